import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { Spielbericht } from '../../../shared/host/spiel.ts'
import type { HostEingabe } from '../../../shared/host.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { resolveSpielfolge } from './spielfolge.ts'
import { runSpiel } from './spiellauf.ts'
import { createSpielumgebung } from './spielumgebung.ts'

/** Plays a message through on the present model of the Sitzung. */
export async function spiele(
  kontext: Hostkontext,
  { sitzung: id, ...wunsch }: HostEingabe<'spiele'>,
): Promise<Ergebnis<Spielbericht>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const testfaelle = await sitzung.wert.readTestfaelle()
  if (!testfaelle.ok) return testfaelle
  const { projekt } = sitzung.wert
  const umgebung = await createSpielumgebung(kontext, projekt)
  if (!umgebung.ok) return umgebung
  const folge = resolveSpielfolge(projekt, testfaelle.wert, wunsch)
  if (!folge.ok) return folge
  return succeed(await runSpiel(umgebung.wert, folge.wert))
}
