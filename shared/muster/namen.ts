const UMLAUTE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }
const NAME_MAXIMUM = 60

/** A technical name for a German one: „Hilfe für Gäste“ becomes `hilfeFuerGaeste`. Empty where nothing usable is left. */
export function proposeTechnischenNamen(name: string): string {
  const worte = name
    .replace(/[äöüßÄÖÜ]/g, (zeichen) => UMLAUTE[zeichen] ?? zeichen)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((wort) => wort !== '')
  const zusammen = worte.map((wort, stelle) => (stelle === 0 ? lower(wort) : upper(wort))).join('')
  return zusammen.replace(/^[0-9]+/, '').slice(0, NAME_MAXIMUM)
}

/** The proposal itself or, where it is taken, the first free one with a number; upper and lower case say nothing. */
export function makeEindeutig(vorschlag: string, belegte: Iterable<string>): string {
  const klein = new Set([...belegte].map((eines) => eines.toLowerCase()))
  let name = vorschlag
  for (let nummer = 2; klein.has(name.toLowerCase()); nummer += 1) name = `${vorschlag}${nummer}`
  return name
}

function lower(wort: string): string {
  // an abbreviation at the start is one word: „LKW“ becomes `lkw`
  return /^[A-Z0-9]+$/.test(wort) ? wort.toLowerCase() : wort.charAt(0).toLowerCase() + wort.slice(1)
}

function upper(wort: string): string {
  return wort.charAt(0).toUpperCase() + wort.slice(1)
}
