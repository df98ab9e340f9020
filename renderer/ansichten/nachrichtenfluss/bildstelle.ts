import type { Stelle } from './wege.ts'

/** The place that a part of the picture belongs to. */
export function readStelle(ziel: EventTarget): Stelle | undefined {
  const element = ziel instanceof Element ? ziel.closest<SVGElement>('[data-stelle], [data-ort]') : null
  const [, art, id] = /^(pfeil|band|linie):(.+)$/.exec(element?.dataset.stelle ?? element?.dataset.ort ?? '') ?? []
  return art === undefined || id === undefined ? undefined : { art: art as Stelle['art'], id }
}
