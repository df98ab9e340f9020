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
  'NaN',
  '// weg',
]

/** One damage to a JSON text: at some value of it, or anywhere in its characters. */
export type Schaden = (text: string) => string

const anteil = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const WERT = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?|true|false|null/g
const SCHLUESSEL = /"(?:[^"\\]|\\.)*"(?=\s*:)/g

/** Replaces the match of a pattern that lies so far into all of its matches. */
function replaceMatch(text: string, muster: RegExp, stelle: number, ersatz: string): string {
  const treffer = [...text.matchAll(muster)]
  const einer = treffer[Math.floor(stelle * treffer.length)]
  if (einer === undefined) return text
  return text.slice(0, einer.index) + ersatz + text.slice(einer.index + einer[0].length)
}

const ersatz = fc.oneof(
  fc.constantFrom(...BOESE_WERTE.map((wert) => JSON.stringify(wert)), ...BOESE_TEXTE),
  fc.json({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => JSON.stringify(text)),
)

/** What may happen to a JSON file. */
export const jsonschaden: fc.Arbitrary<Schaden> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anteil, ersatz).map(
      ([stelle, neu]) =>
        (t: string) =>
          replaceMatch(t, WERT, stelle, neu),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        anteil,
        fc.constantFrom('"__proto__"', '"constructor"', '"toString"', '"id"', '"art"', '""', '"hasOwnProperty"'),
      )
      .map(
        ([stelle, neu]) =>
          (t: string) =>
            replaceMatch(t, SCHLUESSEL, stelle, neu),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(anteil, anteil).map(
      ([a, b]) =>
        (t: string) =>
          swapMatches(t, a, b),
    ),
  },
  { weight: 2, arbitrary: textschaden(['}', '"', '\\u12', '[1', '', ',', '\n', '<<<<<<< HEAD\n', '\uFEFF', '\u0000']) },
)

/** Two values change places: each is well-formed, and wrong where it now stands. */
function swapMatches(text: string, a: number, b: number): string {
  const treffer = [...text.matchAll(WERT)]
  const einer = treffer[Math.floor(a * treffer.length)]
  const anderer = treffer[Math.floor(b * treffer.length)]
  if (einer === undefined || anderer === undefined || einer.index >= anderer.index) return text
  const mitte = text.slice(einer.index + einer[0].length, anderer.index)
  return text.slice(0, einer.index) + anderer[0] + mitte + einer[0] + text.slice(anderer.index + anderer[0].length)
}

/** Cuts some characters out of a text and puts something else there. */
export function textschaden(stuecke: readonly string[]): fc.Arbitrary<Schaden> {
  return fc
    .tuple(anteil, fc.nat(40), fc.oneof(fc.constantFrom(...stuecke), fc.string({ unit: 'binary', maxLength: 8 })))
    .map(([stelle, laenge, stueck]) => (text: string) => {
      const ab = Math.floor(stelle * text.length)
      return text.slice(0, ab) + stueck + text.slice(ab + laenge)
    })
}

const TAG = /<\/?[A-Za-z][^<>]*>/g
const ATTRIBUT = /"[^"<]*"/g
const INHALT = />[^<>]+</g

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

/** What may happen to an XML text: markup changes places, values get out of bounds, characters break. */
export const xmlschaden: fc.Arbitrary<Schaden> = fc.oneof(
  { weight: 2, arbitrary: textschaden(XML_STUECKE) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        anteil,
        fc.oneof(
          fc.constantFrom('unbounded', '-1', '99999999999', '', '##any', '#all', 'xs:string', '../x', '0'),
          fc.string({ maxLength: 12 }),
        ),
      )
      .map(
        ([stelle, neu]) =>
          (t: string) =>
            replaceMatch(t, ATTRIBUT, stelle, JSON.stringify(neu.replace(/[<&"\\]/g, ''))),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anteil, fc.constantFrom('', 'x'.repeat(5000), '-1', '2026-02-30', 'NaN', '\u202e', '1e9', ']]&gt;', ' '))
      .map(
        ([stelle, neu]) =>
          (t: string) =>
            replaceMatch(t, INHALT, stelle, `>${neu}<`),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anteil, anteil).map(
      ([von, nach]) =>
        (t: string) =>
          copyMatch(t, TAG, von, nach),
    ),
  },
  { weight: 1, arbitrary: anteil.map((stelle) => (t: string) => replaceMatch(t, TAG, stelle, '')) },
)

/** Puts one match of a pattern once more in front of another. */
function copyMatch(text: string, muster: RegExp, von: number, nach: number): string {
  const treffer = [...text.matchAll(muster)]
  const stueck = treffer[Math.floor(von * treffer.length)]?.[0] ?? ''
  const ziel = treffer[Math.floor(nach * treffer.length)]?.index ?? 0
  return text.slice(0, ziel) + stueck + text.slice(ziel)
}

/** Several damages, one after the other. */
export function mehrere(schaden: fc.Arbitrary<Schaden>): fc.Arbitrary<Schaden> {
  return fc
    .array(schaden, { minLength: 1, maxLength: 3 })
    .map((schaeden) => (text: string) => schaeden.reduce((bisher, einer) => einer(bisher), text))
}
