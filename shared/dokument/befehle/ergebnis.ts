import { partizipOf } from './partizip.ts'

const INFINITIV = /^\p{Ll}{2,}(e[lr]?n|tun)$/u
const VERBINDEND: ReadonlySet<string> = new Set(['und', 'oder', 'sowie'])

/** What there is when something has been done: „Antrag prüfen und entscheiden“ gives „Antrag geprüft und entschieden.“ */
export function deriveErgebnis(handlung: string): string {
  const woerter = handlung.trim().split(/\s+/)
  let stelle = woerter.length - 1
  while (stelle > 0 && INFINITIV.test(woerter[stelle] ?? '')) {
    woerter[stelle] = partizipOf(woerter[stelle] ?? '')
    stelle -= VERBINDEND.has(woerter[stelle - 1] ?? '') ? 2 : woerter.length
  }
  if (stelle === woerter.length - 1) return `„${handlung}“ ist erledigt.`
  const satz = woerter.join(' ')
  return `${satz.charAt(0).toUpperCase()}${satz.slice(1)}.`
}
