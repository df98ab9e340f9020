import {
  addTeil,
  changeArt,
  duplicateKnoten,
  findKnoten,
  moveKnoten,
  type Umbau,
  unwrapKnoten,
  wrapKnoten,
} from '../../shared/ausdruck/entwurf/aendern.ts'
import {
  type Ausdrucksart,
  type Ausdrucksklasse,
  createEntwurf,
  createLeerstelle,
  type Entwurf,
  type Entwurfspfad,
  klasseOf,
  teilformOf,
} from '../../shared/ausdruck/entwurf/knoten.ts'

/** Something that can be done with a row; `umbau` undefined: not here. */
export interface Zeilenbefehl {
  name: string
  taste?: string
  umbau: Umbau | undefined
}

/** Kinds a row can be put into, by the class of the row. */
const HUELLEN: Readonly<Record<Ausdrucksklasse, readonly { art: Ausdrucksart; name: string }[]>> = {
  bedingung: [
    { art: 'und', name: 'In UND setzen' },
    { art: 'oder', name: 'In ODER setzen' },
    { art: 'nicht', name: 'Verneinen' },
    { art: 'mindestensEins', name: 'Für mindestens eine Angabe einer Gruppe' },
    { art: 'jedes', name: 'Für jede Angabe einer Gruppe' },
  ],
  berechnung: [
    { art: 'summe', name: 'In Summe setzen' },
    { art: 'produkt', name: 'In Produkt setzen' },
    { art: 'differenz', name: 'Davon etwas abziehen' },
    { art: 'summeUeber', name: 'Über jede Angabe einer Gruppe zusammenzählen' },
    { art: 'fallweise', name: 'Nur unter einer Bedingung' },
  ],
}

/** What can be done with a row besides removing it. */
export function listZeilenbefehle(wurzel: Entwurf, pfad: Entwurfspfad): Zeilenbefehl[] {
  const zeile = findKnoten(wurzel, pfad)
  if (zeile === undefined) return []
  const eltern = findKnoten(wurzel, pfad.slice(0, -1))
  const huellen = HUELLEN[klasseOf(zeile.art)].filter(({ art }) => art !== zeile.art)
  return [
    { name: 'Nach oben', taste: 'Alt Hoch', umbau: moveKnoten(wurzel, pfad, -1) },
    { name: 'Nach unten', taste: 'Alt Runter', umbau: moveKnoten(wurzel, pfad, 1) },
    { name: 'Verdoppeln', taste: 'Strg D', umbau: duplicateKnoten(wurzel, pfad) },
    ...huellen
      .filter(({ art }) => pfad.length === 0 || eltern?.art !== art)
      .map(({ art, name }) => ({ name, umbau: wrapKnoten(wurzel, pfad, art) })),
    { name: nameOfUnwrap(zeile), umbau: unwrapKnoten(wurzel, pfad) },
  ]
}

function nameOfUnwrap({ art }: Entwurf): string {
  return art === 'nicht' ? 'Verneinung aufheben' : 'Klammer auflösen'
}

/** Rows that can be added to a list. */
export interface Neuezeile {
  name: string
  neu: Entwurf
}

/** What a new row can be, the ordinary one first. */
export function listNeuezeilen(klasse: Ausdrucksklasse): Neuezeile[] {
  const leer = createLeerstelle(klasse)
  const arten = HUELLEN[klasse].map(({ art }) => art)
  return [
    ...(klasse === 'bedingung'
      ? [{ name: 'Aussage über ein Datenfeld', neu: leer }]
      : [
          { name: 'Wert eines Datenfelds', neu: leer },
          { name: 'Zahl', neu: createEntwurf('zahl') },
          { name: 'Anzahl von Angaben', neu: createEntwurf('anzahlwert') },
        ]),
    ...arten.map((art) => ({ name: NAMEN[art] ?? art, neu: changeArt(createEntwurf(art), art) })),
    ...(klasse === 'bedingung' ? [{ name: 'Freier XPath (Ausnahme)', neu: createEntwurf('freierXPath') }] : []),
  ]
}

const NAMEN: Partial<Record<Ausdrucksart, string>> = {
  und: 'Klammer mit UND',
  oder: 'Klammer mit ODER',
  nicht: 'Verneinung',
  mindestensEins: 'Mindestens eine Angabe einer Gruppe',
  jedes: 'Jede Angabe einer Gruppe',
  summe: 'Summe',
  produkt: 'Produkt',
  differenz: 'Differenz',
  summeUeber: 'Summe über die Angaben einer Gruppe',
  fallweise: 'Je nach Bedingung',
}

/** Adds a row to a list, or beside a whole that is no list yet: then both become parts of one of this kind. */
export function addZeile(wurzel: Entwurf, pfad: Entwurfspfad, neu: Entwurf, art: Ausdrucksart): Umbau | undefined {
  const knoten = findKnoten(wurzel, pfad)
  if (knoten === undefined) return undefined
  if (teilformOf(knoten.art).art === 'liste') return addTeil(wurzel, pfad, neu)
  const umhuellt = wrapKnoten(wurzel, pfad, art)
  return umhuellt && addTeil(umhuellt.wurzel, pfad, neu)
}

/** What a fixed part of a kind stands for. */
export function nameOfTeil(art: Ausdrucksart, stelle: number): string | undefined {
  return TEILNAMEN[art]?.[stelle]
}

const TEILNAMEN: Partial<Record<Ausdrucksart, readonly string[]>> = {
  fallweise: ['wenn', 'dann', 'sonst'],
  differenz: ['von', 'ab'],
}
