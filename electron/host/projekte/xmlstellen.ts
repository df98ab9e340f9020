/** An element of a well-formed text by its places in it, so that parts can be exchanged and all else stays as it is. */
export interface Xmlstelle {
  name: string
  /** the text of the start tag after the name */
  attribute: string
  start: number
  /** between the tags; both are `ende` where there is only one tag */
  inhalt: number
  inhaltEnde: number
  ende: number
  kinder: Xmlstelle[]
}

/** The root element of a text that a parser has found to be well-formed and without DOCTYPE. */
export function locateElemente(text: string): Xmlstelle | undefined {
  const offene: Xmlstelle[] = []
  let wurzel: Xmlstelle | undefined
  for (let stelle = text.indexOf('<'); stelle >= 0; stelle = text.indexOf('<', stelle)) {
    const uebergangen = UEBERGANGEN.find(([anfang]) => text.startsWith(anfang, stelle))
    if (uebergangen !== undefined) {
      stelle = after(text, uebergangen[1], stelle)
      continue
    }
    const ende = findTagEnde(text, stelle)
    if (text[stelle + 1] === '/') {
      const geschlossen = offene.pop()
      if (geschlossen !== undefined) Object.assign(geschlossen, { inhaltEnde: stelle, ende })
    } else {
      const leer = text[ende - 2] === '/'
      const inhalt = text.slice(stelle + 1, ende - (leer ? 2 : 1))
      const name = /^[^\s]+/.exec(inhalt)?.[0] ?? ''
      const element = {
        name,
        attribute: inhalt.slice(name.length),
        start: stelle,
        inhalt: ende,
        inhaltEnde: ende,
        ende,
        kinder: [],
      }
      wurzel ??= element
      offene.at(-1)?.kinder.push(element)
      if (!leer) offene.push(element)
    }
    stelle = ende
  }
  return wurzel
}

const UEBERGANGEN = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

function after(text: string, gesucht: string, ab: number): number {
  const stelle = text.indexOf(gesucht, ab)
  return stelle < 0 ? text.length : stelle + gesucht.length
}

/** Behind the `>` of a tag; one in quotation marks is none. */
function findTagEnde(text: string, start: number): number {
  let zeichen = ''
  for (let stelle = start + 1; stelle < text.length; stelle += 1) {
    const hier = text[stelle] ?? ''
    if (zeichen !== '') {
      if (hier === zeichen) zeichen = ''
    } else if (hier === '"' || hier === "'") zeichen = hier
    else if (hier === '>') return stelle + 1
  }
  return text.length
}

/** The value of an attribute, decoded as far as names of columns need it. */
export function readAttribut({ attribute }: Xmlstelle, name: string): string | undefined {
  const gefunden = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attribute)
  const wert = gefunden?.[1] ?? gefunden?.[2]
  return wert === undefined ? undefined : decodeZeichen(wert)
}

const ZEICHEN: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function decodeZeichen(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (ganz, hex, dezimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (dezimal !== undefined) return String.fromCodePoint(Number(dezimal))
    return ZEICHEN[name] ?? ganz
  })
}

export interface Ersetzung {
  von: number
  bis: number
  text: string
}

/** The text with places exchanged that do not overlap. */
export function replaceStellen(text: string, ersetzungen: readonly Ersetzung[]): string {
  let ergebnis = ''
  let bisher = 0
  for (const { von, bis, text: neu } of [...ersetzungen].sort((a, b) => a.von - b.von)) {
    ergebnis += text.slice(bisher, von) + neu
    bisher = bis
  }
  return ergebnis + text.slice(bisher)
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
