#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { startHost } from './host/host.ts'
import { openBrowserfenster } from './start/browserfenster.ts'
import { findBrowser } from './start/browsersuche.ts'
import { findDokumentenordner } from './start/dokumentenordner.ts'
import { findElectron } from './start/electronsuche.ts'
import { chooseStartart } from './start/startart.ts'
import { readStartaufruf } from './start/startaufruf.ts'
import { startWebserver } from './web/webserver.ts'

/**
 * Opens a project in a window: in Electron, in an installed browser, or under an address on this machine that it prints.
 * Ends with Ctrl-C or with the last window.
 */
const hier = dirname(fileURLToPath(import.meta.url))
const beispiele = join(hier, '..', 'samples')
const { projekt, ordner, port, nurAdresse } = readStartaufruf(process.argv.slice(2), join(beispiele, 'gewerbe'))
const wurzeln = ordner.length > 0 ? ordner : [findDokumentenordner()]

const { art, satz } = chooseStartart({
  system: process.platform,
  umgebung: process.env,
  electron: () => findElectron(true),
  browser: findBrowser(),
  nurAdresse,
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
    ...(port === undefined ? {} : { port }),
    beiFensterende: (client) => host.trenne(client),
    beiLetztemEnde: () => void end(),
  }).catch(({ message }: Error) => {
    console.error(
      `Der Port ${port ?? ''} lässt sich nicht öffnen (${message}). Bitte wählen Sie mit --port einen anderen.`,
    )
    process.exit(1)
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
  void host.liesVor()
  createInterface({ input: process.stdin }).on('line', nenneAdresse)
}
