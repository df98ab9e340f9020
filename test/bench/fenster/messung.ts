import type { Page } from 'playwright-core'
import { UEBERSETZEN_MS } from '../../ende/seiten/hauptfenster.ts'

/** What must be seen (or gone) in the window; `text` is part of what the element says. */
export interface Bedingung {
  selektor: string
  text?: string
  fehlt?: boolean
}

/** Asks the Messstellen of the page. */
export function ask<T>(seite: Page, frage: string): Promise<T> {
  return seite.evaluate<T>(`messstellen.${frage}`)
}

/**
 * Milliseconds from the last key or press of the pointer in `handlung` until each of the Stationen is reached: until all its
 * conditions hold and are drawn.
 */
export async function measureBis(
  seite: Page,
  stationen: readonly (readonly Bedingung[])[],
  handlung: () => Promise<void>,
): Promise<number[]> {
  // asked for before, so that nothing is missed
  const zeiten = stationen.map((bedingungen) =>
    Promise.race([ask<number>(seite, `until(${JSON.stringify(bedingungen)})`), rejectLate(bedingungen)]),
  )
  await handlung()
  const erreicht = await Promise.all(zeiten)
  const beginn = await ask<number>(seite, 'beginn()')
  return erreicht.map((zeit) => zeit - beginn)
}

function rejectLate(bedingungen: readonly Bedingung[]): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Im Fenster fehlt ${JSON.stringify(bedingungen)}`)), UEBERSETZEN_MS).unref()
  })
}
