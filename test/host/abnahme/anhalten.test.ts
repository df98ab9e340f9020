import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAbnahme } from '../../../electron/host/abnahme/abnahme.ts'
import { type Ausfuehrung, startAusfuehrung } from '../../../electron/host/ausfuehrung/ausfuehrung.ts'
import { createTexte } from '../../../electron/host/regelwerk/texte.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const projekt = createBeispielprojekt()
let ausfuehrung: Ausfuehrung

beforeAll(() => {
  // without a folder of compiled stylesheets: here they are compiled for seconds
  ausfuehrung = startAusfuehrung()
})
afterAll(() => ausfuehrung.stop())

describe('Die Abnahme lässt sich anhalten', () => {
  it.each([
    ['vor dem Übersetzen der Regeln', true],
    ['während Regeln übersetzt werden', false],
  ])('%s, ohne darauf zu warten', async (_, sofort) => {
    const abbruch = new AbortController()
    if (sofort) abbruch.abort()
    let uebersetzt = false
    const bericht = await runAbnahme({
      projekt,
      testfaelle: [],
      texte: createTexte(projekt),
      ausfuehrung: {
        ...ausfuehrung,
        prepare: async (stylesheets) => {
          setImmediate(() => abbruch.abort())
          await ausfuehrung.prepare(stylesheets)
          uebersetzt = true
        },
      },
      bahnen: 2,
      abbruch: abbruch.signal,
      fortschritt: () => {},
    })
    expect(bericht.ok && bericht.wert).toMatchObject({ abgebrochen: true, faelle: [] })
    expect(uebersetzt).toBe(false)
  })
})
