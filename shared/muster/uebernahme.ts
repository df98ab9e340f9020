import type { Datensatz } from '../modell/datensatz.ts'
import { artOfId } from '../modell/ids.ts'
import type { Werkbank } from './werkbank.ts'

/** Takes records of another project over: what `ersetzte` does not know gets an id of its own, all references follow. */
export function adoptDatensaetze(
  werkbank: Werkbank,
  datensaetze: readonly Datensatz[],
  ersetzte: ReadonlyMap<string, string> = new Map(),
): Datensatz[] {
  const ids = new Map(ersetzte)
  for (const id of datensaetze.flatMap(listIds)) {
    const art = artOfId(id)
    if (!ids.has(id) && art !== undefined) ids.set(id, werkbank.mint(art))
  }
  return datensaetze.map((datensatz) => {
    const neu = renameIds(datensatz, ids) as Datensatz
    werkbank.put(neu)
    return neu
  })
}

/** The id of a record, and those it defines besides. */
function listIds(datensatz: Datensatz): string[] {
  const fristen = datensatz.art === 'teilleistung' ? datensatz.fristen.map(({ id }) => id) : []
  return [datensatz.id, ...fristen]
}

const ID_ODER_PFAD = /^[a-z]{3}-[0-9a-z]{10}(\/[a-z]{3}-[0-9a-z]{10})*$/

/** The same value with other ids, alone or as parts of a Feldpfad. */
export function renameIds(wert: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof wert === 'string') {
    if (!ID_ODER_PFAD.test(wert)) return wert
    return wert
      .split('/')
      .map((id) => ids.get(id) ?? id)
      .join('/')
  }
  if (Array.isArray(wert)) return wert.map((teil) => renameIds(teil, ids))
  if (typeof wert !== 'object' || wert === null) return wert
  return Object.fromEntries(Object.entries(wert).map(([name, teil]) => [name, renameIds(teil, ids)]))
}
