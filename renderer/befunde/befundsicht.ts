import type { Befund, Schwere } from '../../shared/befund.ts'

export const SCHWEREN: readonly Schwere[] = ['fehler', 'warnung', 'hinweis']

/** How many Befunde there are of each severity. */
export function countSchweren(befunde: readonly Befund[]): Record<Schwere, number> {
  const zahlen: Record<Schwere, number> = { fehler: 0, warnung: 0, hinweis: 0 }
  for (const { schwere } of befunde) zahlen[schwere] += 1
  return zahlen
}

/** The worse of two severities. */
export function worseOf(eine: Schwere | undefined, andere: Schwere | undefined): Schwere | undefined {
  return SCHWEREN.find((schwere) => schwere === eine || schwere === andere)
}

/** The worst Befund of each element that has any. */
export function schwerenOfElemente(befunde: readonly Befund[]): ReadonlyMap<string, Schwere> {
  const schweren = new Map<string, Schwere>()
  for (const { schwere, ort } of befunde) {
    if (ort?.element === undefined) continue
    const schlimmste = worseOf(schweren.get(ort.element), schwere)
    if (schlimmste !== undefined) schweren.set(ort.element, schlimmste)
  }
  return schweren
}

/** The place of the next Befund, going round; `schritt` -1 goes back. */
export function nextBefund(aktuell: number, anzahl: number, schritt: 1 | -1): number {
  if (anzahl === 0) return -1
  if (aktuell < 0) return schritt === 1 ? 0 : anzahl - 1
  return (aktuell + schritt + anzahl) % anzahl
}

/** Where in the list one is: the chosen Befund, or the place from which F8 goes on. */
export interface Befundlage {
  aktuell: number
  marke: number
}

/**
 * Where one is in a new list: at the Befund that was chosen, wherever it stands now. If it is gone, none is chosen and F8 goes on
 * at its place: what came after it.
 */
export function findWieder(davor: readonly Befund[], lage: Befundlage, danach: readonly Befund[]): Befundlage {
  const bisher = davor[lage.aktuell]
  if (bisher === undefined) return { aktuell: -1, marke: Math.min(lage.marke, danach.length - 1) }
  const schluessel = keyOf(bisher)
  const stelle = danach.findIndex((befund) => keyOf(befund) === schluessel)
  return stelle >= 0
    ? { aktuell: stelle, marke: stelle }
    : { aktuell: -1, marke: Math.min(lage.aktuell, danach.length) - 1 }
}

function keyOf({ code, satz, ort }: Befund): string {
  return JSON.stringify([code, satz, ort?.element, ort?.feld, ort?.pfad, ort?.bezug, ort?.datei, ort?.zeile])
}

const JE_ELEMENT = new WeakMap<readonly Befund[], ReadonlyMap<string, readonly Befund[]>>()

/** The Befunde at a value of an element, and at what is in it, without a `stelle` at all of the element; `befunde` are gone through once, however many values ask. */
export function listBefundeAt(befunde: readonly Befund[], element: string, stelle: readonly string[]): Befund[] {
  const bekannte = JE_ELEMENT.get(befunde) ?? groupByElement(befunde)
  JE_ELEMENT.set(befunde, bekannte)
  const pfad = stelle.map((teil) => `/${teil}`).join('')
  return (bekannte.get(element) ?? []).filter(({ ort }) => `${ort?.pfad ?? ''}/`.startsWith(`${pfad}/`))
}

function groupByElement(befunde: readonly Befund[]): ReadonlyMap<string, readonly Befund[]> {
  const jeElement = new Map<string, Befund[]>()
  for (const befund of befunde) {
    const element = befund.ort?.element ?? ''
    const bisherige = jeElement.get(element)
    if (bisherige === undefined) jeElement.set(element, [befund])
    else bisherige.push(befund)
  }
  return jeElement
}
