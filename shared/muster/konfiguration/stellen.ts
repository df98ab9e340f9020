import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { findDatensatz, getDatensatz } from '../../modell/projekt.ts'
import { type Musterantworten, NEU } from '../antworten.ts'
import type { Werkbank } from '../werkbank.ts'
import type { Installationen } from './installationen.ts'
import { addStelle } from './organisation.ts'

/** Name of a Stelle for a Rolle that nobody fills yet, where the modeller has named none. */
const OHNE_NAMEN: Readonly<Record<string, string>> = { kasse: 'Kasse' }

interface Lage {
  werkbank: Werkbank
  leistung: Leistung
  organisation: string
  installationen: Installationen
  /** Stellen that are new get all systems, others only what they cannot do without */
  neue: Set<string>
}

/** The Stelle in charge and those that the other Rollen mean, each with what the Zustellwege to it need. */
export function addStellen(
  werkbank: Werkbank,
  leistung: Leistung,
  organisation: string,
  installationen: Installationen,
  antworten: Musterantworten,
): void {
  const lage: Lage = { werkbank, leistung, organisation, installationen, neue: new Set() }
  const zustaendig = antworten.stelle === NEU ? createStelle(lage, antworten.stellenname) : antworten.stelle
  const { ars } = getDatensatz(werkbank.projekt, 'organisation', organisation)
  werkbank.change('stelle', zustaendig, (von) => ({
    ...von,
    zustaendigkeiten: [...von.zustaendigkeiten, { leistung: leistung.id, arsPraefix: ars }],
  }))
  for (const rolle of leistung.rollen) {
    for (const stelle of listStellen(lage, rolle, zustaendig, antworten)) equipStelle(lage, stelle, rolle)
  }
}

/** The Stellen that a Rolle of the Leistung means; what is missing is made. */
function listStellen(lage: Lage, rolleId: string, zustaendig: string, { beteiligte }: Musterantworten): string[] {
  const rolle = findDatensatz(lage.werkbank.projekt, 'rolle', rolleId)
  switch (rolle?.bindung.art) {
    case 'zustaendigkeit':
      fillRolle(lage, zustaendig, rolleId)
      return [zustaendig]
    case 'nachricht':
      // a person is reached by the systems of the Stelle in charge
      return [zustaendig]
    case 'konfiguration': {
      const vorhandene = findStelleMit(lage, rolleId)
      if (vorhandene !== undefined) return [vorhandene]
      const name = OHNE_NAMEN[rolle.technischerName] ?? rolle.name
      return [fillRolle(lage, createStelle(lage, name), rolleId)]
    }
    case 'auswahl':
      return beteiligte.map((name) =>
        fillRolle(lage, findStelleNamens(lage, name) ?? createStelle(lage, name), rolleId),
      )
    default:
      return []
  }
}

function createStelle({ werkbank, organisation, neue }: Lage, name: string): string {
  const id = addStelle(werkbank, organisation, name)
  neue.add(id)
  return id
}

function fillRolle({ werkbank }: Lage, stelle: string, rolle: string): string {
  werkbank.change('stelle', stelle, (von) =>
    von.rollen.includes(rolle) ? von : { ...von, rollen: [...von.rollen, rolle] },
  )
  return stelle
}

function listStellenDerOrganisation({ werkbank: { projekt }, organisation }: Lage) {
  const { stellen } = getDatensatz(projekt, 'organisation', organisation)
  return stellen.flatMap((id) => findDatensatz(projekt, 'stelle', id) ?? [])
}

function findStelleMit(lage: Lage, rolle: string): string | undefined {
  return listStellenDerOrganisation(lage).find(({ rollen }) => rollen.includes(rolle))?.id
}

function findStelleNamens(lage: Lage, name: string): string | undefined {
  return listStellenDerOrganisation(lage).find((eine) => eine.name === name)?.id
}

/** Systems for the Zustellwege to a Rolle at one Stelle. */
function equipStelle(lage: Lage, stelle: string, rolle: string): void {
  const { werkbank, leistung, neue } = lage
  const alle = leistung.zustellwege
    .flatMap((id) => findDatensatz(werkbank.projekt, 'zustellweg', id) ?? [])
    .filter(({ komponententyp }) => findDatensatz(werkbank.projekt, 'komponententyp', komponententyp) !== undefined)
  for (const weg of alle.filter((einer) => einer.rolle === rolle)) {
    if (neue.has(stelle)) ensureSystem(lage, stelle, weg.komponententyp)
    else if (weg.pflicht && !weg.nurAlsErsatz) ensureErreichbar(lage, stelle, weg, alle)
  }
}

/** An existing Stelle keeps its systems: it gets one only where neither the way nor what stands in for it leads anywhere. */
function ensureErreichbar(lage: Lage, stelle: string, weg: Zustellweg, alle: readonly Zustellweg[]): void {
  const kette = [weg]
  for (let letzter = weg; letzter.ersatz !== undefined && kette.length <= alle.length; ) {
    const ersatz = alle.find(({ id }) => id === letzter.ersatz)
    if (ersatz === undefined) break
    kette.push(ersatz)
    letzter = ersatz
  }
  if (kette.some(({ komponententyp }) => lage.installationen.findBei(stelle, komponententyp) !== undefined)) return
  ensureSystem(lage, stelle, (kette.at(-1) ?? weg).komponententyp)
}

function ensureSystem({ werkbank, installationen }: Lage, stelle: string, komponententyp: string): void {
  if (installationen.findBei(stelle, komponententyp) !== undefined) return
  const installation = installationen.ensure(komponententyp)
  werkbank.change('stelle', stelle, (von) => ({ ...von, installationen: [...von.installationen, installation] }))
}
