import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../../electron/host/projekte/readProjekt.ts'
import { generateIntegrationsregel } from '../../../../shared/generator/regel/generateIntegrationsregel.ts'
import { tabellenvariable } from '../../../../shared/generator/regel/tabelle.ts'
import { TEILE } from '../../../../shared/generator/regel/teile.ts'
import { element, writeXml } from '../../../../shared/generator/xmltext.ts'
import { listDatensaetze } from '../../../../shared/modell/projekt.ts'
import { createRegellauf } from '../../auswertung/regellauf.ts'
import { createBeispielprojekt, LEISTUNG } from '../beispielprojekt.ts'

const lauf = createRegellauf()

describe('Tabellen in Regeln', () => {
  it('geben jede Zelle unverändert wieder, mit ihrem Einzug', async () => {
    const zelle = fc.string({
      unit: fc.constantFrom('a', ' ', '│', "'", '"', '<', '&', '{', '|', 'ß', '.'),
      maxLength: 8,
    })
    const keime = fc.sample(fc.tuple(zelle, zelle), 60)
    const zeilen = keime.map(([b, c], i) => ({ tiefe: i % 3, zellen: { name: `n${i}`, b, c } }))
    const text = writeXml(
      element(
        'xsl:stylesheet',
        {
          version: '3.0',
          'xmlns:xsl': 'http://www.w3.org/1999/XSL/Transform',
          'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
          'xmlns:e': 'urn:fachwerk:erzeugt:1',
        },
        tabellenvariable('tabelle', ['name', 'b', 'c'], zeilen),
        TEILE.tabellen,
        element(
          'xsl:template',
          { match: '/' },
          element('e:tabelle', {}, element('xsl:copy-of', { select: '$tabelle' })),
        ),
      ),
    )
    const baum = await lauf.run(await lauf.load(text), '<a/>', {})
    const gelesen: { tiefe: number; name: string; b: string; c: string }[] = []
    const walk = (kinder: typeof baum.kinder, tiefe: number): void => {
      for (const { attribute, kinder: weitere } of kinder) {
        gelesen.push({ tiefe, name: attribute.name ?? '', b: attribute.b ?? '', c: attribute.c ?? '' })
        walk(weitere, tiefe + 1)
      }
    }
    walk(baum.kinder, 0)
    expect(gelesen).toEqual(zeilen.map(({ tiefe, zellen }) => ({ tiefe, ...zellen })))
  })
})

describe('Text einer Regel', () => {
  it('nennt Leistung, Stufe und Modellversion und trägt die Ids der Modellelemente', () => {
    const text = generateIntegrationsregel(createBeispielprojekt(), LEISTUNG, 3)
    expect(text).toContain('Integrationsregel „Haltverbotszone einrichten“, Umsetzungsstufe 3')
    expect(text).toContain('Fachmodell haltverbot 1.2 (lei-haltverbot)')
    for (const id of ['nac-antragumzu', 'dok-antrag0000', 'fel-ersatzflae', 'vor-bau0000000']) {
      expect(text).toContain(`fw:id="${id}"`)
    }
    expect(text).toMatch(/^zus-fachverfah +│/m)
    expect(text).toMatch(/│ gru-zone000000 +│/)
    expect(text).toMatch(/│ fel-kennzeiche +│/)
  })

  it('bleibt für das größte Beispiel klein genug, um rasch übersetzt zu werden', async () => {
    const gewerbe = await readProjekt(path.resolve('samples/gewerbe'))
    if (!gewerbe.ok) throw new Error('Das Beispiel Gewerbe ist nicht lesbar')
    const { projekt } = gewerbe.wert
    for (const { id } of listDatensaetze(projekt, 'leistung')) {
      const anweisungen = generateIntegrationsregel(projekt, id, 4).match(/<xsl:[a-z]/g) ?? []
      expect(anweisungen.length).toBeLessThan(1150)
    }
  })
})
