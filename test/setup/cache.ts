import { resolve } from 'node:path'

/** Compiled stylesheets of all tests: compiled once, whichever test file needs them first; kept for the next run. */
export const testCacheOrdner = resolve('node_modules/.cache/fachwerk-sef')
