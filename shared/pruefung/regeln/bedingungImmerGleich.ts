import { createFeldverzeichnis } from '../../ausdruck/felder.ts'
import { createWertevorrat } from '../../ausdruck/testwerte/vorrat.ts'
import { type Suchraum, solveBedingung } from '../../ausdruck/testwerte.ts'
import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import type { Bedingung } from '../../modell/elemente/ausdruck.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { type Ausdrucksstelle, listAusdrucksstellen, listGelesene, walkBedingungenOf } from '../ausdrucksstellen.ts'
import { checkBedingungstyp } from '../ausdruckstypen.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bedingungen können so und so ausfallen',
  erlaeuterung: 'Zu jeder Bedingung gibt es erlaubte Werte, mit denen sie gilt, und andere, mit denen sie nicht gilt.',
  hilfe: {
    thema: 'Bedingungen',
    warum:
      'Eine Bedingung, die immer gilt, täuscht eine Unterscheidung vor. Gilt sie nie, fehlt die Nachricht oder die Pflicht in jedem Fall.',
    quelle:
      'Testwerte der Abnahme: Für jede Bedingung wird ein Fall gesucht, in dem sie gilt, und einer, in dem sie nicht gilt',
    falsch: '„Alter in Jahren“ (0 bis 30) ist größer als 40.',
    richtig: '„Alter in Jahren“ ist größer als 10.',
    schritte: [
      'Öffnen Sie die Bedingung.',
      'Vergleichen Sie sie mit Bereich, Länge, Muster und Codeliste des Felds.',
      'Berichtigen Sie sie, oder entfernen Sie sie, wenn sie immer gelten soll.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Vergleichen Sie die Bedingung mit den erlaubten Werten des Felds.',
  pruefe: {
    *leistung(sicht, projekt) {
      const suchraum = {
        felder: createFeldverzeichnis(sicht.feldbaeume),
        vorrat: createWertevorrat(projekt.codelisteninhalte),
      }
      for (const stelle of listAusdrucksstellen(sicht, projekt)) {
        const { bedingung, element, name, feld } = stelle
        if (bedingung === undefined || !isAuswertbar(stelle, projekt)) continue
        const immer = findImmer(bedingung, suchraum)
        if (immer === undefined) continue
        const zustellweg = projekt.datensaetze.get(element)?.art === 'zustellweg'
        yield {
          element,
          satz: `Die Bedingung von „${name}“ gilt ${immer ? 'immer' : 'nie'}.`,
          ...(feld === undefined ? { pfad: zustellweg ? '/bedingung' : '/vorgaenger' } : { feld }),
          ...(immer && zustellweg ? { behebung: 'Bedingung entfernen' } : {}),
        }
      }
    },
  },
  behebe: (projekt, { element }) => changeDatensatz(projekt, element, { bedingung: undefined }, 'Bedingung entfernen'),
  beispiele: {
    gueltig: {
      aendere: {
        'zus-ordnungsam': {
          bedingung: { art: 'vergleich', feld: 'fel-steuer0000', operator: 'groesser', wert: 1000 },
        },
      },
    },
    ungueltig: {
      aendere: {
        'zus-ordnungsam': {
          bedingung: {
            art: 'nicht',
            bedingung: { art: 'vergleich', feld: 'fel-steuer0000', operator: 'groesser', wert: 3000 },
          },
        },
      },
    },
  },
}

/** Other rules speak of fields that are missing or do not fit; only who wrote an XPath knows when it holds. */
function isAuswertbar(stelle: Ausdrucksstelle, projekt: Projekt): boolean {
  return (
    [...listGelesene(stelle)].every((pfad) => stelle.find(pfad) !== undefined) &&
    [...walkBedingungenOf(stelle)].every(
      (teil) => teil.art !== 'freierXPath' && checkBedingungstyp(teil, stelle.find, projekt) === undefined,
    )
  )
}

/** Whether it always holds or never; undefined where there are allowed values for both. */
function findImmer(bedingung: Bedingung, suchraum: Suchraum): boolean | undefined {
  const canBe = (ziel: boolean): boolean => solveBedingung(bedingung, ziel, suchraum)?.gueltig === true
  if (!canBe(true)) return false
  return canBe(false) ? undefined : true
}
