import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import type { Feldwert } from '../../modell/nachricht.ts'
import { type Dokumentwerte, findVorkommen, withVorkommen } from './eintraege.ts'
import { createGrosse, createPlanfall, kennungOf } from './fallbau.ts'
import { listFalschwerte } from './feldwerte.ts'
import type { Planfall } from './planfall.ts'
import type { Rahmen } from './rahmen.ts'
import { createZufall } from './zufall.ts'

/** More occurrences than this are not written just to be one too many. */
const HAEUFIGKEIT_MAXIMUM = 20

/**
 * Many mistakes in one message, without XSD before the rule: it has to report every single one, in order. So a few messages
 * show every check of form that a rule contains.
 */
export function listSammelfaelle(rahmen: Rahmen): Planfall[] {
  return [...listFalscheWerte(rahmen), ...listFalscheHaeufigkeiten(rahmen)]
}

type Aenderung = [knoten: Feldknoten, change: (vorkommen: Feldwert[]) => Feldwert[]]

function createSammelfall(rahmen: Rahmen, kennung: string, titel: string, aenderungen: Aenderung[]): Planfall[] {
  if (aenderungen.length === 0) return []
  const grund = createGrosse(rahmen, `sammel-${kennung}`)
  let dokumente: Dokumentwerte = grund.nachricht.dokumente
  for (const [knoten, change] of aenderungen) {
    const vorkommen = findVorkommen(dokumente, knoten)
    if (vorkommen.length > 0) dokumente = withVorkommen(dokumente, knoten, change(vorkommen))
  }
  const nachricht = { ...grund.nachricht, dokumente: { ...dokumente } }
  return [
    createPlanfall(
      rahmen,
      { ...grund, nachricht },
      {
        kennung,
        titel,
        kategorie: 'sammel',
        erwartet: { ausgang: 'zurueckgewiesen' },
      },
    ),
  ]
}

/** The first wrong value of every field, then the second one … */
function listFalscheWerte(rahmen: Rahmen): Planfall[] {
  const felder = [...rahmen.knoten].flatMap((knoten) =>
    knoten.feld === undefined ? [] : [{ knoten, werte: listFalschwerte(knoten.feld, createZufall(kennungOf(knoten))) }],
  )
  const anzahl = Math.max(0, ...felder.map(({ werte }) => werte.length))
  return Array.from({ length: anzahl }, (_, nummer) => {
    const aenderungen = felder.flatMap(({ knoten, werte }): Aenderung[] => {
      const falsch = werte[nummer]
      return falsch === undefined ? [] : [[knoten, ([, ...weitere]) => [falsch.wert, ...weitere]]]
    })
    return createSammelfall(rahmen, `werte-${nummer + 1}`, `In jedem Feld der ${nummer + 1}. falsche Wert`, aenderungen)
  }).flat()
}

/** On each level of the form everything mandatory left out, blank, or one too many. */
function listFalscheHaeufigkeiten(rahmen: Rahmen): Planfall[] {
  const knoten = [...rahmen.knoten]
  const tiefen = [...new Set(knoten.map((einer) => pathOfKnoten(einer).length))].sort((a, b) => a - b)
  return tiefen.flatMap((tiefe) => {
    const ebene = knoten.filter((einer) => pathOfKnoten(einer).length === tiefe)
    const pflicht = ebene.filter(({ anzahl }) => anzahl.min > 0)
    const texte = pflicht.filter(({ feld }) => feld?.datentyp === 'text')
    const begrenzt = ebene.filter(({ anzahl }) => anzahl.max !== null && anzahl.max <= HAEUFIGKEIT_MAXIMUM)
    return [
      ...createSammelfall(
        rahmen,
        `fehlt-${tiefe}`,
        `Auf Ebene ${tiefe} fehlt alles, was Pflicht ist`,
        pflicht.map(without),
      ),
      ...createSammelfall(rahmen, `leer-${tiefe}`, `Auf Ebene ${tiefe} sind alle Pflichttexte leer`, texte.map(blank)),
      ...createSammelfall(
        rahmen,
        `oft-${tiefe}`,
        `Auf Ebene ${tiefe} kommt alles einmal zu oft vor`,
        begrenzt.map(tooOften),
      ),
    ]
  })
}

function without(knoten: Feldknoten): Aenderung {
  return [knoten, () => []]
}

function blank(knoten: Feldknoten): Aenderung {
  return [knoten, (vorkommen) => vorkommen.map(() => ' ')]
}

function tooOften(knoten: Feldknoten): Aenderung {
  const anzahl = (knoten.anzahl.max ?? 0) + 1
  return [knoten, ([erstes, ...weitere]) => Array.from({ length: anzahl }, (_, i) => weitere[i] ?? erstes ?? '')]
}
