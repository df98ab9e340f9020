import type { z } from 'zod'
import { DATENSATZ_SCHEMATA, type Datensatz, type Datensatzart } from './datensatz.ts'
import { artOfId, type Elementart, verweisRegister } from './ids.ts'
import type { Projekt } from './projekt.ts'
import { createTextlauf, type Textort } from './schemalauf.ts'
import { findVerzeichnis } from './verzeichnis.ts'

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
  walkVerweise(DATENSATZ_SCHEMATA[datensatz.art], datensatz, (ort) => addVerweis(ort, gefunden))
  const referenzen = gefunden.filter((referenz) => !/(?:^|\/)id$/.test(referenz.pfad))
  BEKANNTE.set(datensatz, referenzen)
  return referenzen
}

const walkVerweise = createTextlauf((schema) => verweisartOf(schema) !== undefined)

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

/** Every place that refers to this id; with a kind only the places in records of that kind. */
export function findVerwendungen(projekt: Projekt, id: string, art?: Datensatzart): readonly Verwendung[] {
  const verzeichnis = findVerzeichnis(projekt.datensaetze)
  if (verzeichnis !== undefined) return verzeichnis.listVerwendungen(id, art)
  const bekannter = INDIZES.get(projekt)
  const index = bekannter ?? createIndex(projekt)
  if (bekannter === undefined) INDIZES.set(projekt, index)
  const verwendungen = index.get(id) ?? []
  return art === undefined ? verwendungen : verwendungen.filter(({ von }) => von.art === art)
}

/** Whether anything refers to this id; cheaper than the places themselves for what is used everywhere. */
export function isVerwendet(projekt: Projekt, id: string): boolean {
  return findVerzeichnis(projekt.datensaetze)?.isVerwendet(id) ?? findVerwendungen(projekt, id).length > 0
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

/** References of a record to records that do not exist, and to records of another kind than expected. */
export function checkReferenzenOf(
  projekt: Projekt,
  von: Datensatz,
): { fehlend: readonly Referenz[]; falscheArt: readonly Referenz[] } {
  const eigene = new Set(listEigeneIds(von))
  const fremde = listReferenzen(von).filter(({ ziel }) => !eigene.has(ziel))
  return {
    fehlend: fremde.filter(({ ziel }) => !projekt.datensaetze.has(ziel)),
    falscheArt: fremde.filter(({ ziel, art }) => (projekt.datensaetze.get(ziel)?.art ?? art) !== art),
  }
}

/** The same of all records of a project. */
export function checkReferenzen(projekt: Projekt): { fehlend: Verwendung[]; falscheArt: Verwendung[] } {
  const fehlend: Verwendung[] = []
  const falscheArt: Verwendung[] = []
  for (const von of projekt.datensaetze.values()) {
    const befund = checkReferenzenOf(projekt, von)
    fehlend.push(...befund.fehlend.map((referenz) => ({ von, referenz })))
    falscheArt.push(...befund.falscheArt.map((referenz) => ({ von, referenz })))
  }
  return { fehlend, falscheArt }
}

type Verweisart = Elementart | 'feldpfad'

const VERWEISARTEN = new WeakMap<z.ZodString, Verweisart | 'keiner'>()

/** The register puts its answer together anew each time. */
function verweisartOf(schema: z.ZodString): Verweisart | undefined {
  const art = VERWEISARTEN.get(schema) ?? verweisRegister.get(schema)?.art ?? 'keiner'
  VERWEISARTEN.set(schema, art)
  return art === 'keiner' ? undefined : art
}

function addVerweis({ schema, wert, pfad }: Textort, referenzen: Referenz[]): void {
  const art = verweisartOf(schema)
  if (art === undefined) return
  if (art !== 'feldpfad') referenzen.push({ ziel: wert, art, pfad })
  else {
    for (const ziel of wert.split('/')) {
      const zielart = artOfId(ziel)
      if (zielart !== undefined) referenzen.push({ ziel, art: zielart, pfad, feldpfad: wert })
    }
  }
}
