import { REGELBEFUNDE } from '../../../shared/modell/regelbefunde.ts'
import type { Facette } from './verstossarten.ts'

/** Codes that the rule reports too (`regel.…`) keep their words; these exist only here. */
const EIGENE = {
  unerwartet: ['ist hier nicht vorgesehen', 'Bitte entfernen Sie die Angabe.'],
  falscheStelle: ['steht an der falschen Stelle', 'Bitte bringen Sie die Angaben in die vorgesehene Reihenfolge.'],
  unvollstaendig: ['ist unvollständig', 'Bitte ergänzen Sie die fehlende Angabe.'],
  unzulaessigerInhalt: ['hat einen Inhalt, der hier nicht vorgesehen ist', 'Bitte berichtigen Sie die Angabe.'],
  kopfUnvollstaendig: ['fehlt', 'Bitte ergänzen Sie die Angabe im Nachrichtenkopf.'],
  kopfFehlerhaft: ['ist nicht richtig aufgebaut', 'Bitte berichtigen Sie die Angabe im Nachrichtenkopf.'],
} as const

const REGELCODES = {
  pflichtfeldFehlt: 'regel.pflichtfeldFehlt',
  dokumentFehlt: 'regel.dokumentFehlt',
  zuHaeufig: 'regel.zuHaeufig',
  zuSelten: 'regel.zuSelten',
  datentypVerletzt: 'regel.datentypVerletzt',
  textZuLang: 'regel.textZuLang',
  textZuKurz: 'regel.textZuKurz',
  musterVerletzt: 'regel.musterVerletzt',
  wertZuKlein: 'regel.wertZuKlein',
  wertZuGross: 'regel.wertZuGross',
  codeUnbekannt: 'regel.codeUnbekannt',
} as const

/** Codes that are only ours, without a counterpart in the rule. */
export type Eigencode = keyof typeof EIGENE
export type Schemacode = Eigencode | keyof typeof REGELCODES

export const CODE_BY_FACETTE: Record<Facette, Schemacode> = {
  enumeration: 'codeUnbekannt',
  pattern: 'musterVerletzt',
  length: 'musterVerletzt',
  minLength: 'textZuKurz',
  maxLength: 'textZuLang',
  minInclusive: 'wertZuKlein',
  minExclusive: 'wertZuKlein',
  maxInclusive: 'wertZuGross',
  maxExclusive: 'wertZuGross',
  totalDigits: 'datentypVerletzt',
  fractionDigits: 'datentypVerletzt',
}

/** Sentence and remedy of a violation about something with this name. */
export function wordsOf(code: Schemacode, name: string): readonly [satz: string, abhilfe: string] {
  if (code in EIGENE) {
    const [satz, abhilfe] = EIGENE[code as Eigencode]
    return [`„${name}“ ${satz}`, abhilfe]
  }
  const text = REGELBEFUNDE[REGELCODES[code as keyof typeof REGELCODES]]
  return [text.satz(name), text.abhilfe]
}
