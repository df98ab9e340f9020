import { DATENSATZ_SCHEMATA, type Datensatz } from './datensatz.ts'
import { artOfId, type Elementart, verweisRegister } from './ids.ts'
import type { Projekt } from './projekt.ts'
import { type Textort, walkTexte } from './schemalauf.ts'

/** One reference that a record holds. */
export interface Referenz {
  /** id that is referred to */
  ziel: string
  /** the kind the place expects */
  art: Elementart
  /** where it stands in the record, as a JSON pointer, e.g. `/vorgangstypen/0` */
  pfad: string
  /** the whole Feldpfad where `ziel` is a part of one */
  feldpfad?: string
}

/**
 * All references of a record, derived from its zod schema: every string whose schema is an `idSchema` or a Feldpfad. So the
 * check, deletion and the search for uses can never forget a field. Ids that a record defines itself (key `id`) are none.
 */
export function listReferenzen(datensatz: Datensatz): readonly Referenz[] {
  const bekannte = BEKANNTE.get(datensatz)
  if (bekannte !== undefined) return bekannte
  const gefunden: Referenz[] = []
  walkTexte(DATENSATZ_SCHEMATA[datensatz.art], datensatz, (ort) => addVerweis(ort, gefunden))
  const referenzen = gefunden.filter((referenz) => !/(?:^|\/)id$/.test(referenz.pfad))
  BEKANNTE.set(datensatz, referenzen)
  return referenzen
}

/** Records are immutable, so after an edit only the changed ones are walked again. */
const BEKANNTE = new WeakMap<Datensatz, readonly Referenz[]>()

/** Ids that a record defines besides its own (the Fristen of a Teilleistung). */
function listEigeneIds(datensatz: Datensatz): string[] {
  return datensatz.art === 'teilleistung' ? datensatz.fristen.map(({ id }) => id) : []
}

export interface Verwendung {
  von: Datensatz
  referenz: Referenz
}

/** Every place that refers to this id, the records in the order of the project. */
export function findVerwendungen(projekt: Projekt, id: string): readonly Verwendung[] {
  const bekannter = INDIZES.get(projekt)
  const index = bekannter ?? createIndex(projekt)
  if (bekannter === undefined) INDIZES.set(projekt, index)
  return index.get(id) ?? []
}

const INDIZES = new WeakMap<Projekt, ReadonlyMap<string, readonly Verwendung[]>>()

function createIndex(projekt: Projekt): Map<string, Verwendung[]> {
  const index = new Map<string, Verwendung[]>()
  for (const von of projekt.datensaetze.values()) {
    for (const referenz of listReferenzen(von)) {
      const bisherige = index.get(referenz.ziel)
      if (bisherige === undefined) index.set(referenz.ziel, [{ von, referenz }])
      else bisherige.push({ von, referenz })
    }
  }
  return index
}

/** References to records that do not exist, and to records of another kind than expected. */
export function checkReferenzen(projekt: Projekt): { fehlend: Verwendung[]; falscheArt: Verwendung[] } {
  const fehlend: Verwendung[] = []
  const falscheArt: Verwendung[] = []
  for (const von of projekt.datensaetze.values()) {
    const eigene = new Set(listEigeneIds(von))
    for (const referenz of listReferenzen(von)) {
      if (eigene.has(referenz.ziel)) continue
      const ziel = projekt.datensaetze.get(referenz.ziel)
      if (ziel === undefined) fehlend.push({ von, referenz })
      else if (ziel.art !== referenz.art) falscheArt.push({ von, referenz })
    }
  }
  return { fehlend, falscheArt }
}

function addVerweis({ schema, wert, pfad }: Textort, referenzen: Referenz[]): void {
  const art = verweisRegister.get(schema)?.art
  if (art === undefined) return
  if (art !== 'feldpfad') referenzen.push({ ziel: wert, art, pfad })
  else {
    for (const ziel of wert.split('/')) {
      const zielart = artOfId(ziel)
      if (zielart !== undefined) referenzen.push({ ziel, art: zielart, pfad, feldpfad: wert })
    }
  }
}
