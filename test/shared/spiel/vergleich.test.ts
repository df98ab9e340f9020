import { describe, expect, it } from 'vitest'
import { compareSpielberichte } from '../../../shared/spiel/vergleich.ts'
import { createBericht, createZustellung } from '../../renderer/spiel/beispielbericht.ts'
import { BEISPIELPROJEKT } from '../../renderer/spiel/beispielprojekt.ts'

const LINKS = createBericht()
const konfiguration = (text: string) => ({ organisation: 'Musterstadt', text, sha256: 'c'.repeat(64) })

describe('Vergleich zweier Läufe', () => {
  it.each([
    ['gleich', '<a/>\n<b/>\n', 0, 'Konfiguration gleich'],
    ['eine Zeile ersetzt', '<a/>\n<c/>\n', 1, '1 Zeile Konfiguration anders'],
    ['eine Zeile mehr', '<a/>\n<b/>\n<c/>\n', 1, '1 Zeile Konfiguration anders'],
    ['eine ersetzt, zwei mehr', '<z/>\n<b/>\n<c/>\n<d/>\n', 3, '3 Zeilen Konfiguration anders'],
    ['eine Zeile weniger', '<b/>\n', 1, '1 Zeile Konfiguration anders'],
  ])('zählt die Zeilen der Konfiguration: %s', (_fall, text, anzahl, worte) => {
    const { geaenderteZeilen, satz } = compareSpielberichte(
      BEISPIELPROJEKT,
      LINKS,
      createBericht({ konfiguration: konfiguration(text) }),
    )
    expect(geaenderteZeilen).toBe(anzahl)
    expect(satz).toBe(`Regel unverändert (SHA-256 aaaaaaaa…), ${worte}`)
  })

  it('nennt bei geänderter Regel derselben Stufe beide Fingerabdrücke', () => {
    const rechts = createBericht({ regel: { name: 'Anmeldung, Stufe 2', stufe: 2, sha256: 'd'.repeat(64) } })
    expect(compareSpielberichte(BEISPIELPROJEKT, LINKS, rechts).satz).toBe(
      'Regel geändert (SHA-256 aaaaaaaa… → dddddddd…), Konfiguration gleich',
    )
  })

  it('sagt, welche Zustellungen neu sind und welche entfallen', () => {
    const rechts = createBericht({ zustellungen: [createZustellung('zus-b.ste-a')] })
    const { neu, entfaellt } = compareSpielberichte(BEISPIELPROJEKT, LINKS, rechts)
    expect([neu, entfaellt].map((liste) => liste.map(({ zustellweg }) => zustellweg))).toEqual([['zus-b'], ['zus-a']])
  })

  it('nennt auch Auskünfte, die niemand mehr einholt', () => {
    const auskunft = { id: 'zus-r.ste-a', zustellweg: 'zus-r', name: 'Register', antwort: 'kein Treffer' }
    const { neu, entfaellt } = compareSpielberichte(BEISPIELPROJEKT, createBericht({ auskuenfte: [auskunft] }), LINKS)
    expect([neu, entfaellt]).toEqual([[], [{ zustellweg: 'zus-r', name: 'Register', art: 'auskunft' }]])
  })

  it('derselbe Zustellweg an eine andere Stelle ist derselbe', () => {
    const rechts = createBericht({ zustellungen: [createZustellung('zus-a.ste-b')] })
    const { neu, entfaellt } = compareSpielberichte(BEISPIELPROJEKT, LINKS, rechts)
    expect([neu, entfaellt]).toEqual([[], []])
  })
})
