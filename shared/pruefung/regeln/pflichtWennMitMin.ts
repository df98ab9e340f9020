import { readFeldangabe } from '../../dokument/befehle/feldort.ts'
import { setAnzahl } from '../../dokument/befehle/haeufigkeit.ts'
import { anzahlSchema } from '../../modell/elemente/gemeinsam.ts'
import { walkFeldbaum } from '../../modell/feldbaum.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bedingt verpflichtende Felder sind sonst freiwillig',
  erlaeuterung: 'Ist ein Feld oder eine Gruppe nur unter einer Bedingung Pflicht, so ist die kleinste Anzahl 0.',
  hilfe: {
    thema: 'Datenfelder',
    warum:
      'Was immer Pflicht ist, kann nicht zugleich nur unter einer Bedingung Pflicht sein; Formular und XSD ' +
      'widersprächen sich.',
    quelle: 'Erzeugte XSD: bedingte Pflicht prüft die Regel, nie die XSD',
    falsch: 'Häufigkeit 1, Pflicht wenn „Gefährlicher Hund“',
    richtig: 'Häufigkeit 0 bis 1, Pflicht wenn „Gefährlicher Hund“',
    schritte: ['Wählen Sie das Datenfeld.', 'Setzen Sie die kleinste Anzahl auf 0, oder entfernen Sie die Bedingung.'],
  },
  schwere: 'fehler',
  abhilfe: 'Setzen Sie die kleinste Anzahl auf 0 oder entfernen Sie die Bedingung.',
  pruefe: {
    *leistung({ feldbaeume }) {
      for (const baum of feldbaeume) {
        for (const knoten of walkFeldbaum(baum.kinder)) {
          if (knoten.pflichtWenn === undefined || knoten.anzahl.min === 0) continue
          yield {
            element: knoten.id,
            satz: `„${knoten.name}“ ist zugleich immer und nur bedingt Pflicht.`,
            feld: knoten.pfad,
            pfad: '/anzahl/min',
            behebung: 'Kleinste Anzahl auf 0 setzen',
          }
        }
      }
    },
  },
  behebe: (projekt, { element, feld = element }) => {
    const bisher = anzahlSchema.safeParse(readFeldangabe(projekt, feld, 'anzahl'))
    return setAnzahl(projekt, feld, { min: 0, max: bisher.data?.max ?? null })
  },
  beispiele: {
    gueltig: { aendere: { 'fel-versicheru': { anzahl: { min: 0, max: null } } } },
    ungueltig: { aendere: { 'fel-versicheru': { anzahl: { min: 1, max: 1 } } } },
  },
}
