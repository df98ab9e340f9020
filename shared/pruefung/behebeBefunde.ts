import { type Befund, type Ergebnis, succeed } from '../befund.ts'
import { applyDiff } from '../dokument/anwenden.ts'
import { createSchritt } from '../dokument/befehle/schritt.ts'
import type { Schritt } from '../dokument/diff.ts'
import type { Dokumentstand } from '../dokument/dokumentstand.ts'
import { composeDiffs } from '../dokument/verketten.ts'
import { PRUEFREGELN } from './register.ts'

/**
 * The quick repair of one or several Befunde of a rule as one Schritt, each repair on what those before have left. Fails where one
 * cannot be applied; a Befund without repair is left as it is.
 */
export function createBehebung(stand: Dokumentstand, befunde: readonly Befund[]): Ergebnis<Schritt> {
  const schritte: Schritt[] = []
  let danach = stand
  for (const { code, ort, behebung } of befunde) {
    const behebe = PRUEFREGELN.get(code)?.behebe
    if (behebung === undefined || behebe === undefined || ort?.element === undefined) continue
    const schritt = behebe(danach.projekt, { ...ort, element: ort.element })
    const neu = applyDiff(danach, schritt.diff)
    if (!neu.ok) return neu
    danach = neu.wert
    schritte.push(schritt)
  }
  const [erster, ...weitere] = schritte
  if (erster === undefined) return succeed(createSchritt('Nichts zu beheben', {}))
  if (weitere.length === 0) return succeed(erster)
  const diff = composeDiffs(schritte.map((schritt) => schritt.diff))
  return succeed({ ...createSchritt(`${schritte.length} Befunde beheben: ${erster.name}`, {}), diff })
}
