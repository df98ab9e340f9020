import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

type Regeln = NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>

/** All of WCAG 2.2, A and AA. */
export const WCAG: Regeln = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }

/** What colours and sizes decide about; names, roles and structure are the same in every look. */
export const WCAG_DES_AUSSEHENS: Regeln = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
}

/** Lines of a text have the same few colours, however many there are. */
const WEITERE_ZEILEN = '.view-line:nth-child(n+16)'

/** What fades in has its colours only afterwards; a fade begins in the second frame after what starts it. What turns for ever is not waited for. */
const EINGEBLENDET = `(async () => {
  for (let bild = 0; bild < 2; bild += 1) await new Promise(requestAnimationFrame)
  const endliche = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(endliche.map(({ finished }) => finished))
})()`

/** What is wrong with the page as it is shown now, or with the part of it that a selector names. */
export async function listVerstoesse(seite: Page, runOnly: Regeln, bereich = 'html'): Promise<string[]> {
  await seite.evaluate(EINGEBLENDET)
  const geladen = await seite.evaluate<boolean>('window.axe !== undefined')
  // half a megabyte of script need not be read again for every look at the same page
  const { violations } = await new AxeBuilder({ page: seite, ...(geladen ? { axeSource: 'undefined' } : {}) })
    // only what is wrong, found in one go: the rest would take three times as long
    .options({ runOnly, resultTypes: ['violations'], preload: false })
    .include(bereich)
    .exclude(WEITERE_ZEILEN)
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
