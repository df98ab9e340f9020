import { type Ausfuehrung, startAusfuehrung } from '../../electron/host/ausfuehrung/ausfuehrung.ts'
import { type Engine, startEngine } from '../../electron/host/saxon/engine.ts'
import { startUebersetzer, type Uebersetzer } from '../../electron/host/saxon/uebersetzen.ts'
import { testCacheOrdner } from './cache.ts'

/**
 * Compiler and engine that all test files of a worker share: their processes are warm after the first file, and a cold one
 * takes twice as long for a rule. Nobody stops them; they end with the worker. Tests of compiler or engine start their own.
 */
export const gemeinsamerUebersetzer: Uebersetzer = startUebersetzer({
  prozesse: 1,
  zeitlimitMs: 300_000,
  cacheOrdner: testCacheOrdner,
})
export const gemeinsameEngine: Engine = startEngine({ zeitlimitMs: 60_000 })
/** Compiles and runs whole rules; those that an earlier test file has run are loaded already. */
export const gemeinsameAusfuehrung: Ausfuehrung = startAusfuehrung({ uebersetzer: gemeinsamerUebersetzer })
