import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { ANSICHTEN, type Ansichtsname, type Hauptfenster } from '../seiten/hauptfenster.ts'

/** Set to a folder, every view is kept there as a picture, light and dark, in both sizes. */
const ORDNER = process.env.FACHWERK_BILDER

type Regeln = Parameters<AxeBuilder['options']>[0]['runOnly']
type Aussehen = ['hell' | 'dunkel', number, number, Regeln]

/** All of WCAG 2.2, A and AA. */
const ALLE_REGELN: Regeln = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}
/** What colours and sizes decide about; names, roles and structure are the same in every look. */
const REGELN_DES_AUSSEHENS: Regeln = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
}

/** Each look and each size once; the others are for pictures. */
const FENSTER: Aussehen[] = [
  ['hell', 1440, 900, ALLE_REGELN],
  ['dunkel', 1280, 800, REGELN_DES_AUSSEHENS],
]
const WEITERE: Aussehen[] = [
  ['hell', 1280, 800, REGELN_DES_AUSSEHENS],
  ['dunkel', 1440, 900, REGELN_DES_AUSSEHENS],
]
if (ORDNER !== undefined) FENSTER.push(...WEITERE)

/** Every view in every look. */
export function testAnsichten(getFenster: () => Hauptfenster): void {
  describe('Ansichten', () => {
    afterAll(async () => {
      const { seite } = getFenster()
      await seite.setViewportSize({ width: 1440, height: 900 })
      await seite.emulateMedia({ colorScheme: null })
    })

    describe.each(FENSTER)('%s, %i × %i', (schema, width, height, regeln) => {
      it('sind ohne Verstoß gegen WCAG A und AA, nichts läuft seitlich hinaus', { timeout: 180_000 }, async () => {
        const fenster = getFenster()
        const { seite } = fenster
        await seite.setViewportSize({ width, height })
        await seite.emulateMedia({ colorScheme: schema === 'hell' ? 'light' : 'dark' })
        const verstoesse: string[] = []
        for (const name of Object.keys(ANSICHTEN) as Ansichtsname[]) {
          await fenster.openAnsicht(name)
          await keepBild(seite, `${name}-${schema}-${width}`)
          verstoesse.push(...(await listVerstoesse(seite, regeln)).map((verstoss) => `${name}: ${verstoss}`))
          expect(await isBreiterAlsFenster(seite), name).toBe(false)
        }
        expect(verstoesse).toEqual([])
      })
    })
  })
}

async function listVerstoesse(seite: Page, runOnly: Regeln): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: seite })
    // only what is wrong, found in one go: the rest would take three times as long
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map(({ target, failureSummary }) => ({ ort: target.join(' '), satz: failureSummary ?? '' }))
      .filter(({ satz }) => !(id === 'target-size' && VERDECKT.test(satz)))
      .map(({ ort, satz }) => `${id} ${ort} ${satz}`),
  )
}

/** Elements of the graph end at the edge of the canvas; axe takes them to go on below it and to cover what lies there. */
const VERDECKT = /partially obscured/

function isBreiterAlsFenster(seite: Page): Promise<boolean> {
  return seite.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

async function keepBild(seite: Page, name: string): Promise<void> {
  if (ORDNER === undefined) return
  mkdirSync(ORDNER, { recursive: true })
  await seite.screenshot({ path: join(ORDNER, `${name}.png`) })
}
