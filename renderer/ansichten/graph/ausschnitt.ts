import type { ReactFlowInstance } from '@xyflow/react'
import { type Anordnung, enlarge, frameOf, type Rechteck } from '../../../shared/graph/anordnung/typen.ts'

/** Pixels that the Pfosten takes at the left of the canvas. */
export const PFOSTENBREITE = 28
export const ZOOM_KLEINSTER = 0.08
export const ZOOM_GROESSTER = 2
/** smaller texts are no longer read with ease: the first view rather shows a part */
const ZOOM_LESBAR = 0.76
const ZOOM_UEBERSICHT = 0.5
/** below this a node is only its icon */
const ZOOM_ERKENNBAR = 0.35
const RAND = 14
/** the zoom buttons stand over the right edge */
const RAND_RECHTS = 56
/** on a low canvas they lie at its lower edge */
const HOEHE_NIEDRIG = 320
const RAND_UNTEN_NIEDRIG = 48

export interface Ausschnitt {
  x: number
  y: number
  zoom: number
}

interface Flaeche {
  breite: number
  hoehe: number
}

/** The first view: everything if it stays readable, else the beginning of the flow. */
export function beginAusschnitt({ rahmen, streifen }: Anordnung, flaeche: Flaeche): Ausschnitt {
  const ganz = fitAusschnitt(rahmen, flaeche, streifen.length > 0)
  if (ganz.zoom >= (streifen.length === 0 ? ZOOM_UEBERSICHT : ZOOM_LESBAR)) return ganz
  if (streifen.length === 0) {
    const mitte = rahmen.y + rahmen.hoehe / 2
    return { x: PFOSTENBREITE + RAND, y: flaeche.hoehe / 2 - mitte * ZOOM_UEBERSICHT, zoom: ZOOM_UEBERSICHT }
  }
  return { x: PFOSTENBREITE, y: 0, zoom: ZOOM_LESBAR }
}

/** A view that shows all of a box; lanes begin at the top and beside the Pfosten. */
export function fitAusschnitt(box: Rechteck, { breite, hoehe }: Flaeche, mitBahnen: boolean): Ausschnitt {
  const platz = {
    breite: breite - PFOSTENBREITE - RAND - RAND_RECHTS,
    hoehe: hoehe - (mitBahnen ? 4 : 2 * RAND),
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

interface Buehne {
  fluss: Pick<ReactFlowInstance, 'setViewport' | 'getViewport'>
  anordnung: Anordnung
  flaeche: () => Flaeche
}

let buehne: Buehne | undefined

/** The graph that is on the screen; undefined when it goes. */
export function registerBuehne(neue: Buehne | undefined): void {
  buehne = neue
}

function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240
}

function show(ausschnitt: Ausschnitt): void {
  void buehne?.fluss.setViewport(ausschnitt, { duration: duration() })
}

/** Shows the whole graph. */
export function zoomToAlles(): void {
  if (buehne === undefined) return
  show(fitAusschnitt(buehne.anordnung.rahmen, buehne.flaeche(), buehne.anordnung.streifen.length > 0))
}

/** Brings these elements into view, as large as they fit but not above 100 %. Unknown ids are passed over. */
export function zoomToElemente(ids: readonly string[]): void {
  const boxen = boxesOf(ids)
  if (buehne === undefined || boxen.length === 0) return
  show(fitAusschnitt(enlarge(frameOf(boxen), 40), buehne.flaeche(), false))
}

/**
 * Moves the view as little as brings these elements into sight; the zoom stays if they fit. Where all of them would be too
 * small to be told apart, the last one counts.
 */
export function showElemente(ids: readonly string[]): void {
  const boxen = boxesOf(ids)
  if (buehne === undefined || boxen.length === 0) return
  const { x, y, zoom } = buehne.fluss.getViewport()
  const { breite, hoehe } = buehne.flaeche()
  const box = frameOf(boxen)
  const links = box.x * zoom + x
  const oben = box.y * zoom + y
  const rechts = links + box.breite * zoom
  const unten = oben + box.hoehe * zoom
  const grenze = {
    links: PFOSTENBREITE + RAND,
    oben: RAND,
    rechts: breite - RAND_RECHTS,
    unten: hoehe - (hoehe < HOEHE_NIEDRIG ? RAND_UNTEN_NIEDRIG : RAND),
  }
  if (rechts - links > grenze.rechts - grenze.links || unten - oben > grenze.unten - grenze.oben) {
    const alle = fitAusschnitt(enlarge(frameOf(boxen), 40), { breite, hoehe }, false)
    if (alle.zoom >= ZOOM_ERKENNBAR || boxen.length === 1) show(alle)
    else showElemente(ids.slice(-1))
    return
  }
  const dx = Math.max(0, grenze.links - links) - Math.max(0, rechts - grenze.rechts)
  const dy = Math.max(0, grenze.oben - oben) - Math.max(0, unten - grenze.unten)
  if (dx !== 0 || dy !== 0) show({ x: x + dx, y: y + dy, zoom })
}

function boxesOf(ids: readonly string[]): Rechteck[] {
  return ids.flatMap((id) => buehne?.anordnung.knoten.get(id) ?? [])
}
