import type { Stufenbereich } from '../graph/ableitung/graph.ts'
import { findLeistungsteile, type Leistungsteile } from '../graph/ableitung/leistungsteile.ts'
import { bereichAb, deriveStufen, uniteBereiche } from '../graph/ableitung/stufen.ts'
import type { Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import type { Teilleistung } from '../modell/elemente/teilleistung.ts'
import type { Projekt } from '../modell/projekt.ts'
import {
  type Flussabschnitt,
  type Flussbezug,
  type Flussnachricht,
  type Flussrolle,
  type Nachrichtenfluss,
  OHNE_TEILLEISTUNG,
} from './fluss.ts'
import { type Folge, sortNachBezug, sortNachFolge } from './reihenfolge.ts'

/**
 * The messages of a Leistung in the order of its flow; with a Vorgangstyp only what belongs to it. Every message stands there,
 * also one whose Teilleistung or Rolle is missing. Pure; undefined only without the Leistung.
 */
export function deriveNachrichtenfluss(
  projekt: Projekt,
  leistungId: string,
  vorgangstyp?: string,
): Nachrichtenfluss | undefined {
  const teile = findLeistungsteile(projekt, leistungId)
  if (teile === undefined) return undefined
  const stufen = deriveStufen(teile)
  const bereich = (id: string): Stufenbereich => stufen.get(id) ?? bereichAb(1)
  const isGezeigt = ({ vorgangstypen }: { vorgangstypen: readonly string[] }): boolean =>
    vorgangstyp === undefined || vorgangstypen.includes(vorgangstyp)
  const typen = teile.nachrichtentypen.filter(isGezeigt)
  const benutzte = new Set(typen.map(({ teilleistung }) => teilleistung))
  const teilleistungen = teile.teilleistungen.filter((eine) => isGezeigt(eine) || benutzte.has(eine.id))
  const abschnitte = createAbschnitte(teilleistungen, typen, bereich)
  return {
    leistung: { id: teile.leistung.id, name: teile.leistung.name },
    rollen: createRollen(teile, abschnitte, bereich, vorgangstyp === undefined),
    abschnitte,
  }
}

function createAbschnitte(
  teilleistungen: readonly Teilleistung[],
  typen: readonly Nachrichtentyp[],
  bereich: (id: string) => Stufenbereich,
): Flussabschnitt[] {
  const nachId = new Map(teilleistungen.map((eine) => [eine.id, eine]))
  const folge = sortNachFolge([...nachId.keys()], listFolgen(teilleistungen, typen))
  const abschnitte = folge.flatMap((id): Flussabschnitt[] => {
    const teilleistung = nachId.get(id)
    if (teilleistung === undefined) return []
    const nachrichten = createNachrichten(
      typen.filter((typ) => typ.teilleistung === id),
      typen,
      bereich,
    )
    return [{ id, name: teilleistung.name, rolle: teilleistung.zustaendigeRolle, ...bereich(id), nachrichten }]
  })
  const ohne = typen.filter(({ teilleistung }) => !nachId.has(teilleistung))
  if (ohne.length === 0) return abschnitte
  const nachrichten = createNachrichten(ohne, typen, bereich)
  const ohneTeilleistung = { id: OHNE_TEILLEISTUNG, name: 'Ohne Teilleistung', rolle: undefined, nachrichten }
  return [...abschnitte, { ...ohneTeilleistung, ...uniteBereiche(nachrichten) }]
}

/** What the flow says weighs more than what messages say about each other. */
function listFolgen(teilleistungen: readonly Teilleistung[], typen: readonly Nachrichtentyp[]): Folge[] {
  const ort = new Map(typen.map(({ id, teilleistung }) => [id, teilleistung]))
  return [
    ...teilleistungen.flatMap(({ id, vorgaenger }) => vorgaenger.map((eine) => ({ vor: eine.teilleistung, nach: id }))),
    ...typen.flatMap(({ teilleistung, beantwortet, ausgeloestDurch }) =>
      [beantwortet, ausgeloestDurch].flatMap((bezug) => {
        const vor = bezug === undefined ? undefined : ort.get(bezug)
        return vor === undefined ? [] : [{ vor, nach: teilleistung }]
      }),
    ),
  ]
}

/** What opens the Vorgang comes first. */
function createNachrichten(
  typen: readonly Nachrichtentyp[],
  alle: readonly Nachrichtentyp[],
  bereich: (id: string) => Stufenbereich,
): Flussnachricht[] {
  const find = (id: string | undefined): Flussbezug | undefined => {
    const typ = id === undefined ? undefined : alle.find((einer) => einer.id === id)
    return typ && { id: typ.id, name: typ.name }
  }
  const folge = [...typen].sort((a, b) => Number(b.eroeffnet) - Number(a.eroeffnet))
  return sortNachBezug(folge).map(({ id, name, von, an, eroeffnet, beantwortet, ausgeloestDurch }) => ({
    ...{ id, name, von, an: [...new Set(an)], eroeffnet },
    beantwortet: find(beantwortet),
    ausgeloestDurch: find(ausgeloestDurch),
    ...bereich(id),
  }))
}

/**
 * In the order of the Leistung, so that a lifeline keeps its place whatever is sent along it. Missing ones stand there with a
 * word for it.
 */
function createRollen(
  { rollen }: Leistungsteile,
  abschnitte: readonly Flussabschnitt[],
  bereich: (id: string) => Stufenbereich,
  mitUnbeteiligten: boolean,
): Flussrolle[] {
  const beteiligte = new Set(
    abschnitte.flatMap(({ rolle, nachrichten }) => [
      ...(rolle === undefined ? [] : [rolle]),
      ...nachrichten.flatMap(({ von, an }) => [von, ...an]),
    ]),
  )
  const bekannte = rollen.filter(({ id }) => mitUnbeteiligten || beteiligte.has(id))
  const fehlende = [...beteiligte].filter((id) => !rollen.some((rolle) => rolle.id === id))
  return [...bekannte, ...fehlende.map((id) => ({ id, name: 'Fehlende Rolle' }))].map(({ id, name }) => ({
    ...{ id, name },
    ...bereich(id),
  }))
}
