import type { Diff } from './diff.ts'
import { isGleich } from './gleich.ts'
import { anordnungOfLage, elementOfLage } from './lagen.ts'

/**
 * How many elements a diff changes, at least one unless it is empty. An element that was also moved counts once. A record that
 * only names another one no more, or newly, is not counted beside it: whoever deletes a Zustellweg has changed one thing.
 * Places that are kept from now on, or no more (those of lanes tell, and all of the free arrangement), were moved by nobody.
 */
export function countElemente({ datensaetze, positionen, codelisten = [] }: Diff): number {
  const ganze = new Set([...datensaetze.hinzugefuegt, ...datensaetze.entfernt].map(({ id }) => id))
  const eigene = datensaetze.geaendert.filter(({ von, nach }) => !isGleich(leaveOut(von, ganze), leaveOut(nach, ganze)))
  const gekommene = [...positionen.hinzugefuegt, ...positionen.entfernt]
  const gehalten = gekommene.some((lage) => lage.hoehe !== undefined || anordnungOfLage(lage) === 'frei')
  const verschobene = [...positionen.geaendert.map(({ nach }) => nach), ...(gehalten ? [] : gekommene)]
  const elemente = new Set([
    ...ganze,
    ...eigene.map(({ nach }) => nach.id),
    ...verschobene.map(elementOfLage),
    ...codelisten.map(({ liste }) => liste),
  ])
  return elemente.size === 0 && (gehalten || datensaetze.geaendert.length > 0) ? 1 : elemente.size
}

/** The record without its mentions of these ids. */
function leaveOut(wert: unknown, ids: ReadonlySet<string>): unknown {
  const nennt = (teil: unknown): boolean => typeof teil === 'string' && ids.has(teil)
  if (Array.isArray(wert)) return wert.filter((teil) => !nennt(teil)).map((teil) => leaveOut(teil, ids))
  if (typeof wert !== 'object' || wert === null) return wert
  const eintraege = Object.entries(wert).filter(([, teil]) => !nennt(teil))
  return Object.fromEntries(eintraege.map(([name, teil]) => [name, leaveOut(teil, ids)]))
}
