import type { ReactFlowInstance } from '@xyflow/react'
import { type Anordnung, enlarge, frameOf, type Rechteck } from '../../../shared/graph/anordnung/typen.ts'
import {
  type Ausschnitt,
  type Flaeche,
  fitAusschnitt,
  followAlles,
  type Gemerktes,
  PFOSTENBREITE,
  RAND,
  RAND_RECHTS,
  RAND_UNTEN,
  restoreAusschnitt,
  showBahn,
  ZOOM_ERKENNBAR,
} from './ausschnittmass.ts'

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

/** Of the graph that was seen when a sheet took the room below it. */
let gemerktes: (Gemerktes & { graph: string; auswahl: string }) | undefined

/** A sheet takes room: what is seen now comes back with the room. */
export function rememberAusschnitt(graph: string, auswahl: readonly string[]): void {
  if (buehne === undefined || gemerktes?.graph === graph) return
  const gesehen = buehne.fluss.getViewport()
  gemerktes = { gesehen, flaeche: buehne.flaeche(), gezeigt: gesehen, graph, auswahl: auswahl.join(' ') }
}

/** The sheet has gone. What was chosen meanwhile is in sight, too; who has moved the view keeps what he sees. */
export function giveBackAusschnitt(graph: string, auswahl: readonly string[]): void {
  if (buehne === undefined || gemerktes === undefined) return
  const zurueck =
    gemerktes.graph === graph
      ? restoreAusschnitt(buehne.anordnung, gemerktes, buehne.fluss.getViewport(), buehne.flaeche())
      : undefined
  const andere = gemerktes.auswahl !== auswahl.join(' ')
  gemerktes = undefined
  if (zurueck === undefined) return
  void buehne.fluss.setViewport(zurueck)
  if (andere) showElemente(auswahl)
}

/** Nobody asked for this view: with the room there was, it goes again. */
function note(ausschnitt: Ausschnitt): Ausschnitt {
  if (gemerktes !== undefined) gemerktes.gezeigt = ausschnitt
  return ausschnitt
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

/** Whoever sees the whole graph goes on seeing it when the canvas, so large until now, has become larger or smaller. */
export function keepAlles(vorige: Flaeche): void {
  const neuer = buehne && followAlles(buehne.anordnung, buehne.fluss.getViewport(), vorige, buehne.flaeche())
  if (neuer !== undefined) void buehne?.fluss.setViewport(note(neuer))
}

/** Brings these elements into view, as large as they fit but not above 100 %. Unknown ids are passed over. */
export function zoomToElemente(ids: readonly string[]): void {
  const boxen = boxesOf(ids)
  if (buehne === undefined || boxen.length === 0) return
  show(fitAusschnitt(enlarge(frameOf(boxen), 40), buehne.flaeche(), false))
}

/**
 * Moves the view as little as brings these elements into sight; the zoom stays if they fit. Where all of them would be too
 * small to be told apart, the last one counts. Of a Rolle with a lane it is the lane.
 */
export function showElemente(ids: readonly string[]): void {
  const boxen = boxesOf(ids)
  if (buehne === undefined) return
  const gesehen = buehne.fluss.getViewport()
  if (boxen.length === 0) {
    const bahn = showBahn(buehne.anordnung, ids.at(-1), gesehen, buehne.flaeche())
    if (bahn !== undefined) show(note(bahn))
    return
  }
  const { x, y, zoom } = gesehen
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
    unten: hoehe - RAND_UNTEN,
  }
  if (rechts - links > grenze.rechts - grenze.links || unten - oben > grenze.unten - grenze.oben) {
    const alle = fitAusschnitt(enlarge(frameOf(boxen), 40), { breite, hoehe }, false)
    if (alle.zoom >= ZOOM_ERKENNBAR || boxen.length === 1) show(note(alle))
    else showElemente(ids.slice(-1))
    return
  }
  const dx = Math.max(0, grenze.links - links) - Math.max(0, rechts - grenze.rechts)
  const dy = Math.max(0, grenze.oben - oben) - Math.max(0, unten - grenze.unten)
  if (dx !== 0 || dy !== 0) show(note({ x: x + dx, y: y + dy, zoom }))
}

function boxesOf(ids: readonly string[]): Rechteck[] {
  return ids.flatMap((id) => buehne?.anordnung.knoten.get(id) ?? [])
}
