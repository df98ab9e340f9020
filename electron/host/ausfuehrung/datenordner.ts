import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The user's local folder for what can be made again: never the project folder, which may lie on a network share.
 * `FACHWERK_DATEN` moves it (tests, portable use).
 */
export function resolveDatenordner(
  umgebung: NodeJS.ProcessEnv = process.env,
  system: string = process.platform,
): string {
  if (umgebung.FACHWERK_DATEN !== undefined && umgebung.FACHWERK_DATEN !== '') return umgebung.FACHWERK_DATEN
  if (system === 'win32') return join(umgebung.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Fachwerk')
  if (system === 'darwin') return join(homedir(), 'Library', 'Caches', 'Fachwerk')
  return join(umgebung.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'fachwerk')
}

export function resolveSefOrdner(): string {
  return join(resolveDatenordner(), 'sef')
}
