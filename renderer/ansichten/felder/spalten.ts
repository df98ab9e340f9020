import type { Textort } from '../../../shared/dokument/textentwurf.ts'
import { describeAnzahl } from '../../../shared/modell/anzahl.ts'
import type { Datenfeld } from '../../../shared/modell/elemente/dokument.ts'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { labelOfWert } from '../../../shared/worte/angaben.ts'
import { PFLICHTWORTE, pflichtOf } from '../../../shared/worte/haeufigkeit.ts'
import { formatZahl } from '../../eigenschaften/werteingabe.ts'
import { isAusBaukasten } from './feldzeilen.ts'

export const SPALTEN = ['name', 'datentyp', 'anzahl', 'pflicht', 'vorgabe', 'schutz', 'stufe', 'bedingung'] as const
export type Spalte = (typeof SPALTEN)[number]

export const SPALTENTITEL: Readonly<Record<Spalte, string>> = {
  name: 'Bezeichnung',
  datentyp: 'Datentyp',
  anzahl: 'Häufigkeit',
  pflicht: 'Pflicht',
  vorgabe: 'Länge, Bereich, Codeliste',
  schutz: 'Schutz',
  stufe: 'Ab Stufe',
  bedingung: 'Pflicht, wenn',
}

export const SCHUTZWORTE: Readonly<Record<Datenfeld['schutzkategorie'], string>> = {
  keine: 'keine',
  personenbezogen: 'personenbezogen',
  artikel9: 'Artikel 9',
}

/** What stands in a cell; `bedingung` is worked out by whoever knows the names of all fields. */
export function textOf(projekt: Projekt, knoten: Feldknoten, spalte: Exclude<Spalte, 'bedingung'>): string {
  const { feld } = knoten
  switch (spalte) {
    case 'name':
      return knoten.name
    case 'datentyp':
      return feld === undefined ? describeGruppe(knoten) : labelOfWert('datentyp', feld.datentyp)
    case 'anzahl':
      return describeAnzahl(knoten.anzahl)
    case 'pflicht':
      return PFLICHTWORTE[pflichtOf(knoten)]
    case 'vorgabe':
      return feld === undefined ? '' : describeVorgabe(projekt, feld)
    case 'schutz':
      return feld === undefined ? '' : SCHUTZWORTE[feld.schutzkategorie]
    case 'stufe':
      return feld === undefined ? '' : String(feld.abStufe)
  }
}

function describeGruppe({ kinder }: Feldknoten): string {
  return kinder.length === 1 ? '1 Teil' : `${kinder.length} Teile`
}

function describeVorgabe(projekt: Projekt, feld: Datenfeld): string {
  if (feld.datentyp === 'auswahl') return findDatensatz(projekt, 'codeliste', feld.codeliste)?.name ?? ''
  if (feld.datentyp === 'text') return [formatGrenzen(feld.laenge), feld.muster ?? ''].filter(Boolean).join(', ')
  return formatGrenzen(feld.bereich)
}

/** The value that a cell changes as text, and what it is called; undefined for columns in which one chooses. */
export function findTextwert(
  { id, pfad, feld }: Feldknoten,
  spalte: Spalte,
): { ort: Textort; name: string } | undefined {
  const createWert = (element: string, angabe: string, name: string) => ({
    ort: { elemente: [element], stelle: [angabe] },
    name,
  })
  if (spalte === 'name') return createWert(id, 'name', 'Name')
  if (spalte === 'anzahl') return createWert(pfad, 'anzahl', 'Häufigkeit')
  if (spalte !== 'vorgabe' || feld === undefined || feld.datentyp === 'auswahl') return undefined
  return feld.datentyp === 'text' ? createWert(id, 'laenge', 'Länge') : createWert(id, 'bereich', 'Bereich')
}

/** Two limits as one types them: `5…10`, `…120`, `5…`, `genau 12`. */
export function formatGrenzen(grenzen: { min?: number | undefined; max?: number | undefined } | undefined): string {
  if (grenzen?.min === undefined && grenzen?.max === undefined) return ''
  const [min, max] = [grenzen.min, grenzen.max].map((zahl) => (zahl === undefined ? '' : formatZahl(zahl)))
  return min === max ? `genau ${min}` : `${min}…${max}`
}

/** What was typed as limits; undefined for none, NaN where something is no number. A single number is the upper one. */
export function parseGrenzen(eingabe: string): { min?: number; max?: number } | undefined {
  const text = eingabe.replace(/\s/g, '')
  if (text === '') return undefined
  const [, genau] = /^genau(.+)$/i.exec(text) ?? []
  if (genau !== undefined) return { min: parseDeutscheZahl(genau), max: parseDeutscheZahl(genau) }
  const teile = text.split(/…|\.{3}|(?<!^)[–]|bis|(?<=\d)-/)
  const zahlen = teile.map((teil) => (teil === '' ? undefined : parseDeutscheZahl(teil)))
  if (teile.length > 2) return { max: Number.NaN }
  const [min, max] = teile.length === 1 ? [undefined, zahlen[0]] : zahlen
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function parseDeutscheZahl(text: string): number {
  return /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^-?\d+(?:,\d+)?$/.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : Number.NaN
}

/** Why a cell cannot be changed here; undefined where it can. */
export function findSperre(knoten: Feldknoten, spalte: Spalte): string | undefined {
  const { feld } = knoten
  const fest = isAusBaukasten(knoten)
  switch (spalte) {
    case 'name':
      return fest ? 'Der Name gehört dem Baukasten.' : undefined
    case 'anzahl':
    case 'pflicht':
      return undefined
    case 'bedingung':
      return 'Die Bedingung steht in den Eigenschaften.'
    case 'stufe':
      return feld === undefined ? 'Eine Gruppe gilt ab der Stufe ihres ersten Feldes.' : undefined
    default:
      if (feld === undefined) return 'Das haben nur Datenfelder.'
      if (fest) return 'Das ändert man im Baukasten, für alle Verwendungen.'
      if (spalte === 'vorgabe')
        return hasVorgabe(feld) ? undefined : 'Dieser Datentyp hat keine Länge und keinen Bereich.'
      return undefined
  }
}

function hasVorgabe({ datentyp }: Datenfeld): boolean {
  return ['text', 'auswahl', 'ganzzahl', 'dezimalzahl', 'betrag'].includes(datentyp)
}
