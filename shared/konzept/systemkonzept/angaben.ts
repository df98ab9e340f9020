import type { Namen } from '../../ausdruck/satz/lage.ts'
import { describeBedingung, describeBerechnung } from '../../ausdruck/satz.ts'
import { formatZahl } from '../../ausdruck/zahl.ts'
import { citeAlle } from '../../generator/rechtsgrundlagen.ts'
import { listSichtdokumente, type Sichtknoten } from '../../generator/sichtbaum.ts'
import type { Datenfeld, Dokument } from '../../modell/elemente/dokument.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import { code, type Tabelle, type Tabellenzeile, type Text, verweis } from '../dokumentbaum.ts'
import { createNummer } from '../nummern.ts'
import type { Systembezug } from './bezug.ts'

/** A Dokument as far as the messages of the system carry it at the stage. */
export interface Gebrauch {
  dokument: Dokument
  /** Feldpfade of all fields and Gruppen that any of the messages carries */
  pfade: ReadonlySet<string>
  kinder: readonly Sichtknoten[]
  namen: Namen
}

/** The Dokumente of all messages of the system, each once, in the order in which they first occur. */
export function listGebrauch(bezug: Systembezug): Gebrauch[] {
  const gebrauch = new Map<string, Gebrauch & { pfade: Set<string> }>()
  for (const { typ } of [...bezug.empfang, ...bezug.versand]) {
    for (const { dokument, kinder } of listSichtdokumente(bezug.projekt, typ)) {
      const eintrag = gebrauch.get(dokument.id) ?? { dokument, pfade: new Set(), kinder, namen: bezug.namenOf(typ.id) }
      addPfade(eintrag.pfade, kinder, bezug.stufe)
      // the message that carries most of the Dokument gives the tree
      gebrauch.set(dokument.id, count(kinder) > count(eintrag.kinder) ? { ...eintrag, kinder } : eintrag)
    }
  }
  return [...gebrauch.values()].filter(({ pfade }) => pfade.size > 0)
}

function addPfade(pfade: Set<string>, knoten: readonly Sichtknoten[], stufe: number): void {
  for (const { knoten: hier, stufe: ab, kinder } of knoten) {
    if (ab > stufe) continue
    pfade.add(hier.pfad)
    addPfade(pfade, kinder, stufe)
  }
}

function count(knoten: readonly Sichtknoten[]): number {
  return knoten.reduce((summe, { kinder }) => summe + 1 + count(kinder), 0)
}

/** Place of a Dokument in the annex. */
export function idOfDokument(dokument: Pick<Dokument, 'id'>): string {
  return `angaben-${dokument.id}`
}

/** All fields of a Dokument as a table, Gruppen as rows of their own. */
export function createFeldtabelle(bezug: Systembezug, gebrauch: Gebrauch): Tabelle {
  const zeilen: Tabellenzeile[] = []
  const add = (knoten: readonly Sichtknoten[], tiefe: number): void => {
    for (const { knoten: hier, kinder } of knoten) {
      if (!gebrauch.pfade.has(hier.pfad)) continue
      zeilen.push(createZeile(bezug, gebrauch, hier, tiefe))
      add(kinder, tiefe + 1)
    }
  }
  add(gebrauch.kinder, 0)
  return {
    art: 'tabelle',
    titel: `Angaben des Dokuments „${gebrauch.dokument.name}“`,
    spalten: [
      { titel: 'Angabe', anteil: 20 },
      { titel: 'Element', anteil: 20 },
      { titel: 'Form', anteil: 20 },
      { titel: 'Vorkommen', anteil: 23 },
      { titel: 'Nummer', anteil: 17 },
    ],
    zeilen,
  }
}

function createZeile({ projekt }: Systembezug, { namen }: Gebrauch, knoten: Feldknoten, tiefe: number): Tabellenzeile {
  const nummer = createNummer('DAT', knoten.dokument, knoten.pfad)
  const zellen: Text[] = [
    knoten.name,
    [code(knoten.technischerName)],
    describeForm(projekt, knoten, namen),
    describeVorkommen(knoten, namen),
    nummer,
  ]
  return { id: nummer, tiefe, gruppe: knoten.art === 'gruppe', zellen }
}

function describeForm(projekt: Projekt, knoten: Feldknoten, namen: Namen): Text {
  const { feld } = knoten
  if (feld === undefined) return 'Gruppe von Angaben'
  const teile: Exclude<Text, string>[number][] = [describeDatentyp(feld)]
  const liste = findDatensatz(projekt, 'codeliste', feld.codeliste)
  if (liste !== undefined) teile.push(' aus ', verweis(`„${liste.name}“`, idOfCodeliste(liste)))
  if (feld.muster !== undefined) teile.push(', Muster ', code(feld.muster))
  if (knoten.berechnung !== undefined)
    teile.push(`, berechnet: ${describeBerechnung(knoten.berechnung, namen, knoten)}`)
  if (feld.schutzkategorie === 'artikel9') teile.push('; besonders geschützt (Artikel 9 DSGVO)')
  return teile
}

export function idOfCodeliste({ id }: { id: string }): string {
  return `codeliste-${id}`
}

function describeDatentyp({ datentyp, laenge, bereich, nachkommastellen, dateitypen }: Datenfeld): string {
  switch (datentyp) {
    case 'text':
      return `Text${describeGrenzen(laenge, ' Zeichen')}`
    case 'ganzzahl':
      return `ganze Zahl${describeGrenzen(bereich)}`
    case 'dezimalzahl':
      return `Zahl${nachkommastellen === undefined ? '' : ` mit höchstens ${nachkommastellen} Nachkommastellen`}${describeGrenzen(bereich)}`
    case 'betrag':
      return `Betrag in Euro, höchstens zwei Nachkommastellen${describeGrenzen(bereich)}`
    case 'datum':
      return 'Datum (JJJJ-MM-TT)'
    case 'zeitpunkt':
      return 'Zeitpunkt mit Zeitzone'
    case 'zeit':
      return 'Uhrzeit'
    case 'jaNein':
      return 'ja oder nein (true, false)'
    case 'auswahl':
      return 'Schlüssel'
    case 'datei':
      return `Verweis auf eine Anlage${dateitypen === undefined ? '' : ` (${dateitypen.join(', ')})`}`
    case 'geometrie':
      return 'Geometrie'
    case 'zeitraum':
      return 'Zeitraum (Beginn/Ende)'
  }
}

function describeGrenzen(
  grenzen: { min?: number | undefined; max?: number | undefined } | undefined,
  wort = '',
): string {
  if (grenzen === undefined) return ''
  const { min, max } = grenzen
  const zahl = (wert: number): string => formatZahl(wert).replace('.', ',')
  if (min !== undefined && min === max) return `, genau ${zahl(min)}${wort}`
  if (min !== undefined && max !== undefined) return `, ${zahl(min)} bis ${zahl(max)}${wort}`
  if (max !== undefined) return `, höchstens ${zahl(max)}${wort}`
  return min === undefined ? '' : `, mindestens ${zahl(min)}${wort}`
}

function describeVorkommen(knoten: Feldknoten, namen: Namen): string {
  const { anzahl, pflichtWenn } = knoten
  const oft = anzahl.max === null ? ', beliebig oft' : anzahl.max > 1 ? `, bis zu ${anzahl.max}-mal` : ''
  if (pflichtWenn !== undefined) return `Pflicht, wenn gilt: ${describeBedingung(pflichtWenn, namen, knoten)}${oft}`
  if (anzahl.min > 1) return `mindestens ${anzahl.min}-mal${oft}`
  return `${anzahl.min === 0 ? 'freiwillig' : 'Pflicht'}${oft}`
}

/** What a message carries, in one line per Dokument: all of it, or the fields it is restricted to, with the legal basis. */
export function describeSichten(bezug: Systembezug, typ: Nachrichtentyp): Text[] {
  return listSichtdokumente(bezug.projekt, typ).flatMap(({ dokument, sicht, kinder, stufe }): Text[] => {
    if (stufe > bezug.stufe) return []
    const recht = citeAlle(bezug.projekt, sicht.rechtsgrundlagen)
    const teile = [
      verweis(`„${dokument.name}“`, idOfDokument(dokument)),
      sicht.pflicht ? ' (Pflicht)' : ' (wenn vorhanden)',
      sicht.felder === 'alle'
        ? ' mit allen Angaben'
        : ` mit diesen Angaben: ${listNamen(kinder, bezug.stufe).join('; ')}`,
      recht.length === 0 ? '' : `. Befugnis zur Weitergabe: ${recht.join(', ')}`,
      '.',
    ]
    return [teile]
  })
}

/** The names of the Dokumente alone, for systems that get them as files. */
export function nameDokumente({ projekt, stufe }: Systembezug, typ: Nachrichtentyp): string[] {
  return listSichtdokumente(projekt, typ).flatMap((eines) => (eines.stufe > stufe ? [] : [`„${eines.dokument.name}“`]))
}

/** Gruppen with their fields in brackets. */
function listNamen(kinder: readonly Sichtknoten[], stufe: number): string[] {
  return kinder.flatMap(({ knoten, stufe: ab, kinder: teile }) => {
    if (ab > stufe) return []
    return knoten.art === 'feld' ? [knoten.name] : [`${knoten.name} (${listNamen(teile, stufe).join(', ')})`]
  })
}

/** Code lists that the fields of the Dokumente use, each once. */
export function listCodelisten(bezug: Systembezug, gebrauch: readonly Gebrauch[]) {
  const ids = new Set<string>()
  const add = (knoten: readonly Sichtknoten[], pfade: ReadonlySet<string>): void => {
    for (const { knoten: hier, kinder } of knoten) {
      if (!pfade.has(hier.pfad)) continue
      if (hier.feld?.codeliste !== undefined) ids.add(hier.feld.codeliste)
      add(kinder, pfade)
    }
  }
  for (const { kinder, pfade } of gebrauch) add(kinder, pfade)
  return [...ids].flatMap((id) => findDatensatz(bezug.projekt, 'codeliste', id) ?? [])
}
