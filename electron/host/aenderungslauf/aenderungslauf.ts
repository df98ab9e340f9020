import { createHash } from 'node:crypto'
import { type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { generateTestplan } from '../../../shared/generator/testplan/testplan.ts'
import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { runPlanlauf } from '../abnahme/planlauf.ts'
import { createPruefstand, type Pruefstand } from '../abnahme/pruefstand.ts'
import { runTestfall } from '../abnahme/testfalllauf.ts'
import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { createSchemata } from '../prozessor/schemata.ts'
import { type Auslieferungsunterschied, compareAuslieferungen } from './auslieferung.ts'
import { type Betroffene, findBetroffene } from './betroffene.ts'
import { createLiveregelwerke, type Liveregelwerk } from './liveregelwerk.ts'
import { createSchemaspeicher } from './schemaspeicher.ts'

export interface Aenderungsauftrag {
  vorher: Projekt
  nachher: Projekt
  testfaelle: readonly Testfalldaten[]
  abbruch: AbortSignal
  fortschritt?: (fortschritt: Aenderungsfortschritt) => void
  /** each result as soon as it is there */
  beiErgebnis?: (ergebnis: Testergebnis) => void
}

export interface Aenderungsfortschritt {
  erledigt: number
  gesamt: number
  /** what is being done, a German phrase */
  text: string
}

/** What an edit does, found by running the rule that follows from it. */
export interface Aenderungsbericht {
  /** ids of the changed, new and deleted records */
  geaenderte: string[]
  /** ids of the Nachrichtentypen that are concerned */
  nachrichtentypen: string[]
  /** derived cases of the new plan that are about what was changed, and hand-written Testfälle that may now turn out otherwise */
  ergebnisse: Testergebnis[]
  /** names of cases that the plan has only now, and that it has no more */
  neueFaelle: string[]
  entfalleneFaelle: string[]
  /** what becomes of the messages of the plan as it was */
  auslieferungen: Auslieferungsunterschied[]
  /** whether the rule could run at once or had to be compiled first */
  regel: 'sofort' | 'uebersetzt'
  schritte: Schritt[]
  abgebrochen: boolean
  dauerMs: number
}

export interface Schritt {
  name: string
  ms: number
}

/** Runs, after each edit of a project, the tests that it concerns; what stays the same between edits stays warm. */
export interface Aenderungslauf {
  /** Compiles what the project needs and runs its hand-written Testfälle once; the first edit need not wait for that. */
  bereite(projekt: Projekt, testfaelle: readonly Testfalldaten[], abbruch: AbortSignal): Promise<void>
  /** Fails with the Befunde of the model check where nothing can be generated from the model. */
  runBetroffene(auftrag: Aenderungsauftrag): Promise<Ergebnis<Aenderungsbericht>>
  /** Frees what lives in WebAssembly memory; nothing may be running. */
  dispose(): void
}

/** Cases side by side: as many as engines are of use on a small machine. */
const BAHNEN = 2

interface Lauf {
  titel: string
  stufe: number
  abwandlung: Planfall['abwandlung']
  run(pruefstand: Pruefstand): Promise<Testergebnis>
}

export function createAenderungslauf(ausfuehrung: Ausfuehrung): Aenderungslauf {
  const regelwerke = createLiveregelwerke(ausfuehrung)
  const schemaspeicher = createSchemaspeicher()
  let laufende = 0
  /** incoming Nachrichtentypen of the messages of a Testfall, learned when it runs */
  const bekannteTypen = new Map<string, string>()

  const runLaeufe = async (
    regelwerk: Liveregelwerk,
    laeufe: readonly Lauf[],
    { abbruch, fortschritt, beiErgebnis }: Pick<Aenderungsauftrag, 'abbruch' | 'fortschritt' | 'beiErgebnis'>,
  ): Promise<Testergebnis[]> => {
    const ergebnisse: Testergebnis[] = []
    const schemata = createSchemata(regelwerk.texte, createModellindex(regelwerk.projekt), schemaspeicher.compile)
    const offene = [...laeufe.entries()]
    const bahn = async (): Promise<void> => {
      const pruefstand = createPruefstand(regelwerk.projekt, regelwerk.texte, ausfuehrung.transformiere, schemata)
      try {
        for (let naechster = offene.shift(); naechster !== undefined && !abbruch.aborted; naechster = offene.shift()) {
          const [nummer, lauf] = naechster
          const ergebnis = await runAbgewandelt(regelwerk, pruefstand, lauf)
          ergebnisse[nummer] = ergebnis
          beiErgebnis?.(ergebnis)
          fortschritt?.({ erledigt: laeufe.length - offene.length, gesamt: laeufe.length, text: lauf.titel })
        }
      } finally {
        pruefstand.dispose()
      }
    }
    laufende += 1
    try {
      await Promise.all(Array.from({ length: Math.min(BAHNEN, laeufe.length) }, bahn))
    } finally {
      laufende -= 1
      if (laufende === 0) schemaspeicher.trim()
    }
    return ergebnisse.filter((ergebnis) => ergebnis !== undefined)
  }

  /** A case with another configuration gets a Prüfstand of its own. */
  const runAbgewandelt = async (
    regelwerk: Liveregelwerk,
    pruefstand: Pruefstand,
    lauf: Lauf,
  ): Promise<Testergebnis> => {
    if (lauf.abwandlung.length === 0) return lauf.run(pruefstand)
    const datensaetze = new Map(regelwerk.projekt.datensaetze)
    for (const datensatz of lauf.abwandlung) datensaetze.set(datensatz.id, datensatz)
    const { projekt, texte } = regelwerke.create({ ...regelwerk.projekt, datensaetze })
    const eigener = createPruefstand(projekt, texte, ausfuehrung.transformiere)
    try {
      return await lauf.run(eigener)
    } finally {
      eigener.dispose()
    }
  }

  /** Those that an edit concerns, first those in which it is most likely to show. */
  const listTestfaelle = (
    { nachher, testfaelle }: Pick<Aenderungsauftrag, 'nachher' | 'testfaelle'>,
    betroffene?: Betroffene,
  ): Lauf[] => {
    const nachKennung = new Map(testfaelle.map((eines) => [eines.kennung, eines]))
    const stufeOfTestfall = ({ stufe, organisation }: Testfalldaten['testfall']): number =>
      stufe ?? stufeOf(nachher, organisation)
    const isBetroffen = ({ kennung, testfall }: Testfalldaten): boolean => {
      if (betroffene === undefined) return true
      const typen = [kennung, ...(testfall.vorher ?? [])].map((eine) => bekannteTypen.get(eine))
      const passt = typen.some((typ) => typ === undefined || betroffene.nachrichtentypen.has(typ))
      return passt && betroffene.stufen.has(stufeOfTestfall(testfall))
    }
    const rang = (daten: Testfalldaten): number =>
      betroffene === undefined ? 0 : rankTestfall(nachher, betroffene, daten)
    const geordnete = testfaelle.filter(isBetroffen).toSorted((a, b) => rang(a) - rang(b))
    return geordnete.map(({ kennung, testfall }) => ({
      titel: testfall.name,
      stufe: stufeOfTestfall(testfall),
      abwandlung: [],
      run: (pruefstand) =>
        runTestfall(pruefstand, nachKennung, kennung, ({ empfang }) => {
          bekannteTypen.set(kennung, empfang.transaktion.herkunft.nachrichtentyp ?? '')
        }),
    }))
  }

  const runBetroffene = async (auftrag: Aenderungsauftrag): Promise<Ergebnis<Aenderungsbericht>> => {
    const { vorher, nachher, abbruch } = auftrag
    const uhr = createStoppuhr()
    const befunde = uhr.measure('Modellprüfung', () => pruefeProjekt(nachher))
    if (hasFehler(befunde)) return fail(...befunde.filter(({ schwere }) => schwere === 'fehler'))
    const betroffene = uhr.measure('Betroffene suchen', () => findBetroffene(vorher, nachher))
    const faelle = uhr.measure('Testplan ableiten', () => deriveFaelle(vorher, nachher, betroffene))
    const auslieferungen = uhr.measure('Auslieferungen vorhersagen', () =>
      compareAuslieferungen(vorher, nachher, listGrundfaelle(vorher, betroffene)),
    )
    const laeufe = [...faelle.neue.map(toLauf), ...listTestfaelle(auftrag, betroffene)]
    const regelwerk = regelwerke.create(nachher)
    const stufen = new Set(laeufe.map(({ stufe }) => stufe))
    const regel = await uhr.measureAsync('Regel bereitstellen', async () => {
      if (regelwerk.isBereit(stufen)) return 'sofort'
      auftrag.fortschritt?.({ erledigt: 0, gesamt: laeufe.length, text: 'Regel wird übersetzt' })
      await regelwerk.prepare(stufen)
      return 'uebersetzt'
    })
    const ergebnisse = await uhr.measureAsync('Testfälle laufen lassen', () => runLaeufe(regelwerk, laeufe, auftrag))
    return succeed({
      geaenderte: [...betroffene.geaenderte],
      nachrichtentypen: [...betroffene.nachrichtentypen],
      ergebnisse,
      neueFaelle: listNamen(faelle.neue, faelle.alte),
      entfalleneFaelle: listNamen(faelle.alte, faelle.neue),
      auslieferungen,
      regel,
      schritte: uhr.schritte,
      abgebrochen: abbruch.aborted,
      dauerMs: uhr.dauerMs(),
    })
  }

  return {
    bereite: async (projekt, testfaelle, abbruch) => {
      if (hasFehler(pruefeProjekt(projekt))) return
      const regelwerk = regelwerke.create(projekt)
      await regelwerk.prepare(new Set([1, 2, 3, 4]))
      await runLaeufe(regelwerk, listTestfaelle({ nachher: projekt, testfaelle }), { abbruch })
    },
    runBetroffene,
    dispose: () => schemaspeicher.dispose(),
  }
}

/** The cases about what was changed, in the plan before and after. */
function deriveFaelle(
  vorher: Projekt,
  nachher: Projekt,
  { elemente }: Betroffene,
): { alte: Planfall[]; neue: Planfall[] } {
  return {
    alte: generateTestplan(vorher, sha256Hex, { elemente }),
    neue: generateTestplan(nachher, sha256Hex, { elemente }),
  }
}

/** The messages whose fate is predicted: smallest and largest of every Nachrichtentyp concerned, where it is in use. */
function listGrundfaelle(projekt: Projekt, { nachrichtentypen }: Betroffene): Planfall[] {
  return generateTestplan(projekt, sha256Hex, { nachrichtentypen, kategorien: new Set(['grenze']) }).filter(
    ({ organisation, stufe }) => stufe === stufeOf(projekt, organisation),
  )
}

/** A Testfall that expects a changed Zustellweg, or whose message lacks a changed field, shows an edit first. */
function rankTestfall(projekt: Projekt, { geaenderte }: Betroffene, { testfall, nachricht }: Testfalldaten): number {
  if (testfall.erwartet.zustellungen.some(({ zustellweg }) => geaenderte.has(zustellweg))) return 0
  const fehlt = [...geaenderte].some((id) => {
    const feld = projekt.datensaetze.get(id)
    return feld?.art === 'datenfeld' && !nachricht.includes(`${feld.technischerName}>`)
  })
  return fehlt ? 1 : 2
}

function toLauf(fall: Planfall): Lauf {
  const { titel, stufe, abwandlung } = fall
  return { titel, stufe, abwandlung, run: (pruefstand) => runPlanlauf(pruefstand, { fall, schemapruefung: false }) }
}

function listNamen(faelle: readonly Planfall[], ohne: readonly Planfall[]): string[] {
  const andere = new Set(ohne.map(({ name }) => name))
  return faelle.map(({ name }) => name).filter((name) => !andere.has(name))
}

function stufeOf(projekt: Projekt, organisation: string): number {
  const eine = listDatensaetze(projekt, 'organisation').find(({ id }) => id === organisation)
  return eine?.stufen[0]?.stufe ?? 1
}

interface Stoppuhr {
  schritte: Schritt[]
  measure<W>(name: string, arbeit: () => W): W
  measureAsync<W>(name: string, arbeit: () => Promise<W>): Promise<W>
  dauerMs(): number
}

function createStoppuhr(): Stoppuhr {
  const beginn = performance.now()
  const schritte: Schritt[] = []
  const note = (name: string, seit: number): void => {
    schritte.push({ name, ms: performance.now() - seit })
  }
  return {
    schritte,
    measure: (name, arbeit) => {
      const seit = performance.now()
      const wert = arbeit()
      note(name, seit)
      return wert
    },
    measureAsync: async (name, arbeit) => {
      const seit = performance.now()
      const wert = await arbeit()
      note(name, seit)
      return wert
    },
    dauerMs: () => performance.now() - beginn,
  }
}

function sha256Hex(inhalt: Uint8Array): string {
  return createHash('sha256').update(inhalt).digest('hex')
}
