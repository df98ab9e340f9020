import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Stylesheet, Transformiere } from '../prozessor/regelwerk.ts'
import { blankBeiwerk } from '../saxon/beiwerk.ts'
import { type Engine, type Parameterwert, startEngine } from '../saxon/engine.ts'
import { type StartProzess, startNodeProzess } from '../saxon/prozess.ts'
import { type Kompilat, startUebersetzer, type Uebersetzer } from '../saxon/uebersetzen.ts'

/** Compiles and runs stylesheets: each text is compiled once, runs are spread over the engines. */
export interface Ausfuehrung {
  transformiere: Transformiere
  /** Compiles ahead, side by side, or at once where somebody waits; a stylesheet that fails reports it when it is run. */
  prepare(stylesheets: readonly Stylesheet[], dringend?: boolean): Promise<void>
  /** whether a stylesheet has been compiled, so that it runs at once */
  isPrepared(stylesheet: Stylesheet): boolean
  stop(): Promise<void>
}

export interface Ausfuehrungsoptionen {
  /** folder of compiled stylesheets, kept across runs */
  cacheOrdner?: string
  /** child processes that run stylesheets */
  engines?: number
  startProzess?: StartProzess | undefined
  /** a compiler that several share, with a cache of its own; whoever started it stops it */
  uebersetzer?: Uebersetzer
}

/** Name of the principal module in the compiler's scratch folder; own rules import `erzeugt.xsl` beside it. */
const HAUPTMODUL = 'haupt.xsl'

export function startAusfuehrung(optionen: Ausfuehrungsoptionen = {}): Ausfuehrung {
  const { cacheOrdner, engines = 1, startProzess = startNodeProzess } = optionen
  const geteilter = optionen.uebersetzer
  const uebersetzer =
    geteilter ?? startUebersetzer({ startProzess, ...(cacheOrdner === undefined ? {} : { cacheOrdner }) })
  const arbeiter = Array.from({ length: engines }, () => ({
    engine: startEngine({ startProzess }),
    laufend: 0,
    geladen: new Set<string>(),
  }))
  const kompilate = new Map<string, Promise<Ergebnis<Kompilat>>>()
  const fertige = new Set<string>()

  const compile = (stylesheet: Stylesheet, dringend: boolean): Promise<Ergebnis<Kompilat>> => {
    const name = schluesselOf(stylesheet)
    const bekannt = kompilate.get(name)
    if (bekannt !== undefined && (!dringend || fertige.has(name))) return bekannt
    const quelle = { hauptmodul: HAUPTMODUL, module: { ...stylesheet.module, [HAUPTMODUL]: stylesheet.text } }
    if (bekannt !== undefined) {
      // queued only to be ready some time; now it is wanted
      void uebersetzer.compile(quelle, true)
      return bekannt
    }
    const neu = uebersetzer.compile(quelle, dringend).then((ergebnis) => {
      // a busy machine, not the text: the next run tries again
      if (isVoruebergehend(ergebnis)) kompilate.delete(name)
      else fertige.add(name)
      return withDatei(ergebnis, stylesheet)
    })
    kompilate.set(name, neu)
    return neu
  }

  return {
    transformiere: async (stylesheet, quelle, parameter) => {
      const kompilat = await compile(stylesheet, true)
      if (!kompilat.ok) return kompilat
      const freier = arbeiter.reduce((a, b) => (b.laufend < a.laufend ? b : a))
      freier.laufend += 1
      try {
        return await run(freier, kompilat.wert, quelle, { ...stylesheet.parameter, ...parameter })
      } finally {
        freier.laufend -= 1
      }
    },
    prepare: async (stylesheets, dringend = false) => {
      await Promise.all(stylesheets.map((stylesheet) => compile(stylesheet, dringend)))
    },
    isPrepared: (stylesheet) => fertige.has(schluesselOf(stylesheet)),
    stop: async () => {
      const eigener = geteilter === undefined ? [uebersetzer] : []
      await Promise.all([...eigener, ...arbeiter.map(({ engine }) => engine)].map((eines) => eines.stop()))
    },
  }
}

function isVoruebergehend(ergebnis: Ergebnis<Kompilat>): boolean {
  return !ergebnis.ok && ergebnis.befunde.some(({ code }) => VORUEBERGEHENDE.includes(code))
}

const VORUEBERGEHENDE = ['engine.zeitlimit', 'engine.abbruch', 'engine.beendet']

const schluessel = new WeakMap<Stylesheet, string>()

/** Stylesheets that differ only in what readers need are the same; made once for each, it is asked for with every run. */
function schluesselOf(stylesheet: Stylesheet): string {
  const bekannt = schluessel.get(stylesheet)
  if (bekannt !== undefined) return bekannt
  const { text, module = {} } = stylesheet
  const neu = [text, ...Object.entries(module).flat()].map(blankBeiwerk).join('\0')
  schluessel.set(stylesheet, neu)
  return neu
}

async function run(
  { engine, geladen }: { engine: Engine; geladen: Set<string> },
  kompilat: Kompilat,
  quelle: string,
  parameter: Readonly<Record<string, string>>,
): Promise<Ergebnis<string>> {
  if (!geladen.has(kompilat.hash)) {
    await engine.load(kompilat)
    geladen.add(kompilat.hash)
  }
  const werte: Record<string, Parameterwert> = {}
  for (const [name, xml] of Object.entries(parameter)) werte[name] = { xml }
  const [ergebnis] = await engine.transform({ stylesheet: kompilat.hash, quellen: [quelle], parameter: werte })
  if (ergebnis === undefined) throw new Error('Die Engine hat kein Ergebnis geliefert')
  return ergebnis.ok ? succeed(ergebnis.wert.xml) : ergebnis
}

/** Compiler Befunde name the scratch file; users know the stylesheet by its own name. */
function withDatei(ergebnis: Ergebnis<Kompilat>, stylesheet: Stylesheet): Ergebnis<Kompilat> {
  if (ergebnis.ok) return ergebnis
  return fail(
    ...ergebnis.befunde.map((befund) =>
      befund.ort?.datei === HAUPTMODUL ? { ...befund, ort: { ...befund.ort, datei: stylesheet.name } } : befund,
    ),
  )
}
