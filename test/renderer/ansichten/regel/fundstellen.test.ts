import { describe, expect, it } from 'vitest'
import { readFehlerfreiesProjekt } from '../../../../electron/host/projekte/readProjekt.ts'
import { findElementAt, listFundstellen } from '../../../../renderer/ansichten/regel/fundstellen.ts'
import { graphElementOf } from '../../../../renderer/ansichten/regel/graphelement.ts'
import { listRegeltexte } from '../../../../renderer/ansichten/regel/regeltexte.ts'
import { findDatensatz, listDatensaetze } from '../../../../shared/modell/projekt.ts'

const TEXT = `<a xmlns:fw="urn:fachwerk:modell:1">
  <!-- <b fw:id="dok-aaaaaaaaaa"/> -->
  <b fw:id="dok-1111111111"
     x="1 > 0">
    <c fw:id="fel-2222222222"/>
    <d/>
  </b>
  <e fw:id="dok-1111111111"/>
</a>`

describe('Fundstellen eines Elements im erzeugten Text', () => {
  it('reichen von der ersten bis zur letzten Zeile, äußere vor inneren, ohne Kommentare', () => {
    expect(listFundstellen(TEXT)).toEqual([
      { element: 'dok-1111111111', von: 3, bis: 7 },
      { element: 'fel-2222222222', von: 5, bis: 5 },
      { element: 'dok-1111111111', von: 8, bis: 8 },
    ])
  })

  it('sind auch Zeilen einer Tabelle, nach ihrer Kennung oder dem Ende ihres Feldpfads', () => {
    const tabelle = `<a>
      name │ pfad                          │ art
      sitz │ ver-1111111111                │ gruppe
      ort  │ ver-1111111111/fel-2222222222 │ text
    </a>
      von  │ bis
      fel-3333333333 │ fel-4444444444`
    expect(listFundstellen(tabelle)).toEqual([
      { element: 'ver-1111111111', von: 3, bis: 3 },
      { element: 'fel-2222222222', von: 4, bis: 4 },
    ])
  })

  it.each([
    [1, undefined],
    [3, 'dok-1111111111'],
    [5, 'fel-2222222222'],
    [6, 'dok-1111111111'],
    [9, undefined],
  ])('Zeile %i gehört zum innersten Element', (zeile, element) => {
    expect(findElementAt(listFundstellen(TEXT), zeile)?.element).toBe(element)
  })
})

describe('Texte der Gewerbeanmeldung', async () => {
  const gelesen = await readFehlerfreiesProjekt('samples/gewerbe')
  if (!gelesen.ok) throw new Error('samples/gewerbe ist nicht lesbar')
  const { projekt } = gelesen.wert
  const [leistung] = listDatensaetze(projekt, 'leistung')
  const texte = listRegeltexte(projekt, leistung?.id ?? '')

  it('nennen Regeln aller Stufen, den eigenen Teil, Dokumentsichten, Schemata, Zuordnungen und Konfigurationen', () => {
    expect(texte.filter(({ gruppe }) => gruppe === 'Integrationsregel').map(({ name }) => name)).toEqual([
      'Stufe 1',
      'Stufe 2',
      'Stufe 2, eigener Teil',
      'Stufe 3',
      'Stufe 4',
    ])
    expect(new Set(texte.map(({ gruppe }) => gruppe)).size).toBe(5)
    expect(new Set(texte.map(({ pfad }) => pfad)).size).toBe(texte.length)
  })

  it('sind nur Zuordnungen der Leistung und solche, die allen dienen', () => {
    const pfade = (id: string): string[] =>
      listRegeltexte(projekt, id).flatMap(({ gruppe, pfad }) => (gruppe === 'Zuordnungen' ? [pfad] : []))
    const auszug = listDatensaetze(projekt, 'leistung').find((eine) => eine.technischerName === 'gewerberegisterauszug')
    const meldung = 'zuordnungen/zahlungsverkehr/meldung/gewerberegisterauszug/zahlungMelden.xsl'
    expect(pfade(auszug?.id ?? '')).toContain(meldung)
    expect(pfade(leistung?.id ?? '')).not.toContain(meldung)
    for (const eine of [leistung, auszug]) expect(pfade(eine?.id ?? '')).toContain('zuordnungen/demo-dms/ablage.xsl')
    expect(pfade(auszug?.id ?? '').filter((pfad) => pfad.includes('musterportal/antrag'))).toEqual([])
  })

  it('führen von jeder Stelle der Regel zu einem Element des Modells und von dort in den Graph', () => {
    const regel = texte.find(({ stufe }) => stufe === 4)?.generate() ?? ''
    const stellen = listFundstellen(regel)
    expect(stellen.length).toBeGreaterThan(50)
    for (const stelle of stellen) {
      expect(projekt.datensaetze.has(stelle.element), stelle.element).toBe(true)
      expect(regel.split('\n')[stelle.von - 1]).toMatch(/<|│/)
    }
    // what is only data stands in tables: plain Datenfelder and Zustellwege have rows
    const zeilenOf = (art: string): string[] =>
      stellen.filter(({ element }) => element.startsWith(art)).map(({ von }) => regel.split('\n')[von - 1] ?? '')
    const weg = findDatensatz(projekt, 'zustellweg', leistung?.zustellwege[0])
    expect(zeilenOf('fel-').join('\n')).toContain('│ Familienname')
    expect(zeilenOf('zus-').join('\n')).toContain(`│ ${weg?.name}`)
    const dokument = stellen.find(({ element }) => element.startsWith('dok-'))
    expect(dokument && graphElementOf(projekt, stellen, dokument)).toBe(dokument?.element)
  })
})
