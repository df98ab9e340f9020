import { checkReferenzenOf } from '../../modell/referenzen.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Verweise führen zur richtigen Art',
  erlaeuterung:
    'Ein Verweis auf eine Rolle führt zu einer Rolle, einer auf ein Datenfeld zu einem Datenfeld und so fort.',
  hilfe: {
    thema: 'Struktur',
    warum:
      'Ein Verweis auf etwas anderes als erwartet lässt sich nicht auswerten. Das entsteht nur außerhalb ' +
      'von Fachwerk.',
    quelle: 'Aufbau der Projektdateien',
    falsch: 'Als zuständige Rolle ist eine Rechtsgrundlage genannt.',
    richtig: 'Als zuständige Rolle ist eine Rolle genannt.',
    schritte: [
      'Öffnen Sie das Element und wählen Sie den Verweis neu aus.',
      'Steht der Fehler in der Datei, vergleichen Sie sie mit der letzten Fassung.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Verweisen Sie auf ein Element der erwarteten Art.',
  pruefe: {
    datensatz: (von, projekt) =>
      checkReferenzenOf(projekt, von).falscheArt.map((referenz) => ({
        element: von.id,
        satz: `„${von.name}“ verweist auf ein Element anderer Art.`,
        pfad: referenz.pfad,
        einzelheiten: `${referenz.pfad}: ${referenz.ziel} ist kein Element der Art ${referenz.art}`,
      })),
  },
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
