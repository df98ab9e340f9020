import { type Anordnung, middleOf, type Rechteck } from '../../../shared/graph/anordnung/typen.ts'

/** Pixels that the Pfosten takes at the left of the canvas. */
export const PFOSTENBREITE = 28
export const ZOOM_KLEINSTER = 0.08
export const ZOOM_GROESSTER = 2
/** smaller texts are no longer read with ease: the first view rather shows a part */
const ZOOM_LESBAR = 0.76
/** below this a node is only its icon */
export const ZOOM_ERKENNBAR = 0.35
export const RAND = 14
/** the zoom buttons stand over the right edge */
export const RAND_RECHTS = 56
/** new elements are dragged from a bar over the lower edge; on a low canvas the zoom buttons lie there too */
export const RAND_UNTEN = 50

/** Room in pixels that a tool box needs above or below what it belongs to. */
const KASTENHOEHE = 44
const KASTENABSTAND = 8

/**
 * The `translate` of a tool box beside a box of the screen: above it, below where the canvas begins, at its upper edge where it
 * fills the canvas; never out of sight at the sides.
 */
export function placeKasten({ x, y, hoehe }: Rechteck, flaeche: Flaeche): string {
  const unten = y + hoehe + KASTENABSTAND
  const passtUnten = unten + KASTENHOEHE <= flaeche.hoehe - RAND_UNTEN
  const oben =
    y > KASTENHOEHE ? `${y - KASTENABSTAND}px - 100%` : `${passtUnten ? unten : Math.max(y, 0) + KASTENABSTAND}px`
  return `translate(clamp(0px, ${x}px, ${flaeche.breite}px - 100%), calc(${oben}))`
}

export interface Ausschnitt {
  x: number
  y: number
  zoom: number
}

export interface Flaeche {
  breite: number
  hoehe: number
}

/** The first view: everything if it stays readable, else the beginning of the flow. */
export function beginAusschnitt({ rahmen, streifen, knoten }: Anordnung, flaeche: Flaeche): Ausschnitt {
  const ganz = fitAusschnitt(rahmen, flaeche, streifen.length > 0)
  const zoom = ZOOM_LESBAR
  if (ganz.zoom >= zoom) return ganz
  if (streifen.length > 0) return { x: PFOSTENBREITE, y: 0, zoom }
  const [erstes] = [...knoten.values()].sort((a, b) => a.x - b.x || a.y - b.y)
  const mitte = erstes === undefined ? 0 : middleOf(erstes).y
  const oben = Math.min(RAND - rahmen.y * zoom, flaeche.hoehe / 2 - mitte * zoom)
  return { x: PFOSTENBREITE + RAND - rahmen.x * zoom, y: oben, zoom }
}

/** A view that shows all of a box; lanes begin at the top and beside the Pfosten. */
export function fitAusschnitt(box: Rechteck, { breite, hoehe }: Flaeche, mitBahnen: boolean): Ausschnitt {
  const platz = {
    breite: breite - PFOSTENBREITE - RAND - RAND_RECHTS,
    hoehe: hoehe - (mitBahnen ? 4 : RAND) - RAND_UNTEN,
  }
  const passend = Math.min(platz.breite / Math.max(1, box.breite), platz.hoehe / Math.max(1, box.hoehe))
  const zoom = Math.min(1, Math.max(ZOOM_KLEINSTER, passend))
  if (mitBahnen) return { x: PFOSTENBREITE - box.x * zoom, y: -box.y * zoom, zoom }
  return {
    x: PFOSTENBREITE + RAND + (platz.breite - box.breite * zoom) / 2 - box.x * zoom,
    y: RAND + (platz.hoehe - box.hoehe * zoom) / 2 - box.y * zoom,
    zoom,
  }
}

/** What to show on a canvas that was larger or smaller: all, if all was shown; undefined where somebody looks at a part. */
export function followAlles(
  { rahmen, streifen }: Anordnung,
  gezeigt: Ausschnitt,
  vorige: Flaeche,
  jetzige: Flaeche,
): Ausschnitt | undefined {
  const ganz = fitAusschnitt(rahmen, vorige, streifen.length > 0)
  return isGleich(gezeigt, ganz) ? fitAusschnitt(rahmen, jetzige, streifen.length > 0) : undefined
}

/** Whether two views show the same, but for what cannot be seen. */
function isGleich(a: Ausschnitt, b: Ausschnitt): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) <= 1 && isGleichGross(a, b)
}

function isGleichGross(a: Ausschnitt, b: Ausschnitt): boolean {
  return Math.abs(a.zoom / b.zoom - 1) <= 0.001
}

/** A view that is given back when the canvas has its room again. */
export interface Gemerktes {
  /** what was seen, and on which canvas */
  gesehen: Ausschnitt
  flaeche: Flaeche
  /** what has been shown since without being asked for, in the small room that was left */
  gezeigt: Ausschnitt
}

/**
 * What was seen before, all if all was seen; undefined where somebody has moved the view in the meantime. Who has only moved
 * about in a graph that became small by itself does not want to be left with it.
 */
export function restoreAusschnitt(
  anordnung: Anordnung,
  { gesehen, flaeche, gezeigt }: Gemerktes,
  jetziger: Ausschnitt,
  jetzige: Flaeche,
): Ausschnitt | undefined {
  const verkleinert = !isGleichGross(gezeigt, gesehen) && isGleichGross(jetziger, gezeigt)
  if (!verkleinert && !isGleich(jetziger, gezeigt)) return undefined
  return followAlles(anordnung, gesehen, flaeche, jetzige) ?? gesehen
}

/** So much of a lane is enough to find its name, which stands in it wherever one looks. */
const NAMENSHOEHE = 28

/** The lane of a Rolle in sight, without a step to the side; undefined where it is, or where the Rolle has none. */
export function showBahn(
  { streifen }: Anordnung,
  rolle: string | undefined,
  { x, y, zoom }: Ausschnitt,
  { hoehe }: Flaeche,
): Ausschnitt | undefined {
  const bahn = rolle === undefined ? undefined : streifen.find((einer) => einer.rolle === rolle)
  if (bahn === undefined) return undefined
  const oben = bahn.y * zoom + y
  const unten = oben + bahn.hoehe * zoom
  const zuSehen = unten >= RAND + NAMENSHOEHE && oben <= hoehe - RAND_UNTEN - NAMENSHOEHE
  return zuSehen ? undefined : { x, y: RAND - bahn.y * zoom, zoom }
}
