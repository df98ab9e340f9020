import { ANSICHTEN, type Ansichtsname, Hauptfenster } from '../../ende/seiten/hauptfenster.ts'
import { writeKatalogprojekt } from '../katalogprojekt.ts'
import { formatMb, formatMs, printTabelle } from '../tabelle.ts'
import { withBuehne } from './buehne.ts'
import { ask, type Bedingung, measureBis } from './messung.ts'

/** A part of what somebody does in the window: how long until it is to be seen, and the longest time nothing else could be done. */
interface Messung {
  name: string
  ms: number
  blockiert: number
}

const EIGENSCHAFTEN = '[data-bereich="eigenschaften"]'
/** Without Testfälle there are no messages to look at, and the test plan of all Leistungen takes the host minutes. */
const OHNE_MESSUNG: readonly Ansichtsname[] = ['Graph', 'Nachrichten', 'Abnahme']
const UEBRIGE = (Object.keys(ANSICHTEN) as Ansichtsname[]).filter((name) => !OHNE_MESSUNG.includes(name))

/** What has just been written is read anew for a while, since it may change within the same tick; projects are older than that. */
const ALTER_MS = 2_500

/** A project the size of the catalogue in a real window: opening, choosing, changing, saving, looking elsewhere. */
export function benchGrossfenster(datei: string): Promise<void> {
  return withBuehne(datei, async (buehne) => {
    const projekt = buehne.createOrdner()
    writeKatalogprojekt(projekt)
    await new Promise((weiter) => setTimeout(weiter, ALTER_MS))
    const beginn = performance.now()
    const programm = buehne.startProgramm(projekt, buehne.createOrdner())
    const gestartet = await programm.gestartet
    const adresse = performance.now() - beginn
    const seite = await buehne.open(gestartet)
    const fenster = new Hauptfenster(seite)
    const graph = await ask<number>(seite, 'marke("graph")')
    const start = await ask<number[]>(seite, 'blockaden()')
    const messungen: Messung[] = [
      { name: 'Start bis zur Adresse', ms: adresse, blockiert: 0 },
      { name: 'Adresse öffnen bis zum Graph', ms: graph, blockiert: Math.max(0, ...start) },
    ]
    const measure = async (name: string, bedingungen: Bedingung[], handlung: () => Promise<void>): Promise<void> => {
      await ask(seite, 'blockaden()')
      const [ms = Number.NaN] = await measureBis(seite, [bedingungen], handlung)
      messungen.push({ name, ms, blockiert: Math.max(0, ...(await ask<number[]>(seite, 'blockaden()'))) })
    }
    await measure('Teilleistung wählen', [{ selektor: EIGENSCHAFTEN, text: 'Schritt 1' }], () =>
      seite.locator('.react-flow__node', { hasText: 'Schritt 1' }).first().click(),
    )
    await fenster.waitFor('befunde')
    const befunde = await seite.evaluate<number>('performance.now()')
    // one word: the name of an element stands in lines
    await fenster.eigenschaften.getByLabel('Name', { exact: true }).first().fill('Bewilligung')
    await measure('Namen ändern', [{ selektor: '.react-flow__node', text: 'Bewilligung' }], () =>
      seite.keyboard.press('Enter'),
    )
    await measure('Speichern', [{ selektor: '.status', text: 'Gespeichert' }], () => seite.keyboard.press('Control+s'))
    await measure('andere Leistung', [{ selektor: '[role=tab][aria-selected=true]', text: 'Leistung 3' }], () =>
      fenster.navigator.getByRole('treeitem', { name: /^Leistung Leistung 3$/ }).click(),
    )
    await fenster.waitFor('graph')
    await seite.getByLabel('Navigator filtern').fill('Leistung 31')
    await measure('Navigator filtern', [{ selektor: '[role=treeitem]', text: 'Leistung 312' }], () =>
      seite.keyboard.type('2'),
    )
    await seite.getByLabel('Eingabe leeren').click()
    await measure('Gehe zu', [{ selektor: '.palette-suche' }], () => seite.keyboard.press('Control+p'))
    await seite.keyboard.type('Leistung 41')
    await measure('Gehe zu: suchen', [{ selektor: '.palette-eintrag', text: 'Leistung 412' }], () =>
      seite.keyboard.type('2'),
    )
    await seite.keyboard.press('Escape')
    for (const name of UEBRIGE) {
      await measure(`Ansicht ${name}`, [{ selektor: `html[data-bereit~="${ANSICHTEN[name]}"]` }], () =>
        seite.getByRole('tab', { name, exact: true }).click(),
      )
    }
    const speicher = await seite.evaluate<number>('performance.memory.usedJSHeapSize')
    const [uebertragen] = await listAufrufe(seite, 'oeffne')
    const [gesichert] = await listAufrufe(seite, 'aendere')
    const [geschrieben] = await listAufrufe(seite, 'speichere')
    printTabelle(
      `Großes Projekt im Fenster: ${formatMb(uebertragen?.bytes ?? 0)} übertragen, ${formatMb(speicher)} im Fenster; ` +
        `Befunde nach ${formatMs(befunde)}, eine Änderung gesichert in ${formatMs(gesichert?.ms ?? Number.NaN)}, ` +
        `gespeichert vom Host in ${formatMs(geschrieben?.ms ?? Number.NaN)}`,
      ['', 'bis es zu sehen ist', 'längste Blockade'],
      messungen.map(({ name, ms, blockiert }) => [name, formatMs(ms), formatMs(blockiert)]),
    )
  })
}

/** Calls of a method of the host that this window has made. */
function listAufrufe(seite: Hauptfenster['seite'], methode: string): Promise<{ ms: number; bytes: number }[]> {
  return seite.evaluate<{ ms: number; bytes: number }[]>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/host/${methode}'))
      .map(({ startTime, responseEnd, decodedBodySize }) => ({ ms: responseEnd - startTime, bytes: decodedBodySize }))`,
  )
}
