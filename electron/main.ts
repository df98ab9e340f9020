import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, session } from 'electron'
import { startHost } from './host/host.ts'
import { startWebserver } from './web/webserver.ts'

/**
 * Electron's window on the same loopback host that a browser gets. The page has no Node, no permissions, and stays on the
 * address it was opened with.
 */
const hier = dirname(fileURLToPath(import.meta.url))
const projekt = process.argv[2] ?? join(hier, '..', 'samples', 'gewerbe')

await app.whenReady()
session.defaultSession.setPermissionRequestHandler((_inhalt, _recht, answer) => answer(false))
app.on('web-contents-created', (_ereignis, inhalt) => {
  inhalt.setWindowOpenHandler(() => ({ action: 'deny' }))
  inhalt.on('will-navigate', (ereignis) => ereignis.preventDefault())
})

const host = startHost({ projekt })
const server = await startWebserver({
  host,
  fenster: join(hier, 'fenster'),
  beiFensterende: (client) => host.trenne(client),
  beiLetztemEnde: () => {},
})
const fenster = new BrowserWindow({
  width: 1440,
  height: 900,
  minWidth: 1024,
  minHeight: 700,
  autoHideMenuBar: true,
  webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
})
app.on('window-all-closed', async () => {
  await server.close()
  await host.beende()
  app.quit()
})
await fenster.loadURL(server.createAdresse())
