import type { Befund, Schwere } from '../../shared/befund.ts'
import { formatDatum } from '../../shared/worte/datum.ts'

const ZEICHEN: Record<Schwere, string> = { fehler: '✗', warnung: '!', hinweis: 'i' }

/** Where a Befund lies, in the form editors and terminals make clickable: `datei:zeile:spalte`. */
function formatOrt(befund: Befund): string {
  const { datei, zeile, spalte, angabe, element } = befund.ort ?? {}
  const stelle = [datei, zeile, spalte].filter((teil) => teil !== undefined).join(':')
  return [stelle, angabe, stelle === '' ? element : undefined].filter(Boolean).join(' · ')
}

/** A Befund as two or three lines for people at a terminal. */
export function formatBefund(befund: Befund): string {
  const grund = befund.rechtsgrundlage === undefined ? '' : ` (${befund.rechtsgrundlage})`
  const ort = formatOrt(befund)
  return [
    `${ZEICHEN[befund.schwere]} ${befund.satz}${grund}`,
    ...(ort === '' ? [] : [`    ${ort}`]),
    `    ${befund.abhilfe}  [${befund.code}]`,
    ...(befund.behebung === undefined ? [] : [`    Behebung im Fenster: ${befund.behebung}`]),
    ...(befund.ausnahme === undefined ? [] : [`    Ausgenommen: ${formatAusnahme(befund.ausnahme)}`]),
  ].join('\n')
}

function formatAusnahme({ grund, verfasser, datum }: NonNullable<Befund['ausnahme']>): string {
  return `${grund} (${verfasser}, ${formatDatum(datum)})`
}

export function printBefunde(befunde: readonly Befund[]): void {
  for (const befund of befunde) console.log(formatBefund(befund))
}

export function printJson(wert: unknown): void {
  process.stdout.write(`${JSON.stringify(wert, null, 2)}\n`)
}

/** `1 Fehler`, `2 Testfälle`: the number with the word in its right form. */
export function formatAnzahl(anzahl: number, einzahl: string, mehrzahl: string): string {
  return `${anzahl.toLocaleString('de-DE')} ${anzahl === 1 ? einzahl : mehrzahl}`
}
