import type { Locator, Page } from 'playwright-core'
import { UEBERSETZEN_MS } from './hauptfenster.ts'

/** The panel in which a message is played through. */
export class Spiel {
  constructor(private readonly seite: Page) {}

  get bereich(): Locator {
    return this.seite.getByRole('region', { name: 'Durchspielen' })
  }

  async open(): Promise<void> {
    await this.seite.getByRole('button', { name: 'Durchspielen', exact: true }).click()
    await this.bereich.waitFor()
  }

  async close(): Promise<void> {
    await this.bereich.getByRole('button', { name: 'Durchspielen beenden' }).click()
    await this.bereich.waitFor({ state: 'detached' })
  }

  async chooseNachricht(name: string): Promise<void> {
    await this.choose('Nachricht', name)
    await this.bereich.getByText(/^1\/\d+$/).waitFor({ timeout: UEBERSETZEN_MS })
  }

  async chooseOrganisation(name: string): Promise<void> {
    await this.choose('Organisation', name)
  }

  private async choose(feld: string, name: string): Promise<void> {
    await this.bereich.getByLabel(feld, { exact: true }).first().click()
    await this.seite.locator('.mantine-Select-option:visible', { hasText: name }).first().click()
  }

  async chooseStufe(stufe: number): Promise<void> {
    await this.bereich.locator('.spiel-stufen label', { hasText: String(stufe) }).click()
  }

  async goToEnde(): Promise<void> {
    await this.bereich.getByRole('button', { name: 'An das Ende' }).click()
  }

  /** Goes to the first step of this name. */
  async goToSchritt(titel: string): Promise<void> {
    await this.bereich.getByRole('tab', { name: /^Schritte/ }).click()
    await this.bereich
      .getByRole('button', { name: new RegExp(`^${titel}`) })
      .first()
      .click()
    await this.schritt(titel).waitFor()
  }

  /** The present step. */
  schritt(titel: string): Locator {
    return this.bereich.locator('.schrittanzeige', { hasText: titel })
  }

  get antworten(): Locator {
    return this.bereich.getByRole('region', { name: 'Sechs Fragen' })
  }

  get offeneFragen(): Locator {
    return this.antworten.getByText('noch offen')
  }

  get zustellungen(): Locator {
    return this.bereich.getByRole('region', { name: /^Zustellungen/ })
  }

  get vergleich(): Locator {
    return this.seite.getByRole('region', { name: 'Was sich ändert' })
  }

  get folgen(): Locator {
    return this.seite.getByRole('region', { name: 'Folgen der Änderung' })
  }

  /** Waits until a change has broken tests, and opens what it does. */
  async openFolgen(): Promise<void> {
    await this.folgen.getByText(/halten nicht mehr|hält nicht mehr/).waitFor({ timeout: UEBERSETZEN_MS })
    await this.folgen.getByRole('button', { name: 'Folgen im Einzelnen' }).click()
  }
}
