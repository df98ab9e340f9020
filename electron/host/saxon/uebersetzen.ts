import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { type Arbeiter, createArbeiter } from './arbeiter.ts'
import { blankBeiwerk } from './beiwerk.ts'
import { createAbbruchBefund } from './enginebefunde.ts'
import { type StartProzess, startNodeProzess } from './prozess.ts'
import { openSefSpeicher } from './sefspeicher.ts'
import { createUebersetzungsBefund } from './uebersetzungsbefunde.ts'
import { checkSef } from './waechter/kompilatpruefung.ts'
import { checkStylesheet, WAECHTER_VERSION } from './waechter/stylesheetpruefung.ts'

/** A stylesheet with all its modules, each by its bare file name. */
export interface Stylesheetquelle {
  hauptmodul: string
  module: Readonly<Record<string, string>>
}

/** A compiled stylesheet; `hash` is that of its sources, since a compilation holds its time and place. */
export interface Kompilat {
  hash: string
  sef: string
}

export interface Uebersetzeroptionen {
  /** folder of the cache; without it nothing is kept */
  cacheOrdner?: string
  /** child processes at work at the same time */
  prozesse?: number
  startProzess?: StartProzess
  zeitlimitMs?: number
  speicherMb?: number
}

/** Compiles stylesheets that pass the guard. Its processes start with the first one that is not in the cache. */
export interface Uebersetzer {
  /** `dringend`: somebody waits for it; it comes before all that is only compiled ahead, also where that was asked for earlier. */
  compile(quelle: Stylesheetquelle, dringend?: boolean): Promise<Ergebnis<Kompilat>>
  /** Results in the order of the sources. */
  compileAll(quellen: readonly Stylesheetquelle[]): Promise<Ergebnis<Kompilat>[]>
  stop(): Promise<void>
}

/** Between two looks whether another process has compiled what is wanted. */
const WARTEZEIT_MS = 200
const STANDARD = { prozesse: 2, zeitlimitMs: 120_000, speicherMb: 1024 }
const saxonVersion: unknown = createRequire(import.meta.url)('saxon-js/package.json').version

/** Starts a compiler with warm processes, for one or for many stylesheets; the caller stops it. */
export function startUebersetzer(optionen: Uebersetzeroptionen = {}): Uebersetzer {
  const options = { ...STANDARD, ...optionen }
  const speicher = openSefSpeicher(optionen.cacheOrdner)
  const startProzess = optionen.startProzess ?? startNodeProzess
  const arbeiter = Array.from({ length: options.prozesse }, () =>
    createArbeiter(startProzess, 'uebersetzer', options.speicherMb),
  )
  const laufend = new Map<string, Promise<Ergebnis<Kompilat>>>()
  const dringende = new Set<string>()
  const freie = createVorrat(arbeiter, (hash) => dringende.has(hash))
  let gestoppt = false

  const readGeprueft = async (hash: string): Promise<string | undefined> => {
    const cached = await speicher.read(hash)
    return cached !== undefined && checkSef(cached).length === 0 ? cached : undefined
  }

  /** From the cache, or by one of the own processes, unless another program is at work on the same text: then once it is done. */
  const compileOnce = async (quelle: Stylesheetquelle, hash: string): Promise<Ergebnis<Kompilat>> => {
    for (;;) {
      const cached = await readGeprueft(hash)
      if (cached !== undefined) return succeed({ hash, sef: cached })
      if (gestoppt) return fail(createAbbruchBefund({ art: 'abbruch', grund: 'beendet', einzelheiten: '' }))
      const freier = await freie.take(hash)
      try {
        if (await speicher.claim(hash)) return await compileClaimed(freier, quelle, hash)
      } finally {
        freie.give(freier)
      }
      await setTimeout(WARTEZEIT_MS)
    }
  }

  const compileClaimed = async (
    freier: Arbeiter,
    quelle: Stylesheetquelle,
    hash: string,
  ): Promise<Ergebnis<Kompilat>> => {
    try {
      // the other program may just have finished
      const cached = await readGeprueft(hash)
      if (cached !== undefined) return succeed({ hash, sef: cached })
      const compiled = await runUebersetzung(freier, quelle, options.zeitlimitMs)
      if (!compiled.ok) return compiled
      const befunde = checkSef(compiled.wert)
      if (befunde.length > 0) return fail(...befunde)
      await speicher.write(hash, compiled.wert)
      return succeed({ hash, sef: compiled.wert })
    } finally {
      await speicher.release(hash)
    }
  }

  const compile = async (geschriebene: Stylesheetquelle, dringend = false): Promise<Ergebnis<Kompilat>> => {
    const befunde = checkStylesheet(geschriebene.module, geschriebene.hauptmodul)
    if (befunde.length > 0) return fail(...befunde)
    const quelle = withoutBeiwerk(geschriebene)
    const hash = hashStylesheet(quelle)
    if (dringend) dringende.add(hash)
    const known = laufend.get(hash)
    if (known) return known
    const result = compileOnce(quelle, hash).finally(() => {
      laufend.delete(hash)
      dringende.delete(hash)
    })
    laufend.set(hash, result)
    return result
  }

  return {
    compile,
    compileAll: (quellen) => Promise.all(quellen.map((quelle) => compile(quelle))),
    stop: async () => {
      gestoppt = true
      await Promise.all(arbeiter.map((einer) => einer.stop()))
      // a claim that outlived its program would keep others waiting
      await Promise.allSettled(laufend.values())
    },
  }
}

interface Vorrat<T> {
  /** `wofuer` says whose turn it is when something is given back */
  take(wofuer: string): Promise<T>
  give(eines: T): void
}

/** Lends each thing to one at a time, in the order of asking; what has become urgent meanwhile comes first. */
function createVorrat<T>(dinge: readonly T[], isDringend: (wofuer: string) => boolean): Vorrat<T> {
  const freie = [...dinge]
  const wartende: { wofuer: string; resolve: (eines: T) => void }[] = []
  return {
    take: (wofuer) => {
      const eines = freie.pop()
      return eines === undefined ? new Promise((resolve) => wartende.push({ wofuer, resolve })) : Promise.resolve(eines)
    },
    give: (eines) => {
      const dringender = wartende.findIndex(({ wofuer }) => isDringend(wofuer))
      const [naechster] = wartende.splice(Math.max(0, dringender), 1)
      if (naechster === undefined) freie.push(eines)
      else naechster.resolve(eines)
    },
  }
}

/** Compiles a single stylesheet. For several of them, {@link startUebersetzer} spares the start of the process. */
export async function compileStylesheet(
  auftrag: Stylesheetquelle & { cacheOrdner?: string },
): Promise<Ergebnis<Kompilat>> {
  const uebersetzer = startUebersetzer({
    prozesse: 1,
    ...(auftrag.cacheOrdner ? { cacheOrdner: auftrag.cacheOrdner } : {}),
  })
  try {
    return await uebersetzer.compile(auftrag)
  } finally {
    await uebersetzer.stop()
  }
}

/** Identifies the sources together with what else decides about the compilation; what only readers need does not. */
export function hashStylesheet(quelle: Stylesheetquelle): string {
  const { hauptmodul, module } = withoutBeiwerk(quelle)
  const sorted = Object.entries(module).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([String(saxonVersion), WAECHTER_VERSION, hauptmodul, sorted]))
    .digest('hex')
}

function withoutBeiwerk({ hauptmodul, module }: Stylesheetquelle): Stylesheetquelle {
  const texte = Object.entries(module).map(([name, text]) => [name, blankBeiwerk(text)])
  return { hauptmodul, module: Object.fromEntries(texte) }
}

async function runUebersetzung(
  arbeiter: Arbeiter,
  { hauptmodul, module }: Stylesheetquelle,
  zeitlimitMs: number,
): Promise<Ergebnis<string>> {
  const antwort = await arbeiter.run(() => ({ art: 'uebersetze', hauptmodul, module }), zeitlimitMs)
  if (antwort.art === 'sef') return succeed(antwort.sef)
  if (antwort.art === 'fehler') return fail(createUebersetzungsBefund(antwort.fehler, module))
  const grund =
    antwort.art === 'abbruch' ? antwort : ({ art: 'abbruch', grund: 'abbruch', einzelheiten: antwort.art } as const)
  return fail(createAbbruchBefund(grund))
}
