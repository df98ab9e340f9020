import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import { UMSETZUNGSSTUFEN } from '../../../shared/modell/elemente/gemeinsam.ts'
import { findLeistungOf, findStufe, listLeistungen } from '../../../shared/modell/leistungen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { deriveTeil } from '../abnahme/plan.ts'
import { findPlanname, runPlanlauf } from '../abnahme/planlauf.ts'
import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import { listRegelstellen } from '../regelwerk/regelstellen.ts'
import { findModellfehler } from '../sitzung/modellfehler.ts'
import { giveWay } from '../vorrang.ts'
import { type Auslieferungsunterschied, compareAuslieferungen } from './auslieferung.ts'
import { type Betroffene, findBetroffene } from './betroffene.ts'
import { createLaeufer, type Lauf } from './laeufe.ts'
import { liveregelwerkeOf } from './liveregelwerk.ts'
import { createStoppuhr, type Schritt, type Stoppuhr } from './stoppuhr.ts'
import { createTestfallauswahl } from './testfallauswahl.ts'

export interface Aenderungsauftrag {
  vorher: Projekt
  nachher: Projekt
  testfaelle: readonly Testfalldaten[]
  abbruch: AbortSignal
  fortschritt?: (fortschritt: Aenderungsfortschritt) => void
  /** each result as soon as it is there; first come the Testfälle in which the edit is most likely to show */
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
  /** hand-written Testfälle that may now turn out otherwise, and derived cases of the new plan about what was changed */
  ergebnisse: Testergebnis[]
  /** names of cases that the plan has only now, and that it has no more */
  neueFaelle: string[]
  entfalleneFaelle: string[]
  /** what becomes of the messages of the plan as it was */
  auslieferungen: Auslieferungsunterschied[]
  /** whether the rule could run at once or had to be compiled first */
  regel: 'sofort' | 'uebersetzt'
  schritte: Schritt[]
  /** when the first case failed; undefined where none did */
  erstesRotMs: number | undefined
  abgebrochen: boolean
  dauerMs: number
}

/** Runs, after each edit of a project, the tests that it concerns; what stays the same between edits stays warm. */
export interface Aenderungslauf {
  /** Compiles what the first Leistung needs and runs its hand-written Testfälle once; the first edit need not wait for that. */
  bereite(projekt: Projekt, testfaelle: readonly Testfalldaten[], abbruch: AbortSignal): Promise<void>
  /** Fails with the Befunde of the model check where nothing can be generated from the model. */
  runBetroffene(auftrag: Aenderungsauftrag): Promise<Ergebnis<Aenderungsbericht>>
  /** Frees what lives in WebAssembly memory; nothing may be running. */
  dispose(): void
}

export function createAenderungslauf(ausfuehrung: Ausfuehrung): Aenderungslauf {
  const regelwerke = liveregelwerkeOf(ausfuehrung)
  const laeufer = createLaeufer(ausfuehrung, regelwerke)
  const auswahl = createTestfallauswahl()

  const runBetroffene = async (auftrag: Aenderungsauftrag): Promise<Ergebnis<Aenderungsbericht>> => {
    const { vorher, nachher, testfaelle, abbruch } = auftrag
    const uhr = createStoppuhr()
    const fehler = await uhr.measureAsync('Modellprüfung', () => findModellfehler(nachher))
    if (fehler.length > 0) return fail(...fehler)
    await giveWay()
    const betroffene = uhr.measure('Betroffene suchen', () => findBetroffene(vorher, nachher))
    const { deutliche, uebrige } = auswahl.listBetroffene(nachher, testfaelle, betroffene)
    await giveWay()
    const regelwerk = regelwerke.get(nachher)
    const ergebnisse: Testergebnis[] = []
    const melder = createMelder(auftrag, uhr)
    melder.gesamt = deutliche.length + uebrige.length
    let regel: Aenderungsbericht['regel'] = 'sofort'
    const prepare = (laeufe: readonly Lauf[]): Promise<void> =>
      uhr.measureAsync('Regel bereitstellen', async () => {
        const fehlende = listRegelstellen(laeufe).filter(
          ({ leistung, stufe }) => !regelwerk.isBereit([leistung], [stufe]),
        )
        if (fehlende.length === 0) return
        regel = 'uebersetzt'
        melder.tell('Regel wird übersetzt')
        await Promise.all(fehlende.map(({ leistung, stufe }) => regelwerk.prepare([leistung], [stufe], true)))
      })
    const run = (name: string, laeufe: readonly Lauf[]): Promise<Testergebnis[]> =>
      uhr.measureAsync(`${laeufe.length} ${name}`, () => laeufer.run(regelwerk, laeufe, abbruch, melder.note))
    const predict = async () => {
      const auslieferungen: Auslieferungsunterschied[] = []
      await uhr.measureAsync('Auslieferungen vorhersagen', async () => {
        for (const fall of await listGrundfaelle(vorher, betroffene)) {
          if (abbruch.aborted) return
          // the engines are at the first cases by now, and no answer of theirs waits for long
          await giveWay()
          auslieferungen.push(...compareAuslieferungen(vorher, nachher, [fall]))
        }
      })
      return {
        auslieferungen,
        faelle: await uhr.measureAsync('Testplan ableiten', () => deriveFaelle(vorher, nachher, betroffene)),
      }
    }

    // what people wrote turns red; derived cases follow the model and hardly ever do, but there are many
    await prepare(deutliche)
    const [erste, { auslieferungen, faelle }] = await Promise.all([
      run('Testfälle, an denen es sich zeigen muss', deutliche),
      predict(),
    ])
    ergebnisse.push(...erste)
    const abgeleitete = faelle.neue.map((fall) => toLauf(nachher, fall))
    melder.gesamt += abgeleitete.length
    await prepare([...uebrige, ...abgeleitete])
    ergebnisse.push(...(await run('übrige Testfälle', uebrige)))
    ergebnisse.push(...(await run('abgeleitete Testfälle', abgeleitete)))
    return succeed({
      geaenderte: [...betroffene.geaenderte],
      nachrichtentypen: [...betroffene.nachrichtentypen],
      ergebnisse,
      neueFaelle: listNamen(faelle.neue, faelle.alte),
      entfalleneFaelle: listNamen(faelle.alte, faelle.neue),
      auslieferungen,
      regel,
      schritte: uhr.schritte,
      erstesRotMs: melder.erstesRotMs,
      abgebrochen: abbruch.aborted,
      dauerMs: uhr.dauerMs(),
    })
  }

  return {
    bereite: async (projekt, testfaelle, abbruch) => {
      if ((await findModellfehler(projekt)).length > 0) return
      const regelwerk = regelwerke.get(projekt)
      // with which a project opens; the others wait until they are looked at or changed
      const [erste] = listLeistungen(projekt)
      if (erste === undefined) return
      await regelwerk.prepare([erste.id], UMSETZUNGSSTUFEN)
      const eigene = auswahl.listAlle(projekt, testfaelle).filter(({ leistung }) => leistung === erste.id)
      await laeufer.run(regelwerk, eigene, abbruch)
    },
    runBetroffene,
    dispose: () => laeufer.dispose(),
  }
}

/** Counts the cases that have run and tells of them. */
function createMelder({ beiErgebnis, fortschritt }: Aenderungsauftrag, uhr: Stoppuhr) {
  const melder = {
    gesamt: 0,
    erledigt: 0,
    erstesRotMs: undefined as number | undefined,
    tell: (text: string): void => fortschritt?.({ erledigt: melder.erledigt, gesamt: melder.gesamt, text }),
    note: (ergebnis: Testergebnis): void => {
      melder.erledigt += 1
      if (!ergebnis.bestanden) melder.erstesRotMs ??= uhr.dauerMs()
      beiErgebnis?.(ergebnis)
      melder.tell(ergebnis.titel)
    },
  }
  return melder
}

/** The cases about what was changed, in the plan before and after. */
async function deriveFaelle(
  vorher: Projekt,
  nachher: Projekt,
  { elemente, nachrichtentypen }: Betroffene,
): Promise<{ alte: Planfall[]; neue: Planfall[] }> {
  // an element has cases only with messages that depend on it; the others, most of a large project, need not be looked through
  const umfang = { elemente, nachrichtentypen }
  return { alte: await deriveTeil(vorher, umfang), neue: await deriveTeil(nachher, umfang) }
}

/** The messages whose fate is predicted: smallest and largest of every Nachrichtentyp concerned, where it is in use. */
async function listGrundfaelle(projekt: Projekt, { nachrichtentypen }: Betroffene): Promise<Planfall[]> {
  const grenzfaelle = await deriveTeil(projekt, { nachrichtentypen, kategorien: new Set(['grenze']) })
  return grenzfaelle.filter(
    ({ organisation, stufe, nachrichtentyp }) =>
      stufe === (findStufe(projekt, organisation, findLeistungOf(projekt, nachrichtentyp)?.id) ?? 1),
  )
}

/** Without XSD before the rule, which would hide from it what the case is about. */
function toLauf(projekt: Projekt, fall: Planfall): Lauf {
  const { titel, stufe, abwandlung } = fall
  const leistung = findLeistungOf(projekt, fall.nachrichtentyp)?.id
  return {
    titel,
    leistung,
    stufe,
    abwandlung,
    run: async (pruefstand) => {
      const ergebnis = await runPlanlauf(pruefstand, { fall, schemapruefung: false })
      return { ...ergebnis, name: findPlanname(fall) }
    },
  }
}

function listNamen(faelle: readonly Planfall[], ohne: readonly Planfall[]): string[] {
  const andere = new Set(ohne.map(({ name }) => name))
  return faelle.map(({ name }) => name).filter((name) => !andere.has(name))
}
