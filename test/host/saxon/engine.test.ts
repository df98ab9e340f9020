import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, startEngine, type Transformationsauftrag } from '../../../electron/host/saxon/engine.ts'
import { startNodeProzess, wrapChild } from '../../../electron/host/saxon/prozess.ts'
import { startUebersetzer, type Uebersetzer } from '../../../electron/host/saxon/uebersetzen.ts'
import { blatt, vorlage } from './korpus/eintrag.ts'
import { codesOf } from './umgebung.ts'

const ENDLOS = blatt(
  '<xsl:function name="f:x" as="xs:integer"><xsl:param name="n"/><xsl:sequence select="count(for $i in 1 to 1000000, $j in 1 to 1000000 return ())"/></xsl:function><xsl:template match="/"><a>{f:x(1)}</a></xsl:template>',
  'xmlns:f="urn:f"',
)

let uebersetzer: Uebersetzer
beforeAll(() => {
  uebersetzer = startUebersetzer({ prozesse: 1 })
})
afterAll(() => uebersetzer.stop())

async function load(engine: Engine, stylesheet: string): Promise<string> {
  const compiled = await uebersetzer.compile({ hauptmodul: 'regel.xsl', module: { 'regel.xsl': stylesheet } })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.befunde))
  await engine.load(compiled.wert)
  return compiled.wert.hash
}

async function transformOne(engine: Engine, auftrag: Omit<Transformationsauftrag, 'quellen'> & { quelle: string }) {
  const { quelle, ...rest } = auftrag
  const [result] = await engine.transform({ ...rest, quellen: [quelle] })
  if (!result?.ok) throw new Error(JSON.stringify(result))
  return result.wert
}

describe('Regeln ausführen', () => {
  const engine = startEngine({ zeitlimitMs: 5000 })
  afterAll(() => engine.stop())

  it('gibt je Quelle ein Ergebnis in der Reihenfolge der Quellen', async () => {
    const stylesheet = await load(engine, vorlage('{/a}'))
    const quellen = Array.from({ length: 60 }, (_, i) => `<a>${i}</a>`)
    const results = await engine.transform({ stylesheet, quellen })
    expect(results.map((r) => (r.ok ? r.wert.xml : ''))).toEqual(quellen.map((_, i) => `<out>${i}</out>`))
  })

  it('lässt eine fehlerhafte Quelle die anderen nicht berühren', async () => {
    const stylesheet = await load(engine, vorlage('<xsl:if test="/b">{error()}</xsl:if>{/a}'))
    const results = await engine.transform({ stylesheet, quellen: ['<a>1</a>', '<b/>', '<offen>', '<a>2</a>'] })
    expect(results.map(codesOf)).toEqual([[], ['engine.regel'], ['engine.eingabe'], []])
  })

  it('übergibt Dokumente und Texte als Parameter', async () => {
    const stylesheet = await load(
      engine,
      blatt(
        '<xsl:param name="konfiguration" as="document-node()"/><xsl:param name="f:zeit" as="xs:string"/><xsl:template match="/"><out>{$konfiguration/k/@wert}, {$f:zeit}, {/a}</out></xsl:template>',
        'xmlns:f="urn:f"',
      ),
    )
    const parameter = { konfiguration: { xml: '<k wert="Musterstadt"/>' }, 'Q{urn:f}zeit': { text: '<2026>' } }
    const { xml } = await transformOne(engine, { stylesheet, quelle: '<a>x</a>', parameter })
    expect(xml).toBe('<out>Musterstadt, &lt;2026&gt;, x</out>')
  })

  it('übergibt lange Dokumente immer wieder richtig, auch viele im Wechsel und nach dem Ersatz des Prozesses', async () => {
    const stylesheet = await load(
      engine,
      blatt(
        '<xsl:param name="k" as="document-node()"/><xsl:template match="/"><out>{$k/k/@n}:{string-length($k/k)}:{/a}</out></xsl:template>',
      ),
    )
    const endlos = await load(engine, ENDLOS)
    const lang = (n: number): string => `<k n="${n}">${'x'.repeat(9_000 + n)}</k>`
    const run = async (n: number, a: string): Promise<string> =>
      (await transformOne(engine, { stylesheet, quelle: `<a>${a}</a>`, parameter: { k: { xml: lang(n) } } })).xml
    for (const runde of ['eins', 'zwei']) {
      for (let n = 0; n < 40; n += 1) expect(await run(n, runde)).toBe(`<out>${n}:${9_000 + n}:${runde}</out>`)
    }
    const [abgebrochen] = await engine.transform({ stylesheet: endlos, quellen: ['<a/>'], zeitlimitMs: 300 })
    expect(abgebrochen?.ok).toBe(false)
    expect(await run(39, 'drei')).toBe('<out>39:9039:drei</out>')
    expect(await run(39, 'vier')).toBe('<out>39:9039:vier</out>')
  })

  it('nimmt eine Antwort, die da ist, auch wenn der Host länger aufgehalten war als das Zeitlimit', async () => {
    const stylesheet = await load(engine, vorlage('{/a}'))
    await transformOne(engine, { stylesheet, quelle: '<a>1</a>' })
    const lauf = transformOne(engine, { stylesheet, quelle: '<a>2</a>', zeitlimitMs: 400 })
    const { pid } = engine
    const frei = performance.now() + 1500
    while (performance.now() < frei);
    expect((await lauf).xml).toBe('<out>2</out>')
    expect(engine.pid).toBe(pid)
  })

  it('weist ein langes Dokument mit DOCTYPE jedes Mal ab', async () => {
    const stylesheet = await load(engine, blatt('<xsl:param name="k"/><xsl:template match="/"><out/></xsl:template>'))
    const parameter = { k: { xml: `<!DOCTYPE k><k>${'x'.repeat(10_000)}</k>` } }
    for (const quelle of ['<a/>', '<b/>']) {
      const [result] = await engine.transform({ stylesheet, quellen: [quelle], parameter })
      expect(result?.ok).toBe(false)
    }
  })

  it('beginnt in einem benannten Modus', async () => {
    const stylesheet = await load(
      engine,
      blatt('<xsl:mode name="f:m"/><xsl:template match="/" mode="f:m"><b/></xsl:template>', 'xmlns:f="urn:f"'),
    )
    const { xml } = await transformOne(engine, { stylesheet, quelle: '<a/>', modus: 'Q{urn:f}m' })
    expect(xml).toBe('<b/>')
  })

  it('sammelt Meldungen mit ihrem Kennzeichen', async () => {
    const stylesheet = await load(
      engine,
      vorlage(
        '<xsl:message select="\'eins\'"/><xsl:message error-code="f:zwei">a<b>c</b></xsl:message>',
        'xmlns:f="urn:f"',
      ),
    )
    const { meldungen } = await transformOne(engine, { stylesheet, quelle: '<a/>' })
    expect(meldungen).toEqual([{ text: 'eins' }, { text: 'ac', code: 'Q{urn:f}zwei' }])
  })

  it('nennt bei einem Abbruch den Grund, die Datei und die Zeile', async () => {
    const stylesheet = await load(engine, vorlage('\n\n<xsl:value-of select="xs:integer(/a)"/>'))
    const [result] = await engine.transform({ stylesheet, quellen: ['<a>x</a>'] })
    expect(result).toMatchObject({
      ok: false,
      befunde: [{ code: 'engine.regel', ort: { datei: 'regel.xsl', zeile: expect.any(Number) } }],
    })
    expect(JSON.stringify(result)).toContain('FORG0001')
  })

  it('hält eine gemerkte Eingabe frei von dem, was ein Stylesheet mit Leerraum macht', async () => {
    const ohne = await load(
      engine,
      blatt('<xsl:strip-space elements="*"/><xsl:template match="/"><n>{count(//text())}</n></xsl:template>'),
    )
    const mit = await load(engine, blatt('<xsl:template match="/"><n>{count(//text())}</n></xsl:template>'))
    const quelle = '<a> <b> </b> </a>'
    const runs = [mit, ohne, mit, ohne]
    const results: string[] = []
    for (const stylesheet of runs) results.push((await transformOne(engine, { stylesheet, quelle })).xml)
    expect(results).toEqual(['<n>3</n>', '<n>0</n>', '<n>3</n>', '<n>0</n>'])
  })

  it('nimmt ein Ergebnis als Eingabe des nächsten Schritts wie ein gelesenes Dokument', async () => {
    const erzeuge = await load(
      engine,
      blatt(
        '<xsl:template match="/"><n:a xmlns:n="urn:n" x="1">{1}<xsl:text>2</xsl:text><b>{/a}</b></n:a></xsl:template>',
      ),
    )
    const pruefe = await load(
      engine,
      blatt(
        '<xsl:template match="/"><out>{name(/*)}|{count(/n:a/text())}|{/n:a/@x}|{/n:a/b}|{root(/n:a/b) is /}|{count(/node())}</out></xsl:template>',
        'xmlns:n="urn:n"',
      ),
    )
    const { xml } = await transformOne(engine, { stylesheet: erzeuge, quelle: '<a>ä</a>' })
    const gemerkt = await transformOne(engine, { stylesheet: pruefe, quelle: xml })
    const gelesen = await transformOne(engine, { stylesheet: pruefe, quelle: `${xml}\n` })
    expect(gemerkt.xml).toBe('<out>n:a|1|1|ä|true|1</out>')
    expect(gelesen.xml).toBe(gemerkt.xml)
  })

  it('verweigert zu große Eingaben und zu viele Meldungen nach den eigenen Grenzen', async () => {
    const klein = startEngine({ maximaleEingabe: 100, maximaleMeldungen: 2 })
    const stylesheet = await load(
      klein,
      vorlage('<xsl:for-each select="1 to 3"><xsl:message select="."/></xsl:for-each>'),
    )
    const results = await klein.transform({ stylesheet, quellen: [`<a>${'x'.repeat(100)}</a>`, '<a/>'] })
    expect(results.map(codesOf)).toEqual([['xml.groesse'], ['engine.meldungen']])
    await klein.stop()
  })
})

describe('Beenden und Ersetzen', () => {
  it('ersetzt einen hängenden Prozess und führt wartende Aufträge danach aus', async () => {
    const engine = startEngine({ zeitlimitMs: 700 })
    const endlos = await load(engine, ENDLOS)
    const gut = await load(engine, vorlage('{/a}'))
    await transformOne(engine, { stylesheet: gut, quelle: '<a/>' })
    const vorher = engine.pid
    const results = await Promise.all([
      engine.transform({ stylesheet: gut, quellen: ['<a>1</a>'] }),
      engine.transform({ stylesheet: endlos, quellen: ['<a/>'] }),
      engine.transform({ stylesheet: gut, quellen: ['<a>2</a>', '<a>3</a>'] }),
      engine.transform({ stylesheet: endlos, quellen: ['<a/>'], zeitlimitMs: 300 }),
      engine.transform({ stylesheet: gut, quellen: ['<a>4</a>'] }),
    ])
    expect(results.flat().map((r) => (r.ok ? r.wert.xml : r.befunde[0]?.code))).toEqual([
      '<out>1</out>',
      'engine.zeitlimit',
      '<out>2</out>',
      '<out>3</out>',
      'engine.zeitlimit',
      '<out>4</out>',
    ])
    expect(engine.pid).not.toBe(vorher)
    await engine.stop()
  })

  it('meldet einen von außen beendeten Prozess und arbeitet weiter', async () => {
    const engine = startEngine()
    const endlos = await load(engine, ENDLOS)
    const gut = await load(engine, vorlage('{/a}'))
    await transformOne(engine, { stylesheet: gut, quelle: '<a/>' })
    const laufend = engine.transform({ stylesheet: endlos, quellen: ['<a/>'] })
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (engine.pid !== undefined) process.kill(engine.pid, 'SIGKILL')
    expect((await laufend).map(codesOf)).toEqual([['engine.abbruch']])
    expect((await transformOne(engine, { stylesheet: gut, quelle: '<a>noch da</a>' })).xml).toBe('<out>noch da</out>')
    await engine.stop()
  })

  it('traut einer Antwort nicht, die keine ist', async () => {
    const engine = startEngine({
      startProzess: (auftrag) => {
        const prozess = startNodeProzess(auftrag)
        return {
          ...prozess,
          onNachricht: (listener) => prozess.onNachricht((n) => listener({ ...(n as object), mehr: 1 })),
        }
      },
    })
    const gut = await load(engine, vorlage('{/a}'))
    expect((await engine.transform({ stylesheet: gut, quellen: ['<a/>'] })).map(codesOf)).toEqual([['engine.abbruch']])
    await engine.stop()
  })

  it('meldet einen Prozess, der sich nicht starten lässt', async () => {
    const startProzess = () =>
      wrapChild(spawn(path.join(tmpdir(), 'gibt-es-nicht'), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] }))
    const engine = startEngine({ startProzess })
    const gut = await load(engine, vorlage('{/a}'))
    const results = await engine.transform({ stylesheet: gut, quellen: ['<a/>', '<b/>'] })
    expect(results.map(codesOf)).toEqual([['engine.abbruch'], ['engine.abbruch']])
    await engine.stop()
  })

  it('beendet beim Anhalten laufende und wartende Aufträge mit einem Befund', async () => {
    const engine = startEngine()
    const endlos = await load(engine, ENDLOS)
    const laufend = engine.transform({ stylesheet: endlos, quellen: ['<a/>', '<b/>'] })
    await new Promise((resolve) => setTimeout(resolve, 600))
    const { pid } = engine
    await engine.stop()
    expect((await laufend).map(codesOf)).toEqual([['engine.beendet'], ['engine.beendet']])
    expect(isAlive(pid)).toBe(false)
    expect((await engine.transform({ stylesheet: endlos, quellen: ['<a/>'] })).map(codesOf)).toEqual([
      ['engine.beendet'],
    ])
  })
})

describe('Wirt und Kindprozess', () => {
  let ordner: string
  beforeAll(async () => {
    ordner = await mkdtemp(path.join(tmpdir(), 'fachwerk-wirt-'))
  })
  afterAll(() => rm(ordner, { recursive: true }))

  /** A host that starts the child by hand, tells its pid and does what is written. */
  async function startWirt(danach: string) {
    const entry = path.resolve('dist/engine-kind.js')
    const saxon = path.resolve('node_modules/saxon-js/SaxonJS2N.js')
    const datei = path.join(ordner, `wirt-${Math.random()}.mjs`)
    await writeFile(
      datei,
      `import { spawn } from 'node:child_process'
const kind = spawn(process.execPath, [${JSON.stringify(entry)}, 'engine', ${JSON.stringify(saxon)}, ''], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' })
kind.on('message', (n) => { if (n.art === 'bereit') { ${danach}; console.log(kind.pid) } })`,
    )
    const wirt = spawn(process.execPath, [datei], { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = await new Promise<number>((resolve) =>
      wirt.stdout.once('data', (text) => resolve(Number(String(text)))),
    )
    return { wirt, pid }
  }

  it.each([
    ['wartet', ''],
    ['in einer endlosen Wiederholung steckt', 'senden'],
  ])('endet mit dem Wirt, auch wenn es gerade %s', async (_, art) => {
    const compiled = await uebersetzer.compile({ hauptmodul: 'regel.xsl', module: { 'regel.xsl': ENDLOS } })
    if (!compiled.ok) throw new Error('compile')
    const auftrag = {
      art: 'transformiere',
      stylesheet: 'x',
      sef: compiled.wert.sef,
      vergiss: [],
      quelle: '<a/>',
      parameter: {},
      grenzen: {
        zeitlimitMs: 800,
        maximaleAusgabe: 1000,
        maximaleTiefe: 10,
        maximaleMeldungen: 1,
        maximaleMeldungslaenge: 1,
      },
    }
    const { wirt, pid } = await startWirt(art === '' ? '' : `kind.send(${JSON.stringify(auftrag)})`)
    expect(isAlive(pid)).toBe(true)
    wirt.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
  })

  it('hält den Wirt nur am Leben, solange etwas zu tun ist', async () => {
    const engine = startEngine()
    const gut = await load(engine, vorlage('{/a}'))
    const countProzesse = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length
    const vorher = countProzesse()
    const laufend = transformOne(engine, { stylesheet: gut, quelle: '<a/>' })
    expect(countProzesse()).toBe(vorher + 1)
    await laufend
    expect(countProzesse()).toBe(vorher)
    await engine.stop()
  })
})

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
