import { execFile, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ergebnis } from '../../shared/befund.ts'
import type { Testbericht } from '../../shared/host/testbericht.ts'
import { testDatenordner } from '../setup/cache.ts'
import { writeElectronersatz } from './electronersatz.ts'

/** What a clone has, with what is installed: packing builds anew, which must not pull `dist` from under other tests. */
const QUELLEN = ['electron', 'renderer', 'shared', 'samples', 'node_modules']
const PACKER = resolve('electron/paket/node_modules')

let ordner: string
let entpackt: string
let programm: string

beforeAll(async () => {
  ordner = mkdtempSync(join(tmpdir(), 'fachwerk-paket-'))
  const quelle = join(ordner, 'quelle')
  for (const teil of QUELLEN) cpSync(teil, join(quelle, teil), { recursive: true, verbatimSymlinks: true })
  for (const { name, parentPath } of readdirSync('.', { withFileTypes: true }).filter((eintrag) => eintrag.isFile())) {
    cpSync(join(parentPath, name), join(quelle, name))
  }
  const ersatz = join(ordner, 'electron')
  writeElectronersatz(ersatz)
  const argumente = ['--linux', 'dir', 'zip', '--x64', `-c.electronDist=${ersatz}`]
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'paket', '--', ...argumente], {
    cwd: quelle,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)

  const pakete = join(quelle, 'pakete')
  const archiv = readdirSync(pakete).find((name) => name.endsWith('.zip')) ?? ''
  entpackt = join(ordner, 'entpackt')
  for (const [pfad, bytes] of Object.entries(unzipSync(readFileSync(join(pakete, archiv))))) {
    if (pfad.endsWith('/')) continue
    mkdirSync(dirname(join(entpackt, pfad)), { recursive: true })
    writeFileSync(join(entpackt, pfad), bytes)
  }
  programm = join(ordner, 'programm')
  const asarmodul = [join(quelle, 'electron/paket/node_modules'), PACKER]
    .map((module) => join(module, '@electron/asar/lib/asar.js'))
    .find(existsSync)
  const asar: { extractAll(archiv: string, ziel: string): void } = await import(pathToFileURL(asarmodul ?? '').href)
  asar.extractAll(join(entpackt, 'resources', 'app.asar'), programm)
}, 600_000)
afterAll(() => rmSync(ordner, { recursive: true, force: true }))

const isIn = (wo: string, ...pfade: string[]) => pfade.filter((pfad) => !existsSync(join(wo, pfad)))

describe('Paket', () => {
  it('bringt Programm, Beispiel und Lizenzen mit', () => {
    const noetige = ['fachwerk', 'resources/app.asar', 'resources/samples/gewerbe/projekt.fachwerk', 'locales/de.pak']
    expect(isIn(entpackt, ...noetige)).toEqual([])
    expect(isIn(entpackt, 'LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/LICENSE')).toEqual([])
    expect(existsSync(join(entpackt, 'locales/fr.pak'))).toBe(false)
    const lizenzen = readFileSync(join(entpackt, 'resources/LIZENZEN.txt'), 'utf8')
    for (const name of [
      'saxon-js',
      'xslt3',
      'libxml2-wasm',
      'react',
      'monaco-editor',
      'elkjs',
      '@fontsource/fira-sans',
      '@resvg/resvg-wasm',
      '@expo-google-fonts/inter',
    ]) {
      expect(lizenzen).toMatch(new RegExp(`^${name} \\d`, 'm'))
    }
  })

  it('enthält im Archiv, was die Anwendung braucht, und nichts von ihren Tests und Quellen', () => {
    const gebaut = ['main.js', 'cli.js', 'web.js', 'engine-kind.js', 'preload.cjs', 'fenster/index.html']
    expect(isIn(programm, 'package.json', ...gebaut.map((name) => `dist/${name}`))).toEqual([])
    expect(readdirSync(programm).sort()).toEqual(['dist', 'node_modules', 'package.json'])
    const dateien = readdirSync(join(programm, 'dist'), { recursive: true, encoding: 'utf8' })
    expect(dateien.filter((name) => name.endsWith('.map') || name.startsWith('bench'))).toEqual([])
    expect(isIn(programm, 'node_modules/electron', 'node_modules/vitest', 'node_modules/react')).toHaveLength(3)
  })

  it('bringt mit, womit Bilder gezeichnet werden, und von der Schrift nicht mehr', () => {
    const schrift = join(programm, 'node_modules/@expo-google-fonts/inter')
    const schnitte = readdirSync(schrift, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ttf'))
    expect(schnitte.map((name) => basename(name, '.ttf')).sort()).toEqual(
      ['400Regular', '500Medium', '600SemiBold', '700Bold'].map((schnitt) => `Inter_${schnitt}`),
    )
    expect(isIn(programm, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')).toEqual([])
  })

  it.each(['saxon-js/SaxonJS2N.js', 'saxon-js/LICENSE.txt', 'xslt3/xslt3.js', 'xslt3/LICENSE.txt'])(
    'liefert %s unverändert aus',
    (datei) => {
      const ausgeliefert = readFileSync(join(programm, 'node_modules', datei))
      expect(ausgeliefert.equals(readFileSync(join('node_modules', datei)))).toBe(true)
    },
  )

  it('sperrt das Programm gegen Schalter und Umgebung von Node und gegen ein verändertes Archiv', () => {
    const bytes = readFileSync(join(entpackt, 'fachwerk'), 'latin1')
    // run as Node, cookies encrypted, NODE_OPTIONS, inspector, archive checked, only from the archive, snapshot, file://
    expect(bytes).toContain(`dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, 9)}01001100`)
  })

  it('besteht mit seinem eigenen Host die ganze Abnahme seines Beispiels', async () => {
    const beispiel = join(entpackt, 'resources', 'samples', 'gewerbe')
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(programm, 'dist', 'cli.js'), 'teste', beispiel, '--json'],
      { cwd: ordner, env: { ...process.env, FACHWERK_DATEN: testDatenordner }, maxBuffer: 256 * 1024 * 1024 },
    )
    const bericht: Ergebnis<Testbericht> = JSON.parse(stdout)
    if (!bericht.ok) throw new Error(JSON.stringify(bericht.befunde))
    expect(bericht.wert.gescheitert).toBe(0)
    expect(bericht.wert.bestanden).toBeGreaterThan(3000)
  })
})
