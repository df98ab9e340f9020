import { measureText, type Staerke } from './schriftmass.ts'

export interface Umbruch {
  breite: number
  zeilen: number
  groesse: number
  staerke: Staerke
}

const VOKAL = /[aeiouyäöü]/i
const UNTRENNBAR = ['sch', 'ch', 'ck', 'ph', 'th', 'qu']
const KUERZESTER_TEIL = 3

/** Second parts of common compounds of the administration: a break before them reads best. */
const WORTTEILE =
  /(?<=\p{L}{3})(anmeldung|ummeldung|abmeldung|anzeige|antrag|amt|aufsicht|bescheid|bestätigung|bescheinigung|behörde|dienst|eintragung|erklärung|fall|gericht|gesellschaft|inhaber|kammer|management|nachweis|ordnung|person|pflicht|postfach|prüfung|register|rolle|stelle|titel|überwachung|unterlagen|verfahren|versicherung|verkehr|wesen)/giu

/**
 * Places where a German word may be broken, by the plain rule: before the last consonant between two vowels, never within
 * ch, ck, sch, ph, th, qu, and never with fewer than three letters on either side.
 */
export function findTrennstellen(wort: string): number[] {
  const stellen: number[] = []
  for (let i = 1; i < wort.length; i++) {
    if (!VOKAL.test(wort.charAt(i)) || VOKAL.test(wort.charAt(i - 1))) continue
    let stelle = i - 1
    for (const gruppe of UNTRENNBAR) {
      if (wort.slice(0, i).toLowerCase().endsWith(gruppe)) {
        stelle = i - gruppe.length
        break
      }
    }
    const vorher = wort.slice(0, stelle)
    if (stelle >= KUERZESTER_TEIL && wort.length - stelle >= KUERZESTER_TEIL && VOKAL.test(vorher)) stellen.push(stelle)
  }
  return stellen.filter((stelle) => /\p{L}/u.test(wort.charAt(stelle)) && /\p{L}/u.test(wort.charAt(stelle - 1)))
}

/** Breaks a text into lines that fit; what does not fit into the last line ends with an ellipsis. */
export function wrapText(text: string, { breite, zeilen, groesse, staerke }: Umbruch): string[] {
  const passt = (zeile: string): boolean => measureText(zeile, groesse, staerke) <= breite
  const ergebnis: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    if (passt(rest)) {
      ergebnis.push(rest)
      break
    }
    if (ergebnis.length === zeilen - 1) {
      ergebnis.push(shorten(rest, passt))
      break
    }
    const { zeile, uebrig } = takeLine(rest, passt)
    ergebnis.push(zeile)
    rest = uebrig
  }
  return ergebnis
}

/** Shortens a text to one line that fits, with an ellipsis. */
export function shortenText(text: string, breite: number, groesse: number, staerke: Staerke): string {
  const passt = (zeile: string): boolean => measureText(zeile, groesse, staerke) <= breite
  return passt(text) ? text : shorten(text, passt)
}

/** A broken word pays only if the line would else stay rather empty or the word does not fit a line at all. */
function takeLine(text: string, passt: (zeile: string) => boolean): { zeile: string; uebrig: string } {
  const woerter = text.split(' ')
  let anzahl = 0
  while (anzahl < woerter.length && passt(woerter.slice(0, anzahl + 1).join(' '))) anzahl++
  const ganze = woerter.slice(0, anzahl).join(' ')
  const naechstes = woerter[anzahl]
  if (naechstes !== undefined && (anzahl === 0 || !passt(naechstes))) {
    const vorspann = anzahl === 0 ? '' : `${ganze} `
    const fugen = [...naechstes.matchAll(WORTTEILE)].map(({ index }) => index)
    for (const stelle of [...fugen.reverse(), ...findTrennstellen(naechstes).reverse()]) {
      const zeile = `${vorspann}${naechstes.slice(0, stelle)}-`
      if (passt(zeile)) return { zeile, uebrig: [naechstes.slice(stelle), ...woerter.slice(anzahl + 1)].join(' ') }
    }
  }
  if (anzahl > 0) return { zeile: ganze, uebrig: woerter.slice(anzahl).join(' ') }
  let laenge = text.length - 1
  while (laenge > 1 && !passt(`${text.slice(0, laenge)}-`)) laenge--
  return { zeile: `${text.slice(0, laenge)}-`, uebrig: text.slice(laenge) }
}

function shorten(text: string, passt: (zeile: string) => boolean): string {
  let laenge = text.length - 1
  while (laenge > 1 && !passt(`${text.slice(0, laenge).trimEnd()}…`)) laenge--
  return `${text.slice(0, laenge).trimEnd()}…`
}
