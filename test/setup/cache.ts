import { join, resolve } from 'node:path'

/** Stands for the user's local data folder while tests run (`FACHWERK_DATEN`), so that they never touch the real one. */
export const testDatenordner = resolve('node_modules/.cache/fachwerk')

/** Compiled stylesheets of all tests: compiled once, whichever test file needs them first; kept for the next run. */
export const testCacheOrdner = join(testDatenordner, 'sef')

/** The host compiles every principal module under this name; tests do the same, so that they find what it has compiled. */
export const HAUPTMODUL = 'haupt.xsl'
