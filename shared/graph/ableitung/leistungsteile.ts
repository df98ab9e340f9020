import { createFeldverzeichnis } from '../../ausdruck/felder.ts'
import type { Namen } from '../../ausdruck/satz/lage.ts'
import { createNamen } from '../../ausdruck/satz/namen.ts'
import type { Datensatzart, DatensatzNachArt } from '../../modell/datensatz.ts'
import { type Feldbaum, resolveFeldbaum } from '../../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'

/** A Leistung with its parts looked up in the order of its lists; missing references are left out. */
export interface Leistungsteile {
  leistung: DatensatzNachArt['leistung']
  vorgangstypen: DatensatzNachArt['vorgangstyp'][]
  teilleistungen: DatensatzNachArt['teilleistung'][]
  dokumente: DatensatzNachArt['dokument'][]
  rollen: DatensatzNachArt['rolle'][]
  nachrichtentypen: DatensatzNachArt['nachrichtentyp'][]
  zustellwege: DatensatzNachArt['zustellweg'][]
  komponententypen: DatensatzNachArt['komponententyp'][]
  feldbaeume: ReadonlyMap<string, Feldbaum>
  namen: Namen
}

/** Also brings in what the parts refer to without it standing in the lists of the Leistung (Baukasten). */
export function findLeistungsteile(projekt: Projekt, leistungId: string): Leistungsteile | undefined {
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  if (leistung === undefined) return undefined
  const teilleistungen = findAlle(projekt, 'teilleistung', leistung.teilleistungen)
  const nachrichtentypen = findAlle(projekt, 'nachrichtentyp', leistung.nachrichtentypen)
  const zustellwege = findAlle(projekt, 'zustellweg', leistung.zustellwege)
  const dokumente = findAlle(projekt, 'dokument', [
    ...leistung.dokumente,
    ...teilleistungen.flatMap(({ benoetigt, erzeugt }) => [...benoetigt, ...erzeugt]),
    ...nachrichtentypen.flatMap(({ dokumentsichten }) => dokumentsichten.map(({ dokument }) => dokument)),
  ])
  const rollen = findAlle(projekt, 'rolle', [
    ...leistung.rollen,
    ...teilleistungen.flatMap(({ zustaendigeRolle, beteiligteRollen }) => [zustaendigeRolle, ...beteiligteRollen]),
    ...nachrichtentypen.flatMap(({ von, an }) => [von, ...an]),
  ])
  const feldbaeume = new Map(dokumente.map(({ id }) => [id, resolveFeldbaum(projekt, id)]))
  return {
    leistung,
    vorgangstypen: findAlle(projekt, 'vorgangstyp', leistung.vorgangstypen),
    teilleistungen,
    dokumente,
    rollen,
    nachrichtentypen,
    zustellwege,
    komponententypen: findAlle(
      projekt,
      'komponententyp',
      zustellwege.map(({ komponententyp }) => komponententyp),
    ),
    feldbaeume,
    namen: createNamen(createFeldverzeichnis(feldbaeume.values()), projekt.codelisteninhalte),
  }
}

function findAlle<A extends Datensatzart>(projekt: Projekt, art: A, ids: readonly string[]): DatensatzNachArt[A][] {
  return [...new Set(ids)].map((id) => findDatensatz(projekt, art, id)).filter((eines) => eines !== undefined)
}
