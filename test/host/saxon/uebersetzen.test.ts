import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartProzess, startNodeProzess } from '../../../electron/host/saxon/prozess.ts'
import {
  compileStylesheet,
  hashStylesheet,
  startUebersetzer,
  type Uebersetzer,
} from '../../../electron/host/saxon/uebersetzen.ts'
import { blatt, vorlage } from './korpus/eintrag.ts'
import { codesOf } from './umgebung.ts'

const quelle = (text: string, module: Record<string, string> = {}) => ({
  hauptmodul: 'regel.xsl',
  module: { 'regel.xsl': text, ...module },
})

let ordner: string
let uebersetzer: Uebersetzer
beforeAll(async () => {
  ordner = await mkdtemp(path.join(tmpdir(), 'fachwerk-sef-'))
  uebersetzer = startUebersetzer({ prozesse: 1 })
})
afterAll(async () => {
  await uebersetzer.stop()
  await rm(ordner, { recursive: true })
})

describe('Regeln übersetzen', () => {
  it('löst die Einbindung eines mitgegebenen Moduls auf', async () => {
    const result = await uebersetzer.compile(
      quelle(blatt('<xsl:import href="erzeugt.xsl"/>'), { 'erzeugt.xsl': vorlage('aus dem Modul') }),
    )
    expect(result.ok && result.wert.sef).toContain('aus dem Modul')
  })

  it.each([
    ['unbekannte Variable', '\n\n<xsl:value-of select="$nix"/>', 'Eine Variable in „$nix“ ist nicht erklärt.', 4],
    ['unvollständiger Ausdruck', '\n<a b="{1 +}"/>', 'Der Ausdruck „1 +“ ist kein gültiges XPath.', 3],
    ['falsche Argumentzahl', 'x\n{concat(1)}', 'Eine Funktion in „concat(1)“ gibt es so nicht.', 3],
    [
      'fehlende Vorlage',
      '\n<xsl:call-template name="nix"/>',
      'Eine benannte Vorlage, die aufgerufen wird, gibt es nicht.',
      3,
    ],
    [
      'unbekannter Typ',
      '\n<xsl:variable name="v" as="xs:daate" select="1"/>',
      'Die Regel lässt sich nicht übersetzen.',
      3,
    ],
    [
      'Element am falschen Ort',
      '\n<xsl:when test="1"/>',
      'Ein Element steht in der Regel an der falschen Stelle oder fehlt.',
      3,
    ],
  ])('nennt Satz und Zeile: %s', async (_, anweisungen, satz, zeile) => {
    const result = await uebersetzer.compile(quelle(vorlage(anweisungen)))
    expect(result).toMatchObject({
      ok: false,
      befunde: [{ code: 'engine.uebersetzung', satz, ort: { datei: 'regel.xsl', zeile } }],
    })
  })

  it('nennt die Stelle in dem Modul, in dem der Fehler steckt', async () => {
    const result = await uebersetzer.compile(
      quelle(blatt('<xsl:import href="erzeugt.xsl"/>'), {
        'erzeugt.xsl': vorlage('\n<xsl:value-of select="$fehlt"/>'),
      }),
    )
    expect(result).toMatchObject({ ok: false, befunde: [{ ort: { datei: 'erzeugt.xsl', zeile: 3 } }] })
  })

  it('bleibt nach Fehlern benutzbar und übersetzt viele in der gegebenen Reihenfolge', async () => {
    const quellen = ['eins', '{$nix}', 'zwei', '{doc("x")}'].map((text) => quelle(vorlage(text)))
    const results = await uebersetzer.compileAll(quellen)
    expect(results.map(codesOf)).toEqual([[], ['engine.uebersetzung'], [], ['waechter.funktion']])
    expect(results.map((r) => r.ok && r.wert.hash)[2]).toBe(hashStylesheet(quelle(vorlage('zwei'))))
  })

  it('übersetzt zuerst, worauf jemand wartet, auch wenn es früher nur auf Vorrat verlangt war', async () => {
    const folge: string[] = []
    const compile = async (name: string, dringend?: boolean): Promise<void> => {
      await uebersetzer.compile(quelle(vorlage(`Vorrang ${name}`)), dringend)
      folge.push(name)
    }
    const auf = ['läuft schon', 'Vorrat 1', 'Vorrat 2', 'Vorrat 3'].map((name) => compile(name))
    await Promise.all([...auf, compile('eilig', true), uebersetzer.compile(quelle(vorlage('Vorrang Vorrat 3')), true)])
    expect(folge).toEqual(['läuft schon', 'Vorrat 3', 'eilig', 'Vorrat 1', 'Vorrat 2'])
  })

  it('bricht ein Übersetzen ab, das nicht fertig wird', async () => {
    const ungeduldig = startUebersetzer({ prozesse: 1, zeitlimitMs: 1 })
    const gross = blatt(
      Array.from({ length: 300 }, (_, i) => `<xsl:template match="a${i}"><b/></xsl:template>`).join(''),
    )
    expect(codesOf(await ungeduldig.compile(quelle(gross)))).toEqual(['engine.zeitlimit'])
    await ungeduldig.stop()
  })
})

describe('Zwischenspeicher', () => {
  /** For tests that do not count processes: it reads the folder for each text anew, as a fresh one would. */
  let behaltender: Uebersetzer
  let behalten: string
  beforeAll(async () => {
    behalten = await mkdtemp(path.join(ordner, 'behalten-'))
    behaltender = startUebersetzer({ cacheOrdner: behalten, prozesse: 1 })
  })
  afterAll(() => behaltender.stop())

  const mitZaehler = () => {
    let starts = 0
    const startProzess: StartProzess = (auftrag) => {
      starts += 1
      return startNodeProzess(auftrag)
    }
    return { startProzess, starts: () => starts }
  }

  it('übersetzt dieselben Quellen nur einmal', async () => {
    const cacheOrdner = path.join(ordner, 'einmal')
    const erste = await compileStylesheet({ ...quelle(vorlage('x')), cacheOrdner })
    const zaehler = mitZaehler()
    const zweiter = startUebersetzer({ cacheOrdner, startProzess: zaehler.startProzess })
    expect(await zweiter.compile(quelle(vorlage('x')))).toEqual(erste)
    expect(zaehler.starts()).toBe(0)
    await zweiter.compile(quelle(vorlage('y')))
    expect(zaehler.starts()).toBe(1)
    await zweiter.stop()
    expect((await readdir(cacheOrdner)).filter((name) => !name.endsWith('.sef.json'))).toEqual([])
  })

  it('übersetzt auch dann nur einmal, wenn zwei Programme zugleich danach fragen', async () => {
    const cacheOrdner = path.join(ordner, 'zugleich')
    const zaehler = [mitZaehler(), mitZaehler()]
    const beide = zaehler.map(({ startProzess }) => startUebersetzer({ cacheOrdner, startProzess, prozesse: 1 }))
    const [erstes, zweites] = await Promise.all(beide.map((einer) => einer.compile(quelle(vorlage('zugleich')))))
    expect(erstes?.ok).toBe(true)
    expect(zweites).toEqual(erstes)
    expect(zaehler.map(({ starts }) => starts()).sort()).toEqual([0, 1])
    await Promise.all(beide.map((einer) => einer.stop()))
    expect((await readdir(cacheOrdner)).filter((name) => !name.endsWith('.sef.json'))).toEqual([])
  })

  it.each<[string, string, number]>([
    ['ein Programm, das nicht fertig wird', String(process.pid), -180_000],
    ['ein Programm, das beim Übersetzen gestorben ist', String(spawnSync(process.execPath, ['-e', '']).pid), 0],
    ['eine Anmeldung aus der Zukunft, weil die Uhr gestellt wurde', '', 3_600_000],
  ])('wartet nicht ewig auf %s', async (_fall, nummer, versatz) => {
    const text = quelle(vorlage(`verwaist ${versatz}`))
    const verwaist = path.join(behalten, `${hashStylesheet(text)}.arbeit`)
    await writeFile(verwaist, nummer)
    const zeit = new Date(Date.now() + versatz)
    await utimes(verwaist, zeit, zeit)
    expect((await behaltender.compile(text)).ok).toBe(true)
    expect((await readdir(behalten)).filter((name) => !name.endsWith('.sef.json'))).toEqual([])
  })

  it('lässt nichts Angefangenes zurück, wenn das Programm beim Übersetzen endet', async () => {
    const cacheOrdner = await mkdtemp(path.join(ordner, 'beendet-'))
    let ergebnis: ReturnType<Uebersetzer['compile']> | undefined
    let endender: Uebersetzer | undefined
    await new Promise<void>((begonnen) => {
      endender = startUebersetzer({
        ...{ cacheOrdner, prozesse: 1 },
        startProzess: (auftrag) => {
          begonnen()
          return startNodeProzess(auftrag)
        },
      })
      ergebnis = endender.compile(quelle(vorlage('beendet')))
    })
    expect(await readdir(cacheOrdner)).toHaveLength(1)
    await endender?.stop()
    expect(await readdir(cacheOrdner)).toEqual([])
    expect((await ergebnis)?.ok).toBe(false)
  })

  it('prüft auch, was aus dem Zwischenspeicher kommt', async () => {
    const text = quelle(vorlage('verfälscht'))
    await behaltender.compile(text)
    const datei = path.join(behalten, `${hashStylesheet(text)}.sef.json`)
    const echt = await readFile(datei, 'utf8')
    for (const falsch of [
      echt.replace('"N":"elem"', '"N":"evaluate"'),
      echt.slice(0, 100),
      '{"N":"ifCall","name":"Q{http://saxonica.com/ns/globalJS}eval"}',
    ]) {
      await writeFile(datei, falsch)
      const result = await behaltender.compile(text)
      expect(result.ok && result.wert.sef).not.toBe(falsch)
      expect(result.ok).toBe(true)
    }
  })

  it('unterscheidet Quellen nach Namen, Inhalt und Hauptmodul', () => {
    const hashes = [
      quelle('a'),
      quelle('b'),
      quelle('a', { 'm.xsl': 'c' }),
      quelle('a', { 'n.xsl': 'c' }),
      { ...quelle('a', { 'm.xsl': 'c' }), hauptmodul: 'm.xsl' },
    ].map(hashStylesheet)
    expect(new Set(hashes).size).toBe(hashes.length)
    const vertauscht = { hauptmodul: 'regel.xsl', module: { 'm.xsl': 'c', 'regel.xsl': 'a' } }
    expect(hashStylesheet(vertauscht)).toBe(hashes[2])
  })

  it('arbeitet ohne Schreibrecht weiter', async () => {
    const gesperrt = path.join(ordner, 'datei')
    await writeFile(gesperrt, '')
    for (const cacheOrdner of [path.join(gesperrt, 'x'), gesperrt]) {
      expect((await compileStylesheet({ ...quelle(vorlage('x')), cacheOrdner })).ok).toBe(true)
    }
  })
})
