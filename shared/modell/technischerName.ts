import { findFreienNamen } from './freierName.ts'

const UMSCHRIFT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', ł: 'l' }
const LAENGE_MAXIMUM = 60

/**
 * A technical name from a label: „Anschrift der Betriebsstätte“ gives `anschriftDerBetriebsstaette`. It is none of `vergebene`,
 * with a number behind it where need be, and valid (`technischerNameSchema`), whatever the label.
 */
export function deriveTechnischerName(name: string, vergebene: ReadonlySet<string> = new Set()): string {
  const woerter = transcribe(name)
    .split(/[^A-Za-z0-9]+/)
    .filter((wort) => wort !== '')
  const [erstes = '', ...weitere] = woerter
  const zusammen = [lowerFirst(erstes), ...weitere.map(upperFirst)].join('')
  const stamm = (/^[A-Za-z]/.test(zusammen) ? zusammen : `n${zusammen}`).slice(0, LAENGE_MAXIMUM)
  return findFreien(zusammen === '' ? 'name' : stamm, vergebene)
}

/** German letters in two, all others without their signs. */
function transcribe(text: string): string {
  return text
    .replace(/[ÄÖÜẞ]/g, (zeichen) => upperFirst(UMSCHRIFT[zeichen.toLowerCase()] ?? ''))
    .replace(/[äöüßæøł]/g, (zeichen) => UMSCHRIFT[zeichen] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

/** An abbreviation in capitals („LeiKa“, „OZG-ID“) does not keep its first capital alone. */
function lowerFirst(wort: string): string {
  return /^[A-Z]{2,}[a-z]?/.test(wort) ? wort.toLowerCase() : wort.charAt(0).toLowerCase() + wort.slice(1)
}

function upperFirst(wort: string): string {
  return wort.charAt(0).toUpperCase() + wort.slice(1)
}

/** Names that differ only in case count as the same: file systems and people do not tell them apart. */
function findFreien(stamm: string, vergebene: ReadonlySet<string>): string {
  const klein = new Set([...vergebene].map((einer) => einer.toLowerCase()))
  return findFreienNamen(stamm, '', (name) => klein.has(name.toLowerCase()))
}
