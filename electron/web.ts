#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startHost } from './host/host.ts'
import { openBrowserfenster } from './start/browserfenster.ts'
import { findBrowser } from './start/browsersuche.ts'
import { findDokumentenordner } from './start/dokumentenordner.ts'
import { findElectron } from './start/electronsuche.ts'
import { chooseStartart } from './start/startart.ts'
import { startWebserver } from './web/webserver.ts'

/**
 * Opens a project in a window: in Electron, in an installed browser, or under an address on this machine that it prints. With
 * `--start` it begins with the start page; `--ordner` names the folders in which the window may look for and create projects.
 * Ends with Ctrl-C or with the last window.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    adresse: { type: 'boolean', default: false },
    ordner: { type: 'string', multiple: true, default: [] },
    port: { type: 'string' },
    start: { type: 'boolean', default: false },
  },
})
const hier = dirname(fileURLToPath(import.meta.url))
const beispiele = join(hier, '..', 'samples')
const projekt = values.start ? undefined : resolve(positionals[0] ?? join(beispiele, 'gewerbe'))
if (projekt !== undefined && !existsSync(join(projekt, 'projekt.fachwerk'))) {
  console.error(
    `In „${projekt}“ liegt kein Projekt (projekt.fachwerk fehlt). Bitte nennen Sie den Ordner eines Projekts.`,
  )
  process.exit(1)
}

const wurzeln = values.ordner.length > 0 ? values.ordner.map((ordner) => resolve(ordner)) : [findDokumentenordner()]
const fehlender = wurzeln.find((ordner) => !existsSync(ordner))
if (fehlender !== undefined) {
  console.error(`Den Ordner „${fehlender}“ gibt es nicht. Bitte nennen Sie mit --ordner einen vorhandenen.`)
  process.exit(1)
}

const { art, satz } = chooseStartart({
  system: process.platform,
  umgebung: process.env,
  electron: () => findElectron(true),
  browser: findBrowser(),
  nurAdresse: values.adresse,
})
console.log(satz)
if (art.name === 'electron') openElectron(art.programm)
else await serve()

function openElectron(programm: string): void {
  const fenster = spawn(programm, [join(hier, 'main.js'), ...(projekt === undefined ? ['--start'] : [projekt])], {
    stdio: 'inherit',
  })
  process.once('SIGINT', () => fenster.kill())
  fenster.once('exit', (status) => process.exit(status ?? 0))
}

async function serve(): Promise<void> {
  const host = startHost({ projekt, wurzeln: () => wurzeln, beispiele })
  let endet = false
  const end = async (): Promise<void> => {
    if (endet) return
    endet = true
    await server.close()
    await host.beende()
    process.exit(0)
  }
  const server = await startWebserver({
    host,
    fenster: join(hier, 'fenster'),
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    beiFensterende: (client) => host.trenne(client),
    beiLetztemEnde: () => void end(),
  })
  process.once('SIGINT', () => void end())
  process.once('SIGTERM', () => void end())
  const nenneAdresse = (): void => console.log(server.createAdresse())
  if (art.name === 'browser') {
    openBrowserfenster(art.programm, server.createAdresse()).once('error', ({ message }) => {
      console.log(`Der Browser lässt sich nicht starten (${message}). Fachwerk läuft unter dieser Adresse:`)
      nenneAdresse()
    })
  } else {
    nenneAdresse()
    console.log(
      'Die Adresse gilt eine halbe Minute und einmal; die Eingabetaste nennt eine neue, Strg-C beendet Fachwerk.',
    )
  }
  host.liesVor()
  createInterface({ input: process.stdin }).on('line', nenneAdresse)
}
