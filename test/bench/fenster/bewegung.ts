import type { CDPSession, Page } from 'playwright-core'
import { Graphseite } from '../../ende/seiten/graph.ts'
import { formatMs, formatZahl } from '../tabelle.ts'
import { quantile } from '../verteilung.ts'
import { ask } from './messung.ts'

const DAUER_MS = 2_500
/** pixels to each side of where the pointer took hold */
const WEITE = { x: 420, y: 160 }
/** a turn of the wheel, in the unit of its events; small, as a touchpad sends it */
const RAD = 4
/** milliseconds between two turns: about as often as there are frames */
const RADTAKT_MS = 16
/** longer than the window takes from one addition to a large picture to the next */
const RUHE_MS = 600

/** how far an element is drawn: it stays within what is seen */
const ELEMENTWEITE = { x: 90, y: 50 }

export const BEWEGUNGSKOEPFE = [
  'Rechenzeit je Bild',
  'Bilder je s',
  'mittleres Bild',
  '95 % unter',
  'längstes',
  'Blockaden',
  'längste davon',
]

/** Frames while the canvas is drawn to and fro with the pointer. */
export async function measureZiehen(seite: Page): Promise<string[]> {
  return drawToAndFro(seite, await ask<Ort>(seite, 'freierOrt()'), WEITE)
}

/** Frames while an element in the middle of the canvas is drawn to and fro; it ends where it was. */
export async function measureVerschieben(seite: Page): Promise<string[]> {
  return drawToAndFro(seite, await ask<Ort>(seite, 'waehlbares([])'), ELEMENTWEITE)
}

interface Ort {
  x: number
  y: number
}

async function drawToAndFro(seite: Page, ort: Ort, weite: Ort): Promise<string[]> {
  await seite.mouse.move(ort.x, ort.y)
  await seite.mouse.down()
  const werte = await measureFrames(seite, (anteil) => {
    const winkel = 2 * Math.PI * anteil
    return seite.mouse.move(ort.x + weite.x * Math.sin(winkel), ort.y + weite.y * Math.sin(2 * winkel))
  })
  await seite.mouse.move(ort.x, ort.y)
  await seite.mouse.up()
  return werte
}

/** Frames while the wheel goes out, in and back. */
export async function measureZoomen(seite: Page): Promise<string[]> {
  const ort = await ask<Ort>(seite, 'freierOrt()')
  await seite.mouse.move(ort.x, ort.y)
  await seite.keyboard.down('Control')
  const werte = await measureFrames(seite, async (anteil) => {
    await seite.mouse.wheel(0, RAD * Math.cos(2 * Math.PI * anteil))
    await new Promise((weiter) => setTimeout(weiter, RADTAKT_MS))
  })
  await seite.keyboard.up('Control')
  return werte
}

/** Frames while the whole graph comes into the picture, and until all of it is drawn. */
export async function measureAllesZeigen(seite: Page): Promise<string[]> {
  const graph = new Graphseite(seite)
  let gezeigt = false
  const werte = await measureFrames(seite, async () => {
    if (!gezeigt) await graph.showAlles()
    gezeigt = true
    await seite.waitForTimeout(RADTAKT_MS)
  })
  await waitForRuhe(graph)
  return werte
}

/** Until nothing more is drawn: a large picture grows little by little, which is not what moving it costs. */
async function waitForRuhe({ knoten, kanten, seite }: Graphseite): Promise<void> {
  const count = async (): Promise<number> => (await knoten.count()) + (await kanten.count())
  for (let vorher = -1, jetzt = await count(); jetzt !== vorher; ) {
    vorher = jetzt
    await seite.waitForTimeout(RUHE_MS)
    jetzt = await count()
  }
}

async function measureFrames(seite: Page, bewege: (anteil: number) => Promise<void>): Promise<string[]> {
  const messung = await seite.context().newCDPSession(seite)
  // what the window itself computes, whatever else the machine does
  await messung.send('Performance.enable', { timeDomain: 'threadTicks' })
  const vorher = await askRechenzeit(messung)
  await ask(seite, 'beginFrames()')
  const beginn = performance.now()
  for (let ms = 0; ms < DAUER_MS; ms = performance.now() - beginn) await bewege(ms / DAUER_MS)
  const bilder = await ask<number[]>(seite, 'endFrames()')
  const blockaden = await ask<number[]>(seite, 'blockaden()')
  const rechenzeit = (await askRechenzeit(messung)) - vorher
  await messung.detach()
  const ganze = bilder.reduce((a, b) => a + b, 0)
  return [
    formatMs(rechenzeit / bilder.length),
    formatZahl((bilder.length * 1000) / ganze),
    formatMs(quantile(bilder, 0.5)),
    formatMs(quantile(bilder, 0.95)),
    formatMs(quantile(bilder, 1)),
    String(blockaden.length),
    blockaden.length === 0 ? '–' : formatMs(quantile(blockaden, 1)),
  ]
}

/** Milliseconds that the page has computed since it was opened. */
async function askRechenzeit(messung: CDPSession): Promise<number> {
  const { metrics } = await messung.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}
