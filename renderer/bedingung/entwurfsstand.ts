import { walkEntwurf } from '../../shared/ausdruck/entwurf/aendern.ts'
import type { Ausdruck, Ausdrucksklasse, Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import { readEntwurf } from '../../shared/ausdruck/entwurf/lesen.ts'
import { completeBedingung, completeBerechnung } from '../../shared/ausdruck/entwurf/vollenden.ts'
import type { Ausdrucksziel } from '../../shared/dokument/befehle/ausdrucksziele.ts'
import { isGleich } from '../../shared/dokument/gleich.ts'

/** A draft of this window beside what stands in the model. */
export interface Entwurfsstand {
  wurzel: Entwurf
  /** what the model got from it; undefined: it has gaps, the model does not know it yet */
  uebernommen: Ausdruck | undefined
  /** earlier forms, from the one in the model (undefined: there is none) to the latest; empty while it is in the model */
  vorige: readonly (Entwurf | undefined)[]
  /** what was created in this draft or an earlier form of it, and gets into the model with it */
  neue: readonly Ausdrucksziel[]
}

/** The draft to show: the own one while it has gaps or is what the model says, otherwise the model's. */
export function currentEntwurf(
  eigener: Entwurfsstand | undefined,
  imModell: Ausdruck | undefined,
): Entwurf | undefined {
  if (eigener !== undefined && isAktuell(eigener, imModell)) return eigener.wurzel
  return imModell && readEntwurf(imModell)
}

function isAktuell({ uebernommen }: Entwurfsstand, imModell: Ausdruck | undefined): boolean {
  return uebernommen === undefined || isGleich(uebernommen, imModell)
}

/** Whether the own draft is not in the model yet. */
export function isOffen(eigener: Entwurfsstand | undefined): eigener is Entwurfsstand {
  return eigener !== undefined && eigener.uebernommen === undefined
}

/** The own draft after one more change that leaves it with gaps. */
export function noteEntwurf(
  eigener: Entwurfsstand | undefined,
  bisher: Entwurf | undefined,
  neu: Entwurf,
  neue: readonly Ausdrucksziel[] = [],
): Entwurfsstand {
  const vorige = isOffen(eigener) ? eigener.vorige : []
  return { wurzel: neu, uebernommen: undefined, vorige: [...vorige, bisher], neue }
}

/** The own draft as it was before its last change; undefined: what the model says. */
export function stepBackEntwurf({ vorige, neue }: Entwurfsstand): Entwurfsstand | undefined {
  const letzter = vorige.at(-1)
  if (letzter === undefined || vorige.length < 2) return undefined
  return { wurzel: letzter, uebernommen: undefined, vorige: vorige.slice(0, -1), neue }
}

/** Of what was created, that of which a draft speaks; the rest nobody asked for in the end. */
export function listGemeinte(neue: readonly Ausdrucksziel[], wurzel: Entwurf | undefined): readonly Ausdrucksziel[] {
  if (wurzel === undefined || neue.length === 0) return KEINE
  const zeilen = [...walkEntwurf(wurzel)].map(({ knoten }) => knoten)
  return neue.filter(({ isGemeint }) => zeilen.some(isGemeint))
}

const KEINE: readonly Ausdrucksziel[] = []

export function completeEntwurf(wurzel: Entwurf, klasse: Ausdrucksklasse): Ausdruck | undefined {
  return klasse === 'bedingung' ? completeBedingung(wurzel) : completeBerechnung(wurzel)
}
