import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Elementart } from '../../../shared/modell/ids.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { nameOfFeldpfad } from '../../../shared/worte/lesbar.ts'
import { listLeistungenOf } from '../../arbeitsplatz/elemente.ts'
import { listWaehlbare } from '../waehlbare.ts'

export interface Ziel {
  value: string
  label: string
}

/** What a reference of a record can mean; Fristen are those of the Teilleistung itself. */
export function listVerweisziele(projekt: Projekt, datensatz: Datensatz, zielart: Elementart): Ziel[] {
  if (zielart !== 'frist') return listWaehlbare(projekt, datensatz, zielart)
  return datensatz.art === 'teilleistung' ? datensatz.fristen.map(({ id, name }) => ({ value: id, label: name })) : []
}

/**
 * The fields that a record can name: those of the Dokumente of its Leistung, with their Dokument behind a name that several
 * fields have. Sorted as the Dokumente have them.
 */
export function listFeldpfade(projekt: Projekt, datensatz: Datensatz): Ziel[] {
  const leistungen = datensatz.art === 'leistung' ? [datensatz] : listLeistungenOf(projekt, datensatz.id)
  const ids =
    leistungen.length === 0
      ? listDatensaetze(projekt, 'dokument').map(({ id }) => id)
      : [...new Set(leistungen.flatMap(({ dokumente }) => dokumente))]
  const felder = new Map<string, { name: string; dokument: string }>()
  for (const id of ids) {
    const dokument = findDatensatz(projekt, 'dokument', id)
    for (const [pfad, { feld }] of dokument === undefined ? [] : resolveFeldbaum(projekt, id).nachPfad) {
      if (feld === undefined || felder.has(pfad)) continue
      felder.set(pfad, { name: nameOfFeldpfad(projekt, pfad), dokument: dokument?.name ?? '' })
    }
  }
  const anzahlen = new Map<string, number>()
  for (const { name } of felder.values()) anzahlen.set(name, (anzahlen.get(name) ?? 0) + 1)
  return [...felder].map(([value, { name, dokument }]) => ({
    value,
    label: anzahlen.get(name) === 1 ? name : `${name} (${dokument})`,
  }))
}
