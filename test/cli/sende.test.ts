import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Ergebnis } from '../../shared/befund.ts'
import type { Sendebericht } from '../../shared/host.ts'
import { createProjektordner } from '../host/projekte/projektordner.ts'
import { BEISPIEL, fachwerk } from './fachwerk.ts'

/** An application in the format of the portal: recognised, mapped, filed and sent to the Fachverfahren. */
const NACHRICHT = join(BEISPIEL, 'testfaelle/person-metallbau-portal-stufe-4/nachricht.xml')
const AUFRUF = ['sende', NACHRICHT, '--organisation', 'Musterstadt', '--projekt', BEISPIEL]

describe('fachwerk sende', () => {
  it('zeigt die sechs Antworten und jede Zustellung mit Grund und Quittung', async () => {
    const { status, ausgabe } = await fachwerk(...AUFRUF)
    expect(status, ausgabe).toBe(0)
    const fragen = ausgabe.split('\n').filter((zeile) => /^ {2}[1-6]\. .+\?$/.test(zeile))
    expect(fragen).toHaveLength(6)
    expect(ausgabe).toContain('Musterportal')
    expect(ausgabe).toContain('Gewerbeamt Musterstadt')
    expect(ausgabe).toContain('2 Zustellungen')
    expect(ausgabe).toMatch(/✓ Anzeige .* in die E-Akte → .*E-Akte Musterstadt\n.+\n {5}Quittung: Aktenzeichen /)
    expect(ausgabe).toMatch(/✓ Anzeige .* an das Fachverfahren → .*GewerbeProfi Musterstadt\n/)
    expect(ausgabe).toContain('Die Nachricht ist zugestellt.')
  })

  it('gibt mit --json als Daten aus, warum eine Nachricht zurückgewiesen ist', async () => {
    const nachricht = join(BEISPIEL, 'testfaelle/person-strasse-fehlt-portal-stufe-3/nachricht.xml')
    const { status, ausgabe } = await fachwerk('sende', nachricht, ...AUFRUF.slice(2), '--stufe', '4', '--json')
    expect(status).toBe(1)
    const bericht: Ergebnis<Sendebericht> = JSON.parse(ausgabe)
    if (!bericht.ok) throw new Error(ausgabe)
    const { ausgang, fragen, zustellungen, befunde } = bericht.wert
    expect(ausgang).toBe('zurueckgewiesen')
    expect(fragen.every(({ frage, antwort }) => frage.endsWith('?') && antwort !== '')).toBe(true)
    expect(fragen).toHaveLength(6)
    expect(zustellungen).toEqual([])
    expect(befunde.map(({ satz }) => satz).join(' ')).toContain('Straße')
  })

  it.each([
    { argumente: ['fehlt.xml', '--organisation', 'Musterstadt'], satz: 'lässt sich nicht lesen' },
    { argumente: ['README.md', '--organisation', 'Nirgendwo'], satz: 'Musterstadt' },
    { argumente: ['README.md', '--organisation', 'Musterstadt', '--stufe', '7'], satz: 'von 1 bis 4' },
  ])('weist falsche Angaben zurück: $satz', async ({ argumente, satz }) => {
    const { status, ausgabe } = await fachwerk('sende', ...argumente, '--projekt', createProjektordner())
    expect(status).toBe(1)
    expect(ausgabe).toContain(satz)
  })
})
