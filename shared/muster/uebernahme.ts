import { replaceIds } from '../dokument/befehle/kopieren.ts'
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
    const neu = replaceIds(datensatz, ids)
    werkbank.put(neu)
    return neu
  })
}

/** The id of a record, and those it defines besides. */
function listIds(datensatz: Datensatz): string[] {
  const fristen = datensatz.art === 'teilleistung' ? datensatz.fristen.map(({ id }) => id) : []
  return [datensatz.id, ...fristen]
}
