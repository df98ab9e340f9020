import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { findModellfehler } from '../sitzung/modellfehler.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { measureAbdeckung } from './abdeckung.ts'
import { createModellfehlerBefund } from './abnahmebefunde.ts'
import { type Abnahmestand, abnahmestandOf, findGelaufenen } from './abnahmestand.ts'
import { modellstandOf } from './modellstand.ts'
import { listPlanstellen, type Planstelle } from './planeintraege.ts'

/** The test plan of one state of an open project. */
export interface Plan {
  projekt: Projekt
  testfaelle: readonly Testfalldaten[]
  stellen: ReadonlyMap<string, Planstelle>
}

/** Reads the Testfälle and derives the rest, perhaps of one Leistung only; fails while the model has Fehler. */
export async function readPlan(sitzung: Sitzung, leistung?: string): Promise<Ergebnis<Plan>> {
  const { projekt } = sitzung
  const fehler = await findModellfehler(projekt)
  if (fehler.length > 0) return fail(createModellfehlerBefund(fehler.length), ...fehler)
  const testfaelle = await sitzung.readTestfaelle()
  if (!testfaelle.ok) return testfaelle
  const stellen = await listPlanstellen(projekt, testfaelle.wert, leistung)
  return succeed({ projekt, testfaelle: testfaelle.wert, stellen })
}

/** The test plan with the results there are. */
export async function testplan(
  kontext: Hostkontext,
  { sitzung: id, leistung }: HostEingabe<'testplan'>,
): Promise<Ergebnis<HostWert<'testplan'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const stand = abnahmestandOf(kontext, sitzung.wert)
  const plan = await readPlan(sitzung.wert, leistung)
  if (!plan.ok) return plan
  const faelle = [...plan.wert.stellen.values()].map(({ eintrag }) => eintrag)
  // what is kept is the whole plan
  if (leistung === undefined) stand.faelle = faelle
  return succeed(describeStand(sitzung.wert, { ...stand, faelle }, plan.wert.projekt))
}

/** The test plan of which something has run, without deriving anything; a window that opens asks for it, so it is found at once. */
export function gelaufenerTestplan(
  kontext: Hostkontext,
  { sitzung: id }: HostEingabe<'gelaufenerTestplan'>,
): Ergebnis<HostWert<'gelaufenerTestplan'>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const stand = findGelaufenen(sitzung.wert)
  return succeed(stand === undefined ? {} : { plan: describeStand(sitzung.wert, stand) })
}

/** `projekt`: the state of the model that the plan was derived from, which may have gone on since. */
function describeStand(
  sitzung: Sitzung,
  stand: Abnahmestand,
  projekt: Projekt = sitzung.projekt,
): HostWert<'testplan'> {
  return {
    modellstand: modellstandOf(projekt),
    faelle: [...stand.faelle],
    ergebnisse: [...stand.ergebnisse.values()].map(({ kurz }) => kurz),
    abdeckung: measureAbdeckung(createModellindex(projekt), stand.abgedeckt),
  }
}
