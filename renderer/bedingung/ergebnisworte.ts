import type { Zeilenergebnis } from '../../shared/ausdruck/entwurf/probe.ts'
import { type Dezimalzahl, formatDezimalzahl } from '../../shared/ausdruck/zahl.ts'

export interface Ergebniswort {
  text: string
  stand: 'wahr' | 'falsch' | 'unbekannt' | 'zahl'
}

/** What a row yields, in words; of several occurrences how many fulfil it. */
export function formatErgebnis(ergebnis: Zeilenergebnis): Ergebniswort {
  if (ergebnis.art === 'berechnung') return formatZahlen(ergebnis.werte)
  const { werte } = ergebnis
  if (werte.length === 0) return { text: 'keine Angabe, für die es gelten könnte', stand: 'unbekannt' }
  const erfuellte = werte.filter((wert) => wert === true).length
  const mehrere = werte.length > 1 ? ` (${erfuellte} von ${werte.length} Angaben)` : ''
  if (erfuellte > 0) return { text: `trifft zu${mehrere}`, stand: 'wahr' }
  if (werte.includes(false)) return { text: `trifft nicht zu${mehrere}`, stand: 'falsch' }
  return { text: 'lässt sich hier nicht sagen', stand: 'unbekannt' }
}

function formatZahlen(werte: readonly (Dezimalzahl | undefined)[]): Ergebniswort {
  if (werte.length === 0 || werte.every((wert) => wert === undefined)) {
    return { text: 'kein Ergebnis', stand: 'unbekannt' }
  }
  return { text: werte.map((wert) => (wert === undefined ? '–' : formatRechenzahl(wert))).join('; '), stand: 'zahl' }
}

/** A result with decimal comma and thousands apart. */
export function formatRechenzahl(zahl: Dezimalzahl): string {
  const [ganze = '', bruch] = formatDezimalzahl(zahl).split('.')
  const gruppiert = ganze.replace(/\B(?=(\d{3})+$)/g, '.')
  return bruch === undefined ? gruppiert : `${gruppiert},${bruch}`
}
