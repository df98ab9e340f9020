import type { Locator, Page } from 'playwright-core'

/** Names of the views and of the marks that say they have their data. */
export const ANSICHTEN = {
  Graph: 'graph',
  Nachrichtenfluss: 'nachrichtenfluss',
  Zustellwege: 'zustellwege',
  Datenfelder: 'felder',
  Codelisten: 'codelisten',
  Nachrichten: 'nachrichten',
  Regel: 'regel',
  Antrag: 'antrag',
  Prüfstand: 'pruefstand',
  Abnahme: 'abnahme',
  Vergleich: 'vergleich',
} as const
export type Ansichtsname = keyof typeof ANSICHTEN

/** Compiling the rules of a stage for the first time takes this long at most, on a slow machine. */
export const UEBERSETZEN_MS = 120_000

/** The frame of the window in the words of its users. */
export class Hauptfenster {
  constructor(readonly seite: Page) {}

  async openAnsicht(name: Ansichtsname): Promise<void> {
    await this.seite.getByRole('tab', { name, exact: true }).click()
    await this.waitFor(ANSICHTEN[name])
  }

  /** Waits until a part of the window says that it has its data. */
  waitFor(name: string, timeout = 60_000): Promise<void> {
    return this.seite.locator(`html[data-bereit~="${name}"]`).waitFor({ state: 'attached', timeout })
  }

  /** Deletes a Zustellweg that others mention: the properties say so and ask first. */
  async deleteZustellweg(name: string): Promise<void> {
    await this.select(name)
    await this.seite.keyboard.press('Delete')
    await this.eigenschaften.getByRole('button', { name: 'Zustellweg löschen' }).click()
  }

  /** Chooses an element in the navigator by its name; its Leistung comes to the front. */
  async select(name: string): Promise<void> {
    const filter = this.seite.getByLabel('Navigator filtern')
    await filter.fill(name)
    await this.navigator
      .getByRole('treeitem', { name: new RegExp(`^(?:\\S+ )?${escapeMuster(name)}`) })
      .first()
      .click()
  }

  /** The tab of an open Leistung. */
  reiterOf(leistung: string): Locator {
    return this.seite.getByRole('tablist', { name: 'Offene Leistungen' }).getByRole('tab', { name: leistung })
  }

  get navigator(): Locator {
    return this.seite.getByRole('tree', { name: 'Elemente des Projekts' })
  }

  /** The properties of what is chosen, once they have followed the selection. */
  get eigenschaften(): Locator {
    return this.seite.locator('[data-bereich="eigenschaften"]:not([aria-busy="true"])')
  }

  /** The parts of the path to what is chosen, in the status bar. */
  get pfad(): Locator {
    return this.seite.getByRole('navigation', { name: 'Pfad der Auswahl' }).getByRole('button')
  }

  /** The saved state at the right of the status bar. */
  get speicherstand(): Locator {
    return this.seite.getByText(/^(?:Gespeichert(?!er)|\d+ Änderung(?:en)? nicht gespeichert|Nur Ansicht)/).first()
  }

  async runMenuebefehl(menue: string, name: string): Promise<void> {
    await this.seite.getByRole('menuitem', { name: menue, exact: true }).click()
    await this.seite.getByRole('menuitem', { name }).click()
  }

  undo(): Promise<void> {
    return this.seite.keyboard.press('Control+z')
  }

  redo(): Promise<void> {
    return this.seite.keyboard.press('Control+y')
  }
}

function escapeMuster(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
