import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTestfaelle } from '../../../electron/host/projekte/readTestfaelle.ts'
import { createOrdner } from './projektordner.ts'

const TESTFALL = {
  name: 'Ein Dackel',
  beschreibung: 'Die Anmeldung eines Dackels wird abgelegt.',
  organisation: 'org-musterstad',
  kanal: 'portal',
  dienstantworten: [],
  erwartet: {
    ausgang: 'zugestellt',
    befunde: [],
    zustellungen: [{ zustellweg: 'zus-akte000000', datei: 'erwartet/ablage.xml' }],
  },
}

const DATEIEN = {
  'testfaelle/dackel/testfall.json': JSON.stringify(TESTFALL),
  'testfaelle/dackel/nachricht.xml': '<anmeldung/>',
  'testfaelle/dackel/anlagen/Nachweis 1.pdf': new Uint8Array([1, 2, 3]),
  'testfaelle/dackel/erwartet/ablage.xml': '<ablage/>',
}

async function codesOf(dateien: Record<string, string | Uint8Array>): Promise<(string | undefined)[][]> {
  const gelesen = await readTestfaelle(createOrdner(dateien))
  return gelesen.ok ? gelesen.wert.befunde.map(({ code, ort }) => [code, ort?.datei]) : [['fehlgeschlagen']]
}

describe('Testfälle lesen', () => {
  it('liest Beschreibung, Nachricht, Anlagen und erwartete Zustellungen', async () => {
    const gelesen = await readTestfaelle(createOrdner(DATEIEN))
    expect(gelesen).toEqual({
      ok: true,
      wert: {
        befunde: [],
        testfaelle: [
          {
            kennung: 'dackel',
            testfall: TESTFALL,
            nachricht: '<anmeldung/>',
            anlagen: new Map([['Nachweis 1.pdf', Buffer.from([1, 2, 3])]]),
            erwartet: new Map([['erwartet/ablage.xml', '<ablage/>']]),
          },
        ],
      },
    })
  })

  it('ordnet sie nach Namen; ein Projekt ohne Testfälle hat keine', async () => {
    const zweiter = Object.fromEntries(
      Object.entries(DATEIEN).map(([pfad, inhalt]) => [pfad.replace('dackel', 'boxer'), inhalt]),
    )
    const gelesen = await readTestfaelle(createOrdner({ ...DATEIEN, ...zweiter }))
    expect(gelesen.ok && gelesen.wert.testfaelle.map(({ kennung }) => kennung)).toEqual(['boxer', 'dackel'])
    expect(await codesOf({})).toEqual([])
  })

  it.each<[string, Record<string, string | Uint8Array>, [string, string]]>([
    [
      'ohne Nachricht',
      {
        'testfaelle/a/testfall.json': JSON.stringify({
          ...TESTFALL,
          erwartet: { ...TESTFALL.erwartet, zustellungen: [] },
        }),
      },
      ['datei.fehlt', 'testfaelle/a/nachricht.xml'],
    ],
    ['ohne Beschreibung', { 'testfaelle/a/nachricht.xml': '<a/>' }, ['datei.fehlt', 'testfaelle/a/testfall.json']],
    [
      'ohne die erwartete Zustellung',
      { 'testfaelle/a/testfall.json': JSON.stringify(TESTFALL), 'testfaelle/a/nachricht.xml': '<a/>' },
      ['testfall.erwartet', 'testfaelle/a/erwartet/ablage.xml'],
    ],
    [
      'mit unbekannter Angabe',
      { ...DATEIEN, 'testfaelle/dackel/testfall.json': JSON.stringify({ ...TESTFALL, farbe: 'rot' }) },
      ['datei.unbekannt', 'testfaelle/dackel/testfall.json'],
    ],
    [
      'mit fehlendem Vorgänger',
      { ...DATEIEN, 'testfaelle/dackel/testfall.json': JSON.stringify({ ...TESTFALL, vorher: ['fehlt'] }) },
      ['testfall.vorher', 'testfaelle/dackel/testfall.json'],
    ],
  ])('meldet einen Testfall %s', async (_, dateien, erwartet) => {
    expect(await codesOf(dateien)).toContainEqual(erwartet)
  })

  it('folgt keiner Verknüpfung', async () => {
    const aussen = createOrdner({ 'geheim.xml': '<geheim/>' })
    const ordner = createOrdner({ ...DATEIEN })
    symlinkSync(join(aussen, 'geheim.xml'), join(ordner, 'testfaelle/dackel/anlagen/geheim.xml'))
    const gelesen = await readTestfaelle(ordner)
    expect(JSON.stringify(gelesen)).not.toContain('<geheim/>')
    expect(gelesen.ok && gelesen.wert.befunde.map(({ code }) => code)).toEqual(['datei.verknuepfung'])
  })
})
