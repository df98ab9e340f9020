import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { startAnwendung } from './shell/anwendung.ts'
import { showErstesFenster } from './shell/fenster.ts'
import { createOeffnungsschlange } from './shell/oeffnungsschlange.ts'
import { watchProgrammfehler } from './shell/programmfehler.ts'
import { tellOhneProjekt } from './shell/projektwahl.ts'
import { registerSchema } from './shell/protokoll.ts'
import {
  isMitStartseite,
  listArgumente,
  readStartargumente,
  type Startuebergabe,
  startuebergabeSchema,
} from './shell/startargumente.ts'

/**
 * Electron's entry. One program per user: a second start hands its projects to the first. What must be set before Electron is
 * ready is set here; nothing waits at the top level, since Electron becomes ready only after this module has run.
 */
const hauptmodul = fileURLToPath(import.meta.url)
const programm = dirname(hauptmodul)
const schlange = createOeffnungsschlange()
const { FACHWERK_DATEN: daten } = process.env

app.setName('Fachwerk')
// groups its windows in the task bar of Windows; the same as in electron-builder.yml
app.setAppUserModelId('de.fachwerk.app')
// whoever starts it with this switch wants that: as root, in a test, Electron does not start otherwise
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.commandLine.appendSwitch('lang', 'de')
if (daten !== undefined && daten !== '') app.setPath('userData', join(daten, 'electron'))
watchProgrammfehler()
registerSchema()

const uebergabe: Startuebergabe = {
  argumente: listArgumente(process.argv, hauptmodul),
  arbeitsordner: process.cwd(),
}
if (app.requestSingleInstanceLock(uebergabe)) start()
else app.quit()

function start(): void {
  const take = (neue: Startuebergabe): void => {
    const { ordner, ohneProjekt } = readStartargumente(neue)
    schlange.add(ordner)
    void app.whenReady().then(() => {
      tellOhneProjekt(ohneProjekt)
      // who starts a program that runs already wants to see it
      if (ordner.length + ohneProjekt.length === 0) showErstesFenster()
    })
  }
  take(uebergabe)
  // macOS hands files over by events, even before the program is ready
  app.on('open-file', (ereignis, pfad) => {
    ereignis.preventDefault()
    take({ argumente: [pfad], arbeitsordner: '/' })
  })
  app.on('second-instance', (_ereignis, _argumente, _ordner, daten) => {
    const geprueft = startuebergabeSchema.safeParse(daten)
    if (geprueft.success) take(geprueft.data)
  })
  void app.whenReady().then(() => startAnwendung({ programm, schlange, startseite: isMitStartseite(uebergabe) }))
}
