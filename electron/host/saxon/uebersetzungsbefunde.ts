import { type Befund, createBefund, type Ort } from '../../../shared/befund.ts'
import { lineAt } from '../xml/vorpruefung.ts'
import type { Kindfehler } from './kind/protokoll.ts'

/** Sentence for an error code of the compiler; `gegenstand` is the expression or name in question, if it told one. */
const SAETZE: Readonly<Record<string, (gegenstand: string) => string>> = {
  XPST0003: (ausdruck) => `Der Ausdruck „${ausdruck}“ ist kein gültiges XPath.`,
  XPST0008: (ausdruck) => `Eine Variable in „${ausdruck}“ ist nicht erklärt.`,
  XPST0017: (ausdruck) => `Eine Funktion in „${ausdruck}“ gibt es so nicht.`,
  XPST0051: (ausdruck) => `Einen Typ in „${ausdruck}“ gibt es nicht.`,
  XPST0081: (ausdruck) => `Ein Präfix in „${ausdruck}“ ist nicht erklärt.`,
  XPTY0004: (ausdruck) => `Die Typen in „${ausdruck}“ passen nicht zusammen.`,
  XTSE0010: () => 'Ein Element steht in der Regel an der falschen Stelle oder fehlt.',
  XTSE0020: () => 'Ein Attribut der Regel hat keinen gültigen Wert.',
  XTSE0090: () => 'Ein Attribut ist an dieser Anweisung nicht erlaubt.',
  XTSE0110: () => 'Der Anweisung fehlt ein Attribut.',
  XTSE0630: () => 'Eine globale Variable ist doppelt erklärt.',
  XTSE0650: () => 'Eine benannte Vorlage, die aufgerufen wird, gibt es nicht.',
  XTSE0660: () => 'Eine benannte Vorlage ist doppelt erklärt.',
  XTSE0680: () => 'Ein übergebener Parameter ist in der Vorlage nicht erklärt.',
  XTSE0690: () => 'Ein verlangter Parameter wird nicht übergeben.',
  XTSE0770: () => 'Eine eigene Funktion ist doppelt erklärt.',
}

const AUSDRUCK = /\{([\s\S]*)\}: /
const AUSDRUCK_IM_SATZ = 24

/** Makes the Befund of a compile error, with the most reliable place that can be found. */
export function createUebersetzungsBefund(fehler: Kindfehler, module: Readonly<Record<string, string>>): Befund {
  const ausdruck = AUSDRUCK.exec(fehler.text)?.[1]?.trim()
  const satz = SAETZE[fehler.code ?? '']
  const needsAusdruck = fehler.code?.startsWith('XP') === true
  const ort = findOrt(fehler, ausdruck, module)
  return createBefund({
    code: 'engine.uebersetzung',
    satz:
      satz && (!needsAusdruck || ausdruck !== undefined)
        ? satz(shortenAusdruck(ausdruck ?? ''))
        : 'Die Regel lässt sich nicht übersetzen.',
    ...(Object.keys(ort).length === 0 ? {} : { ort }),
    abhilfe: 'Berichtigen Sie die Regel an der genannten Stelle.',
    einzelheiten: fehler.text.slice(0, 2000).trim(),
  })
}

function shortenAusdruck(ausdruck: string): string {
  const plain = ausdruck.replace(/[\p{C}\s]+/gu, ' ')
  return plain.length > AUSDRUCK_IM_SATZ ? `${plain.slice(0, AUSDRUCK_IM_SATZ - 1)}…` : plain
}

/**
 * The compiler's own line can be wrong. Where the expression occurs just once in the module named (or in all of them), that
 * is the place; otherwise the compiler's line is taken if the module has so many.
 */
function findOrt(fehler: Kindfehler, ausdruck: string | undefined, module: Readonly<Record<string, string>>): Ort {
  const named = fehler.modul !== undefined && Object.hasOwn(module, fehler.modul) ? fehler.modul : undefined
  const candidates = named === undefined ? Object.keys(module) : [named]
  const needle = ausdruck ?? /(?:type|template|function|mode|variable) (?:Q\{[^}]*\})?([\w:.-]+)/.exec(fehler.text)?.[1]
  const hits = needle === undefined ? [] : candidates.flatMap((datei) => findLines(datei, module[datei] ?? '', needle))
  const only = hits.length === 1 ? hits[0] : undefined
  if (only) return only
  if (named === undefined) return {}
  const plausible = fehler.zeile !== undefined && fehler.zeile <= (module[named] ?? '').split('\n').length
  return { datei: named, ...(plausible && fehler.zeile ? { zeile: fehler.zeile } : {}) }
}

function findLines(datei: string, text: string, needle: string): { datei: string; zeile: number }[] {
  const escaped = needle.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return [...new Set([needle, escaped])].flatMap((written) => {
    const lines: { datei: string; zeile: number }[] = []
    for (let i = text.indexOf(written); i >= 0; i = text.indexOf(written, i + 1))
      lines.push({ datei, zeile: lineAt(text, i) })
    return lines
  })
}
