import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createXspec } from '../../electron/host/konzept/paket/xspec.ts'
import { createTestnachrichten } from '../../electron/host/konzept/testnachrichten.ts'
import { readFehlerfreiesProjekt } from '../../electron/host/projekte/readProjekt.ts'
import { createSystembezug } from '../../shared/konzept/systemkonzept/bezug.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { classpathOf, fetchVonMaven, versionOf } from './maven.ts'

const STUFE = 2
const EINSTIEG = '-it:{http://www.jenitennison.com/xslt/xspec}main'

const geholt = fetchVonMaven()
if (geholt === undefined) console.info('XSpec wird übersprungen: Maven fehlt oder erreicht Maven Central nicht.')

describe.skipIf(geholt === undefined)('XSpec-Tests eines Systemkonzepts', () => {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-xspec-'))
  let suiten: string[] = []

  const write = (pfad: string, inhalt: string | Uint8Array): void => {
    mkdirSync(dirname(join(ordner, pfad)), { recursive: true })
    writeFileSync(join(ordner, pfad), inhalt)
  }
  const runSaxon = (...argumente: string[]): void => {
    const klassenpfad = classpathOf(geholt ?? '')
    execFileSync('java', ['-cp', klassenpfad, 'net.sf.saxon.Transform', ...argumente], { cwd: ordner, stdio: 'pipe' })
  }

  beforeAll(async () => {
    const version = versionOf('xspec')
    const archiv = readFileSync(join(geholt ?? '', `xspec-${version}-enduser-files.zip`))
    for (const [pfad, inhalt] of Object.entries(unzipSync(archiv))) if (!pfad.endsWith('/')) write(pfad, inhalt)
    const gelesen = await readFehlerfreiesProjekt('samples/gewerbe')
    if (!gelesen.ok) throw new Error('Das Beispiel lässt sich nicht lesen')
    const { projekt } = gelesen.wert
    const typ = listDatensaetze(projekt, 'komponententyp').find(({ systemart }) => systemart === 'fachverfahren')
    if (typ === undefined) throw new Error('Kein Fachverfahren')
    const nachrichten = await createTestnachrichten(createSystembezug(projekt, typ, STUFE))
    for (const { datei, xml } of nachrichten) write(join('paket', datei), xml)
    const dateien = createXspec(projekt, nachrichten)
    for (const [pfad, text] of dateien) write(join('paket', pfad), text)
    suiten = [...dateien.keys()].filter((pfad) => pfad.endsWith('.xspec'))
  })
  afterAll(() => rmSync(ordner, { recursive: true, force: true }))

  it('bestehen alle in XSpec selbst, mit Saxon-HE', { timeout: 300_000 }, () => {
    const uebersetzer = `xspec-${versionOf('xspec')}/src/compiler/compile-xslt-tests.xsl`
    let bestandene = 0
    for (const suite of suiten) {
      runSaxon(`-s:paket/${suite}`, `-xsl:${uebersetzer}`, '-o:suite.xsl')
      runSaxon('-xsl:suite.xsl', EINSTIEG, '-o:ergebnis.xml')
      const urteile = [...readFileSync(join(ordner, 'ergebnis.xml'), 'utf8').matchAll(/successful="(\w+)"/g)]
      expect([suite, urteile.filter(([, urteil]) => urteil !== 'true')]).toEqual([suite, []])
      bestandene += urteile.length
    }
    expect(suiten.length).toBeGreaterThan(3)
    expect(bestandene).toBeGreaterThan(100)
  })
})
