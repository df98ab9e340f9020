import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import { deleteElement } from '../behebung.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede Rolle der Leistung hat etwas zu tun',
  erlaeuterung:
    'Eine Rolle der Leistung ist für eine Teilleistung zuständig oder an ihr beteiligt, sendet oder empfängt eine Nachricht, bekommt ' +
    'eine Zustellung oder zahlt.',
  hilfe: {
    thema: 'Ablauf',
    warum:
      'Eine Rolle ohne Aufgabe belegt eine Bahn im Graph und verlangt in jeder Organisation eine Stelle, die nichts tut.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.6: fachliche Rollen für einzelne Handlungsabschnitte',
    falsch: 'Die Leistung führt „Tierschutzbehörde“ auf, keine Teilleistung und keine Nachricht nennt sie.',
    richtig: '„Tierschutzbehörde“ ist an „Anmeldung prüfen“ beteiligt.',
    schritte: [
      'Wählen Sie die Teilleistung oder Nachricht, mit der die Rolle zu tun hat, und nennen Sie sie dort.',
      'Oder nehmen Sie die Rolle aus der Leistung heraus.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Beteiligen Sie die Rolle oder nehmen Sie sie aus der Leistung heraus.',
  pruefe: {
    *leistung({ leistung, rollen, teilleistungen, nachrichtentypen, zustellwege }, projekt) {
      const beteiligte = new Set([
        ...teilleistungen.flatMap(({ zustaendigeRolle, beteiligteRollen }) => [zustaendigeRolle, ...beteiligteRollen]),
        ...nachrichtentypen.flatMap(({ von, an }) => [von, ...an]),
        ...zustellwege.flatMap(({ rolle, zahlung }) => [rolle, zahlung?.zahlungspflichtig]),
      ])
      for (const rolle of rollen.filter(({ id }) => !beteiligte.has(id))) {
        yield {
          element: rolle.id,
          satz: `${quote(rolle)} hat in ${quote(leistung)} nichts zu tun.`,
          bezug: leistung.id,
          behebung: isEigene(projekt, rolle.id, leistung.id) ? 'Rolle löschen' : 'Aus der Leistung nehmen',
        }
      }
    },
  },
  behebe: (projekt, { element, bezug = '' }) => {
    if (isEigene(projekt, element, bezug)) return deleteElement(projekt, element)
    const rollen = findDatensatz(projekt, 'leistung', bezug)?.rollen.filter((id) => id !== element) ?? []
    return changeDatensatz(projekt, bezug, { rollen }, 'Rolle aus der Leistung nehmen')
  },
  beispiele: {
    gueltig: { aendere: { 'tei-pruefung00': { beteiligteRollen: ['rol-ordnungsam', 'rol-halter0000'] } } },
    ungueltig: {
      aendere: {
        'lei-hundanmeld': { rollen: ['rol-halter0000', 'rol-steueramt0', 'rol-ordnungsam', 'rol-tierschutz'] },
      },
      neu: {
        'baukasten/grundlagen.json': [
          {
            id: 'rol-tierschutz',
            art: 'rolle',
            name: 'Tierschutzbehörde',
            technischerName: 'tierschutz',
            bindung: { art: 'auswahl' },
          },
        ],
      },
    },
  },
}

/** Rollen of a Baukasten serve other Leistungen too. */
function isEigene(projekt: Projekt, rolle: string, leistung: string): boolean {
  return projekt.dateien.get(rolle) === projekt.dateien.get(leistung)
}
