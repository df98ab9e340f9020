import type { Locator, Page } from 'playwright-core'

/** The graph of a Leistung in the words of its users. */
export class Graphseite {
  constructor(readonly seite: Page) {}

  get knoten(): Locator {
    return this.seite.locator('.react-flow__node')
  }

  get kanten(): Locator {
    return this.seite.locator('.react-flow__edge')
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

  async zoomOut(): Promise<void> {
    await this.seite.getByRole('button', { name: 'Verkleinern' }).click()
  }

  /** The button that makes a new element of a kind. */
  neu(art: string): Locator {
    return this.seite.getByRole('toolbar', { name: 'Neue Elemente' }).getByRole('button', { name: `${art} anlegen` })
  }

  /** Types the name of the element that was just created into its node. */
  async nameEin(name: string): Promise<void> {
    const feld = this.seite.locator('.namenseingabe:focus')
    await feld.waitFor()
    await feld.fill(name)
    await feld.press('Enter')
  }

  /** Draws a line from the chosen element to another one without letting go. */
  async drawVon(von: Locator, nach: Locator): Promise<void> {
    // hovering waits until nothing moves any more
    await von.locator('.griff.react-flow__handle-right').hover()
    const ziel = await nach.boundingBox()
    await this.seite.mouse.down()
    // beside its middle: near the edge of the graph the view would move on
    await nach.hover({ force: true, position: { x: (ziel?.width ?? 0) / 2 + 10, y: (ziel?.height ?? 0) / 2 } })
    await nach.hover({ force: true })
  }
}
