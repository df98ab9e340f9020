import type { Vorkommen } from '../../shared/ausdruck/vorkommen.ts'
import type { Sichtknoten } from '../../shared/auswertung/sichtbaum.ts'
import type { Dokument } from '../../shared/modell/elemente/dokument.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import { type Formlage, isAsked, minimumOf } from './lage.ts'
import { keyOf, type Ort, stepInto } from './werte.ts'

/** A field as the form shows it. */
export interface Feldansicht {
  art: 'feld'
  knoten: Feldknoten
  /** the Gruppe or Dokument that it lies in */
  ort: Ort
  pflicht: boolean
  berechnet: boolean
  /** at least one, blank where nothing was typed */
  werte: readonly string[]
}

export interface Gruppenansicht {
  art: 'gruppe'
  knoten: Feldknoten
  ort: Ort
  schluessel: string
  pflicht: boolean
  vorkommen: readonly { ort: Ort; schluessel: string; kinder: readonly Formansicht[] }[]
  erweiterbar: boolean
  entfernbar: boolean
}

export type Formansicht = Feldansicht | Gruppenansicht

export interface Seite {
  dokument: Dokument
  /** the Dokument has to be there */
  pflicht: boolean
  vorhanden: boolean
  kinder: readonly Formansicht[]
}

/** The pages of the form, one per Dokument, with everything that is asked now. */
export function listSeiten(lage: Formlage): Seite[] {
  return lage.form.dokumente.map(({ dokument, sicht, kinder }) => {
    const vorhanden = lage.quelle.dokumente[dokument.id] !== undefined
    const ort: Ort = { dokument: dokument.id, schritte: [] }
    return {
      dokument,
      pflicht: sicht.pflicht,
      vorhanden,
      kinder: vorhanden ? describeKinder(lage, kinder, ort, undefined) : [],
    }
  })
}

function describeKinder(
  lage: Formlage,
  kinder: readonly Sichtknoten[],
  ort: Ort,
  eltern: Vorkommen | undefined,
): Formansicht[] {
  return kinder
    .filter((kind) => isAsked(lage.quelle, kind, eltern))
    .map((kind) =>
      kind.knoten.art === 'feld' ? describeFeld(lage, kind, ort, eltern) : describeGruppe(lage, kind, ort, eltern),
    )
}

function listVorhandene(lage: Formlage, { knoten }: Sichtknoten, ort: Ort, eltern: Vorkommen | undefined) {
  const inhalt = eltern === undefined ? lage.quelle.dokumente[ort.dokument] : eltern.wert
  return typeof inhalt === 'object' ? (inhalt[knoten.id] ?? []) : []
}

function describeFeld(lage: Formlage, kind: Sichtknoten, ort: Ort, eltern: Vorkommen | undefined): Feldansicht {
  const texte = listVorhandene(lage, kind, ort, eltern).filter((wert) => typeof wert === 'string')
  return {
    art: 'feld',
    knoten: kind.knoten,
    ort,
    pflicht: minimumOf(lage.quelle, kind, eltern) > 0,
    berechnet: kind.knoten.berechnung !== undefined,
    werte: texte.length === 0 ? [''] : texte,
  }
}

function describeGruppe(lage: Formlage, kind: Sichtknoten, ort: Ort, eltern: Vorkommen | undefined): Gruppenansicht {
  const { knoten } = kind
  const vorhandene = listVorhandene(lage, kind, ort, eltern)
  const minimum = minimumOf(lage.quelle, kind, eltern)
  const { max } = knoten.anzahl
  return {
    art: 'gruppe',
    knoten,
    ort,
    schluessel: keyOf(ort, knoten.id),
    pflicht: minimum > 0,
    vorkommen: vorhandene.flatMap((wert, index) => {
      if (typeof wert === 'string') return []
      const unten = stepInto(ort, knoten.id, index)
      const vorkommen: Vorkommen = { knoten, wert, index, eltern }
      return [{ ort: unten, schluessel: keyOf(unten), kinder: describeKinder(lage, kind.kinder, unten, vorkommen) }]
    }),
    erweiterbar: max === null || vorhandene.length < max,
    entfernbar: vorhandene.length > minimum,
  }
}
