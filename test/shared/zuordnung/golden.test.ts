import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { check0604 } from '../../../electron/host/demo/xdomea0604.ts'
import { SCHNITTSTELLENDATEIEN } from '../../../electron/host/schema/schnittstellenschemata.ts'
import { compileSchema } from '../../../electron/host/xml/schema.ts'
import { generateNachrichtSchema } from '../../../shared/generator/schema/nachrichtSchema.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { standardsordner } from '../../setup/standards.ts'
import { createLaeufer, findZuordnung, type Laeufer, readBaum, readBeispiel, wordOf } from './lauf.ts'

let projekt: Projekt
let laeufer: Laeufer
beforeAll(async () => {
  projekt = await readBeispiel()
  laeufer = createLaeufer(projekt)
  const alle = new Set(FAELLE.map(({ produkt, name }) => findZuordnung(projekt, produkt, name).id))
  await laeufer.load([...alle])
}, 240_000)

/** Each folder below `golden` holds inputs and an output that were both written by hand. */
const FAELLE = [
  { ordner: 'antragPerson', produkt: 'musterportal', name: 'antragPerson' },
  { ordner: 'antragUnternehmen', produkt: 'musterportal', name: 'antragUnternehmen' },
  { ordner: 'nachreichungPortal', produkt: 'musterportal', name: 'nachreichung' },
  { ordner: 'rueckmeldung', produkt: 'musterportal', name: 'rueckmeldung' },
  { ordner: 'anmeldungPerson', produkt: 'gewerbeprofi', name: 'anmeldungPerson' },
  { ordner: 'anmeldungUnternehmen', produkt: 'gewerbeprofi', name: 'anmeldungUnternehmen' },
  { ordner: 'nachreichung', produkt: 'gewerbeprofi', name: 'nachreichung' },
  { ordner: 'ruecknahme', produkt: 'gewerbeprofi', name: 'ruecknahme' },
  { ordner: 'stellungnahme', produkt: 'gewerbeprofi', name: 'stellungnahme' },
  { ordner: 'mitteilung', produkt: 'mailsystem', name: 'mitteilung' },
  { ordner: 'mitteilung', produkt: 'behoerdenpostfach', name: 'mitteilung' },
  { ordner: 'zustellung', produkt: 'postfach', name: 'zustellung' },
  { ordner: 'abfrage', produkt: 'registerauskunft', name: 'abfrage' },
  { ordner: 'ablageNeu', produkt: 'demo-dms', name: 'ablage' },
  { ordner: 'ablageFolge', produkt: 'demo-dms', name: 'ablage' },
  { ordner: 'ablageBestehend', produkt: 'demo-dms', name: 'ablage' },
]
type Fall = (typeof FAELLE)[number]

function runFall({ ordner, produkt, name }: Fall): Promise<string> {
  const parameter: Record<string, string> = {}
  for (const teil of ['auftrag', 'installation', 'eingang']) {
    if (readdirSync(join(GOLDEN, ordner)).includes(`${teil}.xml`)) parameter[teil] = readGolden(ordner, teil)
  }
  return laeufer.run(findZuordnung(projekt, produkt, name).id, readGolden(ordner, 'eingabe'), parameter)
}

const GOLDEN = 'test/shared/zuordnung/golden'

function readGolden(ordner: string, teil: string): string {
  return readFileSync(join(GOLDEN, ordner, `${teil}.xml`), 'utf8')
}

/** Golden files are indented; white space between elements does not count. */
function withoutIndent(element: XmlElement): XmlElement {
  const { kinder } = element
  return { ...element, kinder: kinder.map(withoutIndent), text: kinder.length > 0 ? element.text.trim() : element.text }
}

describe('von Hand geschriebene Ergebnisse', () => {
  test.each(FAELLE)('$produkt: $ordner', async (fall) => {
    const ausgabe = await runFall(fall)
    expect(withoutIndent(readBaum(ausgabe))).toEqual(withoutIndent(readBaum(readGolden(fall.ordner, 'ausgabe'))))
  })
})

describe('Gültigkeit nach dem Schema des Empfängers', () => {
  test.each(FAELLE.filter(({ produkt }) => produkt !== 'demo-dms'))('$produkt: $ordner', async (fall) => {
    const ausgabe = await runFall(fall)
    expect(validate(...schemaOf(fall), ausgabe.replaceAll(/<n:anlage-inhalt[^>]*>/g, ''))).toEqual([])
  })

  test.each(FAELLE.filter(({ produkt }) => produkt === 'demo-dms'))('eigene Prüfung 0604: $ordner', async (fall) => {
    expect(wordOf(check0604(readBaum(await runFall(fall))))).toBe('')
  })

  const xdomea = standardsordner('xdomea')
  test.skipIf(xdomea === undefined).each(FAELLE.filter(({ produkt }) => produkt === 'demo-dms'))(
    'XSD von xdomea: $ordner',
    async (fall) => {
      const dateien = readXsds([join(xdomea ?? '', 'xdomea_3.0.0'), join(xdomea ?? '', 'xoev/code/1_0')])
      const haupt = 'xdomea-Nachrichten-FachverfahrensdatenAustauschen.xsd'
      expect(validate(haupt, dateien, await runFall(fall))).toEqual([])
    },
  )
})

function schemaOf({ produkt, name }: Fall): [haupt: string, dateien: Record<string, string>] {
  const zuordnung = findZuordnung(projekt, produkt, name)
  const schnittstelle = getDatensatz(projekt, 'schnittstelle', zuordnung.schnittstelle)
  if (schnittstelle.richtung === 'eingang' && zuordnung.gegenstand.art === 'nachrichtentyp') {
    const neutral = generateNachrichtSchema(projekt, zuordnung.gegenstand.nachrichtentyp)
    return ['neutral.xsd', { ...SCHNITTSTELLENDATEIEN, 'neutral.xsd': neutral }]
  }
  const pfad = `produkte/${produkt}/${schnittstelle.schema ?? ''}`
  return ['eigen.xsd', { 'eigen.xsd': projekt.schemata.get(pfad) ?? '' }]
}

function validate(haupt: string, dateien: Record<string, string>, xml: string): string[] {
  const schema = compileSchema(haupt, dateien)
  if (!schema.ok) throw new Error(wordOf(schema.befunde))
  try {
    const verstoesse = schema.wert.validate(xml)
    if (!verstoesse.ok) throw new Error(wordOf(verstoesse.befunde))
    return verstoesse.wert.map(({ message, xpath }) => `${xpath}: ${message}`)
  } finally {
    schema.wert.dispose()
  }
}

function readXsds(ordner: string[]): Record<string, string> {
  const dateien: Record<string, string> = {}
  for (const einer of ordner) {
    for (const name of readdirSync(einer)) {
      if (name.endsWith('.xsd')) dateien[name] = readFileSync(join(einer, name), 'utf8')
    }
  }
  return dateien
}
