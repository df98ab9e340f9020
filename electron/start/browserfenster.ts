import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { resolveDatenordner } from '../host/ausfuehrung/datenordner.ts'

/** German whatever the browser speaks, and no offer to translate what is in German on purpose. */
const SCHALTER = [
  '--lang=de',
  '--disable-features=Translate',
  '--window-size=1440,900',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
]

/** Opens the address as a window of its own, without tabs and address line, apart from the user's other browsing. */
export function openBrowserfenster(browser: string, adresse: string): ChildProcess {
  const profil = join(resolveDatenordner(), 'fenster')
  mkdirSync(profil, { recursive: true })
  return spawn(browser, [`--app=${adresse}`, `--user-data-dir=${profil}`, ...SCHALTER], { stdio: 'ignore' })
}
