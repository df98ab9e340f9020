import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import { createPruefstand, type Pruefstand } from '../abnahme/pruefstand.ts'
import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import { countEngines } from '../ausfuehrung/engines.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { createSchemata } from '../prozessor/schemata.ts'
import { giveWay } from '../vorrang.ts'
import type { Liveregelwerk, Liveregelwerke } from './liveregelwerk.ts'
import { createSchemaspeicher } from './schemaspeicher.ts'

/** One case of either kind, ready to run on any Prüfstand of its project. */
export interface Lauf {
  titel: string
  /** undefined: nobody recognises its message, so no rule is known to be needed */
  leistung: string | undefined
  stufe: number
  /** records that replace those of the project in this case */
  abwandlung: Planfall['abwandlung']
  run(pruefstand: Pruefstand): Promise<Testergebnis>
}

/** Runs cases on live rules, side by side. */
export interface Laeufer {
  /** Results in the order of the cases; fewer where `abbruch` came. */
  run(
    regelwerk: Liveregelwerk,
    laeufe: readonly Lauf[],
    abbruch: AbortSignal,
    beiErgebnis?: (ergebnis: Testergebnis) => void,
  ): Promise<Testergebnis[]>
  dispose(): void
}

export function createLaeufer(ausfuehrung: Ausfuehrung, regelwerke: Liveregelwerke): Laeufer {
  const schemaspeicher = createSchemaspeicher()
  let laufende = 0

  /** A case with another configuration gets a Prüfstand of its own. */
  const runAbgewandelt = async (
    regelwerk: Liveregelwerk,
    pruefstand: Pruefstand,
    lauf: Lauf,
  ): Promise<Testergebnis> => {
    if (lauf.abwandlung.length === 0) return lauf.run(pruefstand)
    const datensaetze = new Map(regelwerk.projekt.datensaetze)
    for (const datensatz of lauf.abwandlung) datensaetze.set(datensatz.id, datensatz)
    const { projekt, texte } = regelwerke.get({ ...regelwerk.projekt, datensaetze })
    const eigener = createPruefstand(projekt, texte, ausfuehrung.transformiere)
    try {
      return await lauf.run(eigener)
    } finally {
      eigener.dispose()
    }
  }

  const run: Laeufer['run'] = async (regelwerk, laeufe, abbruch, beiErgebnis) => {
    const ergebnisse: Testergebnis[] = []
    const schemata = createSchemata(regelwerk.texte, createModellindex(regelwerk.projekt), schemaspeicher.compile)
    const offene = [...laeufe.entries()]
    const bahn = async (): Promise<void> => {
      const pruefstand = createPruefstand(regelwerk.projekt, regelwerk.texte, ausfuehrung.transformiere, schemata)
      try {
        for (let naechster = offene.shift(); naechster !== undefined && !abbruch.aborted; naechster = offene.shift()) {
          const [nummer, lauf] = naechster
          await giveWay()
          const ergebnis = await runAbgewandelt(regelwerk, pruefstand, lauf)
          ergebnisse[nummer] = ergebnis
          beiErgebnis?.(ergebnis)
        }
      } finally {
        pruefstand.dispose()
      }
    }
    laufende += 1
    try {
      await Promise.all(Array.from({ length: Math.min(countEngines(), laeufe.length) }, bahn))
    } finally {
      laufende -= 1
      if (laufende === 0) schemaspeicher.trim()
    }
    return ergebnisse.filter((ergebnis) => ergebnis !== undefined)
  }

  return { run, dispose: () => schemaspeicher.dispose() }
}
