import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What `dist/` is made from. */
const QUELLEN = [
  'electron',
  'renderer',
  'shared',
  'vite.config.ts',
  'vite.preload.config.ts',
  'vite.renderer.config.ts',
  'package-lock.json',
  'tsconfig.json',
]

/** Is a built file newer than all it may be made from? `npm ci` builds, so a fresh clone need not build again for its tests. */
export function isGebaut(datei: string): boolean {
  const gebaut = statSync(datei, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return QUELLEN.every((quelle) => findNeuesteAenderung(quelle) < gebaut)
}

/** In milliseconds; a folder counts too, since a deleted file changes nothing else. */
function findNeuesteAenderung(pfad: string): number {
  const { mtimeMs } = statSync(pfad)
  const eintraege = statSync(pfad).isDirectory() ? readdirSync(pfad) : []
  return Math.max(mtimeMs, ...eintraege.map((name) => findNeuesteAenderung(join(pfad, name))))
}
