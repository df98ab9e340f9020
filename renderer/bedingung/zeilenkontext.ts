import { createContext, useContext } from 'react'
import type { Umbau } from '../../shared/ausdruck/entwurf/aendern.ts'
import type { Entwurf, Entwurfspfad } from '../../shared/ausdruck/entwurf/knoten.ts'
import type { Zeilenergebnis } from '../../shared/ausdruck/entwurf/probe.ts'
import type { Ausdrucksziel } from '../../shared/dokument/befehle/ausdrucksziele.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Ausdruckslage } from '../../shared/pruefung/ausdruckslage.ts'
import type { Mangel } from '../../shared/pruefung/entwurfsmaengel.ts'

/** The row after a change. */
export type Zeilenaenderung = (zeile: Entwurf) => Entwurf

/** What every row of the editor needs to know. */
export interface Zeilenkontext {
  projekt: Projekt
  lage: Ausdruckslage
  wurzel: Entwurf
  lesend: boolean
  maengel: readonly Mangel[]
  ergebnisse: ReadonlyMap<string, Zeilenergebnis>
  /** changes one row where it stands, to something that there is not yet where need be */
  changeZeile(pfad: Entwurfspfad, change: Zeilenaenderung, ziel?: Ausdrucksziel): void
  /** takes a rebuilt draft and moves the focus to the row that was meant, or to its first field; undefined changes nothing */
  rebuild(umbau: Umbau | undefined, fokus?: 'griff' | 'eingabe'): void
  remove(pfad: Entwurfspfad): void
}

export const ZeilenKontext = createContext<Zeilenkontext | undefined>(undefined)

export function useZeilen(): Zeilenkontext {
  const kontext = useContext(ZeilenKontext)
  if (kontext === undefined) throw new Error('Rows of an expression are shown inside their editor')
  return kontext
}
