import fc from 'fast-check'

/** Values that are valid JSON and meant to hurt. */
export const BOESE_WERTE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  0.1,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  'constructor',
  '__proto__',
  'x'.repeat(10_000),
  '(a+)+$',
  '<!DOCTYPE x>',
  "'); DROP TABLE transaktion; --",
  [],
  {},
  [[[[[[[[]]]]]]]],
]

/** JSON texts that no `JSON.stringify` writes. */
const BOESE_TEXTE = [
  '{"__proto__": {"art": "leistung"}}',
  '{"constructor": {"prototype": {"art": "x"}}}',
  '1e999',
  '-0',
  '123456789012345678901234567890',
  `${'['.repeat(160)}${']'.repeat(160)}`,
  `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`,
  '{"a": 1, "a": 2}',
  '"\\ud800"',
]

/** One damage to a JSON text: at some value of it, or anywhere in its characters. */
export type Schaden = (text: string) => string

const anteil = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/** A piece of a text. */
interface Stueck {
  index: number
  text: string
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null/g

/** Scalars of a JSON text, or the names of its properties. */
function listTokens(text: string, art: 'wert' | 'name'): Stueck[] {
  return [...text.matchAll(TOKEN)]
    .map((treffer) => ({ index: treffer.index, text: treffer[0] }))
    .filter(({ index, text: token }) => /^\s*:/.test(text.slice(index + token.length)) === (art === 'name'))
}

function listTreffer(text: string, muster: RegExp): Stueck[] {
  return [...text.matchAll(muster)].map((treffer) => ({ index: treffer.index, text: treffer[0] }))
}

/** Replaces the piece that lies so far into all of them. */
function replace(text: string, stuecke: readonly Stueck[], stelle: number, ersatz: string): string {
  const eines = stuecke[Math.floor(stelle * stuecke.length)]
  return eines === undefined ? text : text.slice(0, eines.index) + ersatz + text.slice(eines.index + eines.text.length)
}

/** Two pieces change places: each is well-formed, and wrong where it now stands. */
function swap(text: string, stuecke: readonly Stueck[], a: number, b: number): string {
  const eines = stuecke[Math.floor(Math.min(a, b) * stuecke.length)]
  const anderes = stuecke[Math.floor(Math.max(a, b) * stuecke.length)]
  if (eines === undefined || anderes === undefined || eines.index + eines.text.length > anderes.index) return text
  const mitte = text.slice(eines.index + eines.text.length, anderes.index)
  return (
    text.slice(0, eines.index) + anderes.text + mitte + eines.text + text.slice(anderes.index + anderes.text.length)
  )
}

/** Puts one piece once more in front of another. */
function copy(text: string, stuecke: readonly Stueck[], von: number, nach: number): string {
  const stueck = stuecke[Math.floor(von * stuecke.length)]?.text ?? ''
  const ziel = stuecke[Math.floor(nach * stuecke.length)]?.index ?? 0
  return text.slice(0, ziel) + stueck + text.slice(ziel)
}

const ersatz = fc.oneof(
  fc.constantFrom(...BOESE_WERTE.map((wert) => JSON.stringify(wert)), ...BOESE_TEXTE),
  fc.json({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => JSON.stringify(text)),
)

const NAMEN = ['"__proto__"', '"constructor"', '"toString"', '"id"', '"art"', '""', '"hasOwnProperty"']

const werte = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anteil, ersatz).map(
      ([a, neu]) =>
        (t: string) =>
          replace(t, listTokens(t, 'wert'), a, neu),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anteil, anteil).map(
      ([a, b]) =>
        (t: string) =>
          swap(t, listTokens(t, 'wert'), a, b),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(anteil, anteil).map(
      ([a, b]) =>
        (t: string) =>
          swap(t, listTokens(t, 'name'), a, b),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(anteil, fc.constantFrom(...NAMEN)).map(
      ([a, neu]) =>
        (t: string) =>
          replace(t, listTokens(t, 'name'), a, neu),
    ),
  },
)

const JSON_STUECKE = ['}', '"', '\\u12', '[1', '', ',', '\n', '<<<<<<< HEAD\n', '\uFEFF', '\u0000']

/** What may happen to a JSON file: mostly to its values, so that it can still be read and is wrong. */
export const jsonschaden: fc.Arbitrary<Schaden> = fc.oneof(
  { weight: 4, arbitrary: mehrere(werte) },
  { weight: 1, arbitrary: textschaden(JSON_STUECKE) },
)

/** Cuts some characters out of a text and puts something else there. */
function textschaden(stuecke: readonly string[]): fc.Arbitrary<Schaden> {
  return fc
    .tuple(anteil, fc.nat(40), fc.oneof(fc.constantFrom(...stuecke), fc.string({ unit: 'binary', maxLength: 8 })))
    .map(([stelle, laenge, stueck]) => (text: string) => {
      const ab = Math.floor(stelle * text.length)
      return text.slice(0, ab) + stueck + text.slice(ab + laenge)
    })
}

/** Several damages, one after the other. */
function mehrere(schaden: fc.Arbitrary<Schaden>): fc.Arbitrary<Schaden> {
  return fc
    .array(schaden, { minLength: 1, maxLength: 3 })
    .map((schaeden) => (text: string) => schaeden.reduce((bisher, einer) => einer(bisher), text))
}

const TAG = /<\/?[A-Za-z][^<>]*>/g
const ATTRIBUTWERT = /(?<==)"[^"<]*"/g
const INHALT = /(?<=>)[^<>]+(?=<\/)/g
/** Elements without elements inside: taking them away or putting them elsewhere keeps a text well-formed. */
const BLATT = /<([A-Za-z][\w.:-]*)(?:\s[^<>]*)?(?:\/>|(?<!\/)>[^<>]*<\/\1>)/g

const ATTRIBUTWERTE = [
  'unbounded',
  '-1',
  '10000',
  '99999999999',
  '',
  '##any',
  '#all',
  'xs:string',
  'xs:integer',
  '../x',
  '0',
  '(a+)+',
]
const INHALTE = [
  '',
  'x'.repeat(5000),
  '-1',
  '2026-02-30',
  'NaN',
  '\u202e',
  '1e9',
  ']]&gt;',
  ' ',
  '&#9;',
  '<!-- -->',
  '<a/>',
]

const inhaltschaden = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(anteil, fc.oneof(fc.constantFrom(...ATTRIBUTWERTE), fc.stringMatching(/^[A-Za-z0-9:#.()*+?{},-]{0,12}$/)))
      .map(
        ([a, neu]) =>
          (t: string) =>
            replace(t, listTreffer(t, ATTRIBUTWERT), a, JSON.stringify(neu)),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anteil, fc.constantFrom(...INHALTE)).map(
      ([a, neu]) =>
        (t: string) =>
          replace(t, listTreffer(t, INHALT), a, neu),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(anteil, anteil).map(
      ([a, b]) =>
        (t: string) =>
          swap(t, listTreffer(t, ATTRIBUTWERT), a, b),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(anteil, anteil).map(
      ([a, b]) =>
        (t: string) =>
          swap(t, listTreffer(t, INHALT), a, b),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anteil, anteil).map(
      ([a, b]) =>
        (t: string) =>
          swap(t, listTreffer(t, BLATT), a, b),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anteil, anteil).map(
      ([a, b]) =>
        (t: string) =>
          copy(t, listTreffer(t, BLATT), a, b),
    ),
  },
  { weight: 1, arbitrary: anteil.map((a) => (t: string) => replace(t, listTreffer(t, BLATT), a, '')) },
)

const XML_STUECKE = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#x10FFFF;',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?ziel text?>',
  '<!--',
  'xmlns=""',
  'xmlns:xml="urn:x"',
  ' xsi:nil="true"',
  ' xml:id="1x"',
  '<a>'.repeat(300),
  '\u0000',
  '\uFFFE',
]

const formschaden = fc.oneof(
  textschaden(XML_STUECKE),
  fc.tuple(anteil, anteil).map(
    ([a, b]) =>
      (t: string) =>
        copy(t, listTreffer(t, TAG), a, b),
  ),
  anteil.map((a) => (t: string) => replace(t, listTreffer(t, TAG), a, '')),
)

/** What may happen to an XML text: mostly to what it says, sometimes to its form. */
export const xmlschaden: fc.Arbitrary<Schaden> = fc.oneof(
  { weight: 4, arbitrary: mehrere(inhaltschaden) },
  { weight: 1, arbitrary: mehrere(formschaden) },
)
