import { changeDatensatz, renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { changeFelder } from '../../../shared/dokument/befehle/felder/angaben.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { parseAnzahl } from '../../../shared/modell/anzahl.ts'
import type { Datenfeld, Datentyp } from '../../../shared/modell/elemente/dokument.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { pflichtOf } from '../../../shared/worte/haeufigkeit.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useFelderzustand } from './felderzustand.ts'
import { parseGrenzen, type Spalte } from './spalten.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'

/** The Schritt that what was typed or chosen in a cell means. */
export function createZellenschritt(projekt: Projekt, knoten: Feldknoten, spalte: Spalte, eingabe: string): Schritt {
  const { pfad } = knoten
  switch (spalte) {
    case 'name':
      return renameElement(projekt, pfad, eingabe)
    case 'datentyp':
      return changeFelder(projekt, [pfad], { angabe: 'datentyp', wert: eingabe as Datentyp })
    case 'anzahl':
      return changeFelder(projekt, [pfad], { angabe: 'anzahl', wert: parseAnzahl(eingabe) })
    case 'pflicht':
      return changeFelder(projekt, [pfad], { angabe: 'pflicht', wert: eingabe === 'ja' })
    case 'vorgabe':
      return createVorgabenschritt(projekt, knoten, eingabe)
    case 'schutz':
      return changeFelder(projekt, [pfad], {
        angabe: 'schutzkategorie',
        wert: eingabe as Datenfeld['schutzkategorie'],
      })
    case 'stufe':
    case 'bedingung':
      return changeFelder(projekt, [pfad], { angabe: 'abStufe', wert: Number(eingabe) as Umsetzungsstufe })
  }
}

function createVorgabenschritt(projekt: Projekt, { pfad, feld }: Feldknoten, eingabe: string): Schritt {
  if (feld?.datentyp === 'auswahl') {
    return changeFelder(projekt, [pfad], { angabe: 'codeliste', wert: eingabe === '' ? undefined : eingabe })
  }
  return changeDatensatz(projekt, pfad, { [feld?.datentyp === 'text' ? 'laenge' : 'bereich']: parseGrenzen(eingabe) })
}

/** Mandatory becomes optional and the other way round; a Bedingung is nothing to lose by that. */
export function togglePflicht(aktionen: Feldaktionen, knoten: Feldknoten): void {
  if (pflichtOf(knoten) === 'wenn') {
    useFelderzustand.setState({ hinweis: 'Pflicht unter einer Bedingung; das ändern Sie in den Eigenschaften.' })
    return
  }
  const { projekt } = useDokument.getState()
  const { auswahl } = useFelderzustand.getState()
  if (projekt === undefined) return
  const pfade = auswahl.has(knoten.pfad) ? [...auswahl] : [knoten.pfad]
  aktionen.run(changeFelder(projekt, pfade, { angabe: 'pflicht', wert: pflichtOf(knoten) !== 'immer' }))
}
