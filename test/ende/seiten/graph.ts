import type { Locator, Page } from 'playwright-core'

/** The graph of a Leistung in the words of its users. */
export class Graphseite {
  constructor(readonly seite: Page) {}

  get knoten(): Locator {
    return this.seite.locator('.react-flow__node')
  }

  /** A node by the beginning of its accessible name: kind and name. */
  element(name: string): Locator {
    return this.seite.locator(`.react-flow__node[aria-label^="${name}"]`)
  }

  bahn(rolle: string): Locator {
    return this.seite.getByRole('button', { name: new RegExp(`^${rolle}`) }).first()
  }

  get pfosten(): Locator {
    return this.seite.getByRole('button', { name: /^Leistung .*LeiKa-Schlüssel/ })
  }

  get anordnen(): Locator {
    return this.seite.getByRole('button', { name: /^Automatisch anordnen/ })
  }

  get tabellenknopf(): Locator {
    return this.seite.getByRole('button', { name: 'Als Tabelle zeigen' })
  }

  legende(art: string): Locator {
    return this.seite.getByRole('toolbar', { name: 'Legende' }).getByRole('button', { name: art })
  }

  async setStufe(stufe: number): Promise<void> {
    const schieber = this.seite.getByRole('slider', { name: 'Umsetzungsstufe' })
    await schieber.focus()
    await this.seite.keyboard.press('Home')
    for (let k = 1; k < stufe; k++) await this.seite.keyboard.press('ArrowRight')
  }

  async setModus(modus: 'Bahnen' | 'frei'): Promise<void> {
    await this.seite.getByRole('button', { name: modus, exact: true }).click()
    await this.seite.locator(`.graphansicht[data-modus="${modus.toLowerCase()}"]`).waitFor()
  }

  async showAlles(): Promise<void> {
    await this.seite.getByRole('button', { name: 'Alles zeigen' }).click()
  }
}
