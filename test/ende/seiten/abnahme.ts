import type { Locator, Page } from 'playwright-core'
import { UEBERSETZEN_MS } from './hauptfenster.ts'

/** The acceptance view in the words of its users. */
export class Abnahmeseite {
  constructor(readonly seite: Page) {}

  get plan(): Locator {
    return this.seite.getByRole('tree', { name: 'Testplan' })
  }

  /** The chosen case with message, comparison and steps. */
  fall(titel: string): Locator {
    return this.seite.getByRole('article', { name: titel })
  }

  /** Searches the plan and chooses a case; it runs at once, which may compile rules first. */
  async zeige(titel: string): Promise<Locator> {
    await this.seite.getByRole('searchbox', { name: 'Testplan durchsuchen' }).fill(titel)
    await this.plan
      .getByRole('treeitem', { name: new RegExp(`^${titel}`) })
      .first()
      .click()
    const fall = this.fall(titel)
    await fall.waitFor({ timeout: UEBERSETZEN_MS })
    return fall
  }

  get vergleich(): Locator {
    return this.seite.getByRole('table', { name: 'Vergleich: Erwartet und Geliefert' })
  }
}
