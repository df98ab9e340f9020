import type { Bedingung, Berechnung } from '../modell/elemente/ausdruck.ts'
import type { Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import { type Feldknoten, walkFeldbaum } from '../modell/feldbaum.ts'
import { fieldsOfBedingung, fieldsOfBerechnung } from '../modell/feldpfade.ts'
import type { Projekt } from '../modell/projekt.ts'
import { listSichtfelder } from './dokumentsichten.ts'
import { findKnoten, type Leistungssicht, stufeOfKnoten } from './modellsicht.ts'

/** A place of the model where a Bedingung or Berechnung stands. */
export interface Ausdrucksstelle {
  element: string
  /** name of the element that owns the expression */
  name: string
  /** absolute Feldpfad of the owner where it is a field or Gruppe */
  feld?: string
  /** stage from which the expression is evaluated */
  stufe: number
  bedingung?: Bedingung
  berechnung?: Berechnung
  /** the node a Feldpfad of the expression means, if it may be read here */
  find(pfad: string): Feldknoten | undefined
}

/** Every Bedingung and Berechnung of a Leistung, with absolute Feldpfade; several rules need them. */
export function listAusdrucksstellen(sicht: Leistungssicht, projekt: Projekt): readonly Ausdrucksstelle[] {
  const bekannte = STELLEN.get(sicht)
  if (bekannte !== undefined) return bekannte
  const stellen = [...walkAusdrucksstellen(sicht, projekt)]
  STELLEN.set(sicht, stellen)
  return stellen
}

const STELLEN = new WeakMap<Leistungssicht, readonly Ausdrucksstelle[]>()

function* walkAusdrucksstellen(sicht: Leistungssicht, projekt: Projekt): Generator<Ausdrucksstelle> {
  for (const baum of sicht.feldbaeume) {
    for (const knoten of walkFeldbaum(baum.kinder)) {
      const stelle = {
        element: knoten.id,
        name: knoten.name,
        feld: knoten.pfad,
        stufe: stufeOfKnoten(knoten),
        find: (pfad: string) => baum.nachPfad.get(pfad),
      }
      if (knoten.pflichtWenn !== undefined) yield { ...stelle, bedingung: knoten.pflichtWenn }
      if (knoten.berechnung !== undefined) yield { ...stelle, berechnung: knoten.berechnung }
    }
  }
  for (const { id, name, abStufe, vorgaenger } of sicht.teilleistungen) {
    for (const { bedingung } of vorgaenger) {
      const find = (pfad: string) => findKnoten(sicht, pfad)
      if (bedingung !== undefined) yield { element: id, name, stufe: abStufe, bedingung, find }
    }
  }
  const lesbare = new Map<Nachrichtentyp, ReadonlySet<string>>()
  for (const { id, name, abStufe, bedingung, nachrichtentyp } of sicht.zustellwege) {
    const typ = sicht.nachrichtentypen.find((einer) => einer.id === nachrichtentyp)
    if (bedingung === undefined || typ === undefined) continue
    // evaluated on the incoming message, also where the Zustellweg carries one made from it
    const eingehend = sicht.nachrichtentypen.find((einer) => einer.id === typ.ausgeloestDurch) ?? typ
    const lesbar = lesbare.get(eingehend) ?? listSichtfelder(projekt, eingehend)
    lesbare.set(eingehend, lesbar)
    const find = (pfad: string) => (lesbar.has(pfad) ? findKnoten(sicht, pfad) : undefined)
    yield { element: id, name, stufe: abStufe, bedingung, find }
  }
}

/** The Feldpfade that are read at a place, each once. */
export function listGelesene({ bedingung, berechnung }: Ausdrucksstelle): ReadonlySet<string> {
  return new Set([
    ...(bedingung === undefined ? [] : fieldsOfBedingung(bedingung)),
    ...(berechnung === undefined ? [] : fieldsOfBerechnung(berechnung)),
  ])
}

/** A Bedingung and all Bedingungen in it. */
function* walkBedingung(bedingung: Bedingung): Generator<Bedingung> {
  yield bedingung
  switch (bedingung.art) {
    case 'und':
    case 'oder':
      for (const teil of bedingung.bedingungen) yield* walkBedingung(teil)
      break
    case 'nicht':
    case 'mindestensEins':
    case 'jedes':
      yield* walkBedingung(bedingung.bedingung)
      break
  }
}

/** A Berechnung and all Berechnungen in it; the Bedingungen of its cases come by `walkBedingungenOf`. */
export function* walkBerechnung(berechnung: Berechnung): Generator<Berechnung> {
  yield berechnung
  switch (berechnung.art) {
    case 'summe':
      for (const teil of berechnung.summanden) yield* walkBerechnung(teil)
      break
    case 'produkt':
      for (const teil of berechnung.faktoren) yield* walkBerechnung(teil)
      break
    case 'differenz':
      yield* walkBerechnung(berechnung.minuend)
      yield* walkBerechnung(berechnung.subtrahend)
      break
    case 'summeUeber':
      yield* walkBerechnung(berechnung.berechnung)
      break
    case 'fallweise':
      yield* walkBerechnung(berechnung.dann)
      yield* walkBerechnung(berechnung.sonst)
      break
  }
}

/** All Bedingungen at a place, those inside a Berechnung included. */
export function* walkBedingungenOf(stelle: Ausdrucksstelle): Generator<Bedingung> {
  if (stelle.bedingung !== undefined) yield* walkBedingung(stelle.bedingung)
  if (stelle.berechnung === undefined) return
  for (const teil of walkBerechnung(stelle.berechnung)) {
    if (teil.art === 'fallweise') yield* walkBedingung(teil.bedingung)
  }
}
