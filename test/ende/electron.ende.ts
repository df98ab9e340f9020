import { cpSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Electronfachwerk, findElectronFuerTests, startElectronFachwerk } from './electronfenster.ts'
import { Graphseite } from './seiten/graph.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'
import { Spiel } from './seiten/spiel.ts'

const programm = findElectronFuerTests()
const DAUER = { timeout: 240_000 }
const NEU = 'Eingang schriftlich bestätigen'

/** Asked inside the page, in its own words. */
const WAS_DIE_SEITE_KANN = `(async () => {
  const eigene = await fetch('./index.html')
  return {
    namen: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    bruecke: Object.keys(fachwerk).sort(),
    richtlinie: eigene.headers.get('content-security-policy'),
    ausserhalb: (await fetch('./../main.js')).status,
    netz: await fetch('http://127.0.0.1:9/').then(() => 'erreicht', () => 'verweigert'),
    fenster: window.open('https://boese.example/') === null,
    recht: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }
})()`

let fachwerk: Electronfachwerk

describe.skipIf(programm === undefined)('Electron-Fenster', () => {
  beforeAll(async () => {
    fachwerk = await startElectronFachwerk(programm ?? '')
  }, 120_000)
  afterAll(() => fachwerk.close())

  it('zeigt das Projekt unter eigenem Protokoll, ohne Node, mit Inhaltsrichtlinie als Kopf und ohne Netz', async () => {
    const { seite } = fachwerk
    expect(seite.url()).toBe('app://fachwerk/index.html')
    await new Hauptfenster(seite).waitFor('graph')
    expect(await new Graphseite(seite).knoten.count()).toBeGreaterThan(10)
    const lage = await seite.evaluate(WAS_DIE_SEITE_KANN)
    expect(lage).toMatchObject({
      namen: [],
      bruecke: ['beiAbschied', 'beiMenuebefehl', 'beobachte', 'melde', 'rufe'],
      richtlinie: expect.stringContaining("default-src 'self'"),
      ausserhalb: 404,
      netz: 'verweigert',
      fenster: true,
      recht: 'denied',
    })
  })

  it('weist Aufrufe ab, die ein Fenster nicht machen darf', async () => {
    const rufe = async (methode: string, eingabe: unknown): Promise<string | undefined> => {
      const ruf = `fachwerk.rufe(${JSON.stringify(methode)}, ${JSON.stringify(JSON.stringify(eingabe))})`
      return JSON.parse(await fachwerk.seite.evaluate<string>(ruf)).befunde?.[0]?.code
    }
    const codes = [
      await rufe('generiere', { ordner: '/', nach: '/' }),
      await rufe('oeffne', { client: 'fremdes-fenster' }),
      await rufe('oeffne', { ordner: '/' }),
    ]
    expect(codes).toEqual(['schale.form', 'schale.absender', 'schale.ordner'])
  })

  it('ändert, nimmt zurück und speichert; Befehle kommen auch aus dem Menü', async () => {
    const { app, seite, projekt } = fachwerk
    const fenster = new Hauptfenster(seite)
    await fenster.select('Eingang bestätigen')
    const name = fenster.eigenschaften.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill(NEU)
    await name.press('Enter')
    await fenster.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()
    await seite.reload()
    await fenster.waitFor('fenster')
    await fenster.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()
    await app.evaluate(({ Menu, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.focus()
      Menu.getApplicationMenu()?.getMenuItemById('datei.speichern')?.click()
    })
    await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    expect(readFileSync(join(projekt, 'leistungen', 'gewerbeanmeldung.json'), 'utf8')).toContain(NEU)
  })

  it('spielt eine Nachricht durch und ersetzt eine Engine, die beendet wird', DAUER, async () => {
    const { app, seite } = fachwerk
    const fenster = new Hauptfenster(seite)
    const spiel = new Spiel(seite)
    await fenster.waitFor('graph')
    await spiel.open()
    await spiel.chooseNachricht('Neugründung in Nachbarstadt')
    await spiel.goToEnde()
    await spiel.schritt('Zugestellt').waitFor()
    const listEngines = () =>
      app.evaluate(({ app: electron }) =>
        electron.getAppMetrics().flatMap(({ name, pid }) => (name?.startsWith('Fachwerk engine') ? [pid] : [])),
      )
    const vorher = await listEngines()
    expect(vorher.length).toBeGreaterThan(0)
    for (const pid of vorher) process.kill(pid, 'SIGKILL')
    await spiel.chooseStufe(1)
    await spiel.vergleich.getByText('Stufe 2 → Stufe 1').waitFor({ timeout: 120_000 })
    const nachher = await listEngines()
    expect(nachher.length).toBeGreaterThan(0)
    expect(nachher.filter((pid) => vorher.includes(pid))).toEqual([])
    await spiel.close()
  })

  it('öffnet ein zweites Projekt, das ein zweiter Start übergibt, in einem eigenen Fenster', async () => {
    const { app, ordner, projekt } = fachwerk
    const zweites = join(ordner, 'zweites')
    cpSync('samples/gewerbe', zweites, { recursive: true })
    const neues = app.waitForEvent('window')
    await fachwerk.startNochmal(join(zweites, 'projekt.fachwerk'))
    const seite = await neues
    await seite.locator('html[data-bereit~="fenster"]').waitFor()
    expect(app.windows().length).toBe(2)
    await fachwerk.startNochmal(projekt)
    expect(app.windows().length).toBe(2)
    await seite.close()
  })

  it('öffnet das Projekt, das im Dialog des Systems gewählt wird', async () => {
    const { app, ordner } = fachwerk
    const drittes = join(ordner, 'drittes')
    cpSync('samples/gewerbe', drittes, { recursive: true })
    const neues = app.waitForEvent('window')
    await app.evaluate(({ dialog, Menu }, wahl) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [wahl] })
      Menu.getApplicationMenu()?.getMenuItemById('datei.oeffnen')?.click()
    }, drittes)
    const seite = await neues
    await new Hauptfenster(seite).waitFor('graph')

    // changed while the host has no time, and closed before it has: nothing is lost, and the project is free again
    await new Graphseite(seite).element('Teilleistung Vorgang abschließen').focus()
    await seite.keyboard.press('Enter')
    const geschlossen = seite.waitForEvent('close')
    await seite.evaluate(`setTimeout(() => {
      const druck = { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true }
      for (let i = 0; i < 5; i += 1) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', druck))
    }, 500)`)
    await app.evaluate(({ BrowserWindow }) => {
      for (const ende = Date.now() + 1500; Date.now() < ende; );
      const [neuestes] = BrowserWindow.getAllWindows().toSorted((a, b) => b.id - a.id)
      neuestes?.close()
    })
    await geschlossen
    const wieder = app.waitForEvent('window')
    await fachwerk.startNochmal(drittes)
    const neue = new Hauptfenster(await wieder)
    await neue.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()
    await neue.seite.close()
  })

  it('kommt nach einem Absturz des Fensters von selbst wieder, mit allem, was bestätigt war', async () => {
    const { app } = fachwerk
    const bereit = await app.evaluate(async ({ BrowserWindow }) => {
      const inhalt = BrowserWindow.getAllWindows().find((eines) => eines.isVisible())?.webContents
      if (inhalt === undefined) return ''
      const geladen = new Promise<void>((resolve) => inhalt.once('did-finish-load', () => resolve()))
      inhalt.forcefullyCrashRenderer()
      await geladen
      const istBereit = `new Promise((fertig) => {
        const schau = () => document.documentElement.dataset.bereit?.includes('fenster') ? fertig(document.title) : requestAnimationFrame(schau)
        schau()
      })`
      return String(await inhalt.executeJavaScript(istBereit))
    })
    expect(bereit).toContain('Fachwerk')
  })

  it('merkt sich Lage, Größe und Projekt für den nächsten Start', async () => {
    const lage = { x: 40, y: 60, width: 1100, height: 720 }
    await fachwerk.app.evaluate(({ BrowserWindow }, neue) => BrowserWindow.getAllWindows()[0]?.setBounds(neue), lage)
    await fachwerk.restart()
    const [wieder] = await fachwerk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((fenster) => fenster.getBounds()),
    )
    expect(wieder).toMatchObject({ width: 1100, height: 720 })
    const gemerkt = JSON.parse(readFileSync(join(fachwerk.ordner, 'daten', 'electron', 'fenster.json'), 'utf8'))
    expect(gemerkt.projekt).toBe(realpathSync(fachwerk.projekt))
    expect(await fachwerk.seite.title()).toContain('Fachwerk')
  })

  // last, since Playwright waits for the end of every navigation, also of those that Electron stops
  it('bleibt auf seiner Seite, wohin ein Verweis auch führt', async () => {
    const lage = await fachwerk.app.evaluate(async ({ BrowserWindow }) => {
      const fenster = BrowserWindow.getAllWindows()
      const inhalt = fenster[0]?.webContents
      for (const ziel of ['https://boese.example/', 'file:///etc/passwd', 'app://boese/index.html']) {
        await inhalt?.executeJavaScript(
          `location.href = ${JSON.stringify(ziel)}; new Promise((f) => setTimeout(f, 200))`,
        )
      }
      return {
        adresse: inhalt?.getURL(),
        anzahl: fenster.length,
        da: await inhalt?.executeJavaScript('document.title'),
      }
    })
    expect(lage).toEqual({ adresse: 'app://fachwerk/index.html', anzahl: 1, da: expect.stringContaining('Fachwerk') })
  })
})
