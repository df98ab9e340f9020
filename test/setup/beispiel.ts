import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testDatenordner } from './cache.ts'

const SAMPLE = 'samples/gewerbe'

/**
 * The sample with the Gewerbeanmeldung alone, made anew by the global setup: for tests that are not about several Leistungen and
 * would pay for all of them.
 */
export const testBeispiel = join(testDatenordner, 'beispiel', 'gewerbe')

interface Modelldatei {
  datensaetze: Record<string, Record<string, unknown>>
  wurzel: string
}

/**
 * Writes the sample with only some of its Leistungen (technical names), as if the others had never been added, and of their Testfälle
 * only the named ones, where some are named: a host runs all there are when a window opens.
 */
export function writeBeispiel(ziel: string, leistungen: readonly string[], nurTestfaelle?: readonly string[]): void {
  rmSync(ziel, { recursive: true, force: true })
  cpSync(SAMPLE, ziel, { recursive: true })
  const fremde = readdirSync(join(ziel, 'leistungen')).filter((name) => !leistungen.includes(name.replace('.json', '')))
  const ids = new Set(fremde.flatMap((name) => Object.keys(read(join(ziel, 'leistungen', name)).datensaetze)))
  for (const name of fremde) rmSync(join(ziel, 'leistungen', name))
  for (const name of ['buendel.json', ...listJson(ziel, 'organisationen'), ...listJson(ziel, 'produkte')]) {
    const pfad = join(ziel, name)
    const datei = read(pfad)
    if (mentions(datei.datensaetze[datei.wurzel]?.gegenstand, ids)) rmSync(pfad)
    else writeFileSync(pfad, `${JSON.stringify(removeVerweise(datei, ids), null, 2)}\n`)
  }
  removeTestfaelle(join(ziel, 'testfaelle'), ids, listWurzeln(ziel))
  const uebrige = readdirSync(join(ziel, 'testfaelle')).filter((name) => nurTestfaelle?.includes(name) === false)
  for (const name of uebrige) rmSync(join(ziel, 'testfaelle', name), { recursive: true })
}

/** Without the entries of lists that speak of what is gone: Leistungen, stages, responsibilities, lines of recognition. */
function removeVerweise(wert: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(wert)) {
    return wert.filter((eines) => !mentions(eines, ids)).map((eines) => removeVerweise(eines, ids))
  }
  if (typeof wert !== 'object' || wert === null) return wert
  return Object.fromEntries(Object.entries(wert).map(([name, teil]) => [name, removeVerweise(teil, ids)]))
}

/** An id itself, or a record whose values name one. */
function mentions(wert: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof wert === 'string') return ids.has(wert)
  if (typeof wert !== 'object' || wert === null || Array.isArray(wert)) return false
  return Object.values(wert).some((teil) => typeof teil === 'string' && ids.has(teil))
}

/** Root elements that a Schnittstelle still recognises. */
function listWurzeln(ziel: string): ReadonlySet<string> {
  const texte = listJson(ziel, 'produkte').map((name) => readFileSync(join(ziel, name), 'utf8'))
  return new Set(texte.flatMap((text) => [...text.matchAll(/"wurzel": "([A-Za-z]+)"/g)].map(([, name = '']) => name)))
}

/** Those that expect or answer Zustellwege that are gone, whose message nobody knows any more, and what follows them. */
function removeTestfaelle(ordner: string, ids: ReadonlySet<string>, wurzeln: ReadonlySet<string>): void {
  const alle = readdirSync(ordner).map((name) => {
    const text = readFileSync(join(ordner, name, 'testfall.json'), 'utf8')
    const nachricht = readFileSync(join(ordner, name, 'nachricht.xml'), 'utf8')
    const { vorher = [] } = JSON.parse(text) as { vorher?: string[] }
    const wurzel = /<(?:[\w.-]+:)?([A-Za-z]\w*)/.exec(nachricht)?.[1] ?? ''
    const nenntFremdes = [...`${text}${nachricht}`.matchAll(/[a-z]{3}-[0-9a-z]{10}/g)].some(([id]) => ids.has(id))
    return { name, vorher, fremd: nenntFremdes || !wurzeln.has(wurzel) }
  })
  const fremde = new Set(alle.filter(({ fremd }) => fremd).map(({ name }) => name))
  for (const { name, vorher } of alle) {
    if (fremde.has(name) || vorher.some((eines) => fremde.has(eines))) rmSync(join(ordner, name), { recursive: true })
  }
}

function read(pfad: string): Modelldatei {
  return JSON.parse(readFileSync(pfad, 'utf8')) as Modelldatei
}

function listJson(ziel: string, ordner: string): string[] {
  return readdirSync(join(ziel, ordner), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(ordner, name))
}
