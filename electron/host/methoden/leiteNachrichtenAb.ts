import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import { FUELLEN } from '../../../shared/generator/testplan/fuelle.ts'
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
    FUELLEN.flatMap((fuelle) => {
      const letzte = deriveBeispielfolge(projekt, { nachrichtentyp, fuelle, organisation, stufe }).at(-1)
      if (letzte === undefined) return []
      return [{ abgeleitet: { nachrichtentyp, fuelle }, testfall: letzte.testfall, nachricht: letzte.nachricht }]
    }),
  )
  return succeed({ nachrichten })
}
