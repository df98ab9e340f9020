import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Downloading Electron may take so long; without a network it fails at once. */
const HERUNTERLADEN_MS = 180_000

const PROGRAMM: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/**
 * Electron's program, fetched by Electron's own installer if the package is there without it (it comes with the first
 * start, never with `npm ci`). Undefined where it cannot be had.
 */
export function findElectron(holen: boolean, umgebung: NodeJS.ProcessEnv = process.env): string | undefined {
  const programm = PROGRAMM[process.platform] ?? 'electron'
  const eigener = umgebung.ELECTRON_OVERRIDE_DIST_PATH
  if (eigener !== undefined && eigener !== '') return existing(join(eigener, programm))
  const paket = resolvePaket()
  if (paket === undefined) return undefined
  const pfad = join(paket, 'dist', programm)
  if (!existsSync(pfad) && holen) {
    spawnSync(process.execPath, [join(paket, 'install.js')], { stdio: 'ignore', timeout: HERUNTERLADEN_MS })
  }
  return existing(pfad)
}

function resolvePaket(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return undefined
  }
}

function existing(pfad: string): string | undefined {
  return existsSync(pfad) ? pfad : undefined
}
