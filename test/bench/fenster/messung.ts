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

/** Milliseconds from the last key or press of the pointer in `handlung` until all conditions hold and are drawn. */
export async function measureBis(
  seite: Page,
  bedingungen: readonly Bedingung[],
  handlung: () => Promise<void>,
): Promise<number> {
  const zuLange = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`Im Fenster fehlt ${JSON.stringify(bedingungen)}`)), UEBERSETZEN_MS).unref()
  })
  // asked for before, so that nothing is missed
  const zeit = ask<number>(seite, `until(${JSON.stringify(bedingungen)})`)
  await handlung()
  return (await Promise.race([zeit, zuLange])) - (await ask<number>(seite, 'beginn()'))
}
