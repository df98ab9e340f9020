import type { Befund, Ort } from '../befund.ts'
import type { Ausnahme } from '../modell/elemente/ausnahme.ts'
import type { Ausnahmestand } from './pruefregel.ts'

/** Where at its element a Befund stands, as an exception remembers it. */
export function stelleOf({ feld, pfad, bezug }: Ort): string | undefined {
  const teile = [feld ?? pfad, bezug].filter((teil) => teil !== undefined)
  return teile.length === 0 ? undefined : teile.join(' ')
}

/** A Fehler stops what is generated; it can only be mended. */
export function isAusnehmbar({ schwere, ort, code }: Befund): boolean {
  return schwere !== 'fehler' && ort?.element !== undefined && code.startsWith('modell.')
}

function keyOf(element: string | undefined, stelle: string | undefined): string {
  return `${element} ${stelle ?? ''}`
}

/** The Befunde of one rule with the exceptions from it noted at them, and what became of each exception. */
export function applyAusnahmen(
  befunde: readonly Befund[],
  ausnahmen: readonly Ausnahme[],
): { befunde: readonly Befund[]; staende: readonly Ausnahmestand[] } {
  if (ausnahmen.length === 0) return { befunde, staende: [] }
  const nachOrt = new Map(ausnahmen.map((eine) => [keyOf(eine.element, eine.stelle), eine]))
  const gefundene = new Map<Ausnahme, Befund>()
  const ergebnis = befunde.map((befund) => {
    const ausnahme = nachOrt.get(keyOf(befund.ort?.element, befund.ort && stelleOf(befund.ort)))
    if (ausnahme === undefined) return befund
    gefundene.set(ausnahme, befund)
    if (!isAusnehmbar(befund)) return befund
    const { id, grund, verfasser, datum } = ausnahme
    return { ...befund, ausnahme: { id, grund, verfasser, datum } }
  })
  return { befunde: ergebnis, staende: ausnahmen.map((ausnahme) => ({ ausnahme, befund: gefundene.get(ausnahme) })) }
}
