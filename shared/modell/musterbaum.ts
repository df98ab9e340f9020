/** Code points as sorted, disjoint ranges, both ends included. */
export type Zeichenmenge = readonly (readonly [number, number])[]

export type Musterknoten =
  | { art: 'zeichen'; menge: Zeichenmenge }
  | { art: 'folge'; teile: Musterknoten[] }
  | { art: 'wahl'; zweige: Musterknoten[] }
  | { art: 'wiederholung'; teil: Musterknoten; min: number; max: number | null }

/** What is wrong with a Muster, as a German sentence. */
export class Musterfehler extends Error {}

const MUSTER_HOECHSTLAENGE = 250
const TIEFE_MAXIMUM = 10
const ANZAHL_MAXIMUM = 1000
/** What a negated class may stand for in test data: no control characters, no surrogates. */
const ALLE_ZEICHEN: Zeichenmenge = [
  [0x20, 0x7e],
  [0xa0, 0xd7ff],
  [0xe000, 0xfffd],
]
const MASKIERBAR = '.\\?*+{}()[]|^-'
/** Metacharacters in at least one of XSD 1.0, XPath and JavaScript. */
const METAZEICHEN = '.\\?*+{}()[]|^$'

/** Parses the subset described in `muster.ts`; throws a Musterfehler for anything outside it. */
export function parseMuster(muster: string): Musterknoten {
  if (muster === '') throw new Musterfehler('Das Muster ist leer.')
  if (muster.length > MUSTER_HOECHSTLAENGE) {
    throw new Musterfehler(`Das Muster ist länger als ${MUSTER_HOECHSTLAENGE} Zeichen.`)
  }
  const leser = new Leser([...muster])
  const baum = parseWahl(leser, 0)
  if (!leser.atEnd()) throw new Musterfehler('Zu viele schließende Klammern im Muster.')
  return baum
}

class Leser {
  private stelle = 0
  private readonly zeichen: readonly string[]

  constructor(zeichen: readonly string[]) {
    this.zeichen = zeichen
  }

  atEnd(): boolean {
    return this.stelle >= this.zeichen.length
  }

  peek(voraus = 0): string | undefined {
    return this.zeichen[this.stelle + voraus]
  }

  next(): string {
    const eines = this.zeichen[this.stelle]
    if (eines === undefined) throw new Musterfehler('Das Muster ist unvollständig.')
    this.stelle += 1
    return eines
  }

  take(erwartet: string): boolean {
    if (this.peek() !== erwartet) return false
    this.stelle += 1
    return true
  }
}

function parseWahl(leser: Leser, tiefe: number): Musterknoten {
  if (tiefe > TIEFE_MAXIMUM) throw new Musterfehler('Das Muster ist zu tief geklammert.')
  const zweige = [parseFolge(leser, tiefe)]
  while (leser.take('|')) zweige.push(parseFolge(leser, tiefe))
  const [einziger] = zweige
  return zweige.length === 1 && einziger !== undefined ? einziger : { art: 'wahl', zweige }
}

function parseFolge(leser: Leser, tiefe: number): Musterknoten {
  const teile: Musterknoten[] = []
  while (!leser.atEnd() && leser.peek() !== '|' && leser.peek() !== ')') {
    teile.push(parseAnzahl(leser, parseAtom(leser, tiefe)))
  }
  if (teile.length === 0) throw new Musterfehler('Ein Zweig des Musters ist leer.')
  return { art: 'folge', teile }
}

function parseAtom(leser: Leser, tiefe: number): Musterknoten {
  const zeichen = leser.next()
  if (zeichen === '(') {
    if (leser.peek() === '?') throw new Musterfehler('Gruppen mit (? sind im Muster nicht erlaubt.')
    const inhalt = parseWahl(leser, tiefe + 1)
    if (!leser.take(')')) throw new Musterfehler('Im Muster fehlt eine schließende Klammer.')
    return inhalt
  }
  if (zeichen === '[') return { art: 'zeichen', menge: parseKlasse(leser) }
  if (zeichen === '\\') return { art: 'zeichen', menge: single(parseMaskiert(leser, false)) }
  if (zeichen === '.') throw new Musterfehler('Statt eines Punkts bitte eine Zeichenklasse wie [^,] oder \\. angeben.')
  if (zeichen === '^' || zeichen === '$') {
    throw new Musterfehler('^ und $ entfallen: Ein Muster gilt immer für den ganzen Wert.')
  }
  if (METAZEICHEN.includes(zeichen))
    throw new Musterfehler(`Das Zeichen ${zeichen} steht im Muster an falscher Stelle.`)
  return { art: 'zeichen', menge: single(checkZeichen(zeichen)) }
}

function parseMaskiert(leser: Leser, inKlasse: boolean): string {
  const zeichen = leser.next()
  if ('dDwWsSpPiIcC'.includes(zeichen)) {
    throw new Musterfehler(`Statt \\${zeichen} bitte eine Zeichenklasse wie [0-9] angeben.`)
  }
  // JavaScript knows \- in classes only; outside them it needs no escape
  if (!MASKIERBAR.includes(zeichen) || (zeichen === '-' && !inKlasse)) {
    throw new Musterfehler(`\\${zeichen} ist im Muster nicht erlaubt.`)
  }
  return zeichen
}

function parseKlasse(leser: Leser): Zeichenmenge {
  const negiert = leser.take('^')
  const bereiche: [number, number][] = []
  let erstes = true
  while (!leser.take(']')) {
    bereiche.push(parseKlassenteil(leser, erstes))
    erstes = false
  }
  if (bereiche.length === 0) throw new Musterfehler('Eine Zeichenklasse im Muster ist leer.')
  const menge = unite(bereiche)
  const gemeint = negiert ? complement(menge) : menge
  if (gemeint.length === 0) throw new Musterfehler('Eine Zeichenklasse im Muster lässt kein Zeichen zu.')
  return gemeint
}

function parseKlassenteil(leser: Leser, erstes: boolean): [number, number] {
  const von = parseKlassenzeichen(leser)
  if (von === '-' && !(erstes || leser.peek() === ']')) {
    throw new Musterfehler('Ein Bindestrich mitten in einer Zeichenklasse braucht einen Schrägstrich: \\-')
  }
  const anfang = codepoint(von)
  if (von === '-' || leser.peek() !== '-' || leser.peek(1) === ']') return [anfang, anfang]
  leser.next()
  const bis = parseKlassenzeichen(leser)
  const ende = codepoint(bis)
  if (bis === '-' || ende < anfang) throw new Musterfehler('Ein Bereich im Muster läuft rückwärts.')
  return [anfang, ende]
}

/** An escaped hyphen keeps its escape, so that nobody takes it for the sign of a range. */
function parseKlassenzeichen(leser: Leser): string {
  const zeichen = leser.next()
  if (zeichen === '\\') {
    const maskiert = parseMaskiert(leser, true)
    return maskiert === '-' ? MASKIERTER_STRICH : maskiert
  }
  if (zeichen === '[' || zeichen === '^')
    throw new Musterfehler(`${zeichen} braucht in einer Zeichenklasse \\${zeichen}`)
  return checkZeichen(zeichen)
}

const MASKIERTER_STRICH = '\\-'

function codepoint(zeichen: string): number {
  return zeichen === MASKIERTER_STRICH ? 0x2d : (zeichen.codePointAt(0) ?? 0)
}

/** Control characters and lone surrogates cannot stand in XML. */
function checkZeichen(zeichen: string): string {
  const punkt = zeichen.codePointAt(0) ?? 0
  if (punkt < 0x20 || (punkt >= 0x7f && punkt < 0xa0) || (punkt >= 0xd800 && punkt <= 0xdfff) || punkt >= 0xfffe) {
    throw new Musterfehler('Das Muster enthält ein Steuerzeichen oder ein zu seltenes Zeichen.')
  }
  return zeichen
}

function parseAnzahl(leser: Leser, teil: Musterknoten): Musterknoten {
  const grenzen = readAnzahl(leser)
  if (grenzen === undefined) return teil
  if ('?*+{'.includes(leser.peek() ?? ' ')) throw new Musterfehler('Zwei Mengenangaben hintereinander im Muster.')
  return { art: 'wiederholung', teil, ...grenzen }
}

function readAnzahl(leser: Leser): { min: number; max: number | null } | undefined {
  if (leser.take('?')) return { min: 0, max: 1 }
  if (leser.take('*')) return { min: 0, max: null }
  if (leser.take('+')) return { min: 1, max: null }
  if (!leser.take('{')) return undefined
  let text = ''
  while (!leser.take('}')) text += leser.next()
  const treffer = /^(\d{1,4})(?:(,)(\d{1,4})?)?$/.exec(text)
  if (treffer === null) throw new Musterfehler('Eine Mengenangabe im Muster hat nicht die Form {2}, {2,} oder {2,5}.')
  const min = Number(treffer[1])
  const max = treffer[2] === undefined ? min : treffer[3] === undefined ? null : Number(treffer[3])
  if (max === 0 || (max !== null && max < min)) throw new Musterfehler('Eine Mengenangabe im Muster läuft rückwärts.')
  if (Math.max(min, max ?? 0) > ANZAHL_MAXIMUM) throw new Musterfehler(`Mehr als ${ANZAHL_MAXIMUM} Wiederholungen.`)
  return { min, max }
}

function single(zeichen: string): Zeichenmenge {
  const punkt = zeichen.codePointAt(0) ?? 0
  return [[punkt, punkt]]
}

function unite(bereiche: readonly [number, number][]): Zeichenmenge {
  const sortiert = [...bereiche].sort((a, b) => a[0] - b[0])
  const menge: [number, number][] = []
  for (const [von, bis] of sortiert) {
    const letzter = menge.at(-1)
    if (letzter !== undefined && von <= letzter[1] + 1) letzter[1] = Math.max(letzter[1], bis)
    else menge.push([von, bis])
  }
  return menge
}

function complement(menge: Zeichenmenge): Zeichenmenge {
  return ALLE_ZEICHEN.flatMap(([erstes, letztes]) => {
    const rest: [number, number][] = []
    let anfang = erstes
    for (const [von, bis] of menge) {
      if (bis < anfang || von > letztes) continue
      if (von > anfang) rest.push([anfang, von - 1])
      anfang = bis + 1
    }
    if (anfang <= letztes) rest.push([anfang, letztes])
    return rest
  })
}

export function overlap(a: Zeichenmenge, b: Zeichenmenge): boolean {
  return a.some(([von, bis]) => b.some(([andererVon, andererBis]) => von <= andererBis && andererVon <= bis))
}
