import type { Stelle } from '../modell/elemente/organisation.ts'
import { findDatensatz, getDatensatz } from '../modell/projekt.ts'
import { listBeteiligtenmerkmale } from './beteiligte.ts'
import {
  type Auftragsrahmen,
  BETREFFMERKMAL,
  createDienstauftrag,
  findLeser,
  renderVorgangsbetreff,
} from './dienstauftraege.ts'
import type { Merkmal } from './eingabe.ts'
import type { Abschluss, Regelfrist, Zustellauftrag } from './ergebnis.ts'
import type { Lage } from './lage.ts'
import { type Auftragsplan, isAbfrage, type Wegplan } from './ziele.ts'

/** The final result: all orders, and what the case becomes. */
export function createAbschluss(
  lage: Lage,
  zustaendig: Stelle,
  wegplaene: readonly Wegplan[],
  registermerkmale: readonly Merkmal[],
): Abschluss {
  const { typ } = lage
  const plaene = wegplaene.flatMap((eine) => eine.plaene).filter((plan) => !isAbfrage(lage, plan.benutzt))
  const eroeffnung = typ.eroeffnet
    ? [...listBeteiligtenmerkmale(lage), { name: BETREFFMERKMAL, wert: renderVorgangsbetreff(lage, zustaendig) }]
    : []
  return {
    art: 'abschluss',
    zustellauftraege: plaene
      .filter(({ doppelt }) => !doppelt)
      .map((plan) => createZustellauftrag(lage, plan, plaene, { zustaendig, registermerkmale })),
    ...(typ.zustand === undefined ? {} : { zustand: typ.zustand }),
    merkmale: [...eroeffnung, ...registermerkmale],
    erwartet: typ.erwartetAntwort,
    ...(typ.beantwortet === undefined ? {} : { beantwortet: typ.beantwortet }),
    fristen: listFristen(lage),
  }
}

function createZustellauftrag(
  lage: Lage,
  plan: Auftragsplan,
  alle: readonly Auftragsplan[],
  rahmen: Auftragsrahmen,
): Zustellauftrag {
  const { weg, benutzt } = plan
  const typ = getDatensatz(lage.projekt, 'nachrichtentyp', benutzt.nachrichtentyp)
  const leser = findLeser(lage, plan)
  const nach = findVorgaenger(plan, alle)
  const auftrag = createDienstauftrag(lage, plan, typ, rahmen)
  return {
    id: plan.id,
    zustellweg: benutzt.id,
    stelle: plan.stelle.id,
    installation: plan.installation.id,
    schnittstelle: plan.schnittstelle.id,
    nachrichtentyp: typ.id,
    rolle: plan.rolle.id,
    leserKennung: leser.kennung,
    leserName: leser.name,
    pflicht: weg.pflicht,
    ...(nach === undefined ? {} : { nach: nach.id }),
    ...(weg === benutzt ? {} : { ersatzFuer: weg.id }),
    ...(auftrag === undefined ? {} : { auftrag }),
  }
}

/** The order this one waits for; of several the one to the same Stelle. */
function findVorgaenger(plan: Auftragsplan, alle: readonly Auftragsplan[]): Auftragsplan | undefined {
  const { nach } = plan.weg
  if (nach === undefined) return undefined
  const moegliche = alle.filter((einer) => einer.id !== plan.id && (einer.weg.id === nach || einer.benutzt.id === nach))
  return moegliche.find((einer) => einer.stelle === plan.stelle) ?? moegliche[0]
}

function listFristen({ projekt, typ, eingabe }: Lage): Regelfrist[] {
  const teilleistung = findDatensatz(projekt, 'teilleistung', typ.teilleistung)
  if (teilleistung === undefined || teilleistung.abStufe > eingabe.stufe) return []
  return teilleistung.fristen.map(({ id, beginn, dauerWerktage, wirkung }) => ({
    id,
    teilleistung: teilleistung.id,
    beginn,
    dauerWerktage,
    wirkung,
  }))
}
