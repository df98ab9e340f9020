import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listFormularfelder, readAngabe } from '../../../renderer/eigenschaften/formularfelder.ts'
import { classifySchema, isEinzeln } from '../../../renderer/eigenschaften/werte/werteart.ts'
import { DATENSATZ_SCHEMATA, type Datensatzart } from '../../../shared/modell/datensatz.ts'
import { bedingungSchema, berechnungSchema } from '../../../shared/modell/elemente/ausdruck.ts'
import { textvorlageSchema } from '../../../shared/modell/elemente/leistung.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { labelOfAngabe, labelOfGlied, labelOfTeil, labelOfWert } from '../../../shared/worte/angaben.ts'
import { describeWert, type Lesbar } from '../../../shared/worte/lesbar.ts'

const ARTEN = Object.keys(DATENSATZ_SCHEMATA) as Datensatzart[]
const PROJEKT = createBeispielprojekt()

/** Every key of an object anywhere in a schema; expressions, templates and mapping lines have sentences of their own. */
function listSchluessel(schema: z.core.$ZodType, gesehen = new Set<z.core.$ZodType>()): string[] {
  if (gesehen.has(schema)) return []
  gesehen.add(schema)
  if ([bedingungSchema, berechnungSchema, textvorlageSchema].some((eines) => eines === schema)) return []
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, teil]) => [
      name,
      ...listSchluessel(teil as z.core.$ZodType, gesehen),
    ])
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => listSchluessel(option, gesehen))
  if (schema instanceof z.ZodArray) return listSchluessel(schema.element, gesehen)
  if (schema instanceof z.ZodRecord) return listSchluessel(schema.valueType, gesehen)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodLazy) {
    return listSchluessel(schema.unwrap(), gesehen)
  }
  return []
}

const UNSICHTBAR = new Set(['id', 'art', 'zeilen', 'reihenfolge', 'kinder'])

function collectTexte(wert: Lesbar): string[] {
  switch (wert.art) {
    case 'text':
      return [wert.text]
    case 'verweis':
      return []
    case 'liste':
      return wert.glieder.flatMap(collectTexte)
    case 'teile':
      return wert.teile.flatMap(({ label, wert: teil }) => [label, ...collectTexte(teil)])
  }
}

describe('Angaben der Eigenschaften', () => {
  it.each(ARTEN.filter((art) => art !== 'zuordnung'))('haben bei %s alle einen deutschen Namen', (art) => {
    const ohne = listSchluessel(DATENSATZ_SCHEMATA[art]).filter(
      (name) => !UNSICHTBAR.has(name) && labelOfAngabe(name) === name && !/^(?:min|max|bis)$/.test(name),
    )
    expect(ohne).toEqual([])
  })

  it.each(ARTEN)('von %s zeigen keine Ids und keine Schlüssel aus dem Schema', (art) => {
    const datensaetze = [...PROJEKT.datensaetze.values()].filter((einer) => einer.art === art)
    for (const datensatz of datensaetze) {
      for (const feld of listFormularfelder(art)) {
        if (isEinzeln(feld.wert) || feld.angabe === 'zeilen') continue
        const texte = collectTexte(describeWert(PROJEKT, feld.angabe, feld.schema, readAngabe(datensatz, feld.angabe)))
        expect(texte.filter((text) => /\b[a-z]{3}-[0-9a-z]{10}\b/.test(text))).toEqual([])
        expect(texte.filter((text) => text.startsWith('{') || text.includes('[object'))).toEqual([])
      }
    }
  })

  it('nennen feste Werte in Worten', () => {
    expect(labelOfWert('datentyp', 'jaNein')).toBe('Ja/Nein')
    expect(labelOfWert('bindung', 'auswahl')).toBe('Auswahl des Sachbearbeiters')
    expect(labelOfWert('datentyp', 'auswahl')).toBe('Auswahl')
    expect(labelOfWert('felder', 'alle')).toBe('alle')
    expect(labelOfWert('zusammenfuehrung', 'alle')).toBe('alle Vorgänger fertig sind')
    expect(labelOfWert('protokoll', 'http')).toBe('HTTP')
  })

  it('werden nach ihrem Schema zu Feldern des Formulars', () => {
    const felder = new Map(listFormularfelder('zustellweg').map((feld) => [feld.angabe, feld]))
    expect(felder.get('abStufe')?.wert.art).toBe('stufe')
    expect(felder.get('bisStufe')).toMatchObject({ wert: { art: 'stufe' }, optional: true })
    expect(felder.get('pflicht')?.wert.art).toBe('schalter')
    expect(felder.get('ersatz')).toMatchObject({ wert: { art: 'verweis', zielart: 'zustellweg' }, optional: true })
    expect(felder.get('bedingung')?.wert.art).toBe('anderes')
    expect(felder.get('technischerName')).toMatchObject({ wert: { art: 'text' }, lesend: false })
    expect(felder.has('id')).toBe(false)
  })
})

/** What a form shows of a value: it, its parts, and those of its members. */
function listGezeigtes(
  name: string,
  schema: z.core.$ZodType,
  hilfe: string | undefined,
): [string, string | undefined][] {
  const art = classifySchema(schema)
  const teile =
    art.art === 'teile' ? art.teile : art.art === 'varianten' ? art.varianten.flatMap((variante) => variante.teile) : []
  const glieder = art.art === 'liste' ? listGezeigtes(name, art.element, hilfe) : [[name, hilfe] as [string, undefined]]
  return [
    ...glieder,
    ...teile
      .filter((teil) => teil.name !== 'id')
      .flatMap((teil) => listGezeigtes(`${name}/${teil.name}`, teil.schema, teil.hilfe)),
  ]
}

describe('Jede Angabe eines Formulars', () => {
  it.each(ARTEN)('von %s sagt, wozu sie da ist', (art) => {
    const gezeigte = listFormularfelder(art).flatMap(({ angabe, schema, hilfe }) =>
      listGezeigtes(angabe, schema, hilfe),
    )
    expect(gezeigte.filter(([, hilfe]) => hilfe === undefined).map(([name]) => name)).toEqual([])
  })

  it('nennt in ihrer Hilfe keine Werte, wie sie in der Datei stehen, und keine Stelle im Programm', () => {
    const hilfen = ARTEN.flatMap((art) => listFormularfelder(art)).flatMap(({ hilfe }) => hilfe ?? [])
    expect(
      hilfen.filter((hilfe) => /\b(?:eingang|ausgang|zustaendigkeit|konfiguration|\w+\.ts|JJJJ)\b/.test(hilfe)),
    ).toEqual([])
  })
})

describe('Ein Glied einer Liste', () => {
  it.each([
    ['namensraeume', 'Namensraum'],
    ['baukaesten', 'Baukasten'],
    ['zustaendigkeiten', 'Zuständigkeit'],
    ['vorgaenger', 'Vorgänger'],
  ])('von %s heißt %s', (angabe, name) => {
    expect(labelOfGlied(angabe)).toBe(name)
  })

  it('heißt als Teil, was es dort bedeutet', () => {
    expect(labelOfTeil('zusammenfuehrung', 'anzahl')).toBe('Anzahl der Vorgänger')
    expect(labelOfTeil('laenge', 'max')).toBe('Höchstens')
  })
})
