import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Kurzergebnis } from '../../../shared/host/abnahme.ts'
import type { Testbericht } from '../../../shared/host/testbericht.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { runAbnahme } from '../abnahme/abnahme.ts'
import { countEngines } from '../ausfuehrung/engines.ts'
import { type Auftragslauf, type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { texteOf } from '../sitzung/regeltexte.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { measureAbdeckung } from './abdeckung.ts'
import { createKeineBefund, createLaeuftBefund } from './abnahmebefunde.ts'
import { type Abnahmestand, abnahmestandOf, keepErgebnis } from './abnahmestand.ts'
import { noteBeruehrtes, watchAusfuehrung } from './beruehrtes.ts'
import { listBetroffene } from './betroffene.ts'
import { modellstandOf } from './modellstand.ts'
import { type Plan, readPlan } from './plan.ts'

/** From so many cases on a run gets engines of its own, so that whoever works on meanwhile does not queue behind it. */
const EIGENE_ENGINES_AB = 100
/** Results are told in bundles: thousands of single events would keep the window busy. */
const BUENDEL_MS = 250

/** Starts a run over all, some or the affected cases; what follows are events. */
export async function starteAbnahme(
  kontext: Hostkontext,
  { sitzung: id, auswahl }: HostEingabe<'starteAbnahme'>,
): Promise<Ergebnis<HostWert<'starteAbnahme'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const stand = abnahmestandOf(kontext, sitzung.wert)
  const plan = await readPlan(sitzung.wert)
  if (!plan.ok) return plan
  if (stand.laufend !== undefined) return fail(createLaeuftBefund())
  const namen = selectNamen(plan.wert, stand, auswahl)
  if (namen.size === 0) return fail(createKeineBefund())
  const auftrag = kontext.startAuftrag((lauf) => run(kontext, sitzung.wert, plan.wert, stand, namen, lauf))
  stand.laufend = auftrag
  return succeed({ auftrag, gesamt: namen.size })
}

function selectNamen(
  { projekt, stellen }: Plan,
  stand: Abnahmestand,
  auswahl: HostEingabe<'starteAbnahme'>['auswahl'],
): Set<string> {
  switch (auswahl.art) {
    case 'alle':
      return new Set(stellen.keys())
    case 'namen':
      return new Set(auswahl.namen.filter((name) => stellen.has(name)))
    case 'betroffene':
      return listBetroffene(projekt, stellen, stand, auswahl.elemente)
  }
}

async function run(
  kontext: Hostkontext,
  sitzung: Sitzung,
  plan: Plan,
  stand: Abnahmestand,
  namen: ReadonlySet<string>,
  lauf: Auftragslauf,
): Promise<void> {
  const abbruch = new AbortController()
  const cancel = (): void => abbruch.abort()
  lauf.abbruch.addEventListener('abort', cancel)
  sitzung.onEnde(cancel)
  const eigene = namen.size < EIGENE_ENGINES_AB ? undefined : kontext.startEigeneAusfuehrung()
  const ausfuehrung = eigene ?? kontext.ausfuehrung()
  const buendel = createBuendel(kontext, sitzung, plan, stand, lauf)
  let bericht: Ergebnis<Testbericht> | undefined
  try {
    bericht = await runAbnahme({
      projekt: plan.projekt,
      testfaelle: plan.testfaelle,
      texte: texteOf(plan.projekt),
      ausfuehrung: watchAusfuehrung(plan.projekt, ausfuehrung, stand.abgedeckt),
      namen,
      bahnen: countEngines() + 1,
      abbruch: abbruch.signal,
      fortschritt: buendel.fortschritt,
      beiErgebnis: buendel.add,
      beiSpur: (name, spur) => noteBeruehrtes(stand, plan.stellen.get(name), spur),
    })
  } finally {
    stand.laufend = undefined
    lauf.abbruch.removeEventListener('abort', cancel)
    buendel.flush()
    kontext.emit({
      art: 'abnahmeende',
      sitzung: sitzung.id,
      auftrag: lauf.auftrag,
      abgebrochen: abbruch.signal.aborted,
      dauerMs: bericht?.ok === true ? bericht.wert.dauerMs : 0,
      befunde: bericht?.ok === false ? bericht.befunde : [],
    })
    await eigene?.stop()
  }
}

/** Collects results and progress and tells them a few times a second. */
function createBuendel(
  kontext: Hostkontext,
  { id }: Sitzung,
  { projekt, stellen }: Plan,
  stand: Abnahmestand,
  lauf: Auftragslauf,
) {
  const modellstand = modellstandOf(projekt)
  const modell = createModellindex(projekt)
  let ergebnisse: Kurzergebnis[] = []
  let zuletzt = performance.now()
  let offen: (() => void) | undefined

  const flush = (): void => {
    zuletzt = performance.now()
    offen?.()
    offen = undefined
    if (ergebnisse.length === 0) return
    const abdeckung = measureAbdeckung(modell, stand.abgedeckt)
    kontext.emit({ art: 'testergebnisse', sitzung: id, auftrag: lauf.auftrag, ergebnisse, abdeckung })
    ergebnisse = []
  }
  return {
    flush,
    fortschritt: (erledigt: number, gesamt: number, text: string): void => {
      offen = () => lauf.fortschritt(erledigt, gesamt, text)
      if (erledigt === 0 || performance.now() - zuletzt >= BUENDEL_MS) flush()
    },
    add: (ergebnis: Testbericht['faelle'][number]): void => {
      const element = stellen.get(ergebnis.name)?.eintrag.element
      ergebnisse.push(keepErgebnis(stand, ergebnis, modellstand, element))
    },
  }
}
