import type { Datensatz } from '../../modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { renameElement } from './changeDatensatz.ts'
import { deriveErgebnis } from './ergebnis.ts'
import { isNeuerName } from './erzeugen.ts'
import { findEigeneLeistung, listNamensnachbarn } from './namensnachbarn.ts'
import { createSchritt } from './schritt.ts'

/**
 * Names an element. One that still has the name it was created with has not been referred to by anybody yet: its technical name
 * and the texts made from its name follow. All others keep their technical name (VERTRAEGE 14).
 */
export function nameElement(projekt: Projekt, id: string, name: string): Schritt {
  const von = projekt.datensaetze.get(id)
  const neuer = name.trim()
  if (von === undefined || neuer === '' || !isNeuerName(von)) return renameElement(projekt, id, name)
  const leistung = findEigeneLeistung(projekt, von)
  const gleiche =
    leistung === undefined ? listDatensaetze(projekt, von.art) : listNamensnachbarn(projekt, leistung, von.art)
  const vergebene = gleiche.filter((einer) => einer.id !== id)
  const technischerName = deriveTechnischerName(neuer, new Set(vergebene.map((einer) => einer.technischerName)))
  const folgend = { ...replaceText(von, von.name, neuer), name: neuer, technischerName }
  const unbearbeitet = von.art === 'teilleistung' && von.ergebnis === deriveErgebnis(von.name)
  const nach = unbearbeitet ? { ...folgend, ergebnis: deriveErgebnis(neuer) } : folgend
  return createSchritt(`${nennen(von)} benennen: „${neuer}“`, { geaendert: [{ von, nach }] })
}

/** The record with one text in place of another wherever it stands in its texts. */
function replaceText<D extends Datensatz>(datensatz: D, alt: string, neu: string): D {
  const replace = (wert: unknown): unknown => {
    if (typeof wert === 'string') return wert.replaceAll(alt, neu)
    if (Array.isArray(wert)) return wert.map(replace)
    if (typeof wert !== 'object' || wert === null) return wert
    return Object.fromEntries(Object.entries(wert).map(([schluessel, teil]) => [schluessel, replace(teil)]))
  }
  return replace(datensatz) as D
}
