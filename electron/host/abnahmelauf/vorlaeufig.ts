import type { Planeintrag } from '../../../shared/host/abnahme.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { findStufe } from '../../../shared/modell/leistungen.ts'
import { liveregelwerkeOf } from '../aenderungslauf/liveregelwerk.ts'
import type { Hostkontext } from '../hostkontext.ts'
import type { CreateRegelform } from '../regelwerk/textregelwerk.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'

/**
 * After an edit the delivered rule would first have to be compiled, for seconds; its structure with the new contents runs at once and
 * gives the same (`liveregel.test.ts`). Undefined where the delivered rule is compiled already, or nothing was edited: then it
 * is compiled once and serves all cases.
 */
export function findVorlaeufigeForm(
  kontext: Hostkontext,
  { projekt, sequenz }: Sitzung,
  { leistung, organisation, stufe: feste }: Planeintrag,
): CreateRegelform | undefined {
  const stufe = feste ?? findStufe(projekt, organisation, leistung)
  if (sequenz === 0 || leistung === '' || stufe === undefined) return undefined
  const ausfuehrung = kontext.ausfuehrung()
  const geliefert = textregelwerkOf(projekt).readRegel(leistung, stufe as Umsetzungsstufe)
  if (!geliefert.ok || ausfuehrung.isPrepared(geliefert.wert)) return undefined
  const live = liveregelwerkeOf(ausfuehrung).get(projekt)
  return live.isBereit([leistung], [stufe]) ? live.createRegelform : undefined
}
