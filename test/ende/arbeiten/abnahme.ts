import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listVerstoesse, WCAG } from '../barrierefreiheit.ts'
import { Abnahmeseite } from '../seiten/abnahme.ts'
import { type Hauptfenster, UEBERSETZEN_MS } from '../seiten/hauptfenster.ts'

const BESTAETIGUNG = 'Eingangsbestätigung als offene E-Mail'

/** The file that says what the Testfall expects. */
function sollOf(projekt: string): string {
  return join(projekt, 'testfaelle/eingang-bestaetigen-stufe-1/erwartet/mail.xml')
}

/** A Testfall whose expectation is wrong, until it is replaced. */
export function testAbnahme(getFenster: () => Hauptfenster, getProjekt: () => string): void {
  describe('Abnahme im Fenster', () => {
    let seite: Page
    let abnahme: Abnahmeseite

    it('zeigt an einem roten Testfall Nachricht, Erwartetes und Geliefertes mit dem Unterschied', async () => {
      const soll = readFileSync(sollOf(getProjekt()), 'utf8')
      writeFileSync(
        sollOf(getProjekt()),
        soll.replace('Ihre Gewerbeanzeige ist eingegangen', 'Die Gewerbeanzeige liegt vor'),
      )
      const fenster = getFenster()
      seite = fenster.seite
      abnahme = new Abnahmeseite(seite)
      await fenster.openAnsicht('Abnahme')
      const fall = await abnahme.zeige(BESTAETIGUNG)
      await fall.getByText('fehlgeschlagen', { exact: true }).waitFor()
      await fall
        .getByText(
          /^Zustellung „.+“: .*Betreff ist „Ihre Gewerbeanzeige ist eingegangen.+ statt „Die Gewerbeanzeige liegt vor/,
        )
        .waitFor()
      await fall.getByRole('region', { name: 'Eingang' }).getByText('nachrichtenkopf').first().waitFor()
      const geaendert = abnahme.vergleich.getByRole('row').filter({ hasText: 'geändert:' }).first()
      await geaendert.getByText('liegt vor').waitFor()
      expect(await fall.getByRole('region', { name: 'Transaktion' }).getByRole('listitem').count()).toBe(6)
      expect(await listVerstoesse(seite, WCAG, 'main')).toEqual([])
    }, 300_000)

    it('ersetzt das Soll, nachdem es gezeigt hat, was geschrieben wird', async () => {
      const fall = abnahme.fall(BESTAETIGUNG)
      await fall.getByRole('button', { name: 'Soll ersetzen' }).click()
      await seite.getByText('erwartet/mail.xml').waitFor()
      await seite.getByRole('button', { name: 'Soll schreiben' }).click()
      await fall.getByText('bestanden', { exact: true }).waitFor({ timeout: UEBERSETZEN_MS })
      expect(readFileSync(sollOf(getProjekt()), 'utf8')).toContain('Ihre Gewerbeanzeige ist eingegangen')
    }, 300_000)

    it('führt die Auswahl aus, zählt sie und nennt, was nie geprüft wurde', async () => {
      await abnahme.plan.getByRole('treeitem', { name: /^Gewerbeanmeldung/ }).click()
      await seite.getByRole('button', { name: 'Auswahl ausführen' }).click()
      await abnahme.plan.getByRole('treeitem', { name: /^Gewerbeanmeldung, 1 Testfälle, bestanden/ }).waitFor()
      await seite.getByRole('contentinfo').getByText('1 von 1 Tests bestanden').waitFor()
      const abdeckung = seite.getByRole('complementary', { name: 'Abdeckung' })
      expect(await abdeckung.getByText(/^[1-9]\d* von \d+$/).count()).toBe(4)
      await abdeckung.getByRole('heading', { name: 'Nie geprüft' }).waitFor()
    }, 300_000)
  })
}
