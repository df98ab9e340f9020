import { checkZuordnung } from '../../zuordnung/checkZuordnung.ts'
import type { Pruefregel } from '../pruefregel.ts'
import { isVorhanden } from '../vorhandenes.ts'

export const regel: Pruefregel = {
  titel: 'Zuordnungen sind ausführbar',
  erlaeuterung:
    'Jede Zeile einer Zuordnung liest aus einer Quelle, die es für ihren Gegenstand gibt, und schreibt an eine Stelle, die das ' +
    'Ziel hat. Die Reihenfolge nennt jede Zeile genau einmal. Die Zuordnung eines Dienstes liest nur den Auftrag.',
  hilfe: {
    thema: 'Produkte und Zuordnungen',
    warum:
      'Eine Zeile, die nichts lesen oder nirgends schreiben kann, lässt die Nachricht beim Ziel ' +
      'unvollständig ankommen.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: Transformation und Validierung',
    falsch: 'Die Zuordnung der Ablage liest ein Feld der Anmeldung.',
    richtig: 'Sie liest nur den Auftrag an die E-Akte.',
    schritte: [
      'Öffnen Sie die Zuordnung beim Produkt.',
      'Berichtigen Sie die genannte Zeile; die Einzelheiten nennen, was erlaubt ist.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Öffnen Sie die Zuordnung und berichtigen Sie die genannte Zeile.',
  pruefe: {
    *zuordnung(zuordnung, projekt) {
      for (const { satz, schwere, ort, abhilfe, einzelheiten, code } of checkZuordnung(projekt, zuordnung.id)) {
        // where the field is missing altogether, the rule about references speaks
        if (code === 'zuordnung.feldUnbekannt' && !isVorhanden(projekt, einzelheiten ?? '')) continue
        yield {
          element: zuordnung.id,
          satz,
          schwere,
          ...(ort?.pfad === undefined ? {} : { pfad: ort.pfad }),
          ...(ort?.feld === undefined ? {} : { feld: ort.feld }),
          einzelheiten: [code, abhilfe, einzelheiten].filter(Boolean).join(' · '),
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'zuo-fachverf00': {
          zeilen: { z1: { ziel: '/fall/rasse', inhalt: { art: 'direkt', quelle: { feld: 'fel-hunderasse' } } } },
        },
      },
    },
    ungueltig: {
      aendere: {
        'zuo-ablage0000': {
          zeilen: { z1: { ziel: '/ablage/name', inhalt: { art: 'direkt', quelle: { feld: 'fel-familienna' } } } },
        },
      },
    },
  },
}
