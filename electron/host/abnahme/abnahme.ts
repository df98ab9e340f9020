import { once } from 'node:events'
import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import type { Testbericht, Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import { createLeistungsindex } from '../../../shared/modell/leistungen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { guessLeistung, guessStufe } from '../../../shared/modell/testfallnachricht.ts'
import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import type { Stylesheet } from '../prozessor/regelwerk.ts'
import { listRegelstellen } from '../regelwerk/regelstellen.ts'
import type { Texte } from '../regelwerk/texte.ts'
import { type CreateRegelform, createTextregelwerk, type Textregelwerk } from '../regelwerk/textregelwerk.ts'
import { giveWay } from '../vorrang.ts'
import type { BeiSpur, Fallspur } from './fallspur.ts'
import { planOf, sha256Hex } from './plan.ts'
import { describePlanlauf, listPlanlaeufe, type Planlauf, runPlanlauf } from './planlauf.ts'
import { createPruefstand, type Pruefstand } from './pruefstand.ts'
import { runTestfall } from './testfalllauf.ts'

export interface Abnahmeauftrag {
  projekt: Projekt
  testfaelle: readonly Testfalldaten[]
  /** rule texts by path: generated ones, or those of a folder */
  texte: Texte
  /** runs rules otherwise than as their texts stand */
  createRegelform?: CreateRegelform | undefined
  ausfuehrung: Ausfuehrung
  /** only cases whose name or title contains this text, whatever its case */
  filter?: string
  /** only the cases with these names; among those of the filter */
  namen?: ReadonlySet<string>
  /** how many cases run side by side; one more than there are engines keeps them all busy */
  bahnen: number
  abbruch: AbortSignal
  fortschritt: (erledigt: number, gesamt: number, text: string) => void
  /** each result as soon as it is there */
  beiErgebnis?: (ergebnis: Testergebnis) => void
  /** what the message of each case left, before its result */
  beiSpur?: (name: string, spur: Fallspur) => void
}

/** One case of either kind, ready to run on any Prüfstand of its project. */
interface Lauf {
  name: string
  titel: string
  leistung: string | undefined
  /** undefined where neither case nor configuration names one */
  stufe: number | undefined
  abwandlung: Planfall['abwandlung']
  run(pruefstand: Pruefstand, beiSpur: BeiSpur): Promise<Testergebnis>
}

/** Runs the whole acceptance: every case of the derived plan and every hand-written Testfall. */
export async function runAbnahme(auftrag: Abnahmeauftrag): Promise<Ergebnis<Testbericht>> {
  const beginn = performance.now()
  const { projekt, texte, createRegelform, ausfuehrung, abbruch, fortschritt } = auftrag
  const regelwerk = createTextregelwerk(projekt, texte, createRegelform)
  const laeufe = listLaeufe(auftrag)
  const benoetigte = listBenoetigte(regelwerk, auftrag, laeufe)
  // who stops meanwhile need not wait for rules that nobody runs any more
  await Promise.race([
    prepareAll(ausfuehrung, benoetigte, (text) => fortschritt(0, laeufe.length, text)),
    waitForAbbruch(abbruch),
  ])

  const faelle: Testergebnis[] = []
  const offen = [...laeufe.entries()]
  const bahn = async (): Promise<void> => {
    const pruefstand = createPruefstand(projekt, regelwerk, ausfuehrung.transformiere)
    try {
      for (let naechster = offen.shift(); naechster !== undefined && !abbruch.aborted; naechster = offen.shift()) {
        const [nummer, lauf] = naechster
        await giveWay()
        const ergebnis = await runLauf(auftrag, pruefstand, lauf)
        faelle[nummer] = ergebnis
        auftrag.beiErgebnis?.(ergebnis)
        fortschritt(laeufe.length - offen.length, laeufe.length, lauf.titel)
      }
    } finally {
      pruefstand.dispose()
    }
  }
  await Promise.all(Array.from({ length: auftrag.bahnen }, bahn))
  const fertige = faelle.filter((fall) => fall !== undefined)
  const bestanden = fertige.filter((fall) => fall.bestanden).length
  return succeed({
    projekt: projekt.name,
    faelle: fertige,
    bestanden,
    gescheitert: fertige.length - bestanden,
    abgebrochen: abbruch.aborted,
    regeln: listRegeln(regelwerk),
    dauerMs: performance.now() - beginn,
  })
}

/** Compiles all of them, and says how far it is: on a cold cache it takes a minute. */
async function prepareAll(
  { prepare }: Ausfuehrung,
  stylesheets: readonly Stylesheet[],
  tell: (text: string) => void,
): Promise<void> {
  if (stylesheets.length === 0) return
  let fertige = 0
  const tellStand = (): void =>
    tell(`Regeln und Zuordnungen werden übersetzt: ${fertige} von ${stylesheets.length} fertig`)
  tellStand()
  const einzelne = stylesheets.map(async (stylesheet) => {
    await prepare([stylesheet])
    fertige += 1
    tellStand()
  })
  await Promise.all(einzelne)
}

async function waitForAbbruch(abbruch: AbortSignal): Promise<void> {
  if (!abbruch.aborted) await once(abbruch, 'abort')
}

/** A few cases need few stylesheets: then only the rules they run are compiled ahead, all else when it is run. */
function listBenoetigte(
  regelwerk: Textregelwerk,
  { filter, namen }: Abnahmeauftrag,
  laeufe: readonly Lauf[],
): Stylesheet[] {
  if (filter === undefined && namen === undefined) return regelwerk.listStylesheets()
  return listRegelstellen(laeufe).flatMap(({ leistung, stufe }) => {
    const regel = regelwerk.readRegel(leistung, stufe as Umsetzungsstufe)
    return regel.ok ? [regel.wert] : []
  })
}

function listLaeufe({ projekt, testfaelle, filter, namen }: Abnahmeauftrag): Lauf[] {
  const nachKennung = new Map(testfaelle.map((eines) => [eines.kennung, eines]))
  const handgeschriebene = testfaelle.map((daten): Lauf => {
    const { kennung, testfall } = daten
    return {
      name: kennung,
      titel: testfall.name,
      leistung: guessLeistung(projekt, daten),
      stufe: guessStufe(projekt, daten),
      abwandlung: [],
      run: (pruefstand, beiSpur) => runTestfall(pruefstand, nachKennung, kennung, beiSpur),
    }
  })
  const leistungen = createLeistungsindex(projekt)
  const gesucht = filter?.toLowerCase() ?? ''
  const abgeleitete = listPlanlaeufe(planOf(projekt)).map((planlauf) => toLauf(leistungen, planlauf))
  return [...handgeschriebene, ...abgeleitete].filter(
    ({ name, titel }) =>
      (namen === undefined || namen.has(name)) &&
      (name.toLowerCase().includes(gesucht) || titel.toLowerCase().includes(gesucht)),
  )
}

function toLauf(leistungen: ReadonlyMap<string, Leistung>, planlauf: Planlauf): Lauf {
  const { nachrichtentyp, stufe, abwandlung } = planlauf.fall
  const run: Lauf['run'] = (pruefstand, beiSpur) => runPlanlauf(pruefstand, planlauf, beiSpur)
  return { ...describePlanlauf(planlauf), leistung: leistungen.get(nachrichtentyp)?.id, stufe, abwandlung, run }
}

/** A case with a changed configuration gets a Prüfstand of its own; that costs its start, so such cases are few. */
async function runLauf(
  { projekt, texte, createRegelform, ausfuehrung, beiSpur }: Abnahmeauftrag,
  pruefstand: Pruefstand,
  lauf: Lauf,
): Promise<Testergebnis> {
  const note: BeiSpur = (spur) => beiSpur?.(lauf.name, spur)
  if (lauf.abwandlung.length === 0) return lauf.run(pruefstand, note)
  const datensaetze = new Map(projekt.datensaetze)
  for (const datensatz of lauf.abwandlung) datensaetze.set(datensatz.id, datensatz)
  const abgewandelt = { ...projekt, datensaetze }
  // the written configurations do not know the change: they are asked of the generator
  const ohneKonfiguration: Texte = {
    keys: () => [...texte.keys()].filter((pfad) => !isKonfiguration(pfad)),
    get: (pfad) => (isKonfiguration(pfad) ? undefined : texte.get(pfad)),
  }
  const eigener = createPruefstand(
    abgewandelt,
    createTextregelwerk(abgewandelt, ohneKonfiguration, createRegelform),
    ausfuehrung.transformiere,
  )
  try {
    return await lauf.run(eigener, note)
  } finally {
    eigener.dispose()
  }
}

function isKonfiguration(pfad: string): boolean {
  return pfad.startsWith('konfiguration/')
}

/** The rules that this run was about. */
function listRegeln(regelwerk: Textregelwerk): Testbericht['regeln'] {
  return regelwerk
    .listGelesene()
    .filter((stylesheet) => regelwerk.rolleOf(stylesheet)?.art === 'regel')
    .map(({ name, text, module }) => ({ name, sha256: sha256Hex(text + Object.values(module ?? {}).join('')) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
