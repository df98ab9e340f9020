import { KATEGORIEN, type Planfall } from '../../../shared/generator/testplan/planfall.ts'
import type { Planeintrag } from '../../../shared/host/abnahme.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import { createLeistungsindex, findLeistungOf } from '../../../shared/modell/leistungen.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { guessNachrichtentyp } from '../../../shared/modell/testfallnachricht.ts'
import { derivePlan, deriveTeil } from '../abnahme/plan.ts'
import { describePlanlauf, listPlanlaeufe, type Planlauf } from '../abnahme/planlauf.ts'

/** Group of the plan for what people wrote or accepted. */
const HANDGESCHRIEBENE = 'handgeschriebene Testfälle'

/** A case of the test plan with what it runs. */
export interface Planstelle {
  eintrag: Planeintrag
  planlauf?: Planlauf
  testfall?: Testfalldaten
}

/**
 * The whole test plan of a project, or the part of it that belongs to one Leistung, hand-written cases first; the names are those of
 * the results.
 */
export async function listPlanstellen(
  projekt: Projekt,
  testfaelle: readonly Testfalldaten[],
  leistung?: string,
): Promise<Map<string, Planstelle>> {
  const stellen = testfaelle
    .map((testfall): Planstelle => ({ eintrag: describeTestfall(projekt, testfall), testfall }))
    .filter(({ eintrag }) => leistung === undefined || eintrag.leistung === leistung)
  const leistungen = createLeistungsindex(projekt)
  const faelle = leistung === undefined ? await derivePlan(projekt) : await deriveLeistung(projekt, leistung)
  for (const planlauf of listPlanlaeufe(faelle)) {
    stellen.push({ eintrag: createEintrag(leistungen, planlauf), planlauf })
  }
  return new Map(stellen.map((stelle) => [stelle.eintrag.name, stelle]))
}

async function deriveLeistung(projekt: Projekt, id: string): Promise<readonly Planfall[]> {
  const nachrichtentypen = new Set(findDatensatz(projekt, 'leistung', id)?.nachrichtentypen)
  return deriveTeil(projekt, { nachrichtentypen })
}

function createEintrag(leistungen: ReadonlyMap<string, Leistung>, planlauf: Planlauf): Planeintrag {
  const { kategorie, nachrichtentyp, organisation, stufe, element, erwartet } = planlauf.fall
  return {
    ...describePlanlauf(planlauf),
    art: 'abgeleitet',
    kategorie: KATEGORIEN[kategorie],
    leistung: leistungen.get(nachrichtentyp)?.id ?? '',
    nachrichtentyp,
    organisation,
    stufe,
    ausgang: erwartet?.ausgang ?? null,
    ...(element === undefined ? {} : { element }),
  }
}

function describeTestfall(projekt: Projekt, { kennung, testfall, nachricht }: Testfalldaten): Planeintrag {
  const nachrichtentyp = guessNachrichtentyp(projekt, testfall.kanal, nachricht) ?? ''
  return {
    name: kennung,
    titel: testfall.name,
    art: 'handgeschrieben',
    kategorie: HANDGESCHRIEBENE,
    leistung: findLeistungOf(projekt, nachrichtentyp)?.id ?? '',
    nachrichtentyp,
    organisation: testfall.organisation,
    stufe: testfall.stufe ?? null,
    ausgang: testfall.erwartet.ausgang,
  }
}
