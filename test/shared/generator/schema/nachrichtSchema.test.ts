import { afterAll, describe, expect, it } from 'vitest'
import { SCHNITTSTELLENDATEIEN } from '../../../../electron/host/schema/schnittstellenschemata.ts'
import { compileSchema, type Schema } from '../../../../electron/host/xml/schema.ts'
import { generateNachrichtSchema } from '../../../../shared/generator/schema/nachrichtSchema.ts'
import { listDatensaetze } from '../../../../shared/modell/projekt.ts'
import { nac } from '../beispielbausteine.ts'
import { ANLAGE, ANTRAG, ZONE } from '../beispielnachricht.ts'
import { createBeispielprojekt } from '../beispielprojekt.ts'

const projekt = createBeispielprojekt()
const offene: Schema[] = []

function compile(text: string): Schema {
  const schema = compileSchema('nachricht.xsd', { ...SCHNITTSTELLENDATEIEN, 'nachricht.xsd': text })
  if (!schema.ok) throw new Error(schema.befunde.map(({ einzelheiten }) => einzelheiten).join('\n'))
  offene.push(schema.wert)
  return schema.wert
}

const text = generateNachrichtSchema(projekt, nac('antragUmzug'))
const schema = compile(text)
afterAll(() => {
  for (const eines of offene) eines.dispose()
})

function isValid(xml: string): boolean {
  const geprueft = schema.validate(xml)
  return geprueft.ok && geprueft.wert.length === 0
}

/** The application with further content at places of the schema. */
const mit = {
  zone: (inhalt: string) => ANTRAG.replace('</f:zone>', `${inhalt}</f:zone>`),
  ende: (inhalt: string) => ANTRAG.replace('<f:steuerId>', `${inhalt}<f:steuerId>`),
}

describe('Erzeugtes Schema einer Nachricht', () => {
  it('lässt sich für jeden Nachrichtentyp übersetzen', () => {
    for (const { id } of listDatensaetze(projekt, 'nachrichtentyp')) compile(generateNachrichtSchema(projekt, id))
  })

  it('ist aus dem Modell beschrieben', () => {
    expect(text).toContain('<xs:complexType name="Antrag.Zone">')
    expect(text).toContain('<xs:documentation xml:lang="de">FIM F60000242</xs:documentation>')
    expect(text).toContain('<xs:documentation xml:lang="de">§ 45 StVO</xs:documentation>')
    expect(text).toContain('<xs:documentation xml:lang="de">mit Buchstaben, z. B. 12a</xs:documentation>')
  })

  it.each([
    ['der kleinste Antrag', ANTRAG],
    ['ohne Feld einer späteren Stufe, das dort Pflicht ist', ANTRAG.replace(/<f:steuerId>.*<\/f:steuerId>/, '')],
    ['ein Feld einer späteren Stufe', mit.zone('<f:umriss>POINT(1 2)</f:umriss>')],
    ['drei Zonen', ANTRAG.replace(ZONE, ZONE.repeat(3))],
    ['eine Zahl mit Vorzeichen und Leerraum', ANTRAG.replace('>10<', '> +10 <')],
    ['ein Schlüssel mit Leerraum', ANTRAG.replace('>umzug<', '> umzug <')],
    ['Ja als 1', ANTRAG.replace('>false<', '>1<')],
    ['eine Anlage', ANTRAG.replace('<f:antrag>', `${ANLAGE}<f:antrag>`)],
    ['ein Betrag mit Nullen', mit.ende('<f:gebuehr>12.50</f:gebuehr>')],
    ['Dezimalzahl mit drei Stellen', mit.ende('<f:faktor>1.125</f:faktor>')],
    ['Zeitpunkt mit Zone', mit.ende('<f:erklaertAm>2026-02-28T23:59:59.5Z</f:erklaertAm>')],
  ])('nimmt an: %s', (_, xml) => {
    expect(isValid(xml)).toBe(true)
  })

  it.each([
    ['Pflichtfeld fehlt', ANTRAG.replace('<f:vorname>Anna</f:vorname>', '')],
    ['Pflichttext nur aus Leerraum', ANTRAG.replace('Anna', ' \n ')],
    ['überschriebene Häufigkeit des Baukastens', ANTRAG.replace('<f:hausnummer>12a</f:hausnummer>', '')],
    ['Text zu lang', ANTRAG.replace('Lindenweg', 'L'.repeat(81))],
    ['Muster verletzt', ANTRAG.replace('149990101234', '14999010123')],
    ['Wert zu groß', ANTRAG.replace('>10<', '>51<')],
    ['Wert zu klein', ANTRAG.replace('>10<', '>0<')],
    ['keine ganze Zahl', ANTRAG.replace('>10<', '>10.0<')],
    ['unbekannter Schlüssel', ANTRAG.replace('>umzug<', '>ausflug<')],
    ['vier Zonen', ANTRAG.replace(ZONE, ZONE.repeat(4))],
    ['Datum, das es nicht gibt', ANTRAG.replace('1990-02-28', '1990-02-30')],
    ['Datum mit Zone', ANTRAG.replace('1990-02-28', '1990-02-28Z')],
    ['Zeitpunkt ohne Zone', mit.ende('<f:erklaertAm>2026-02-28T23:59:59</f:erklaertAm>')],
    ['Betrag mit drei Stellen', mit.ende('<f:gebuehr>1.500</f:gebuehr>')],
    ['Zeitraum ohne Ende', ANTRAG.replace('/2026-03-02', '')],
    ['unbekanntes Element', mit.ende('<f:fremd/>')],
    [
      'falsche Reihenfolge',
      ANTRAG.replace('<f:grund>umzug</f:grund>', '').replace('<f:zone>', '<f:grund>umzug</f:grund><f:zone>'),
    ],
    ['Dokument fehlt', ANTRAG.replace(/<f:antrag>[\s\S]*<\/f:antrag>/, '')],
    ['Kopf fehlt', ANTRAG.replace(/<n:nachrichtenkopf>[\s\S]*<\/n:nachrichtenkopf>/, '')],
    ['fremde Hauptversion', ANTRAG.replace('haltverbot:1', 'haltverbot:2')],
  ])('verweigert: %s', (_, xml) => {
    expect(xml).not.toBe(ANTRAG)
    expect(isValid(xml)).toBe(false)
  })
})
