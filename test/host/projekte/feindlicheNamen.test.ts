import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { readTestfaelle } from '../../../electron/host/projekte/readTestfaelle.ts'
import { createOrdner, createProjektordner, textOf } from './projektordner.ts'

const LEISTUNG = 'leistungen/hundAnmelden.json'
const WINDOWS = process.platform === 'win32'
const ALLE = process.env.FACHWERK_LAEUFE !== undefined
if (!ALLE) console.info('Der Test mit sehr vielen Dateien läuft nur in „npm run haertetest“.')

async function readCodes(ordner: string): Promise<[string, string | undefined][]> {
  const gelesen = await readProjekt(ordner)
  const befunde = gelesen.ok ? gelesen.wert.befunde : gelesen.befunde
  return befunde.map(({ code, ort }) => [code, ort?.datei])
}

describe('Feindliche Namen in einem Projektordner', () => {
  it.skipIf(WINDOWS)('warnt vor Namen, die nicht auf jedem Rechner bestehen, und liest sie trotzdem', async () => {
    const leer = '{"datensaetze": {}, "format": 1, "wurzel": "lei-0000000000"}'
    const ordner = createProjektordner({ 'leistungen/HundAnmelden.json': leer, 'produkte/nul/produkt.json': leer })
    const codes = await readCodes(ordner)
    // on a disk that does not tell the two apart there is only one file
    if (codes.some(([code]) => code === 'datei.schreibweise')) {
      expect(codes).toContainEqual(['datei.schreibweise', LEISTUNG])
    }
    expect(codes).toContainEqual(['datei.geraetename', 'produkte/nul/produkt.json'])
    expect(codes).toContainEqual(['datei.wurzel', 'produkte/nul/produkt.json'])
  })

  it
    .skipIf(WINDOWS)
    .each([
      ['leistungen/a\\..\\..\\fremd.json'],
      ['leistungen/hundAnmelden.json:strom'],
      ['leistungen/\u202egnp.json'],
      ['leistungen/zeile\numbruch.json'],
      [`leistungen/${'a'.repeat(200)}.json`],
      ['codelisten/ä%00.xml'],
      ['regeln/__proto__/stufe-2.xslt'],
    ])('liest nichts unter dem Namen %j und sagt es', async (pfad) => {
    expect(await readCodes(createProjektordner({ [pfad]: '{"geheim": 4711}' }))).toEqual([['datei.unbekannt', pfad]])
  })

  it.skipIf(process.platform !== 'linux')('übergeht Namen, die kein Text sind', async () => {
    const ordner = createProjektordner()
    const name = Buffer.concat([
      Buffer.from(`${join(ordner, 'leistungen')}/kaputt`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('.json'),
    ])
    writeFileSync(name, '{}')
    expect((await readCodes(ordner)).filter(([code]) => code !== 'datei.unbekannt')).toEqual([])
  })

  it('folgt keiner Verknüpfung: im Kreis, ins Leere, zum Ordner darüber, in einem Testfall', async () => {
    const aussen = createOrdner({ 'geheim.xml': '<geheim>4711</geheim>' })
    const ordner = createProjektordner({
      'testfaelle/erster/testfall.json': '{}',
      'testfaelle/erster/anlagen/a.txt': '',
    })
    const ziele: [string, string][] = [
      ['leistungen/kreis.json', 'kreis.json'],
      ['leistungen/leer.json', join(ordner, 'gibt-es-nicht')],
      ['produkte/oben', '..'],
      ['testfaelle/zweiter', '../leistungen'],
      ['testfaelle/erster/nachricht.xml', join(aussen, 'geheim.xml')],
      ['testfaelle/erster/anlagen/b.txt', join(aussen, 'geheim.xml')],
    ]
    for (const [pfad, ziel] of ziele) symlinkSync(ziel, join(ordner, pfad))
    expect(await readCodes(ordner)).toEqual(
      ['leistungen/kreis.json', 'leistungen/leer.json', 'produkte/oben'].map((pfad) => ['datei.verknuepfung', pfad]),
    )
    const testfaelle = await readTestfaelle(ordner)
    if (!testfaelle.ok) throw new Error(JSON.stringify(testfaelle.befunde))
    expect(
      testfaelle.wert.befunde.filter(({ code }) => code === 'datei.verknuepfung').map(({ ort }) => ort?.datei),
    ).toEqual(
      expect.arrayContaining([
        'testfaelle/zweiter',
        'testfaelle/erster/nachricht.xml',
        'testfaelle/erster/anlagen/b.txt',
      ]),
    )
    expect(JSON.stringify(testfaelle.wert)).not.toContain('4711')
  })

  it.skipIf(WINDOWS)('wartet an keiner Röhre', async () => {
    const ordner = createProjektordner()
    execFileSync('mkfifo', [join(ordner, 'leistungen', 'roehre.json')])
    expect(await readCodes(ordner)).toEqual([['datei.sonderdatei', 'leistungen/roehre.json']])
  })

  it.runIf(ALLE)('liest nicht unbegrenzt viele Dateien eines Ordners', async () => {
    const ordner = createProjektordner()
    mkdirSync(join(ordner, 'regeln'))
    for (let nummer = 0; nummer < 20_100; nummer += 1) writeFileSync(join(ordner, 'regeln', `x${nummer}`), '')
    expect(await readCodes(ordner)).toContainEqual(['projekt.umfang', 'regeln'])
  })
})

describe('Feindliche Pfade in Projektdateien', () => {
  it('eine Codeliste außerhalb ihres Ordners wird nicht gelesen', async () => {
    const datei = 'baukasten/grundlagen.json'
    const ordner = createProjektordner()
    for (const pfad of [
      '../../geheim.xml',
      '/etc/passwd',
      'C:\\Windows\\win.ini',
      'codelisten/../projekt.fachwerk',
      'codelisten/a\u0000.xml',
      'file:///etc/passwd',
    ]) {
      const text = textOf(datei).replace('codelisten/hunderassen.xml', JSON.stringify(pfad).slice(1, -1))
      writeFileSync(join(ordner, datei), text)
      expect(await readCodes(ordner), pfad).toContainEqual(['datei.form', datei])
    }
  })

  it('ein Vermerk über ein Speichern führt nirgendwohin, wo keine Datei eines Projektes liegt', async () => {
    const ordner = createProjektordner()
    const vermerk = {
      format: 1,
      urheber: '00000000-0000-4000-8000-000000000001',
      rechner: 'anderswo',
      pid: 1,
      beginn: '2026-01-01T00:00:00Z',
    }
    for (const pfad of [
      '../speichern.json',
      '/etc/passwd',
      'leistungen/../../x.json',
      'speichern.json',
      'leistungen\\x.json',
      '.git/config',
    ]) {
      const dateien = [{ pfad, vorher: null, nachher: null }]
      writeFileSync(join(ordner, 'speichern.json'), JSON.stringify({ ...vermerk, dateien }))
      expect(await readCodes(ordner), pfad).toEqual([['speichern.vermerk', 'speichern.json']])
    }
  })
})
