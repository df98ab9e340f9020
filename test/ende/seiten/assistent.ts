import type { Locator, Page } from 'playwright-core'

/** The wizard „Neue Leistung“ in the words of its users. */
export class Assistentseite {
  constructor(readonly seite: Page) {}

  get dialog(): Locator {
    return this.seite.getByRole('dialog', { name: 'Neue Leistung' })
  }

  muster(name: RegExp | string): Locator {
    return this.dialog.getByRole('radio', { name })
  }

  async openPage(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Weiter' }).click()
    await this.dialog.getByRole('region', { name, exact: true }).waitFor()
  }

  async fill(angaben: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, wert] of Object.entries(angaben)) await this.dialog.getByLabel(name, { exact: true }).fill(wert)
  }

  async create(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Leistung anlegen' }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }
}
