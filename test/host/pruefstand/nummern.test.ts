import { describe, expect, it } from 'vitest'
import { createNummernwechsel, renewNummer } from '../../../electron/host/pruefstand/nummern.ts'

const EINS = '0b7f8f43-3c39-4b2e-9d4c-7a1c9c6b2f11'
const ZWEI = '5e0d1c8a-9a54-4a7b-8a36-2f8b7d3e4c22'
const UUID = 'b1d7c9e2-6a40-4d38-8f15-0c3e9a7d2606'

describe('Nummern einer Sendung', () => {
  it.each([
    ['NB-2026-004711', /^NB-2026-\d{6}$/],
    ['MS/26/031877/A', /^MS\/26\/\d{6}\/A$/],
    ['12-34', /^\d\d-\d\d$/],
    ['Antrag A', /^Antrag A-\d{6}$/],
  ])('„%s“ wird eine andere von derselben Form', (nummer, form) => {
    const neue = renewNummer(nummer, EINS)
    expect(neue).toMatch(form)
    expect(neue).not.toBe(nummer)
    expect(renewNummer(nummer, ZWEI)).not.toBe(neue)
    expect(renewNummer(nummer, EINS)).toBe(neue)
  })

  it('gleiche bleiben innerhalb der Sendung gleich, auch in späteren Nachrichten', () => {
    const { renew } = createNummernwechsel(EINS)
    const neu = renewNummer('NB-2026-004711', EINS)
    expect(renew('<a id="NB-2026-004711"><b>NB-2026-004711</b></a>', 'NB-2026-004711')).toBe(
      `<a id="${neu}"><b>${neu}</b></a>`,
    )
    expect(renew('<c zu="NB-2026-004711"/>', undefined)).toBe(`<c zu="${neu}"/>`)
  })

  it('nur ganze Werte werden ersetzt, Text, in dem die Nummer vorkommt, bleibt', () => {
    const { renew } = createNummernwechsel(EINS)
    const text = '<a><b>zu NB-2026-004711 gehörig</b></a>'
    expect(renew(text, 'NB-2026-004711')).toBe(text)
  })

  it('UUIDs werden ohne Zutun neu', () => {
    const [a, b] = [EINS, ZWEI].map((namensraum) =>
      createNummernwechsel(namensraum).renew(`<a id="${UUID}"/>`, undefined),
    )
    expect(a).not.toContain(UUID)
    expect(a).not.toBe(b)
  })
})
