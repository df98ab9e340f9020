/** The keys of an object that is open; an array has none. */
type Offenes = Set<string> | undefined

const ANFUEHRUNG = 0x22
const UMKEHRSTRICH = 0x5c
const KOMMA = 0x2c
const OBJEKT_AUF = 0x7b
const OBJEKT_ZU = 0x7d
const LISTE_AUF = 0x5b
const LISTE_ZU = 0x5d

/**
 * Whether a JSON text, if it is one, can be parsed without a closer look: its nesting stays below a depth, no object names a key
 * twice, none is written with an escape or called `__proto__`. One walk without making anything of the text; of a text that is no
 * JSON the answer says nothing.
 */
export function isUnbedenklich(text: string, tiefe: number): boolean {
  const offene: Offenes[] = []
  let anSchluessel = false
  for (let stelle = 0; stelle < text.length; stelle += 1) {
    switch (text.charCodeAt(stelle)) {
      case ANFUEHRUNG: {
        const ende = findTextende(text, stelle)
        if (anSchluessel && !noteSchluessel(offene.at(-1), text.slice(stelle + 1, ende))) return false
        anSchluessel = false
        stelle = ende
        break
      }
      case OBJEKT_AUF:
        if (offene.push(new Set()) > tiefe) return false
        anSchluessel = true
        break
      case LISTE_AUF:
        if (offene.push(undefined) > tiefe) return false
        anSchluessel = false
        break
      case OBJEKT_ZU:
      case LISTE_ZU:
        offene.pop()
        anSchluessel = false
        break
      case KOMMA:
        anSchluessel = offene.at(-1) !== undefined
        break
      default:
    }
  }
  return true
}

function noteSchluessel(bisherige: Offenes, name: string): boolean {
  if (bisherige === undefined || name === '__proto__' || name.includes('\\') || bisherige.has(name)) return false
  bisherige.add(name)
  return true
}

/** Where the quotation mark stands that ends a text; the end of all where there is none. */
function findTextende(text: string, anfang: number): number {
  for (let ende = text.indexOf('"', anfang + 1); ende >= 0; ende = text.indexOf('"', ende + 1)) {
    let davor = ende - 1
    while (text.charCodeAt(davor) === UMKEHRSTRICH) davor -= 1
    if ((ende - davor) % 2 === 1) return ende
  }
  return text.length
}
