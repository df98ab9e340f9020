import type { Ausdruck } from '../../ausdruck/entwurf/knoten.ts'
import type { Datensatz } from '../../modell/datensatz.ts'
import { type Bedingung, type Berechnung, bedingungSchema, berechnungSchema } from '../../modell/elemente/ausdruck.ts'
import { anzahlSchema } from '../../modell/elemente/gemeinsam.ts'
import { mapBedingung, mapBerechnung, prefixBedingung, prefixBerechnung } from '../../modell/feldpfade.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { composeDiffs } from '../verketten.ts'
import { nameOfAngabe, nennen } from './benennung.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { changeFeldangabe, readFeldangabe } from './feldort.ts'
import { createSchritt } from './schritt.ts'

/**
 * A place of the model where a Bedingung or Berechnung may stand. One of a field is seen at one place of a Dokument (an absolute
 * Feldpfad); where the field is part of a Baukasten, it holds wherever the Baukasten is used.
 */
export type Ausdrucksort =
  | { art: 'pflichtWenn' | 'berechnung'; dokument: string; feld: string }
  | { art: 'zustellweg'; zustellweg: string }
  | { art: 'vorgaenger'; teilleistung: string; vorgaenger: string }

/** Names a place; two of the same name are the same. */
export function keyOfOrt(ort: Ausdrucksort): string {
  switch (ort.art) {
    case 'zustellweg':
      return `zustellweg ${ort.zustellweg}`
    case 'vorgaenger':
      return `vorgaenger ${ort.teilleistung} ${ort.vorgaenger}`
    default:
      return `${ort.art} ${ort.dokument} ${ort.feld}`
  }
}

/** The record that holds the expression. */
export function findTraeger(projekt: Projekt, ort: Ausdrucksort): Datensatz | undefined {
  switch (ort.art) {
    case 'zustellweg':
      return findDatensatz(projekt, 'zustellweg', ort.zustellweg)
    case 'vorgaenger':
      return findDatensatz(projekt, 'teilleistung', ort.teilleistung)
    default:
      return projekt.datensaetze.get(ort.feld.split('/').at(-1) ?? '')
  }
}

/** What stands at a place, with absolute Feldpfade. */
export function readAusdruck(projekt: Projekt, ort: Ausdrucksort): Ausdruck | undefined {
  const traeger = findTraeger(projekt, ort)
  if (traeger === undefined) return undefined
  switch (ort.art) {
    case 'zustellweg':
      return traeger.art === 'zustellweg' ? traeger.bedingung : undefined
    case 'vorgaenger':
      return traeger.art === 'teilleistung'
        ? traeger.vorgaenger.find(({ teilleistung }) => teilleistung === ort.vorgaenger)?.bedingung
        : undefined
    case 'berechnung':
      return traeger.art === 'datenfeld' && traeger.berechnung !== undefined
        ? prefixBerechnung(traeger.berechnung, praefixOf(ort.feld))
        : undefined
    case 'pflichtWenn':
      return 'pflichtWenn' in traeger && traeger.pflichtWenn !== undefined
        ? prefixBedingung(traeger.pflichtWenn, praefixOf(ort.feld))
        : undefined
  }
}

/** Sets what stands at a place (absolute Feldpfade), or takes it away; a Bedingung where a Berechnung belongs changes nothing. */
export function setAusdruck(projekt: Projekt, ort: Ausdrucksort, ausdruck: Ausdruck | undefined): Schritt {
  const traeger = findTraeger(projekt, ort)
  if (traeger === undefined) return createSchritt('Bedingung ändern', {})
  const angabe = ort.art === 'berechnung' || ort.art === 'pflichtWenn' ? ort.art : 'bedingung'
  const tat = ausdruck === undefined ? 'entfernen' : readAusdruck(projekt, ort) === undefined ? 'festlegen' : 'ändern'
  const name = `${nennen(traeger)}: ${nameOfAngabe(angabe)} ${tat}`
  switch (ort.art) {
    case 'zustellweg':
      return changeDatensatz(projekt, traeger.id, { bedingung: asBedingung(ausdruck) }, name)
    case 'vorgaenger':
      return setVorgaengerbedingung(projekt, ort, asBedingung(ausdruck), name)
    case 'berechnung': {
      const berechnung = asBerechnung(ausdruck)
      const relativ = berechnung && mapBerechnung(berechnung, (pfad) => withoutPraefix(pfad, ort.feld))
      return changeDatensatz(projekt, traeger.id, { berechnung: relativ }, name)
    }
    case 'pflichtWenn': {
      const bedingung = asBedingung(ausdruck)
      const relativ = bedingung && mapBedingung(bedingung, (pfad) => withoutPraefix(pfad, ort.feld))
      return setPflichtbedingung(projekt, ort.feld, traeger, relativ, name)
    }
  }
}

function setVorgaengerbedingung(
  projekt: Projekt,
  ort: Extract<Ausdrucksort, { art: 'vorgaenger' }>,
  bedingung: Bedingung | undefined,
  name: string,
): Schritt {
  const teilleistung = findDatensatz(projekt, 'teilleistung', ort.teilleistung)
  const vorgaenger = teilleistung?.vorgaenger.map((einer) =>
    einer.teilleistung === ort.vorgaenger
      ? { teilleistung: einer.teilleistung, ...(bedingung === undefined ? {} : { bedingung }) }
      : einer,
  )
  return changeDatensatz(projekt, ort.teilleistung, vorgaenger === undefined ? {} : { vorgaenger }, name)
}

/** What is mandatory only under a Bedingung is optional otherwise, also where the place says more than the Baukasten. */
function setPflichtbedingung(
  projekt: Projekt,
  feld: string,
  traeger: Datensatz,
  pflichtWenn: Bedingung | undefined,
  name: string,
): Schritt {
  const eigene = 'anzahl' in traeger ? anzahlSchema.safeParse(traeger.anzahl) : undefined
  const anzahl = pflichtWenn !== undefined && eigene?.success === true ? { anzahl: { ...eigene.data, min: 0 } } : {}
  const schritt = changeDatensatz(projekt, traeger.id, { pflichtWenn, ...anzahl }, name)
  const [geaendert] = schritt.diff.datensaetze.geaendert
  if (pflichtWenn === undefined || !feld.includes('/') || geaendert === undefined) return schritt
  const danach = { ...projekt, datensaetze: new Map(projekt.datensaetze).set(traeger.id, geaendert.nach) }
  const hier = anzahlSchema.safeParse(readFeldangabe(danach, feld, 'anzahl'))
  if (!hier.success || hier.data.min === 0) return schritt
  const { diff } = changeFeldangabe(projekt, feld, { anzahl: { ...hier.data, min: 0 } })
  return { name, diff: composeDiffs([schritt.diff, diff]) }
}

/** Path of the Baukasten uses before a field, with the last "/"; empty for a field of the Leistung's own. */
export function praefixOf(feld: string): string {
  return feld.slice(0, feld.lastIndexOf('/') + 1)
}

function withoutPraefix(pfad: string, feld: string): string {
  const praefix = praefixOf(feld)
  return pfad.startsWith(praefix) ? pfad.slice(praefix.length) : pfad
}

function asBedingung(ausdruck: Ausdruck | undefined): Bedingung | undefined {
  const bedingung = bedingungSchema.safeParse(ausdruck)
  return bedingung.success ? bedingung.data : undefined
}

function asBerechnung(ausdruck: Ausdruck | undefined): Berechnung | undefined {
  const berechnung = berechnungSchema.safeParse(ausdruck)
  return berechnung.success ? berechnung.data : undefined
}
