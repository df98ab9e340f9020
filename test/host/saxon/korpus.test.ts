import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, startEngine } from '../../../electron/host/saxon/engine.ts'
import { startUebersetzer, type Uebersetzer } from '../../../electron/host/saxon/uebersetzen.ts'
import { parseXml } from '../../../electron/host/xml/parse.ts'
import { type FeindlichesStylesheet, vorlage } from './korpus/eintrag.ts'
import { JAVASCRIPT } from './korpus/javascript.ts'
import { LAUFZEIT } from './korpus/laufzeit.ts'
import { MODULE } from './korpus/modulkorpus.ts'
import { NACHRICHTEN } from './korpus/nachrichten.ts'
import { ZUGRIFFE } from './korpus/zugriff.ts'
import { codesOf, createKoeder, GEHEIMNIS, type Koeder } from './umgebung.ts'

/** Long hardening runs set it; else one of each class, since most of them take their whole limit of time. */
const ALLE = Number(process.env.FACHWERK_LAEUFE ?? 0) > 0
const AUFFAELLIGE = LAUFZEIT.filter(
  ({ klasse }, stelle) => ALLE || LAUFZEIT.findIndex((eintrag) => eintrag.klasse === klasse) === stelle,
)

/** Longer than anything takes that ends by itself. */
const GEDULD_MS = 120_000

let koeder: Koeder
let uebersetzer: Uebersetzer
let engine: Engine
let gut: string

beforeAll(async () => {
  koeder = await createKoeder()
  uebersetzer = startUebersetzer({ prozesse: 1 })
  engine = startEngine({ zeitlimitMs: 800, speicherMb: 160, maximaleMeldungen: 1000, maximaleAusgabe: 2_000_000 })
  const harmlos = await uebersetzer.compile({ hauptmodul: 'gut.xsl', module: { 'gut.xsl': vorlage('{string(/*)}') } })
  if (!harmlos.ok) throw new Error(JSON.stringify(harmlos.befunde))
  gut = harmlos.wert.hash
  await engine.load(harmlos.wert)
})

afterAll(async () => {
  await Promise.all([uebersetzer.stop(), engine.stop(), koeder.remove()])
})

afterEach(() => koeder.verify())

async function run(eintrag: FeindlichesStylesheet): Promise<{ codes: string[]; alles: string }> {
  const compiled = await uebersetzer.compile(koeder.quelle(eintrag))
  if (!compiled.ok) return { codes: codesOf(compiled), alles: JSON.stringify(compiled) }
  await engine.load(compiled.wert)
  const results = await engine.transform({
    stylesheet: compiled.wert.hash,
    quellen: ['<nachricht>Guten Tag</nachricht>'],
    // only what the limit of time has to end is ended by it, on a slow machine too
    ...([eintrag.erwarteterBefundCode].flat().includes('engine.zeitlimit') ? {} : { zeitlimitMs: GEDULD_MS }),
  })
  return { codes: results.flatMap(codesOf), alles: JSON.stringify([compiled, results]) }
}

async function expectGoodTransform(): Promise<void> {
  const quellen = ['<a>eins</a>', '<a>zwei</a>']
  const results = await engine.transform({ stylesheet: gut, quellen, zeitlimitMs: GEDULD_MS })
  expect(results).toEqual(
    ['eins', 'zwei'].map((text) => ({ ok: true, wert: { xml: `<out>${text}</out>`, meldungen: [] } })),
  )
}

describe('Feindliche Stylesheets, die der Wächter zurückweist', () => {
  it.each([...ZUGRIFFE, ...JAVASCRIPT, ...MODULE].map((eintrag) => [eintrag.klasse, eintrag.name, eintrag] as const))(
    '%s: %s',
    async (_klasse, _name, eintrag) => {
      const { codes, alles } = await run(eintrag)
      expect([eintrag.erwarteterBefundCode].flat()).toContain(codes[0])
      expect(alles).not.toContain(GEHEIMNIS)
    },
  )

  it('danach läuft eine gute Regel', expectGoodTransform)
})

describe('Feindliche Stylesheets, die erst beim Ausführen auffallen', () => {
  it.each(AUFFAELLIGE.map((eintrag) => [eintrag.klasse, eintrag.name, eintrag] as const))(
    '%s: %s; danach läuft eine gute Regel',
    async (_klasse, _name, eintrag) => {
      const { codes } = await run(eintrag)
      expect(codes).toHaveLength(1)
      expect([eintrag.erwarteterBefundCode].flat()).toContain(codes[0])
      await expectGoodTransform()
    },
  )
})

describe('Feindliche Nachrichten', () => {
  it.each(NACHRICHTEN.map((eintrag) => [eintrag.klasse, eintrag.name, eintrag] as const))(
    '%s: %s',
    async (_klasse, _name, { nachricht, erwarteterBefundCode }) => {
      const gebaut = nachricht()
      const xml = typeof gebaut === 'string' ? koeder.place(gebaut) : gebaut
      const parsed = parseXml(xml)
      expect(codesOf(parsed)).toEqual([erwarteterBefundCode])
      if (typeof xml !== 'string') return
      const results = await engine.transform({ stylesheet: gut, quellen: [xml] })
      expect(results.map(codesOf)).toEqual([[erwarteterBefundCode]])
      const alsParameter = await engine.transform({ stylesheet: gut, quellen: ['<a/>'], parameter: { p: { xml } } })
      expect(alsParameter.map(codesOf)).toEqual([[erwarteterBefundCode]])
      expect(JSON.stringify([results, alsParameter])).not.toContain(GEHEIMNIS)
    },
  )

  it('danach läuft eine gute Regel', expectGoodTransform)
})
