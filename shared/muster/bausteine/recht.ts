import type { Rechtsgrundlageverweis } from '../../modell/elemente/gemeinsam.ts'
import { listDatensaetze } from '../../modell/projekt.ts'
import type { Musterantworten } from '../antworten.ts'
import type { Werkbank } from '../werkbank.ts'
import { isImBaukasten, withinBaukasten } from './baukasten.ts'

/** Law that every procedure of a municipality rests on. */
const ALLGEMEINES = {
  datenverarbeitung: {
    name: 'Rechtmäßigkeit der Verarbeitung',
    technischerName: 'dsgvo6',
    norm: 'DSGVO',
    paragraf: 'Artikel 6 Absatz 1 Buchstabe e',
    fassung: '2018-05-25',
  },
  auskunft: { name: 'Beratung, Auskunft', technischerName: 'vwvfg25', norm: 'VwVfG', paragraf: '§ 25' },
  mitwirkung: {
    name: 'Beweismittel und Mitwirkung der Beteiligten',
    technischerName: 'vwvfg26',
    norm: 'VwVfG',
    paragraf: '§ 26',
  },
  rechtsbehelf: {
    name: 'Rechtsbehelfsbelehrung',
    technischerName: 'vwvfg37',
    norm: 'VwVfG',
    paragraf: '§ 37 Absatz 6',
  },
  begruendung: { name: 'Begründung des Verwaltungsaktes', technischerName: 'vwvfg39', norm: 'VwVfG', paragraf: '§ 39' },
  bekanntgabe: {
    name: 'Bekanntgabe des Verwaltungsaktes',
    technischerName: 'vwvfg41',
    norm: 'VwVfG',
    paragraf: '§ 41',
  },
  zugang: { name: 'Elektronische Kommunikation', technischerName: 'vwvfg3a', norm: 'VwVfG', paragraf: '§ 3a' },
  amtshilfe: { name: 'Amtshilfe', technischerName: 'vwvfg4', norm: 'VwVfG', paragraf: '§ 4' },
  postfach: { name: 'Bekanntgabe über das Postfach', technischerName: 'ozg9', norm: 'OZG', paragraf: '§ 9' },
  aktenfuehrung: { name: 'Elektronische Aktenführung', technischerName: 'egovg6', norm: 'EGovG', paragraf: '§ 6' },
  bezahlung: { name: 'Elektronische Bezahlmöglichkeiten', technischerName: 'egovg4', norm: 'EGovG', paragraf: '§ 4' },
} as const

export type Recht = keyof typeof ALLGEMEINES | 'fachrecht'

/** Answers a reference to a Rechtsgrundlage for a purpose; what the project does not have yet is brought along. */
export type Beziehe = (recht: Recht, zweck: string) => Rechtsgrundlageverweis

const FASSUNG = '2025-01-01'

/** Finds each Rechtsgrundlage in a Baukasten, or adds it; the law of the Leistung itself is what the user has named. */
export function createRecht(werkbank: Werkbank, { name, norm, paragraf }: Musterantworten): Beziehe {
  const bekannte = new Map<Recht, string>()
  const find = (gesuchte: { norm: string; paragraf: string }): string | undefined =>
    listDatensaetze(werkbank.projekt, 'rechtsgrundlage').find(
      (eine) => eine.norm === gesuchte.norm && eine.paragraf === gesuchte.paragraf && isImBaukasten(werkbank, eine.id),
    )?.id
  const resolve = (recht: Recht): string => {
    if (recht === 'fachrecht') {
      const eigene = { name: `Grundlage der Leistung „${name}“`, technischerName: 'fachrecht', fassung: FASSUNG }
      return find({ norm, paragraf }) ?? werkbank.add('rechtsgrundlage', { ...eigene, norm, paragraf })
    }
    const angaben = { fassung: FASSUNG, ...ALLGEMEINES[recht] }
    return find(angaben) ?? withinBaukasten(werkbank, () => werkbank.add('rechtsgrundlage', angaben))
  }
  return (recht, zweck) => {
    const id = bekannte.get(recht) ?? resolve(recht)
    bekannte.set(recht, id)
    return { rechtsgrundlage: id, zweck }
  }
}
