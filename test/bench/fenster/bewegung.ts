import type { Page } from 'playwright-core'
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

export const BEWEGUNGSKOEPFE = ['Bilder je s', 'mittleres Bild', '95 % unter', 'längstes', 'Blockaden', 'längste davon']

/** Frames while the canvas is drawn to and fro with the pointer. */
export async function measureZiehen(seite: Page): Promise<string[]> {
  const ort = await ask<{ x: number; y: number }>(seite, 'freierOrt()')
  await seite.mouse.move(ort.x, ort.y)
  await seite.mouse.down()
  const werte = await measureFrames(seite, (anteil) => {
    const winkel = 2 * Math.PI * anteil
    return seite.mouse.move(ort.x + WEITE.x * Math.sin(winkel), ort.y + WEITE.y * Math.sin(2 * winkel))
  })
  await seite.mouse.up()
  return werte
}

/** Frames while the wheel goes out, in and back. */
export async function measureZoomen(seite: Page): Promise<string[]> {
  const ort = await ask<{ x: number; y: number }>(seite, 'freierOrt()')
  await seite.mouse.move(ort.x, ort.y)
  await seite.keyboard.down('Control')
  const werte = await measureFrames(seite, async (anteil) => {
    await seite.mouse.wheel(0, RAD * Math.cos(2 * Math.PI * anteil))
    await new Promise((weiter) => setTimeout(weiter, RADTAKT_MS))
  })
  await seite.keyboard.up('Control')
  return werte
}

async function measureFrames(seite: Page, bewege: (anteil: number) => Promise<void>): Promise<string[]> {
  await ask(seite, 'beginFrames()')
  const beginn = performance.now()
  for (let ms = 0; ms < DAUER_MS; ms = performance.now() - beginn) await bewege(ms / DAUER_MS)
  const bilder = await ask<number[]>(seite, 'endFrames()')
  const blockaden = await ask<number[]>(seite, 'blockaden()')
  const ganze = bilder.reduce((a, b) => a + b, 0)
  return [
    formatZahl((bilder.length * 1000) / ganze),
    formatMs(quantile(bilder, 0.5)),
    formatMs(quantile(bilder, 0.95)),
    formatMs(quantile(bilder, 1)),
    String(blockaden.length),
    blockaden.length === 0 ? '–' : formatMs(quantile(blockaden, 1)),
  ]
}
