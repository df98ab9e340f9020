/** More than anybody pastes by intention. */
const ZEICHEN_MAXIMUM = 5_000_000
const ZEILEN_MAXIMUM = 20_000
const SPALTEN_MAXIMUM = 60

export interface Tabellentext {
  zeilen: string[][]
  /** there was more than is taken */
  gekuerzt: boolean
}

/**
 * A table as spreadsheets put it on the clipboard (tabs) or into a file (CSV with semicolons or commas): rows of cells without
 * white space around them. Cells in quotation marks may hold separators and line breaks. Rows without any text are left out.
 */
export function parseTabelle(text: string): Tabellentext {
  const gelesen = text.slice(0, ZEICHEN_MAXIMUM).replace(/^\uFEFF/, '')
  const trenner = findTrenner(gelesen)
  const zeilen: string[][] = []
  let zeile: string[] = []
  let stelle = 0
  let gekuerzt = gelesen.length < text.length
  while (stelle < gelesen.length) {
    const { wert, ende } = readZelle(gelesen, stelle, trenner)
    if (zeile.length < SPALTEN_MAXIMUM) zeile.push(wert)
    else gekuerzt = true
    if (gelesen[ende] !== trenner) {
      if (zeile.some((zelle) => zelle !== '')) zeilen.push(zeile)
      zeile = []
      if (zeilen.length >= ZEILEN_MAXIMUM) {
        gekuerzt ||= gelesen.slice(ende + 1).trim() !== ''
        break
      }
    }
    stelle = ende + 1
  }
  if (zeile.some((zelle) => zelle !== '')) zeilen.push(zeile)
  return { zeilen, gekuerzt }
}

/** Tabs where there are any, else what the first line has more of outside quotation marks. */
function findTrenner(text: string): string {
  if (text.includes('\t')) return '\t'
  const erste = (text.split(/\r?\n|\r/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  return erste.split(';').length >= erste.split(',').length ? ';' : ','
}

/** One cell and where it ends: at a separator, a line break or the end of the text. */
function readZelle(text: string, start: number, trenner: string): { wert: string; ende: number } {
  if (text[start] === '"') {
    const geschlossen = findSchluss(text, start + 1)
    // quotation marks that never close are part of the text
    if (geschlossen !== undefined) {
      const wert = text.slice(start + 1, geschlossen).replaceAll('""', '"')
      const rest = findEnde(text, geschlossen + 1, trenner)
      return { wert: (wert + text.slice(geschlossen + 1, rest)).trim(), ende: skipCr(text, rest) }
    }
  }
  const ende = findEnde(text, start, trenner)
  return { wert: text.slice(start, ende).trim(), ende: skipCr(text, ende) }
}

function findSchluss(text: string, ab: number): number | undefined {
  for (let stelle = text.indexOf('"', ab); stelle >= 0; stelle = text.indexOf('"', stelle + 2)) {
    if (text[stelle + 1] !== '"') return stelle
  }
  return undefined
}

function findEnde(text: string, ab: number, trenner: string): number {
  let stelle = ab
  while (stelle < text.length && text[stelle] !== trenner && text[stelle] !== '\n' && text[stelle] !== '\r') stelle += 1
  return stelle
}

/** A line break of two characters is one. */
function skipCr(text: string, ende: number): number {
  return text[ende] === '\r' && text[ende + 1] === '\n' ? ende + 1 : ende
}

/** How a heading is compared with others: small letters and digits only. */
export function normalizeKopf(kopf: string): string {
  return kopf
    .toLocaleLowerCase('de')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]/g, '')
}
