import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { listVerstoesse, WCAG, WCAG_DES_AUSSEHENS } from '../barrierefreiheit.ts'
import { ANSICHTEN, type Ansichtsname, type Hauptfenster } from '../seiten/hauptfenster.ts'

/** Set to a folder, every view is kept there as a picture, light and dark, in both sizes. */
const ORDNER = process.env.FACHWERK_BILDER

type Aussehen = ['hell' | 'dunkel', number, number, typeof WCAG]

/** Each look and each size once; the others are for pictures. */
const AUSSEHEN: Aussehen[] = [
  ['hell', 1440, 900, WCAG],
  ['dunkel', 1280, 800, WCAG_DES_AUSSEHENS],
]
const WEITERE: Aussehen[] = [
  ['hell', 1280, 800, WCAG_DES_AUSSEHENS],
  ['dunkel', 1440, 900, WCAG_DES_AUSSEHENS],
]
if (ORDNER !== undefined) AUSSEHEN.push(...WEITERE)

/** Navigator, properties, title and status bar stay as they are from view to view: they are looked at with the first one. */
const MIT_RAHMEN: Ansichtsname = 'Graph'

/** Every view, opened once, in every look. */
export function testAnsichten(getFenster: () => Hauptfenster): void {
  describe('Ansichten', () => {
    afterAll(async () => {
      const { seite } = getFenster()
      await seite.setViewportSize({ width: 1440, height: 900 })
      await seite.emulateMedia({ colorScheme: null })
    })

    it.each(Object.keys(ANSICHTEN) as Ansichtsname[])(
      '%s ist hell und dunkel ohne Verstoß gegen WCAG A und AA, nichts läuft seitlich hinaus',
      { timeout: 180_000 },
      async (name) => {
        const fenster = getFenster()
        const { seite } = fenster
        await fenster.openAnsicht(name)
        const verstoesse: string[] = []
        for (const [schema, width, height, regeln] of AUSSEHEN) {
          await seite.setViewportSize({ width, height })
          await showAls(seite, schema)
          await keepBild(seite, `${name}-${schema}-${width}`)
          const gefundene = await listVerstoesse(seite, regeln, name === MIT_RAHMEN ? 'html' : 'main')
          verstoesse.push(...gefundene.map((verstoss) => `${schema}: ${verstoss}`))
          expect(await isBreiterAlsFenster(seite), `${schema}, ${width} × ${height}`).toBe(false)
        }
        expect(verstoesse).toEqual([])
      },
    )
  })
}

/** Ends when the window, and every text in it, has taken the colours. */
async function showAls(seite: Page, schema: 'hell' | 'dunkel'): Promise<void> {
  const colorScheme = schema === 'hell' ? 'light' : 'dark'
  await seite.emulateMedia({ colorScheme })
  await seite.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
  const andere = seite.locator(schema === 'hell' ? '.monaco-editor.vs-dark' : '.monaco-editor.vs')
  await expect.poll(() => andere.count()).toBe(0)
}

function isBreiterAlsFenster(seite: Page): Promise<boolean> {
  return seite.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

async function keepBild(seite: Page, name: string): Promise<void> {
  if (ORDNER === undefined) return
  mkdirSync(ORDNER, { recursive: true })
  await seite.screenshot({ path: join(ORDNER, `${name}.png`) })
}
