import { describe, expect, it } from 'vitest'
import { SCHNITTSTELLENDATEIEN } from '../../../electron/host/schema/schnittstellenschemata.ts'
import { compileSchema } from '../../../electron/host/xml/schema.ts'
import { generateProjektion } from '../../../shared/generator/projektion.ts'
import { generateNachrichtSchema } from '../../../shared/generator/schema/nachrichtSchema.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL } from '../../../shared/modell/namensraeume.ts'
import { createRegellauf } from '../auswertung/regellauf.ts'
import { writeXmlElement } from '../auswertung/xmltext.ts'
import { nac } from './beispielbausteine.ts'
import { ANTRAG, VORGANG_ID, ZONE } from './beispielnachricht.ts'
import { createBeispielprojekt } from './beispielprojekt.ts'

const projekt = createBeispielprojekt()
const lauf = createRegellauf()

const SICHT = `<sicht xmlns="${NAMENSRAUM_REGEL}" nachrichtenUUID="55555555-5555-4555-8555-555555555555" erstellungszeitpunkt="2026-02-28T08:00:00Z"
  leserKennung="ord:1" leserName="Ordnungsamt" vorgangId="${VORGANG_ID}"/>`
const SHA = '0'.repeat(64)
const ANLAGEN = `<n:anlagen><n:anlage id="a1" name="plan.pdf" typ="application/pdf" groesse="1" sha256="${SHA}"/><n:anlage id="a2" name="ausweis.pdf" typ="application/pdf" groesse="1" sha256="${SHA}"/></n:anlagen>`
const NACHWEIS = '<f:nachweis><f:bezeichnung>Ausweis</f:bezeichnung><f:datei>a2</f:datei></f:nachweis>'

async function project(typ: string, nachricht: string): Promise<XmlElement> {
  return lauf.run(await lauf.load(generateProjektion(projekt, nac(typ))), nachricht, { sicht: SICHT })
}

/** Names of all leaves below, in order. */
function listBlaetter(element: XmlElement): string[] {
  return element.kinder.length === 0 ? [element.name] : element.kinder.flatMap(listBlaetter)
}

const find = (element: XmlElement, name: string) => element.kinder.find((kind) => kind.name === name)

describe('Dokumentsicht einer Nachricht', () => {
  const voll = ANTRAG.replace('<f:antrag>', `${ANLAGEN}<f:antrag>`)
    .replace('</f:zone>', '<f:kennzeichen>M-U 1</f:kennzeichen><f:lageplan>a1</f:lageplan></f:zone>')
    .replace('</f:antrag>', `</f:antrag>${NACHWEIS}`)

  it('lässt nur durch, was weitergegeben werden darf', async () => {
    const nachricht = await project('unterrichtung', voll)
    const antrag = find(nachricht, 'antrag')
    expect(nachricht.name).toBe('unterrichtung')
    expect(nachricht.kinder.map(({ name }) => name)).toEqual(['nachrichtenkopf', 'anlagen', 'antrag'])
    expect(antrag && listBlaetter(antrag)).toEqual([
      'nachname',
      'strasse',
      'hausnummer',
      'plz',
      'ort',
      'strasse',
      'laenge',
      'lageplan',
      'grund',
    ])
    expect(find(nachricht, 'anlagen')?.kinder.map(({ attribute }) => attribute.id)).toEqual(['a1'])
  })

  it('bekommt einen neuen Kopf mit Autor und Bezügen des alten', async () => {
    const kopf = find(await project('unterrichtung', voll), 'nachrichtenkopf')
    const werte = (kopf?.kinder ?? []).flatMap((kind) => (kind.kinder.length === 0 ? [kind] : kind.kinder))
    expect(werte.map(({ name, text }) => `${name}=${text}`)).toEqual([
      'nachrichtenUUID=55555555-5555-4555-8555-555555555555',
      'nachrichtentyp=nac-unterricht',
      'erstellungszeitpunkt=2026-02-28T08:00:00Z',
      'kennung=ord:1',
      'name=Ordnungsamt',
      'kennung=portal:1',
      'name=Portal',
      `vorgangId=${VORGANG_ID}`,
      'fremdkennung=P-1',
    ])
  })

  it('behält Wiederholungen und lässt Gruppen ohne Inhalt weg', async () => {
    const zwei = voll.replace('</f:zone>', `</f:zone>${ZONE}`)
    const antrag = find(await project('eingangsbestaetigung', zwei), 'antrag')
    expect(antrag?.kinder.map(({ name }) => name)).toEqual(['zone', 'zone'])
    const ohne = ANTRAG.replace(/<f:antragsteller>[\s\S]*<\/f:antragsteller>/, '<f:antragsteller/>')
    expect(find(await project('unterrichtung', ohne), 'antrag')?.kinder.map(({ name }) => name)).toEqual([
      'zone',
      'grund',
    ])
  })

  it('ist gültig nach dem Schema ihres Nachrichtentyps', async () => {
    const text = generateNachrichtSchema(projekt, nac('unterrichtung'))
    const schema = compileSchema('n.xsd', { ...SCHNITTSTELLENDATEIEN, 'n.xsd': text })
    if (!schema.ok) throw new Error('Das Schema lässt sich nicht übersetzen')
    expect(schema.wert.validate(writeXmlElement(await project('unterrichtung', voll)))).toEqual({ ok: true, wert: [] })
    schema.wert.dispose()
  })
})
