/** Deeper values are refused; the deepest legitimate ones (nested Bedingungen) stay far below. */
const TIEFE_MAXIMUM = 200

/**
 * The one written form of a JSON value: two spaces, LF, final newline, keys by code point. Equal values give equal bytes.
 * What JSON cannot express (undefined, NaN, dates, cycles …) is a mistake of the caller and throws.
 */
export function writeKanonisch(value: unknown): string {
  return `${writeWert(value, '', 0)}\n`
}

/** Order by Unicode code points; the default order of strings is by UTF-16 units and differs beyond the BMP. */
export function compareCodepoints(a: string, b: string): number {
  const laenge = Math.min(a.length, b.length)
  for (let i = 0; i < laenge; i += 1) {
    const links = a.charCodeAt(i)
    const rechts = b.charCodeAt(i)
    if (links !== rechts) return rankOfUnit(links) - rankOfUnit(rechts)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above U+FFFF, so they rank behind all other units. */
function rankOfUnit(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

function writeWert(value: unknown, einzug: string, tiefe: number): string {
  if (tiefe > TIEFE_MAXIMUM) throw new TypeError('JSON value nested too deeply or cyclic')
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return writeZahl(value)
  if (Array.isArray(value)) return writeListe(value, einzug, tiefe)
  if (isPlainObject(value)) return writeObjekt(value, einzug, tiefe)
  throw new TypeError(`Not a JSON value: ${typeof value}`)
}

function writeZahl(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`)
  return JSON.stringify(value)
}

function writeListe(liste: readonly unknown[], einzug: string, tiefe: number): string {
  if (liste.length === 0) return '[]'
  const innen = `${einzug}  `
  // Array.from visits holes too, which are no JSON
  const zeilen = Array.from(liste, (eintrag) => innen + writeWert(eintrag, innen, tiefe + 1))
  return `[\n${zeilen.join(',\n')}\n${einzug}]`
}

function writeObjekt(objekt: Readonly<Record<string, unknown>>, einzug: string, tiefe: number): string {
  const schluessel = sortSchluessel(Object.keys(objekt))
  if (schluessel.length === 0) return '{}'
  const innen = `${einzug}  `
  const zeilen = schluessel.map(
    (name) => `${innen}${JSON.stringify(name)}: ${writeWert(objekt[name], innen, tiefe + 1)}`,
  )
  return `{\n${zeilen.join(',\n')}\n${einzug}}`
}

/** Where there are no surrogates, the order of UTF-16 units is that of code points, and sorting by it is much cheaper. */
function sortSchluessel(schluessel: string[]): string[] {
  return schluessel.some((name) => SURROGAT.test(name)) ? schluessel.sort(compareCodepoints) : schluessel.sort()
}

const SURROGAT = /[\ud800-\udfff]/

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
