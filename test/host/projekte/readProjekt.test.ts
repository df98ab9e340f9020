import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFehlerfreiesProjekt, readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { type Befund, befundSchema } from '../../../shared/befund.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { createGenericode, createOrdner, createProjektordner, HUNDERASSEN, textOf } from './projektordner.ts'

const LEISTUNG = 'leistungen/hundAnmelden.json'

async function readBefunde(ordner: string): Promise<Befund[]> {
  const gelesen = await readProjekt(ordner)
  const befunde = gelesen.ok ? gelesen.wert.befunde : gelesen.befunde
  for (const befund of befunde) expect(befundSchema.safeParse(befund).error).toBeUndefined()
  return befunde
}

const kurz = ({ code, ort }: Befund) => [code, ort?.datei, ort?.zeile, ort?.spalte]

function replace(pfad: string, alt: string, neu: string): string {
  const text = textOf(pfad)
  if (!text.includes(alt)) throw new Error(`${alt} not in ${pfad}`)
  return text.replace(alt, neu)
}

/** 1-based line of the first line with this text */
function zeileVon(text: string, gesucht: string): number {
  return text.slice(0, text.indexOf(gesucht)).split('\n').length
}

describe('Projektordner lesen', () => {
  it('liest das Beispielprojekt vollständig, ohne Befund, und die Modellprüfung findet nichts', async () => {
    const gelesen = await readProjekt(
      createProjektordner({
        'produkte/akte000000/schemata/akte.xsd': '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>',
        'regeln/hundAnmelden/stufe-2.xsl': '<xsl:stylesheet/>',
        'LIESMICH.md': '# Beispiel',
        '.git/config': 'unbeachtet',
        'ansicht/hundAnmelden.json': '{"format":1,"leistung":"lei-hundanmeld","positionen":{}}',
        'testfaelle/erster/testfall.json': '{}',
      }),
    )
    if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde))
    const { projekt, befunde } = gelesen.wert
    expect(befunde).toEqual([])
    const erwartet = createBeispielprojekt()
    expect(Object.fromEntries(projekt.datensaetze)).toEqual(Object.fromEntries(erwartet.datensaetze))
    expect(Object.fromEntries(projekt.dateien)).toEqual(Object.fromEntries(erwartet.dateien))
    expect(projekt.codelisteninhalte).toEqual(erwartet.codelisteninhalte)
    expect([...projekt.schemata.keys()]).toEqual(['produkte/akte000000/schemata/akte.xsd'])
    expect(projekt.eigeneRegeln).toEqual(new Map([['hundAnmelden/stufe-2', '<xsl:stylesheet/>']]))
    expect(pruefeProjekt(projekt)).toEqual([])
  })

  it('nimmt eine Byte-Reihenfolge-Marke und andere Zeilenenden hin', async () => {
    const ordner = createProjektordner({ [LEISTUNG]: `\uFEFF${textOf(LEISTUNG).replaceAll('\n', '\r\n')}` })
    expect(await readBefunde(ordner)).toEqual([])
  })

  it.each<[string, string, string, string]>([
    ['ein Komma zu viel', '"abStufe": 1,', '"abStufe": 1,,', 'datei.json'],
    ['ein Kommentar', '"abStufe": 1,', '"abStufe": 1, // hier', 'datei.json'],
    ['ein doppelter Schlüssel', '"abStufe": 1,', '"abStufe": 1, "abStufe": 2,', 'datei.doppelt'],
    ['der Name __proto__', '"abStufe": 1,', '"abStufe": 1, "__proto__": {},', 'datei.name'],
    ['eine unbekannte Angabe', '"abStufe": 1,', '"abStufe": 1, "farbe": "rot",', 'datei.unbekannt'],
    ['ein falscher Typ', '"abStufe": 1,', '"abStufe": "eins",', 'datei.typ'],
    ['ein Wert außerhalb der Grenzen', '"abStufe": 1,', '"abStufe": 9,', 'datei.grenze'],
    ['ein unbekannter Datentyp', '"datentyp": "betrag"', '"datentyp": "währung"', 'datei.wert'],
    ['eine unbekannte Art', '"art": "dokument"', '"art": "urkunde"', 'datei.art'],
    ['eine Art, die nicht in die Datei gehört', '"art": "dokument"', '"art": "stelle"', 'datei.artHier'],
    ['Schlüssel und Id verschieden', '"id": "vor-anmeldung0"', '"id": "vor-anmeldung1"', 'datei.schluessel'],
    ['ein verunglückter Bezeichner', '"technischerName": "rufname"', '"technischerName": "Rufname!"', 'datei.form'],
    ['eine Markierung von Git', '"abStufe": 1,', '\n<<<<<<< HEAD\n"abStufe": 1,', 'datei.konflikt'],
    ['eine neuere Formatversion', '"format": 1', '"format": 2', 'datei.neuer'],
    ['keine Formatversion', '"format": 1', '"format": "neu"', 'datei.format'],
    ['ein fremder Hauptdatensatz', '"wurzel": "lei-hundanmeld"', '"wurzel": "lei-hundanmelx"', 'datei.wurzel'],
    [
      'eine falsche Art des Hauptdatensatzes',
      '"wurzel": "lei-hundanmeld"',
      '"wurzel": "dok-anmeldung0"',
      'datei.wurzel',
    ],
  ])('meldet mit Datei und Zeile: %s', async (_, alt, neu, code) => {
    const text = replace(LEISTUNG, alt, neu)
    const [befund] = await readBefunde(createProjektordner({ [LEISTUNG]: text }))
    const zeile = neu.includes('HEAD') ? zeileVon(text, '<<<<<<<') : zeileVon(text, neu.trim())
    expect(befund && [befund.code, befund.ort?.datei]).toEqual([code, LEISTUNG])
    expect(befund?.ort?.zeile).toBe(zeile)
    expect(befund?.ort?.spalte).toBeGreaterThan(0)
  })

  it('nennt die genaue Spalte eines Schemafehlers und das Element', async () => {
    const text = replace('baukasten/grundlagen.json', '"version": "1.0"', '"version": "eins"')
    const befunde = await readBefunde(createProjektordner({ 'baukasten/grundlagen.json': text }))
    const erwartet = ['datei.form', 'baukasten/grundlagen.json', zeileVon(text, '"version": "eins"'), 7]
    expect(befunde.map(kurz)).toContainEqual(erwartet)
    expect(befunde[0]?.ort?.element).toBe('bau-grundlagen')
    expect(befunde[0]?.ort?.pfad).toBe('/version')
  })

  it('lässt nur den fehlerhaften Datensatz weg, nicht die ganze Datei', async () => {
    const gelesen = await readProjekt(
      createProjektordner({ [LEISTUNG]: replace(LEISTUNG, '"datentyp": "betrag"', '"datentyp": "währung"') }),
    )
    if (!gelesen.ok) throw new Error('nicht gelesen')
    const erwartet = [...createBeispielprojekt().datensaetze.keys()].filter((id) => id !== 'fel-steuer0000')
    expect([...gelesen.wert.projekt.datensaetze.keys()].sort()).toEqual(erwartet.sort())
  })

  it('findet dieselbe Id in zwei Dateien und nennt beide', async () => {
    const befunde = await readBefunde(
      createProjektordner({ 'leistungen/kopie.json': textOf(LEISTUNG), 'leistungen/leer.json': '' }),
    )
    const doppelt = befunde.filter(({ code }) => code === 'projekt.idDoppelt')
    expect(doppelt.length).toBeGreaterThan(30)
    expect(doppelt[0]?.ort?.datei).toBe('leistungen/kopie.json')
    expect(doppelt[0]?.abhilfe).toContain(LEISTUNG)
    expect(befunde.map(kurz)).toContainEqual(['datei.json', 'leistungen/leer.json', 1, 1])
  })

  it('verlangt genau einen Hauptdatensatz je Datei', async () => {
    const zweite = textOf('baukasten/grundlagen.json').replace(
      '"bau-grundlagen": {',
      '"bau-zweiter000": {"art":"baukasten","id":"bau-zweiter000","name":"Zwei","technischerName":"zwei","version":"1.0"},"bau-grundlagen": {',
    )
    const befunde = await readBefunde(createProjektordner({ 'baukasten/grundlagen.json': zweite }))
    expect(befunde.map(({ code }) => code)).toEqual(['datei.zweiteWurzel'])
  })

  it.each<[string, string | undefined, string]>([
    ['fehlt', undefined, 'codeliste.fehlt'],
    ['ist kein XML', '<gc:CodeList', 'xml.wohlgeformt'],
    ['ist etwas anderes', '<liste/>', 'codeliste.inhalt'],
    ['hat eine andere Kennung', createGenericode('urn:andere', '1', []), 'codeliste.kennung'],
    ['hat eine andere Version', createGenericode('urn:beispiel:codeliste:hunderassen', '2', []), 'codeliste.version'],
    ['enthält eine Markierung von Git', `<<<<<<< HEAD\n${HUNDERASSEN}`, 'datei.konflikt'],
    ['enthält einen DOCTYPE', `<!DOCTYPE x [<!ENTITY a "b">]>${HUNDERASSEN.slice(38)}`, 'xml.doctype'],
  ])('meldet eine Codeliste, deren Datei %s', async (_, inhalt, code) => {
    const befunde = await readBefunde(createProjektordner({ 'codelisten/hunderassen.xml': inhalt }))
    expect(befunde.map((befund) => [befund.code, befund.ort?.datei])).toEqual([[code, 'codelisten/hunderassen.xml']])
  })

  it('weist auf Dateien hin, die an ihrer Stelle nichts bedeuten', async () => {
    const befunde = await readBefunde(
      createProjektordner({
        'leistungen/hund anmelden.json': '{}',
        'regeln/stufe-1.xsl': '<a/>',
        'codelisten/übrig.xml': '<a/>',
        'codelisten/uebrig.xml': createGenericode('urn:uebrig', '1', []),
      }),
    )
    expect(befunde.map((befund) => [befund.code, befund.ort?.datei, befund.schwere]).sort()).toEqual([
      ['codeliste.ohneDatensatz', 'codelisten/uebrig.xml', 'hinweis'],
      ['datei.unbekannt', 'codelisten/übrig.xml', 'hinweis'],
      ['datei.unbekannt', 'leistungen/hund anmelden.json', 'hinweis'],
      ['datei.unbekannt', 'regeln/stufe-1.xsl', 'hinweis'],
    ])
  })

  it('weist einen Ordner ohne lesbare Projektdatei ganz zurück', async () => {
    const codeOf = async (ordner: string) => {
      const gelesen = await readProjekt(ordner)
      return gelesen.ok ? 'gelesen' : gelesen.befunde[0]?.code
    }
    expect(await codeOf(join(createOrdner(), 'fehlt'))).toBe('projekt.ordner')
    expect(await codeOf(createOrdner())).toBe('datei.fehlt')
    expect(await codeOf(createOrdner({ 'projekt.fachwerk': '{' }))).toBe('datei.json')
    expect(await codeOf(createOrdner({ 'projekt.fachwerk': '[]' }))).toBe('datei.format')
    expect(await codeOf(createOrdner({ 'projekt.fachwerk': '{"format": 1, "id": "x", "name": "y"}' }))).toBe(
      'datei.form',
    )
    expect(await codeOf(createOrdner({ 'projekt.fachwerk': '{"format": 7, "id": "x", "name": "y"}' }))).toBe(
      'datei.neuer',
    )
    expect(await codeOf(createOrdner({ 'projekt.fachwerk': new Uint8Array([0x7b, 0xff, 0x7d]) }))).toBe(
      'datei.kodierung',
    )
  })

  it('gibt ein Projekt mit Fehlern nicht an Aufrufer, die ein fehlerfreies brauchen', async () => {
    expect((await readFehlerfreiesProjekt(createProjektordner())).ok).toBe(true)
    expect((await readFehlerfreiesProjekt(createProjektordner({ 'buendel.json': '{}' }))).ok).toBe(false)
  })
})

describe('Feindliche Projektordner', () => {
  const geheim = '{"format": 1, "geheim": "4711"}'

  it.each(['leistungen/fremd.json', 'baukasten', 'codelisten/fremd.xml', 'projekt.fachwerk', 'regeln'])(
    'folgt keiner Verknüpfung: %s',
    async (pfad) => {
      const aussen = createOrdner({ 'geheim.json': geheim, 'ordner/geheim.json': geheim })
      const ordner = createProjektordner()
      rmSync(join(ordner, pfad), { recursive: true, force: true })
      mkdirSync(join(ordner, 'regeln'), { recursive: true })
      rmSync(join(ordner, pfad), { recursive: true, force: true })
      symlinkSync(join(aussen, pfad.includes('.') ? 'geheim.json' : 'ordner'), join(ordner, pfad))
      const befunde = await readBefunde(ordner)
      expect(befunde.map(({ code, ort }) => [code, ort?.datei])).toContainEqual(['datei.verknuepfung', pfad])
      expect(JSON.stringify(befunde)).not.toContain('4711')
    },
  )

  it('begrenzt Größe und Tiefe, ohne dass etwas abstürzt', async () => {
    const befunde = await readBefunde(
      createProjektordner({
        'leistungen/gross.json': `{"a": "${'x'.repeat(21 * 1024 * 1024)}"}`,
        'leistungen/tief.json': '['.repeat(200_000),
        'leistungen/tiefesObjekt.json': `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
        'leistungen/binaer.json': new Uint8Array([0xff, 0xfe, 0, 1]),
      }),
    )
    expect(befunde.map(({ code, ort }) => [ort?.datei, code])).toEqual([
      ['leistungen/binaer.json', 'datei.kodierung'],
      ['leistungen/gross.json', 'datei.groesse'],
      ['leistungen/tief.json', 'datei.tiefe'],
      ['leistungen/tiefesObjekt.json', 'datei.tiefe'],
    ])
  })

  it('liest kein Verzeichnis, wo eine Datei stehen soll', async () => {
    const ordner = createProjektordner({ 'projekt.fachwerk': undefined })
    mkdirSync(join(ordner, 'projekt.fachwerk'))
    const befunde = await readBefunde(ordner)
    expect(['datei.sonderdatei', 'datei.unlesbar']).toContain(befunde[0]?.code)
  })

  it('hat bei zufällig beschädigten Dateien immer Befunde statt Abstürzen', async () => {
    const text = textOf(LEISTUNG)
    const ordner = createProjektordner()
    for (let lauf = 0; lauf < 20; lauf += 1) {
      const stelle = Math.floor((text.length * (lauf + 0.5)) / 20)
      const beschaedigt = text.slice(0, stelle) + ['}', '"', '\\u12', '[1', ''][lauf % 5] + text.slice(stelle + 3)
      writeFileSync(join(ordner, LEISTUNG), beschaedigt)
      const gelesen = await readProjekt(ordner)
      expect(gelesen.ok).toBe(true)
    }
  })
})
