import type { Locator, Page } from 'playwright-core'
import { UEBERSETZEN_MS } from './hauptfenster.ts'

/** The panel in which a message is played through. */
export class Spiel {
  constructor(private readonly seite: Page) {}

  get bereich(): Locator {
    return this.seite.getByRole('region', { name: 'Durchspielen' })
  }

  async open(): Promise<void> {
    await this.seite.getByRole('button', { name: 'Durchspielen' }).click()
    await this.bereich.waitFor()
  }

  async chooseNachricht(name: string): Promise<void> {
    await this.bereich.getByRole('combobox', { name: 'Nachricht' }).click()
    await this.seite.getByRole('option', { name }).click()
    await this.waitForBericht()
  }

  async chooseOrganisation(name: string): Promise<void> {
    await this.bereich.getByRole('combobox', { name: 'Organisation' }).click()
    await this.seite.getByRole('option', { name }).click()
  }

  async chooseStufe(stufe: number): Promise<void> {
    await this.bereich.locator('.spiel-stufen label', { hasText: String(stufe) }).click()
  }

  waitForBericht(): Promise<void> {
    return this.seite.locator('html[data-bereit~="spiel"]').waitFor({ state: 'attached', timeout: UEBERSETZEN_MS })
  }

  async goToEnde(): Promise<void> {
    await this.bereich.getByRole('button', { name: 'An das Ende' }).click()
  }

  get antworten(): Locator {
    return this.bereich
      .getByRole('region', { name: /sechs/i })
      .or(this.bereich.locator('section[aria-labelledby="spiel-antworten"]'))
      .first()
  }

  get zustellungen(): Locator {
    return this.bereich.locator('section[aria-labelledby="spiel-zustellungen"]')
  }

  get vergleich(): Locator {
    return this.seite.getByRole('region', { name: 'Was sich ändert' })
  }

  get folgen(): Locator {
    return this.seite.getByRole('region', { name: 'Folgen der Änderung' })
  }
}
