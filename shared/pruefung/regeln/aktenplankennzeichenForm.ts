import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

/** groups of digits, at the end also letters, with one sign between them */
const KENNZEICHEN = /^\d+(?:[.\-/ ]\d+)*(?:[.\-/ ]?[A-Za-z]+\d*)?$/

export const regel: Pruefregel = {
  titel: 'Aktenplankennzeichen bestehen aus Gruppen von Ziffern',
  erlaeuterung:
    'Das Kennzeichen folgt dem Aktenplan: Gruppen von Ziffern, getrennt durch Punkt, Strich, Schrägstrich oder Leerzeichen.',
  hilfe: {
    thema: 'Akten und Zahlung',
    warum: 'Die E-Akte legt nur unter einem Kennzeichen an, das ihr Aktenplan kennt; sonst weist sie die Ablage ab.',
    quelle: 'KGSt-Aktenplan; xdomea: Aktenplaneinheit',
    falsch: 'Az. 122.31 (Gewerbe)',
    richtig: '122.31',
    schritte: ['Wählen Sie den Vorgangstyp.', 'Tragen Sie unter „Akte“ das Kennzeichen ohne Zusätze ein.'],
  },
  schwere: 'warnung',
  abhilfe: 'Tragen Sie nur das Kennzeichen des Aktenplans ein.',
  pruefe: {
    *vorgangstyp(vorgangstyp) {
      const { aktenplankennzeichen } = vorgangstyp.akte
      if (KENNZEICHEN.test(aktenplankennzeichen)) return
      const bereinigtes = findKennzeichen(aktenplankennzeichen)
      yield {
        element: vorgangstyp.id,
        satz: `Das Aktenplankennzeichen ${describeMangel(aktenplankennzeichen)}: ${quote(vorgangstyp)}.`,
        pfad: '/akte',
        einzelheiten: aktenplankennzeichen,
        ...(bereinigtes === undefined ? {} : { behebung: `${bereinigtes} verwenden` }),
      }
    },
  },
  behebe: (projekt, { element }) => {
    const akte = findDatensatz(projekt, 'vorgangstyp', element)?.akte
    const aktenplankennzeichen = akte && findKennzeichen(akte.aktenplankennzeichen)
    const angaben = aktenplankennzeichen === undefined ? {} : { akte: { ...akte, aktenplankennzeichen } }
    return changeDatensatz(projekt, element, angaben, 'Aktenplankennzeichen berichtigen')
  },
  beispiele: {
    gueltig: {
      aendere: {
        'vor-anmeldung0': { akte: { aktenplankennzeichen: '22-31/4 a', anlage: 'neu', aufbewahrungJahre: 10 } },
      },
    },
    ungueltig: {
      aendere: {
        'vor-anmeldung0': { akte: { aktenplankennzeichen: 'Az. 22.31', anlage: 'neu', aufbewahrungJahre: 10 } },
      },
    },
  },
}

/** The only thing in it that looks like one. */
function findKennzeichen(text: string): string | undefined {
  const gefundene = text.match(/\d+(?:[.\-/]\d+)*/g) ?? []
  return gefundene.length === 1 ? gefundene[0] : undefined
}

/** Why it is none, as a part of a sentence about it. */
function describeMangel(text: string): string {
  if (!/^\d/.test(text)) return 'beginnt ohne Ziffer'
  const [fremdes] = /[^\dA-Za-z.\-/ ]/u.exec(text) ?? []
  if (fremdes !== undefined) return `enthält „${fremdes}“`
  return /[.\-/ ]{2}|[.\-/ ]$/.test(text) ? 'hat ein Trennzeichen zu viel' : 'hat Buchstaben vor dem Ende'
}
