import { applyBelegung } from '../../ausdruck/testwerte/belegung.ts'
import type { Ort } from '../../ausdruck/testwerte/lage.ts'
import { createWertevorrat } from '../../ausdruck/testwerte/vorrat.ts'
import { solveBedingung } from '../../ausdruck/testwerte.ts'
import type { Bedingung } from '../../modell/elemente/ausdruck.ts'
import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import { withVorkommen } from './eintraege.ts'
import { createGrosse, createPlanfall, kennungOf, saatOf } from './fallbau.ts'
import { completeNachricht, type Grundnachricht } from './grundnachricht.ts'
import type { Planfall } from './planfall.ts'
import { listGefragteKnoten, type Rahmen } from './rahmen.ts'

/**
 * The largest message, changed so that a Bedingung is as wanted, everything else valid again; `undefined` where no permitted
 * values lead there. `ausser` is a node that must not be filled in although it may be mandatory then.
 */
export function createMitBedingung(
  rahmen: Rahmen,
  kennung: string,
  bedingung: Bedingung,
  ziel: boolean,
  lage: { kontext?: Ort; ausser?: Feldknoten } = {},
): Grundnachricht | undefined {
  const grund = createGrosse(rahmen, kennung)
  const { dokumente } = grund.nachricht
  const loesung = solveBedingung(bedingung, ziel, {
    felder: rahmen.felder,
    vorrat: createWertevorrat(rahmen.projekt.codelisteninhalte),
    dokumente,
    kontext: lage.kontext,
  })
  if (loesung === undefined || !loesung.gueltig) return undefined
  const geaendert = { ...grund.nachricht, dokumente: { ...applyBelegung(dokumente, loesung.belegung, rahmen.felder) } }
  return completeNachricht(rahmen, { ...grund, nachricht: geaendert }, lage.ausser, saatOf(rahmen, `${kennung}+`))
}

/**
 * For every conditionally mandatory node: missing while the Bedingung holds, and missing while it does not. `ausser` names
 * Dokumente whose Bedingungen another Nachrichtentyp has tested already: rules check a Dokument the same way in all of them.
 */
export function listBedingungsfaelle(rahmen: Rahmen, ausser: ReadonlySet<string>): Planfall[] {
  return listGefragteKnoten(rahmen).flatMap((knoten) => {
    const { pflichtWenn } = knoten
    if (pflichtWenn === undefined || ausser.has(knoten.dokument)) return []
    return [true, false].flatMap((ziel) => createBedingungsfall(rahmen, knoten, pflichtWenn, ziel) ?? [])
  })
}

function createBedingungsfall(
  rahmen: Rahmen,
  knoten: Feldknoten,
  bedingung: Bedingung,
  ziel: boolean,
): Planfall | undefined {
  const kennung = `${kennungOf(knoten)}-${ziel ? 'noetig' : 'unnoetig'}`
  const lage = knoten.eltern === undefined ? {} : { kontext: firstOrt(knoten.eltern) }
  const grund = createMitBedingung(rahmen, kennung, bedingung, ziel, { ...lage, ausser: knoten })
  if (grund === undefined) return undefined
  const dokumente = withVorkommen(grund.nachricht.dokumente, knoten, [])
  return createPlanfall(
    rahmen,
    { ...grund, nachricht: { ...grund.nachricht, dokumente } },
    {
      kennung,
      titel: ziel ? `„${knoten.name}“ fehlt, obwohl es nötig ist` : `„${knoten.name}“ fehlt und ist nicht nötig`,
      kategorie: 'bedingung',
      element: knoten.id,
      erwartet: ziel ? { ausgang: 'zurueckgewiesen', code: 'regel.bedingtePflichtFehlt' } : { ausgang: 'zugestellt' },
    },
  )
}

/** The first occurrence of a Gruppe, in the first occurrence of every Gruppe around it. */
function firstOrt(gruppe: Feldknoten): Ort {
  return { pfad: gruppe.pfad, stellen: pathOfKnoten(gruppe).map(() => 0) }
}
