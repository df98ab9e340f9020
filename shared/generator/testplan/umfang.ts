import type { Kategorie, Planfall } from './planfall.ts'

/** The part of a plan that is wanted; what is not given is not restricted. */
export interface Planumfang {
  /** ids of the elements that cases are about */
  elemente?: ReadonlySet<string>
  nachrichtentypen?: ReadonlySet<string>
  kategorien?: ReadonlySet<Kategorie>
}

/** Whether the part contains a case; the part of a plan is exactly the cases of the whole plan that this accepts. */
export function containsFall(umfang: Planumfang, { element, nachrichtentyp, kategorie }: Planfall): boolean {
  return asksNachrichtentyp(umfang, nachrichtentyp) && asksElement(umfang, element) && asksKategorie(umfang, kategorie)
}

export function asksNachrichtentyp({ nachrichtentypen }: Planumfang, id: string): boolean {
  return nachrichtentypen === undefined || nachrichtentypen.has(id)
}

/** Cases that are about no element in particular belong to no restriction by elements. */
export function asksElement({ elemente }: Planumfang, id: string | undefined): boolean {
  return elemente === undefined || (id !== undefined && elemente.has(id))
}

export function asksKategorie({ kategorien }: Planumfang, ...eine: readonly Kategorie[]): boolean {
  return kategorien === undefined || eine.some((kategorie) => kategorien.has(kategorie))
}
