import { findDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import { type Musterantworten, NEU } from '../antworten.ts'
import type { Werkbank } from '../werkbank.ts'

/** The Organisation that was chosen, or a new one for tests. */
export function ensureOrganisation(werkbank: Werkbank, antworten: Musterantworten): string {
  const { organisation, organisationsname: name, ars } = antworten
  if (organisation !== NEU) return organisation
  const belegte = listDatensaetze(werkbank.projekt, 'organisation').map(({ technischerName }) => technischerName)
  return werkbank.add('organisation', {
    name,
    technischerName: deriveTechnischerName(name, new Set(belegte)),
    umgebung: 'test',
    ars,
    stellen: [],
    installationen: [],
    stufen: [],
    umlenkungen: [],
  })
}

/** A new Stelle of an Organisation, in charge of nothing and without systems. */
export function addStelle(werkbank: Werkbank, organisationId: string, name: string): string {
  const { projekt } = werkbank
  const organisation = findDatensatz(projekt, 'organisation', organisationId)
  const vergebene = listDatensaetze(projekt, 'stelle').map((eine) => eine.technischerName)
  const technischerName = deriveTechnischerName(name, new Set(vergebene))
  const stelle = werkbank.add('stelle', {
    name,
    technischerName,
    kennung: `amt:${organisation?.ars ?? ''}-${technischerName}`,
    mail: `${technischerName.toLowerCase()}@${domainOf(organisation?.technischerName)}`,
    zustaendigkeiten: [],
    rollen: [],
    installationen: [],
  })
  werkbank.change('organisation', organisationId, (von) => ({ ...von, stellen: [...von.stellen, stelle] }))
  return stelle
}

/** A name under which nothing can be reached (RFC 2606): what patterns bring is for tests. */
export function domainOf(technischerName = 'organisation'): string {
  return `${technischerName.toLowerCase().replace(/[^a-z0-9-]/g, '-')}.example`
}
