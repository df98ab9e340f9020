import { SAMPLE } from '../beispiel.ts'
import { formatMs, printTabelle } from '../tabelle.ts'
import { middle } from '../verteilung.ts'
import type { Buehne } from './buehne.ts'
import { ask } from './messung.ts'

const WIEDERHOLUNGEN = 3

/** Pieces of the way to the first usable window, one after the other. */
interface Startzeiten {
  adresse: number
  seite: number
  projekt: number
  graph: number
}

/** From the start of the program until the window can be used; the browser runs already. */
export async function benchStart(buehne: Buehne): Promise<void> {
  const kalt: Startzeiten[] = []
  const warm: Startzeiten[] = []
  for (let lauf = 0; lauf < WIEDERHOLUNGEN; lauf += 1) {
    const daten = buehne.createOrdner()
    kalt.push(await measureStart(buehne, daten))
    warm.push(await measureStart(buehne, daten))
  }
  printTabelle(
    `Bis zum ersten benutzbaren Fenster (mittlerer von ${WIEDERHOLUNGEN} Läufen, ohne den Start des Browsers)`,
    ['', 'bis zur Adresse', 'Seite laden', 'Projekt öffnen', 'Graph zeichnen', 'zusammen'],
    [
      ['kalt (leerer Datenordner)', ...describeZeiten(kalt)],
      ['warm', ...describeZeiten(warm)],
    ],
  )
}

async function measureStart(buehne: Buehne, daten: string): Promise<Startzeiten> {
  const beginn = performance.now()
  const programm = buehne.startProgramm(SAMPLE, daten)
  const gestartet = await programm.gestartet
  const adresse = performance.now() - beginn
  const seite = await buehne.open(gestartet)
  const geladen = await ask<number>(seite, 'marke("fenster")')
  const graph = await ask<number>(seite, 'marke("graph")')
  const inhalt = await seite.evaluate<number>('performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd')
  await seite.context().close()
  await programm.end('SIGTERM')
  return { adresse, seite: inhalt, projekt: geladen - inhalt, graph: graph - geladen }
}

function describeZeiten(zeiten: readonly Startzeiten[]): string[] {
  const teile = [
    zeiten.map(({ adresse }) => adresse),
    zeiten.map(({ seite }) => seite),
    zeiten.map(({ projekt }) => projekt),
    zeiten.map(({ graph }) => graph),
    zeiten.map(({ adresse, seite, projekt, graph }) => adresse + seite + projekt + graph),
  ]
  return teile.map((werte) => formatMs(middle(werte)))
}
