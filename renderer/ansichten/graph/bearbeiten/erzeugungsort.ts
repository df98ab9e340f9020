import type { Erzeugbar, Vorgaben } from '../../../../shared/dokument/befehle/erzeugen.ts'
import { placeNeuesInGrundlage } from '../../../../shared/graph/anordnung/spreizen.ts'
import type { Anordnung, Punkt } from '../../../../shared/graph/anordnung/typen.ts'
import { artOfId } from '../../../../shared/modell/ids.ts'
import type { Graphlage } from '../lage.ts'

/** Why an element of this kind cannot be created now; undefined where it can. */
export function findErzeugungsgrund(art: Erzeugbar, auswahl: readonly string[]): string | undefined {
  const braucht = art === 'komponententyp' && artOfId(auswahl.at(-1) ?? '') !== 'nachrichtentyp'
  return braucht ? 'System anlegen: Wählen Sie zuerst die Nachricht, die es zustellt.' : undefined
}

/** What the chosen element says about a new one: a Dokument is for the chosen Teilleistung, a message comes from it. */
export function createVorgabenForAuswahl(art: Erzeugbar, auswahl: readonly string[]): Vorgaben {
  const gewaehltes = auswahl.at(-1)
  return gewaehltes === undefined ? {} : createVorgabenFor(art, gewaehltes)
}

function createVorgabenFor(art: Erzeugbar, id: string): Vorgaben {
  const zu = artOfId(id)
  if (zu === 'nachrichtentyp') return art === 'komponententyp' ? { nachrichtentyp: id } : {}
  if (zu === 'teilleistung') return art === 'rolle' || art === 'vorgangstyp' ? {} : { teilleistung: id }
  if (zu === 'rolle') return art === 'teilleistung' || art === 'nachrichtentyp' ? { rolle: id } : {}
  return {}
}

/** Half of the standard size of a node: what is dropped lies under the pointer. */
const HALBE = { x: 72, y: 22 }

/** What the place says where a new element is dropped: the element below it, or the Rolle of the lane. */
export function createVorgabenAt(
  art: Erzeugbar,
  punkt: Punkt,
  { anordnung, art: wo }: Pick<Graphlage, 'anordnung' | 'art'>,
  auswahl: readonly string[],
): Vorgaben {
  const ecke = { x: punkt.x - HALBE.x, y: punkt.y - HALBE.y }
  const ort = { ...placeNeuesInGrundlage(anordnung, ecke), anordnung: wo }
  const darunter = [...anordnung.knoten].find(([, { x, y, breite, hoehe }]) => {
    return punkt.x >= x && punkt.x <= x + breite && punkt.y >= y && punkt.y <= y + hoehe
  })
  // on top of another element it would hide it: the layout finds a place beside
  if (darunter !== undefined) return createVorgabenFor(art, darunter[0])
  const rolle = findRolleAt(punkt.y, anordnung)
  if (art === 'komponententyp') return { ...createVorgabenForAuswahl(art, auswahl), ort }
  const handelnde = (art === 'teilleistung' || art === 'nachrichtentyp') && rolle !== undefined
  return { ort, ...(handelnde ? { rolle } : {}) }
}

/** The Rolle whose lane lies at this height. */
export function findRolleAt(hoehe: number, { streifen }: Anordnung): string | undefined {
  return streifen.find(({ art, y, hoehe: eigene }) => art === 'bahn' && hoehe >= y && hoehe < y + eigene)?.rolle
}
