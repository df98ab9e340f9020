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
 * Where a generated text speaks of which model element: every XML element with `fw:id`, from its first to its last line, outer
 * ones before inner ones. The text comes from the generator, so it is well-formed.
 */
export function listFundstellen(text: string): Fundstelle[] {
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
