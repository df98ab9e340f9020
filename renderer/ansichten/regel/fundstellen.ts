import { artOfId } from '../../../shared/modell/ids.ts'

/** A stretch of a generated text that belongs to a model element. */
export interface Fundstelle {
  element: string
  /** first and last line, counted from 1 */
  von: number
  bis: number
}

const TAG =
  /<(?<ende>\/)?(?<name>[A-Za-z][\w:.-]*)(?<attribute>(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<leer>\/)?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g
const FW_ID = /\sfw:id="([^"]+)"/

/**
 * Where a generated text speaks of which model element: every XML element with `fw:id`, from its first to its last line, and
 * every row of a table that is about one; outer ones before inner ones. The text comes from the generator, so it is well-formed.
 */
export function listFundstellen(text: string): Fundstelle[] {
  const zeilen = listTabellenzeilen(text)
  return [...listXmlstellen(text), ...zeilen].sort((a, b) => a.von - b.von || b.bis - a.bis)
}

const ZELLGRENZE = '│'
/** Columns that say what a row is about; a Frist belongs to its Teilleistung. */
const KENNSPALTEN = ['pfad', 'teilleistung', 'id']

/** The rows of the tables of a rule by the element that they are about: of a Feldpfad the last one. */
function listTabellenzeilen(text: string): Fundstelle[] {
  const stellen: Fundstelle[] = []
  let spalte: number | undefined
  for (const [index, zeile] of text.split('\n').entries()) {
    const zellen = zeile.split(ZELLGRENZE).map((zelle) => zelle.trim())
    if (zellen.length === 1) spalte = undefined
    else if (spalte === undefined) spalte = findKennspalte(zellen)
    else {
      const element = zellen[spalte]?.split('/').at(-1) ?? ''
      if (artOfId(element) !== undefined) stellen.push({ element, von: index + 1, bis: index + 1 })
    }
  }
  return stellen
}

/** Of the head of a table; -1 where its rows are about no element. */
function findKennspalte(kopf: readonly string[]): number {
  return KENNSPALTEN.map((name) => kopf.indexOf(name)).find((spalte) => spalte >= 0) ?? -1
}

function listXmlstellen(text: string): Fundstelle[] {
  const zeileOf = createZeilenzaehler(text)
  const stellen: Fundstelle[] = []
  const offen: (Fundstelle | undefined)[] = []
  for (const treffer of text.matchAll(TAG)) {
    const { ende, name, attribute = '', leer } = treffer.groups ?? {}
    if (name === undefined) continue
    if (ende !== undefined) {
      const stelle = offen.pop()
      if (stelle !== undefined) stelle.bis = zeileOf(treffer.index)
      continue
    }
    const element = FW_ID.exec(attribute)?.[1]
    const stelle =
      element === undefined
        ? undefined
        : { element, von: zeileOf(treffer.index), bis: zeileOf(treffer.index + treffer[0].length) }
    if (stelle !== undefined) stellen.push(stelle)
    if (leer === undefined) offen.push(stelle)
  }
  return stellen
}

/** The innermost element a line belongs to. */
export function findElementAt(stellen: readonly Fundstelle[], zeile: number): Fundstelle | undefined {
  return stellen.findLast(({ von, bis }) => von <= zeile && zeile <= bis)
}

/** Line numbers by position; asked for in rising order. */
function createZeilenzaehler(text: string): (position: number) => number {
  let gezaehlt = 0
  let zeile = 1
  return (position) => {
    for (let naechste = text.indexOf('\n', gezaehlt); naechste >= 0 && naechste < position; ) {
      zeile += 1
      gezaehlt = naechste + 1
      naechste = text.indexOf('\n', gezaehlt)
    }
    return zeile
  }
}
