import type { Planeintrag } from '../../../shared/host/abnahme.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { findStufe } from '../../../shared/modell/leistungen.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Hostkontext } from '../hostkontext.ts'
import type { CreateRegelform } from '../regelwerk/textregelwerk.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { liveregelwerkOf } from '../spiel/spielumgebung.ts'

/**
 * After an edit the delivered rule would first have to be compiled, for seconds; its structure with the new contents runs at once and
 * gives the same (`liveregel.test.ts`). Undefined where the delivered rule is compiled already, or nothing was edited: then it
 * is compiled once and serves all cases.
 */
export function findVorlaeufigeForm(
  kontext: Hostkontext,
  { projekt, sequenz }: Sitzung,
  { leistung, organisation: id, stufe: feste }: Planeintrag,
): CreateRegelform | undefined {
  const organisation = findDatensatz(projekt, 'organisation', id)
  if (sequenz === 0 || organisation === undefined || leistung === '') return undefined
  const stufe = feste ?? findStufe(projekt, organisation, leistung)
  if (stufe === undefined) return undefined
  const ausfuehrung = kontext.ausfuehrung()
  const geliefert = textregelwerkOf(projekt).readRegel(leistung, stufe as Umsetzungsstufe)
  if (!geliefert.ok || ausfuehrung.isPrepared(geliefert.wert)) return undefined
  const live = liveregelwerkOf(ausfuehrung, projekt)
  return live.isBereit([leistung], [stufe]) ? live.createRegelform : undefined
}
