import { useEffect } from 'react'
import { create } from 'zustand'

export const MENUES = ['Datei', 'Bearbeiten', 'Ansicht', 'Modell', 'Prüfen', 'Ausführen', 'Hilfe'] as const
export type Menue = (typeof MENUES)[number]

/** Something a user can do by menu, key or command palette. */
export interface Befehl {
  /** unique, e.g. `datei.speichern` */
  id: string
  name: string
  menue: Menue
  /** commands of one menu with the same number stand together, with a line between the groups */
  abschnitt?: number
  /** as shown: `Strg S`, `F8` */
  taste?: string
  /** the browser makes an event of its own of the key, which somebody listens to (copying and pasting) */
  tasteVomBrowser?: boolean
  /** why it cannot be done now; shown with the disabled entry */
  gesperrt?: string | undefined
  /** a switch: on or off */
  an?: boolean
  fuehreAus(): void
}

interface Befehlsspeicher {
  saetze: ReadonlyMap<string, readonly Befehl[]>
  setSatz(name: string, befehle: readonly Befehl[]): void
  removeSatz(name: string): void
}

export const useBefehlsspeicher = create<Befehlsspeicher>((set) => ({
  saetze: new Map(),
  setSatz: (name, befehle) => set(({ saetze }) => ({ saetze: new Map(saetze).set(name, befehle) })),
  removeSatz: (name) => set(({ saetze }) => ({ saetze: new Map([...saetze].filter(([einer]) => einer !== name)) })),
}))

/**
 * Adds the commands of a view to menus, keys and palette as long as it is shown. `befehle` must keep its identity while
 * nothing changes (useMemo).
 */
export function useBefehlssatz(name: string, befehle: readonly Befehl[]): void {
  const setSatz = useBefehlsspeicher((stand) => stand.setSatz)
  const removeSatz = useBefehlsspeicher((stand) => stand.removeSatz)
  useEffect(() => setSatz(name, befehle), [setSatz, name, befehle])
  useEffect(() => () => removeSatz(name), [removeSatz, name])
}

/** All commands there are now, in the order they were registered. */
export function listBefehle(): readonly Befehl[] {
  return [...useBefehlsspeicher.getState().saetze.values()].flat()
}

/** Runs the command with this id if it is there and can be done. */
export function runBefehl(id: string): void {
  const befehl = listBefehle().find((einer) => einer.id === id)
  if (befehl !== undefined && befehl.gesperrt === undefined) befehl.fuehreAus()
}
