import { DATENSATZ_SCHEMATA, type Datensatz, type Datensatzart } from '../../shared/modell/datensatz.ts'
import type { Elementart } from '../../shared/modell/ids.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { listLeistungenOf } from '../arbeitsplatz/elemente.ts'

/** Lists of a Leistung in which an element of the kind must stand to be meant by another part of the same Leistung. */
const LISTEN = {
  teilleistung: 'teilleistungen',
  nachrichtentyp: 'nachrichtentypen',
  zustellweg: 'zustellwege',
  vorgangstyp: 'vorgangstypen',
} as const

/**
 * The elements a record may refer to: those of the kind, for parts of a Leistung only those of the same Leistung, never the
 * record itself. By name.
 */
export function listWaehlbare(projekt: Projekt, von: Datensatz, art: Elementart): { value: string; label: string }[] {
  if (!isDatensatzart(art)) return []
  const leistungen = listLeistungenOf(projekt, von.id)
  const liste = art in LISTEN ? LISTEN[art as keyof typeof LISTEN] : undefined
  const erlaubte =
    liste === undefined || leistungen.length === 0 ? undefined : new Set(leistungen.flatMap((eine) => eine[liste]))
  return listDatensaetze(projekt, art)
    .filter(({ id }) => id !== von.id && (erlaubte === undefined || erlaubte.has(id)))
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'))
}

function isDatensatzart(art: Elementart): art is Datensatzart {
  return art in DATENSATZ_SCHEMATA
}
