import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import { counterexampleForMuster, exampleForMuster, type Zufall } from '../../modell/musterbeispiel.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Kategorie } from './planfall.ts'

/** Which end of the permitted values is wanted. */
export type Groesse = 'klein' | 'gross'

/** No test value is longer, whatever a field permits; keeps messages of a readable size. */
const LAENGE_MAXIMUM = 2000

/** none of them takes two places in a string */
const BUCHSTABEN = 'Ährenfeld Öztürk Łukasz Çelik Weißenfels Großröhrsdorf Đorđević '

/** A permitted value of a field that has no Anlage; `undefined` where its constraints leave none. */
export function createWert(projekt: Projekt, feld: Datenfeld, groesse: Groesse, zufall: Zufall): string | undefined {
  switch (feld.datentyp) {
    case 'text':
      return createText(feld, groesse, zufall)
    case 'ganzzahl':
      return String(createZahl(feld, groesse))
    case 'dezimalzahl':
    case 'betrag':
      return createZahl(feld, groesse).toFixed(feld.datentyp === 'betrag' ? 2 : (feld.nachkommastellen ?? 1))
    case 'datum':
      return groesse === 'klein' ? '2026-01-02' : '2026-12-31'
    case 'zeitpunkt':
      return groesse === 'klein' ? '2026-01-02T00:00:00Z' : '2026-12-31T23:59:59.999+01:00'
    case 'zeit':
      return groesse === 'klein' ? '00:00:00' : '23:59:59'
    case 'jaNein':
      return groesse === 'klein' ? 'false' : 'true'
    case 'auswahl':
      return createCode(projekt, feld, groesse)
    case 'geometrie':
      return 'POINT (13.73 51.05)'
    case 'zeitraum':
      return groesse === 'klein' ? '2026-01-01/2026-01-01' : '2026-01-01/2026-12-31'
    case 'datei':
      return undefined
  }
}

function createText(feld: Datenfeld, groesse: Groesse, zufall: Zufall): string | undefined {
  const min = Math.max(feld.laenge?.min ?? 1, 1)
  const max = Math.min(feld.laenge?.max ?? 80, LAENGE_MAXIMUM)
  if (feld.muster !== undefined) {
    const grenzen = { min, max: feld.laenge?.max ?? LAENGE_MAXIMUM }
    return exampleForMuster(feld.muster, zufall, grenzen)
  }
  const laenge = groesse === 'klein' ? min : Math.max(min, max)
  return createWorte(laenge, zufall)
}

/** Letters of all sorts that German registers must take, exactly `laenge` characters, no space at the ends. */
function createWorte(laenge: number, zufall: Zufall): string {
  const start = Math.floor(zufall() * BUCHSTABEN.length)
  const anzahl = Math.ceil((start + laenge) / BUCHSTABEN.length)
  return BUCHSTABEN.repeat(anzahl)
    .slice(start, start + laenge)
    .replace(/^ /, 'Ü')
    .replace(/ $/, 'ß')
}

function createZahl(feld: Datenfeld, groesse: Groesse): number {
  const min = feld.bereich?.min ?? Math.min(0, feld.bereich?.max ?? 0)
  const max = feld.bereich?.max ?? Math.max(min, 9999)
  return groesse === 'klein' ? min : max
}

function createCode(projekt: Projekt, feld: Datenfeld, groesse: Groesse): string | undefined {
  const eintraege = feld.codeliste === undefined ? undefined : projekt.codelisteninhalte.get(feld.codeliste)
  return (groesse === 'klein' ? eintraege?.[0] : eintraege?.at(-1))?.code
}

/** A value that a field must refuse, with the Befund it leads to once no XSD stands before the rule. */
export interface Falschwert {
  /** stable part of the name of the case */
  kennung: string
  titel: string
  kategorie: Kategorie
  wert: string
  code: string
}

/** One wrong value for each constraint of a field. */
export function listFalschwerte(feld: Datenfeld, zufall: Zufall): Falschwert[] {
  const faelle: Falschwert[] = []
  const add = (kennung: string, was: string, kategorie: Kategorie, wert: string | undefined, code: string): void => {
    if (wert !== undefined) faelle.push({ kennung, titel: `„${feld.name}“ ${was}`, kategorie, wert, code })
  }
  for (const [kennung, wert] of listFalscheFormen(feld)) {
    add(kennung, `steht als „${wert}“ da`, 'form', wert, 'regel.datentypVerletzt')
  }
  if (feld.datentyp === 'auswahl') {
    add('code', 'enthält einen unbekannten Schlüssel', 'codeliste', 'gibt-es-nicht', 'regel.codeUnbekannt')
  }
  if (feld.datentyp === 'text') addFalscheTexte(feld, zufall, add)
  if (feld.bereich?.min !== undefined) {
    add('klein', 'liegt unter der Grenze', 'bereich', String(feld.bereich.min - 1), 'regel.wertZuKlein')
  }
  if (feld.bereich?.max !== undefined) {
    add('gross', 'liegt über der Grenze', 'bereich', String(feld.bereich.max + 1), 'regel.wertZuGross')
  }
  return faelle
}

type Add = (kennung: string, was: string, kategorie: Kategorie, wert: string | undefined, code: string) => void

function addFalscheTexte(feld: Datenfeld, zufall: Zufall, add: Add): void {
  const { min, max } = feld.laenge ?? {}
  const text = (laenge: number): string | undefined =>
    feld.muster === undefined
      ? createWorte(laenge, zufall)
      : exampleForMuster(feld.muster, zufall, { min: laenge, max: laenge })
  if (max !== undefined && max < LAENGE_MAXIMUM) {
    add('lang', 'ist ein Zeichen zu lang', 'laenge', text(max + 1), 'regel.textZuLang')
  }
  if (min !== undefined && min > 1) {
    add('kurz', 'ist ein Zeichen zu kurz', 'laenge', text(min - 1), 'regel.textZuKurz')
  }
  if (feld.muster !== undefined) {
    const wert = counterexampleForMuster(feld.muster, zufall, feld.laenge ?? {})
    add('muster', 'ist nicht richtig aufgebaut', 'form', wert, 'regel.musterVerletzt')
  }
}

function listFalscheFormen(feld: Datenfeld): [kennung: string, wert: string][] {
  switch (feld.datentyp) {
    case 'ganzzahl':
      return [
        ['wort', 'zwei'],
        ['komma', '1.5'],
      ]
    case 'dezimalzahl':
      return [['komma', '1,5']]
    case 'betrag':
      return [
        ['komma', '10,00'],
        ['stellen', '10.001'],
      ]
    case 'datum':
      return [
        ['deutsch', '31.12.2026'],
        ['kalender', '2026-02-30'],
        ['zone', '2026-02-03Z'],
      ]
    case 'zeitpunkt':
      return [['zone', '2026-01-02T00:00:00']]
    case 'zeit':
      return [['stunde', '25:00:00']]
    case 'jaNein':
      return [['wort', 'ja']]
    case 'zeitraum':
      return [['umgekehrt', '2026-12-31/2026-01-01']]
    default:
      return []
  }
}
