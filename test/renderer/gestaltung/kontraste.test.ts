import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PAPIERFARBEN } from '../../../shared/graph/bild/papierfarben.ts'

/** WCAG 2.2: text needs 4.5, borders of controls and signs need 3. */
const TEXT = 4.5
const ZEICHEN = 3

const [, hell = '', dunkel = ''] = readFileSync('renderer/gestaltung/tokens.css', 'utf8').split(
  /\/\* -+ (?:hell|dunkel) -+ \*\//,
)
const SCHEMATA = { hell: readFarben(hell), dunkel: readFarben(dunkel) }

function readFarben(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--fw-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', wert = '']) => [name, wert]),
  )
}

function helligkeit(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((stelle) => Number.parseInt(hex.slice(stelle, stelle + 2), 16) / 255)
    .map((anteil) => (anteil <= 0.04045 ? anteil / 12.92 : ((anteil + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function kontrast(vorn: string, hinten: string): number {
  const [hoch = 0, tief = 0] = [helligkeit(vorn), helligkeit(hinten)].sort((a, b) => b - a)
  return (hoch + 0.05) / (tief + 0.05)
}

type Paar = [vorn: string, hinten: string, soll: number]

const kreuz = (vorn: readonly string[], hinten: readonly string[], soll: number): Paar[] =>
  vorn.flatMap((eines) => hinten.map((anderes): Paar => [eines, anderes, soll]))

const PAARE: Paar[] = [
  ...kreuz(
    ['text', 'text-zweit', 'text-dritt'],
    ['inhalt', 'leiste', 'rahmen', 'leinwand', 'erhaben', 'vertieft', 'hover'].map((name) => `flaeche-${name}`),
    TEXT,
  ),
  ...kreuz(['text', 'text-zweit'], ['flaeche-aktiv'], TEXT),
  ...kreuz(['linie-feld'], ['flaeche-inhalt', 'flaeche-leiste'], ZEICHEN),
  ...kreuz(['akzent-auf'], ['akzent', 'akzent-hover'], TEXT),
  ...kreuz(['akzent-text'], ['flaeche-inhalt', 'flaeche-leiste', 'akzent-flaeche', 'akzent-flaeche-stark'], TEXT),
  ...kreuz(['text-zweit'], ['akzent-flaeche', 'akzent-flaeche-stark'], TEXT),
  ...kreuz(['text'], ['akzent-flaeche-stark'], TEXT),
  ...kreuz(['fokus'], ['flaeche-leinwand', 'flaeche-rahmen'], ZEICHEN),
  ...['fehler', 'warnung', 'hinweis', 'erfolg'].flatMap((stimmung) => [
    ...kreuz([`${stimmung}-text`], [`${stimmung}-flaeche`, 'flaeche-inhalt', 'flaeche-leiste'], TEXT),
    ...kreuz([`${stimmung}-voll`], ['flaeche-inhalt'], ZEICHEN),
    ...kreuz(['text-umkehr'], [`${stimmung}-voll`], TEXT),
  ]),
  ...['leistung', 'teilleistung', 'dokument', 'rolle', 'nachricht', 'system', 'vorgang'].flatMap((art) => [
    ...kreuz([`art-${art}-text`, 'text-zweit'], [`art-${art}-flaeche`], TEXT),
    ...kreuz([`art-${art}-linie`], ['flaeche-leinwand', `art-${art}-flaeche`], ZEICHEN),
    ...kreuz([`art-${art}-voll`], ['flaeche-leiste'], ZEICHEN),
    ...kreuz(['text-umkehr'], [`art-${art}-voll`], TEXT),
  ]),
  ['art-leistung-balken-text', 'art-leistung-balken', TEXT],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((phase): Paar => [`phase-${phase}-text`, `phase-${phase}`, TEXT]),
  ...kreuz(
    ['xml-name', 'xml-attribut', 'xml-wert', 'xml-zeichen', 'xml-kommentar', 'xsl-name'],
    ['flaeche-inhalt', 'fehler-flaeche', 'erfolg-flaeche'],
    TEXT,
  ),
]

describe.each(Object.entries(SCHEMATA))('Kontraste im Farbschema %s', (_name, farben) => {
  it.each(PAARE)('%s auf %s erreicht %d', (vorn, hinten, soll) => {
    const [eine, andere] = [farben.get(vorn), farben.get(hinten)]
    expect([eine, andere]).not.toContain(undefined)
    expect(kontrast(eine ?? '', andere ?? '')).toBeGreaterThanOrEqual(soll)
  })
})

describe('Gestaltungswerte', () => {
  it('gibt es in beiden Farbschemata', () => {
    expect([...SCHEMATA.dunkel.keys()].sort()).toEqual([...SCHEMATA.hell.keys()].sort())
  })

  it('rechnet Kontraste wie WCAG', () => {
    expect(kontrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(kontrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})

describe('Farben auf Papier', () => {
  it('sind die hellen des Fensters', () => {
    const helle = Object.fromEntries(Object.keys(PAPIERFARBEN).map((token) => [token, SCHEMATA.hell.get(token)]))
    expect(PAPIERFARBEN).toEqual(helle)
  })
})
