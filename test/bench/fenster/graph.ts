import type { Page } from 'playwright-core'
import { formatMs, printTabelle } from '../tabelle.ts'
import { middle, quantile } from '../verteilung.ts'
import { BEWEGUNGSKOEPFE, measureAllesZeigen, measureVerschieben, measureZiehen, measureZoomen } from './bewegung.ts'
import type { Buehne } from './buehne.ts'
import { ask, measureBis } from './messung.ts'
import { writeModellprojekt } from './modellprojekt.ts'

const GROESSEN = [100, 500, 2_000]
const KLICKS = 5

interface Anordnungszeit {
  imWorker: number
  gezeichnet: number
}

/** Layout, movement and selection in graphs of several sizes. */
export async function benchGraph(buehne: Buehne): Promise<void> {
  const anordnungen: string[][] = []
  const bewegungen: string[][] = []
  const wahlen: string[][] = []
  for (const groesse of GROESSEN) {
    const ordner = buehne.createOrdner()
    const { knoten, kanten } = writeModellprojekt(ordner, groesse)
    const programm = buehne.startProgramm(ordner, buehne.createOrdner())
    const seite = await buehne.open(await programm.gestartet)
    const name = `${knoten.toLocaleString('de-DE')} Elemente`
    const geoeffnet = await measureOeffnen(seite)
    bewegungen.push([`${name}, ziehen`, ...(await measureZiehen(seite))])
    bewegungen.push([`${name}, Element ziehen`, ...(await measureVerschieben(seite))])
    bewegungen.push([`${name}, Mausrad`, ...(await measureZoomen(seite))])
    wahlen.push([name, ...(await measureWahl(seite))])
    anordnungen.push([name, kanten.toLocaleString('de-DE'), ...geoeffnet, ...(await measureNeuanordnung(seite))])
    bewegungen.push([`${name}, alles zeigen`, ...(await measureAllesZeigen(seite))])
    bewegungen.push([`${name}, alles im Bild, ziehen`, ...(await measureZiehen(seite))])
    bewegungen.push([`${name}, alles im Bild, Element ziehen`, ...(await measureVerschieben(seite))])
    await seite.context().close()
    await programm.end('SIGTERM')
  }
  printTabelle(
    'Graph öffnen; nach dem Verschieben eines Elements neu anordnen',
    ['', 'Kanten', 'im Worker', 'Fenster bis Graph', 'längste Blockade', 'neu im Worker', 'neu gezeichnet'],
    anordnungen,
  )
  printTabelle(
    'Graph bewegen (Abstände von requestAnimationFrame, gezeichnet ohne Grafikkarte)',
    ['', ...BEWEGUNGSKOEPFE],
    bewegungen,
  )
  printTabelle(
    `Element anklicken, bis Graph und Eigenschaften es zeigen (${KLICKS} Klicks)`,
    ['', 'mittlerer', 'längster'],
    wahlen,
  )
}

async function measureOeffnen(seite: Page): Promise<string[]> {
  const fenster = await ask<number>(seite, 'marke("fenster")')
  const graph = await ask<number>(seite, 'marke("graph")')
  const { imWorker } = await ask<Anordnungszeit>(seite, 'letzteAnordnung()')
  const blockaden = await ask<number[]>(seite, 'blockaden()')
  return [imWorker, graph - fenster, quantile(blockaden, 1)].map(formatMs)
}

/** Moves the chosen element by a key. */
async function measureNeuanordnung(seite: Page): Promise<string[]> {
  await seite.locator('.react-flow__node:has(.kn.gewaehlt)').focus()
  const naechste = ask<Anordnungszeit>(seite, 'naechsteAnordnung()')
  await seite.keyboard.press('ArrowDown')
  const { imWorker, gezeichnet } = await naechste
  return [imWorker, gezeichnet - (await ask<number>(seite, 'beginn()'))].map(formatMs)
}

async function measureWahl(seite: Page): Promise<string[]> {
  const zeiten: number[] = []
  const gewaehlte: string[] = []
  while (zeiten.length < KLICKS) {
    const { id, x, y } = await ask<{ id: string; x: number; y: number }>(
      seite,
      `waehlbares(${JSON.stringify(gewaehlte)})`,
    )
    const gewaehlt = [
      { selektor: `.react-flow__node[data-id="${id}"] .kn.gewaehlt` },
      { selektor: '[data-bereich="eigenschaften"]', text: id },
    ]
    zeiten.push(...(await measureBis(seite, [gewaehlt], () => seite.mouse.click(x, y))))
    gewaehlte.push(id)
  }
  return [middle(zeiten), quantile(zeiten, 1)].map(formatMs)
}
