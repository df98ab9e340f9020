import { describe, expect, it } from 'vitest'
import { type Hauptfenster, UEBERSETZEN_MS } from '../seiten/hauptfenster.ts'
import { Spiel } from '../seiten/spiel.ts'

const DAUER = { timeout: 300_000 }

/** A message on its way, and what a change of the model does to the Testfälle. */
export function testDurchspielen(getFenster: () => Hauptfenster): void {
  describe('Eine Nachricht durchspielen', () => {
    let fenster: Hauptfenster
    let spiel: Spiel

    it(
      'geht Schritt für Schritt voran, mit Tasten und Knöpfen, und beantwortet dabei die sechs Fragen',
      DAUER,
      async () => {
        fenster = getFenster()
        const { seite } = fenster
        spiel = new Spiel(seite)
        await fenster.openAnsicht('Graph')
        await spiel.open()
        await spiel.chooseNachricht('Neugründung in Nachbarstadt')
        await spiel.schritt('Nachricht kommt an').waitFor()
        expect(await spiel.offeneFragen.count()).toBe(6)
        await spiel.bereich.focus()
        await seite.keyboard.press('ArrowRight')
        await spiel.schritt('System und Leistung erkannt').waitFor()
        expect(await spiel.offeneFragen.count()).toBe(4)
        await seite.keyboard.press('ArrowLeft')
        await spiel.schritt('Nachricht kommt an').waitFor()
        await spiel.goToEnde()
        await spiel.schritt('Zugestellt').waitFor()
        expect(await spiel.offeneFragen.count()).toBe(0)
        expect(await spiel.antworten.textContent()).toContain('Gewerbeamt Nachbarstadt')
        expect(await spiel.zustellungen.textContent()).toContain(
          'Gewerbeamt Nachbarstadt ist zuständig und arbeitet mit',
        )
      },
    )

    it('zeigt das XML vor und nach einem Schritt mit den Unterschieden', DAUER, async () => {
      const { seite } = fenster
      await spiel.goToSchritt('Dokumentsicht angewandt')
      await spiel.bereich.getByRole('button', { name: 'XML', exact: true }).click()
      const vergleich = seite.getByRole('table', { name: /^Vergleich: Vorher: neutrale Nachricht/ })
      await vergleich.getByText(/^\d+ von \d+$/).waitFor()
      await seite.getByRole('button', { name: 'XML schließen' }).click()
      await vergleich.waitFor({ state: 'detached' })
    })

    it(
      'sagt beim Wechsel von Stufe und Organisation, welche Zustellungen kommen und gehen und was mit der Regel ist',
      DAUER,
      async () => {
        await spiel.chooseStufe(1)
        await spiel.vergleich.getByText('Stufe 2 → Stufe 1').waitFor()
        expect(await spiel.vergleich.getByRole('listitem').allTextContents()).toEqual([
          'neuAnzeige (natürliche Person) an das Behördenpostfach der Stelle',
          'entfälltAnzeige (natürliche Person) an das Fachverfahren',
        ])
        expect(await spiel.vergleich.textContent()).toMatch(
          /Stufe 2“ \(SHA-256 [0-9a-f]{8}…\) und .*Stufe 1“ \(SHA-256 [0-9a-f]{8}…\)/,
        )

        await spiel.chooseStufe(2)
        await spiel.vergleich.getByText('Stufe 1 → Stufe 2').waitFor()
        await spiel.chooseOrganisation('Musterstadt')
        await spiel.vergleich.getByText('Nachbarstadt → Musterstadt').waitFor()
        expect(await spiel.vergleich.textContent()).toMatch(
          /Regel unverändert \(SHA-256 [0-9a-f]{8}…\), \d+ Zeilen? Konfiguration/,
        )
        expect(await spiel.vergleich.textContent()).toContain('neuAnzeige (natürliche Person) in die E-Akte')
      },
    )

    it('ein gelöschter Zustellweg macht Testfälle rot, Rückgängig macht sie wieder grün', DAUER, async () => {
      const { seite } = fenster
      // the properties stand where the play stood
      await fenster.deleteZustellweg('Stellungnahme in die E-Akte')
      await spiel.openFolgen()
      await spiel.folgen.getByText('„Stellungnahme in die E-Akte“ entfällt.').waitFor()
      await seite
        .locator('.react-flow__node[aria-label^="Nachricht"][aria-label*="1 Test nicht bestanden"]')
        .first()
        .waitFor()
      await spiel.folgen.getByRole('button', { name: 'Stellungnahme des Bauordnungsamtes' }).click()
      await fenster.waitFor('abnahme')
      await seite.getByText('Ein gelöschter Zustellweg fehlt.').waitFor({ timeout: UEBERSETZEN_MS })
      // shown before the changed rule is compiled
      await seite.getByText('vorläufig', { exact: true }).waitFor()
      await seite.getByText('Diese Zustellung fehlt.').waitFor()
      await seite.getByRole('treeitem', { name: /Stellungnahme des Bauordnungsamtes/, selected: true }).waitFor()
      await fenster.openAnsicht('Graph')
      await fenster.undo()
      await spiel.folgen.getByText('alle Tests bestehen').waitFor({ timeout: UEBERSETZEN_MS })
      await seite.locator('.react-flow__node[aria-label*="nicht bestanden"]').first().waitFor({ state: 'detached' })
    })
  })
}
