import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { listFehler } from '../ende/fenster.ts'
import { reducePng } from './palette.ts'

const BILDER = resolve('test/handbuch/bilder')

/** A picture in a repository is read over the net: no more bytes than this. */
const HOECHSTENS = 250_000

/** Keeps what the window shows now, once nothing in it is still being loaded. */
export async function keepBild(seite: Page, name: string): Promise<void> {
  await expect.poll(() => seite.locator('.warten:visible, .dreht:visible').count(), { timeout: 120_000 }).toBe(0)
  // nothing is under the pointer
  await seite.mouse.move(0, 0)
  await seite.evaluate('document.fonts.ready.then(() => undefined)')
  mkdirSync(BILDER, { recursive: true })
  const bild = reducePng(await seite.screenshot({ animations: 'disabled', caret: 'hide' }))
  writeFileSync(join(BILDER, `${name}.png`), bild)
  expect(bild.length).toBeLessThan(HOECHSTENS)
  expect(listFehler(seite)).toEqual([])
}
