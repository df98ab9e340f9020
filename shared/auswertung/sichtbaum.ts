import type { Dokument } from '../modell/elemente/dokument.ts'
import type { Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'
import type { Dokumentsicht, Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import { type Feldbaum, type Feldknoten, resolveFeldbaum } from '../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'

/** A node of a Feldbaum with those of its children that a Dokumentsicht lets through. */
export interface Sichtknoten {
  knoten: Feldknoten
  kinder: Sichtknoten[]
}

/** A Dokument as a Nachrichtentyp carries it. */
export interface Sichtdokument {
  sicht: Dokumentsicht
  dokument: Dokument
  baum: Feldbaum
  kinder: Sichtknoten[]
}

/** Projects are immutable, and each message asks for the same trees several times. */
const BEKANNTE = new WeakMap<Projekt, Map<Nachrichtentyp, readonly Sichtdokument[]>>()

/** The Dokumente of a Nachrichtentyp in the order of its Dokumentsichten, cut down to what they let through. */
export function listSichtdokumente(projekt: Projekt, nachrichtentyp: Nachrichtentyp): readonly Sichtdokument[] {
  const bekannte = BEKANNTE.get(projekt) ?? new Map<Nachrichtentyp, readonly Sichtdokument[]>()
  BEKANNTE.set(projekt, bekannte)
  const dokumente = bekannte.get(nachrichtentyp) ?? resolveSichtdokumente(projekt, nachrichtentyp)
  bekannte.set(nachrichtentyp, dokumente)
  return dokumente
}

function resolveSichtdokumente(projekt: Projekt, nachrichtentyp: Nachrichtentyp): Sichtdokument[] {
  return nachrichtentyp.dokumentsichten.flatMap((sicht) => {
    const dokument = findDatensatz(projekt, 'dokument', sicht.dokument)
    if (dokument === undefined) return []
    const baum = resolveFeldbaum(projekt, dokument.id)
    return [{ sicht, dokument, baum, kinder: restrictKnoten(baum.kinder, sicht.felder) }]
  })
}

/** A named Gruppe brings all its parts; an unnamed one stays only as the way to something below it. */
export function restrictKnoten(knoten: readonly Feldknoten[], felder: Dokumentsicht['felder']): Sichtknoten[] {
  return knoten.flatMap((einer) => {
    if (felder === 'alle' || felder.includes(einer.pfad)) return [includeWhole(einer)]
    const kinder = restrictKnoten(einer.kinder, felder)
    return kinder.length === 0 ? [] : [{ knoten: einer, kinder }]
  })
}

function includeWhole(knoten: Feldknoten): Sichtknoten {
  return { knoten, kinder: knoten.kinder.map(includeWhole) }
}

/** Stage from which a node takes part: that of a field, the lowest of the fields of a Gruppe. */
export function stageOfKnoten({ knoten, kinder }: Sichtknoten): Umsetzungsstufe {
  return knoten.feld === undefined ? lowestStage(kinder) : (knoten.feld.abStufe as Umsetzungsstufe)
}

/** Lowest stage of several nodes; without any field the first. */
export function lowestStage(knoten: readonly Sichtknoten[]): Umsetzungsstufe {
  const stufen = knoten.map(stageOfKnoten)
  return stufen.length === 0 ? 1 : (Math.min(...stufen) as Umsetzungsstufe)
}
