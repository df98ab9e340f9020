const TAG =
  /<(\/)?(?:[\w.-]+:)?([\w.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/)?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g

/**
 * The local names of the elements around a position in XML that may be unfinished, outermost first. A position inside a start
 * tag counts as inside its element.
 */
export function listUmgebende(text: string, position: number): string[] {
  const offen: string[] = []
  for (const treffer of text.matchAll(TAG)) {
    if (treffer.index >= position) break
    const [ganz, ende, name, leer] = treffer
    if (name === undefined) continue
    const schliesst = treffer.index + ganz.length <= position
    if (ende !== undefined) {
      if (schliesst) offen.splice(Math.max(offen.lastIndexOf(name), 0))
    } else if (leer === undefined || !schliesst) offen.push(name)
  }
  return offen
}

/** Position of the first character behind the indentation of a line (from 1), just inside its first tag. */
export function positionOfZeile(text: string, zeile: number): number {
  let beginn = 0
  for (let nummer = 1; nummer < zeile; nummer += 1) {
    const naechste = text.indexOf('\n', beginn)
    if (naechste < 0) break
    beginn = naechste + 1
  }
  const einzug = /^[ \t]*/.exec(text.slice(beginn))?.[0].length ?? 0
  return beginn + einzug + 1
}

/** First line on which an element stands at this place, counted from 1. */
export function findZeile(text: string, ort: string): number | undefined {
  const gesucht = ort.split('/')
  const offen: string[] = []
  for (const treffer of text.matchAll(TAG)) {
    const [, ende, name, leer] = treffer
    if (name === undefined) continue
    if (ende !== undefined) {
      offen.pop()
      continue
    }
    offen.push(name)
    // the root element is not part of a place
    if (offen.length === gesucht.length + 1 && gesucht.every((teil, index) => offen[index + 1] === teil)) {
      return text.slice(0, treffer.index).split('\n').length
    }
    if (leer !== undefined) offen.pop()
  }
  return undefined
}
