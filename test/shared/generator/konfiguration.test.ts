import { describe, expect, it } from 'vitest'
import { getSchnittstellenschema } from '../../../electron/host/schema/schnittstellenschemata.ts'
import { generateKonfiguration } from '../../../shared/generator/konfiguration.ts'
import { resolveUmlenkung } from '../../../shared/generator/umlenkung.ts'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import { kom, org, sch, ste } from './beispielbausteine.ts'
import { createBeispielprojekt, LEISTUNG, withDatensaetze } from './beispielprojekt.ts'

const projekt = createBeispielprojekt()

function generate(organisation: string, stufe?: number): string {
  const text = generateKonfiguration(projekt, org(organisation), LEISTUNG, stufe)
  if (!text.ok) throw new Error(text.befunde.map(({ satz }) => satz).join())
  return text.wert
}

describe('Konfiguration einer Organisation', () => {
  it('ist gültig nach konfiguration.xsd', () => {
    for (const organisation of ['musterstadt', 'nachbarstadt', 'umlenkstadt']) {
      expect(getSchnittstellenschema('konfiguration.xsd').validate(generate(organisation))).toEqual({
        ok: true,
        wert: [],
      })
    }
  })

  it('nennt Zuständigkeit, Rollen und je Komponententyp eines Produkts, was es annimmt', () => {
    const text = generate('musterstadt')
    expect(text).toContain('<zustaendigkeit arsPraefix="14999010" von="A" bis="K"/>')
    expect(text).toContain(`<stelle id="${ste('ordnung')}"`)
    expect(text.match(new RegExp(`komponententyp="${kom('postfach')}"`, 'g'))?.length).toBeGreaterThan(1)
    expect(text).toContain(`<annahme schnittstelle="${sch('ablage')}" dienst="ablage"/>`)
    expect(text.match(/nachrichtentyp="/g)?.length).toBe(8 * 2)
  })

  it('trägt die eingestellte oder die verlangte Stufe', () => {
    expect(generate('musterstadt')).toContain('stufe="3"')
    expect(generate('musterstadt', 1)).toContain('stufe="1"')
  })

  it('ist nach einer Umlenkung die der bearbeitenden Organisation', () => {
    expect(generate('umlenkstadt')).toBe(generate('musterstadt'))
  })

  it('fehlt mit Befund, wo die Organisation keine Stufe hat', () => {
    const stadt = { ...getDatensatz(projekt, 'organisation', org('musterstadt')), stufen: [] }
    expect(generateKonfiguration(withDatensaetze(projekt, stadt), stadt.id, LEISTUNG)).toMatchObject({
      ok: false,
      befunde: [{ code: 'konfiguration.ohneStufe' }],
    })
  })
})

describe('Umlenkung', () => {
  it.each([
    ['ohne Umlenkung', 'musterstadt', 'musterstadt'],
    ['einmal', 'umlenkstadt', 'musterstadt'],
  ])('%s', (_, von, nach) => {
    expect(resolveUmlenkung(projekt, org(von), LEISTUNG)).toEqual({ ok: true, wert: org(nach) })
  })

  it('im Kreis oder über mehrere Orte ist ein Befund', () => {
    const kette = { ...getDatensatz(projekt, 'organisation', org('nachbarstadt')) }
    kette.umlenkungen = [{ leistung: LEISTUNG, organisation: org('umlenkstadt') }]
    const selbst = { ...kette, umlenkungen: [{ leistung: LEISTUNG, organisation: kette.id }] }
    const faelle = [
      [projekt, org('kreisstadt')],
      [withDatensaetze(projekt, kette), kette.id],
      [withDatensaetze(projekt, selbst), kette.id],
    ] as const
    for (const [modell, id] of faelle) {
      const befunde = [{ code: 'konfiguration.umlenkungMehrfach' }]
      expect(resolveUmlenkung(modell, id, LEISTUNG)).toMatchObject({ ok: false, befunde })
    }
  })
})
