import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { resolveGrenzen, STANDARDGRENZEN } from '../xml/grenzen.ts'
import { checkXmlText } from '../xml/vorpruefung.ts'
import { createArbeiter } from './arbeiter.ts'
import { createAbbruchBefund, createLaufBefund } from './enginebefunde.ts'
import type { Kindauftrag, Laufgrenzen, Meldung, Parameterwert } from './kind/protokoll.ts'
import { type StartProzess, startNodeProzess } from './prozess.ts'
import { createTextbestand } from './textbestand.ts'

export type { Meldung, Parameterwert } from './kind/protokoll.ts'

export interface EngineOptionen {
  startProzess?: StartProzess
  /** wall clock of one run; the process is killed when it is over */
  zeitlimitMs?: number
  /** JavaScript heap of the child process */
  speicherMb?: number
  maximaleEingabe?: number
  maximaleAusgabe?: number
  maximaleMeldungen?: number
}

export interface Transformationsauftrag {
  /** hash of a loaded stylesheet */
  stylesheet: string
  /** one XML text per result */
  quellen: readonly string[]
  /** initial mode, as `Q{uri}name` */
  modus?: string
  /** stylesheet parameters by `Q{uri}name` or plain name; `xml` arrives as document node, `text` as string */
  parameter?: Readonly<Record<string, Parameterwert>>
  zeitlimitMs?: number
}

export interface Transformationsergebnis {
  xml: string
  meldungen: Meldung[]
}

/** Runs compiled stylesheets in a child process that is killed and replaced when a run goes wrong. */
export interface Engine {
  /** Makes a compiled stylesheet known; the text must come from `compileStylesheet`, which alone has checked it. */
  load(sef: { hash: string; sef: string }): Promise<void>
  /** One result per source, in order. A failing source does not touch the others. */
  transform(auftrag: Transformationsauftrag): Promise<Ergebnis<Transformationsergebnis>[]>
  /** Ends the process; waiting jobs end in a Befund. */
  stop(): Promise<void>
  /** process id of the current child, for diagnosis */
  readonly pid: number | undefined
}

const STANDARD = {
  zeitlimitMs: 10_000,
  speicherMb: 512,
  maximaleEingabe: STANDARDGRENZEN.maximaleGroesse,
  maximaleAusgabe: 20 * 1024 * 1024,
  maximaleMeldungen: 20_000,
}
const MAXIMALE_MELDUNGSLAENGE = 4 * 1024 * 1024
const MAXIMALE_AUSGABETIEFE = 200
/** Compiled text the child may hold; a parsed stylesheet takes several times its text. */
const MAXIMALE_STYLESHEETS_IM_KIND = 24 * 1024 * 1024
/** The child's own clock ends what the host cannot kill because it died itself; a machine held up counts there. */
const ZUSCHLAG_MS = 20_000

/** Starts an engine; its process comes with the first job. */
export function startEngine(optionen: EngineOptionen = {}): Engine {
  const options = { ...STANDARD, ...optionen }
  const arbeiter = createArbeiter(optionen.startProzess ?? startNodeProzess, 'engine', options.speicherMb)
  const stylesheets = new Map<string, string>()
  const imKind = createKindbestand()
  const texteImKind = createTextbestand()

  const transformOne = async (
    auftrag: Transformationsauftrag,
    quelle: string,
  ): Promise<Ergebnis<Transformationsergebnis>> => {
    const sef = stylesheets.get(auftrag.stylesheet)
    if (sef === undefined) throw new Error(`Stylesheet ${auftrag.stylesheet} was never loaded`)
    const parameter = auftrag.parameter ?? {}
    const befunde = checkEingaben(quelle, texteImKind.listUnbekannte(parameter), options.maximaleEingabe)
    if (befunde.length > 0) return fail(...befunde)
    const zeitlimitMs = auftrag.zeitlimitMs ?? options.zeitlimitMs
    const grenzen: Laufgrenzen = {
      zeitlimitMs: zeitlimitMs + ZUSCHLAG_MS,
      maximaleAusgabe: options.maximaleAusgabe,
      maximaleTiefe: MAXIMALE_AUSGABETIEFE,
      maximaleMeldungen: options.maximaleMeldungen,
      maximaleMeldungslaenge: MAXIMALE_MELDUNGSLAENGE,
    }
    const antwort = await arbeiter.run(
      (generation): Kindauftrag => ({
        art: 'transformiere',
        stylesheet: auftrag.stylesheet,
        ...imKind.plan(generation, auftrag.stylesheet, sef),
        quelle,
        ...texteImKind.plan(generation, parameter),
        ...(auftrag.modus === undefined ? {} : { modus: auftrag.modus }),
        grenzen,
      }),
      zeitlimitMs,
    )
    if (antwort.art === 'ergebnis') return succeed({ xml: antwort.xml, meldungen: antwort.meldungen })
    if (antwort.art === 'abbruch') return fail(createAbbruchBefund(antwort))
    if (antwort.art === 'fehler' && antwort.fehler.grund !== 'uebersetzung') {
      return fail(createLaufBefund({ ...antwort.fehler, grund: antwort.fehler.grund }))
    }
    return fail(createAbbruchBefund({ art: 'abbruch', grund: 'abbruch', einzelheiten: `Antwort ${antwort.art}` }))
  }

  return {
    load: async ({ hash, sef }) => {
      stylesheets.set(hash, sef)
    },
    transform: (auftrag) => Promise.all(auftrag.quellen.map((quelle) => transformOne(auftrag, quelle))),
    stop: () => arbeiter.stop(),
    get pid() {
      return arbeiter.pid
    },
  }
}

function checkEingaben(
  quelle: string,
  parameter: Readonly<Record<string, Parameterwert>>,
  maximaleGroesse: number,
): Befund[] {
  const check = (text: string, datei: string) => checkXmlText(text, resolveGrenzen({ maximaleGroesse, datei }))
  const befunde = check(quelle, 'Eingabe')
  for (const [name, wert] of Object.entries(parameter)) if ('xml' in wert) befunde.push(...check(wert.xml, name))
  return befunde
}

/** Keeps book of the stylesheets the current child process holds, least recently used first. */
function createKindbestand() {
  let current = 0
  const bestand = new Map<string, number>()
  return {
    plan: (generation: number, hash: string, sef: string): { sef?: string; vergiss: string[] } => {
      if (generation !== current) bestand.clear()
      current = generation
      const known = bestand.delete(hash)
      bestand.set(hash, sef.length)
      const vergiss: string[] = []
      let summe = [...bestand.values()].reduce((a, b) => a + b, 0)
      for (const [aeltester, laenge] of bestand) {
        if (summe <= MAXIMALE_STYLESHEETS_IM_KIND || aeltester === hash) break
        bestand.delete(aeltester)
        vergiss.push(aeltester)
        summe -= laenge
      }
      return { ...(known ? {} : { sef }), vergiss }
    },
  }
}
