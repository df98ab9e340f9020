import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { deriveBeispielfolge } from '../abnahme/beispielfolge.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { modellfehlerOf } from '../sitzung/modellfehler.ts'

/** The texts of the messages that follow from a Leistung alone, for an Organisation at a stage. */
export async function leiteNachrichtenAb(
  kontext: Hostkontext,
  { sitzung: id, leistung, organisation, stufe }: HostEingabe<'leiteNachrichtenAb'>,
): Promise<Ergebnis<HostWert<'leiteNachrichtenAb'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const { projekt } = sitzung.wert
  if (modellfehlerOf(projekt).length > 0) return succeed({ nachrichten: [] })
  const typen = findDatensatz(projekt, 'leistung', leistung)?.nachrichtentypen ?? []
  const nachrichten = typen.flatMap((nachrichtentyp) =>
    (['klein', 'gross'] as const).flatMap((groesse) => {
      const letzte = deriveBeispielfolge(projekt, { nachrichtentyp, groesse, organisation, stufe }).at(-1)
      if (letzte === undefined) return []
      return [{ abgeleitet: { nachrichtentyp, groesse }, testfall: letzte.testfall, nachricht: letzte.nachricht }]
    }),
  )
  return succeed({ nachrichten })
}
