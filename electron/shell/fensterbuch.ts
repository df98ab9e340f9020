/** What is known of an open window. */
export interface Fenstereintrag {
  /** id of its web contents */
  fenster: number
  /** folder of the project it shows or showed last, real path; undefined before the first one */
  projekt: string | undefined
  /** folders that its user has chosen or the host has made or remembered for it; it may name no others */
  freigaben: Set<string>
  /** as which client its page has introduced itself */
  client?: string
  /** Sitzungen that the window has opened; it sees and touches no others */
  sitzungen: Set<string>
  /** long work that the window has started */
  auftraege: Set<string>
  /** openings under way: until their answer is there, nobody knows which Sitzung will be the window's */
  oeffnungen: number
}

/** The open windows: which project each one shows, and as whom it talks to the host. */
export interface Fensterbuch {
  add(fenster: number, projekt: string | undefined): void
  setProjekt(fenster: number, projekt: string): void
  /** A page introduces itself; a page that came before it in the same window is gone. */
  setClient(fenster: number, client: string): void
  remove(fenster: number): void
  find(fenster: number): Fenstereintrag | undefined
  findByProjekt(projekt: string): Fenstereintrag | undefined
  list(): readonly Fenstereintrag[]
}

/** `beiEnde` is called for each client that is gone, `geschlossen` if its window is and no other page can follow. */
export function createFensterbuch(beiEnde: (client: string, geschlossen: boolean) => void): Fensterbuch {
  const eintraege = new Map<number, Fenstereintrag>()
  const list = (): Fenstereintrag[] => [...eintraege.values()]
  return {
    add: (fenster, projekt) => {
      eintraege.set(fenster, {
        fenster,
        projekt,
        freigaben: new Set(),
        sitzungen: new Set(),
        auftraege: new Set(),
        oeffnungen: 0,
      })
    },
    setProjekt: (fenster, projekt) => {
      const eintrag = eintraege.get(fenster)
      if (eintrag !== undefined) eintrag.projekt = projekt
    },
    setClient: (fenster, client) => {
      const eintrag = eintraege.get(fenster)
      if (eintrag === undefined || eintrag.client === client) return
      if (eintrag.client !== undefined) beiEnde(eintrag.client, false)
      eintrag.client = client
    },
    remove: (fenster) => {
      const client = eintraege.get(fenster)?.client
      eintraege.delete(fenster)
      if (client !== undefined) beiEnde(client, true)
    },
    find: (fenster) => eintraege.get(fenster),
    findByProjekt: (projekt) => list().find((eintrag) => eintrag.projekt === projekt),
    list,
  }
}
