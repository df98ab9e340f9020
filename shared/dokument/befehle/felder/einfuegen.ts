import type { Baukastenverwendung, Datenfeld, Datenfeldgruppe, Datentyp } from '../../../modell/elemente/dokument.ts'
import type { Leistung } from '../../../modell/elemente/leistung.ts'
import { createId } from '../../../modell/ids.ts'
import { listDatensaetze, type Projekt } from '../../../modell/projekt.ts'
import { deriveTechnischerName } from '../../../modell/technischerName.ts'
import type { Schritt } from '../../diff.ts'
import { nennen } from '../benennung.ts'
import type { Zufall } from '../leistungsbau.ts'
import { createSchritt } from '../schritt.ts'
import {
  countTeile,
  type Feldort,
  type Feldteil,
  findElternOf,
  findFeldeltern,
  findFeldteil,
  wouldContainItself,
} from './feldteile.ts'

/** What was added, and where it now is. */
export interface Eingefuegtes {
  schritt: Schritt
  ids: string[]
}

/** A new field as it begins: one optional line of text. */
export function createFeld(name: string, technischerName: string, zufall: Zufall): Datenfeld {
  return {
    id: createId('datenfeld', zufall),
    art: 'datenfeld',
    name,
    technischerName,
    anzahl: { min: 0, max: 1 },
    datentyp: 'text',
    schutzkategorie: 'keine',
    abStufe: 1,
    rechtsgrundlagen: [],
  }
}

export function createGruppe(
  name: string,
  technischerName: string,
  kinder: readonly string[],
  zufall: Zufall,
): Datenfeldgruppe {
  return {
    id: createId('datenfeldgruppe', zufall),
    art: 'datenfeldgruppe',
    name,
    technischerName,
    anzahl: { min: 0, max: 1 },
    kinder: [...kinder],
    rechtsgrundlagen: [],
  }
}

/** Technical names that are taken in a Dokument or Gruppe. */
export function listVergebene(projekt: Projekt, eltern: string): Set<string> {
  const kinder = findFeldeltern(projekt, eltern)?.kinder ?? []
  return new Set(kinder.flatMap((id) => findFeldteil(projekt, id)?.technischerName ?? []))
}

/** Puts new parts, with everything below them, at a place. Without the place there is nothing to do. */
export function insertTeile(
  projekt: Projekt,
  ort: Feldort,
  neue: { wurzeln: readonly string[]; datensaetze: readonly Feldteil[] },
  name: string,
): Schritt {
  const eltern = findFeldeltern(projekt, ort.eltern)
  if (eltern === undefined) return createSchritt(name, {})
  const kinder = [...eltern.kinder]
  kinder.splice(ort.stelle, 0, ...neue.wurzeln)
  return createSchritt(name, {
    hinzugefuegt: neue.datensaetze,
    geaendert: [{ von: eltern, nach: { ...eltern, kinder } }],
  })
}

/** Adds a field with its technical name derived from its name. */
export function addFeld(
  projekt: Projekt,
  ort: Feldort,
  angaben: { name: string; datentyp?: Datentyp },
  zufall: Zufall,
): Eingefuegtes {
  const name = angaben.name.trim()
  const technischerName = deriveTechnischerName(name, listVergebene(projekt, ort.eltern))
  const feld = { ...createFeld(name, technischerName, zufall), datentyp: angaben.datentyp ?? 'text' }
  const schritt = insertTeile(projekt, ort, { wurzeln: [feld.id], datensaetze: [feld] }, `${nennen(feld)} hinzufügen`)
  return { schritt, ids: [feld.id] }
}

/** Adds a Gruppe with its first field: none is empty. */
export function addGruppe(
  projekt: Projekt,
  ort: Feldort,
  angaben: { name: string; erstesFeld: string },
  zufall: Zufall,
): Eingefuegtes {
  const name = angaben.name.trim()
  const feldname = angaben.erstesFeld.trim()
  const technischerName = deriveTechnischerName(name, listVergebene(projekt, ort.eltern))
  const feld = createFeld(feldname, deriveTechnischerName(feldname), zufall)
  const gruppe = createGruppe(name, technischerName, [feld.id], zufall)
  const neue = { wurzeln: [gruppe.id], datensaetze: [gruppe, feld] }
  return { schritt: insertTeile(projekt, ort, neue, `${nennen(gruppe)} hinzufügen`), ids: [gruppe.id, feld.id] }
}

/** Adds a use of a Gruppe of the Baukasten under its name, everything else as the Gruppe says. */
export function addVerwendung(projekt: Projekt, ort: Feldort, gruppeId: string, zufall: Zufall): Eingefuegtes {
  const gruppe = findFeldteil(projekt, gruppeId)
  if (gruppe?.art !== 'datenfeldgruppe') return { schritt: createSchritt('Gruppe verwenden', {}), ids: [] }
  const verwendung: Baukastenverwendung = {
    id: createId('baukastenverwendung', zufall),
    art: 'baukastenverwendung',
    name: gruppe.name,
    technischerName: deriveTechnischerName(gruppe.name, listVergebene(projekt, ort.eltern)),
    anzahl: { min: 0, max: 1 },
    gruppe: gruppe.id,
    rechtsgrundlagen: [],
  }
  const neue = { wurzeln: [verwendung.id], datensaetze: [verwendung] }
  const schritt = insertTeile(projekt, ort, neue, `Gruppe „${gruppe.name}“ des Baukastens verwenden`)
  schritt.diff.datensaetze.geaendert.push(...nameBaukaesten(projekt, ort.eltern, [gruppe.id]))
  return { schritt, ids: [verwendung.id] }
}

/** The Leistung of a place names the Baukästen that it uses there, with their version; nothing where it does so already. */
export function nameBaukaesten(
  projekt: Projekt,
  ort: string,
  benutzte: readonly string[],
): { von: Leistung; nach: Leistung }[] {
  const dateiOf = (id: string): string | undefined => projekt.dateien.get(id)
  const leistung = listDatensaetze(projekt, 'leistung').find(({ id }) => dateiOf(id) === dateiOf(ort))
  if (leistung === undefined) return []
  const dateien = new Set(benutzte.map(dateiOf))
  const neue = listDatensaetze(projekt, 'baukasten')
    .filter(({ id }) => dateien.has(dateiOf(id)))
    .filter(({ id }) => !leistung.baukaesten.some(({ baukasten }) => baukasten === id))
    .map(({ id, version }) => ({ baukasten: id, version }))
  return neue.length === 0
    ? []
    : [{ von: leistung, nach: { ...leistung, baukaesten: [...leistung.baukaesten, ...neue] } }]
}

/** Why a Gruppe of the Baukasten cannot be used here; undefined where it can. */
export function checkVerwendung(projekt: Projekt, ort: Feldort, gruppeId: string): string | undefined {
  const gruppe = findFeldteil(projekt, gruppeId)
  if (gruppe === undefined) return 'Diese Gruppe gibt es nicht mehr.'
  return wouldContainItself(projekt, [gruppe], ort.eltern) ? `„${gruppe.name}“ enthielte sich selbst.` : undefined
}

/** Puts parts of the same Dokument or Gruppe into a new Gruppe that stands where the first of them stood. */
export function wrapInGruppe(
  projekt: Projekt,
  ids: readonly string[],
  angaben: { name: string },
  zufall: Zufall,
): Eingefuegtes {
  const eltern = findElternOf(projekt, ids[0] ?? '')
  const teile = ids.flatMap((id) => findFeldteil(projekt, id) ?? [])
  const schrittname = `${countTeile(teile)} zu „${angaben.name.trim()}“ gruppieren`
  if (eltern === undefined) return { schritt: createSchritt(schrittname, {}), ids: [] }
  const enthaltene = eltern.kinder.filter((id) => ids.includes(id))
  const bleibende = eltern.kinder.filter((id) => !ids.includes(id))
  const vergebene = new Set(bleibende.flatMap((id) => findFeldteil(projekt, id)?.technischerName ?? []))
  const name = angaben.name.trim()
  const gruppe = createGruppe(name, deriveTechnischerName(name, vergebene), enthaltene, zufall)
  const kinder = eltern.kinder.flatMap((id) => (id === enthaltene[0] ? [gruppe.id] : ids.includes(id) ? [] : [id]))
  const schritt = createSchritt(schrittname, {
    hinzugefuegt: [gruppe],
    geaendert: [{ von: eltern, nach: { ...eltern, kinder } }],
  })
  return { schritt, ids: [gruppe.id] }
}
