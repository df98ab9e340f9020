import { BRUECKENNAME, type Bruecke } from '../../shared/schale/bruecke.ts'

declare global {
  var fachwerk: Bruecke | undefined
}

/** The bridge to Electron; a browser has none. */
export function findBruecke(): Bruecke | undefined {
  return globalThis[BRUECKENNAME]
}
