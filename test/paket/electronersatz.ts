import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks where Electron keeps its fuses; version 1, nine of them, all as they are by default. */
const SICHERUNGEN = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09011001100'

/** A folder like that of Electron for Linux, whose program is none: for packing, only its files and its fuses matter. */
export function writeElectronersatz(ordner: string): void {
  mkdirSync(join(ordner, 'resources'), { recursive: true })
  mkdirSync(join(ordner, 'locales'))
  for (const sprache of ['de', 'en-US', 'fr']) writeFileSync(join(ordner, 'locales', `${sprache}.pak`), sprache)
  writeFileSync(join(ordner, 'version'), '45.4.1')
  writeFileSync(join(ordner, 'LICENSE'), 'Lizenz von Electron')
  writeFileSync(join(ordner, 'LICENSES.chromium.html'), '<p>Lizenzen von Chromium</p>')
  const programm = join(ordner, 'electron')
  writeFileSync(programm, `#!/bin/sh\n# ${SICHERUNGEN}\nexit 1\n`)
  chmodSync(programm, 0o755)
}
