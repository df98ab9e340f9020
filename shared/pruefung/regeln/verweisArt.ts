import { checkReferenzen } from '../../modell/referenzen.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Verweise führen zur richtigen Art',
  erlaeuterung:
    'Ein Verweis auf eine Rolle führt zu einer Rolle, einer auf ein Datenfeld zu einem Datenfeld und so fort.',
  schwere: 'fehler',
  abhilfe: 'Verweisen Sie auf ein Element der erwarteten Art.',
  pruefe: ({ projekt }) =>
    checkReferenzen(projekt).falscheArt.map(({ von, referenz }) => ({
      element: von.id,
      satz: `„${von.name}“ verweist auf ein Element anderer Art.`,
      pfad: referenz.pfad,
      einzelheiten: `${referenz.pfad}: ${referenz.ziel} ist kein Element der Art ${referenz.art}`,
    })),
  beispiele: {
    gueltig: { aendere: { 'tei-eingang000': { beteiligteRollen: ['rol-ordnungsam'] } } },
    ungueltig: {
      entferne: ['rol-ordnungsam'],
      neu: {
        'leistungen/hundAnmelden.json': [
          {
            // only a broken file can hold this; the id promises a Rolle
            id: 'rol-ordnungsam',
            art: 'rechtsgrundlage',
            name: 'Ordnungsrecht',
            technischerName: 'ordnungsrecht',
            norm: 'Polizeigesetz',
            paragraf: '§ 1',
            fassung: '2025-01-01',
          },
        ],
      },
    },
  },
}
