import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { listDienstpfade } from '../../../shared/zuordnung/dienstpfade.ts'
import { readBaum } from './lauf.ts'

const SCHEMATA = [
  ['ablage', 'dienst-ablage.xsd', 'auftrag', 'd'],
  ['mitteilung', 'dienst-mitteilung.xsd', 'auftrag', 'd'],
  ['postfach', 'dienst-postfach.xsd', 'auftrag', 'd'],
  ['registerabfrage', 'dienst-registerabfrage.xsd', 'auftrag', 'd'],
  ['zahlung', 'dienst-zahlung.xsd', 'auftrag', 'd'],
  ['rueckmeldung', 'rueckmeldung.xsd', 'rueckmeldung', 'm'],
] as const

test.each(SCHEMATA)('die Pfade von %s sind die der XSD', (dienst, datei, wurzel, praefix) => {
  const schema = readBaum(readFileSync(`shared/generator/schnittstelle/${datei}`, 'utf8'))
  const element = schema.kinder.find((kind) => kind.name === 'element' && kind.attribute.name === wurzel)
  if (element === undefined) throw new Error(`${datei} hat kein Element ${wurzel}`)
  expect([...listDienstpfade(dienst)].sort()).toEqual(pathsOf(schema, element, praefix, '').sort())
})

/** Paths below a declaration; the XSDs use local elements, named types and attributes only. */
function pathsOf(schema: XmlElement, knoten: XmlElement, praefix: string, hier: string): string[] {
  const typ = schema.kinder.find(
    (kind) => kind.name === 'complexType' && kind.attribute.name === knoten.attribute.type?.split(':')[1],
  )
  return [...knoten.kinder, ...(typ?.kinder ?? [])].flatMap((kind): string[] => {
    const pfad = hier === '' ? '' : `${hier}/`
    if (kind.name === 'attribute') return [`${pfad}@${kind.attribute.name}`]
    if (kind.name !== 'element') return pathsOf(schema, kind, praefix, hier)
    const name = `${pfad}${praefix}:${kind.attribute.name}`
    return [name, ...pathsOf(schema, kind, praefix, name)]
  })
}
