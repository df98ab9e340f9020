import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** path of a file -> what it imports: paths inside the project, package names as they stand */
type Importgraph = ReadonlyMap<string, readonly string[]>

const IMPORTE = [
  /\b(?:import|export)\s+(?:type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/g,
  /\brequire\s*\(\s*['"]([^'"]+)['"]\s*\)/g,
]

function listImporte(datei: string, text: string): string[] {
  const ohneKommentare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return IMPORTE.flatMap((muster) => [...ohneKommentare.matchAll(muster)])
    .map(([, ziel]) => ziel ?? '')
    .map((ziel) => (ziel.startsWith('.') ? posix.join(posix.dirname(datei), ziel) : ziel))
}

function readImportgraph(): Importgraph {
  const dateien = ['shared', 'electron', 'renderer'].flatMap(listQuellen)
  return new Map(dateien.map((datei) => [datei, listImporte(datei, readFileSync(datei, 'utf8'))]))
}

function listQuellen(ordner: string): string[] {
  try {
    return readdirSync(ordner, { recursive: true, encoding: 'utf8' })
      .map((datei) => `${ordner}/${datei.replaceAll('\\', '/')}`)
      .filter((datei) => /\.(?:ts|tsx|mts|cts|js|mjs)$/.test(datei) && !datei.includes('/node_modules/'))
  } catch {
    return []
  }
}

interface Schichtregel {
  name: string
  von: RegExp
  verboten(ziel: string): boolean
}

const isProjekt = (ziel: string) => /^(?:shared|electron|renderer)\//.test(ziel)
const isIn =
  (...ordner: string[]) =>
  (ziel: string) =>
    ordner.some((einer) => ziel === einer || ziel.startsWith(`${einer}/`))
/** Electron's shell: the only files that may import 'electron' */
const SCHALE = /^electron\/(?:shell\/.*|(?:main|preload|ipc|menu)\.ts)$/
const NODE = new Set([
  'fs',
  'path',
  'os',
  'crypto',
  'child_process',
  'worker_threads',
  'http',
  'https',
  'net',
  'url',
  'util',
])

const REGELN: Schichtregel[] = [
  {
    name: 'shared kennt weder Node noch electron noch renderer',
    von: /^shared\//,
    verboten: (ziel) =>
      ziel.startsWith('node:') || NODE.has(ziel) || isIn('electron', 'renderer', 'react', 'react-dom')(ziel),
  },
  {
    name: 'shared benutzt an Paketen nur zod und diff',
    von: /^shared\//,
    verboten: (ziel) =>
      !isProjekt(ziel) && !isIn('samples')(ziel) && !ziel.startsWith('node:') && ziel !== 'zod' && ziel !== 'diff',
  },
  {
    name: 'Nur die Anwendungsmuster lesen das Beispiel: seine Demosysteme, sonst nichts',
    von: /^(?:shared|electron|renderer)\//,
    verboten: (ziel) => isIn('samples')(ziel) && !/^samples\/gewerbe\/produkte\/[\w/-]+\.json$/.test(ziel),
  },
  {
    name: 'Nur die Anwendungsmuster lesen das Beispiel',
    von: /^(?:shared\/(?!muster\/)|electron\/|renderer\/)/,
    verboten: isIn('samples'),
  },
  {
    name: 'Nur die Schale importiert electron',
    von: /^electron\/(?!shell\/|(?:main|preload|ipc|menu)\.ts$)/,
    verboten: (ziel) => ziel === 'electron' || ziel.startsWith('electron/shell/') || SCHALE.test(ziel),
  },
  {
    name: 'electron kennt renderer nicht',
    von: /^electron\//,
    verboten: isIn('renderer'),
  },
  {
    name: 'renderer kennt nur shared',
    von: /^renderer\//,
    verboten: (ziel) =>
      ziel.startsWith('node:') ||
      NODE.has(ziel) ||
      isIn('electron')(ziel) ||
      (isProjekt(ziel) && !isIn('shared', 'renderer')(ziel)),
  },
  {
    name: 'auswertung benutzt nur modell, befund und ausdruck',
    von: /^shared\/auswertung\//,
    verboten: (ziel) =>
      isProjekt(ziel) &&
      ziel !== 'shared/befund.ts' &&
      !isIn('shared/modell', 'shared/ausdruck', 'shared/auswertung')(ziel),
  },
  {
    name: 'auswertung benutzt von ausdruck nicht die Erzeugung von XPath',
    von: /^shared\/auswertung\//,
    verboten: (ziel) => /^shared\/ausdruck\/(?:.*\/)?[^/]*xpath[^/]*(?:\/|\.ts$)/i.test(ziel),
  },
  {
    name: 'generator benutzt auswertung nicht',
    von: /^shared\/generator\//,
    verboten: isIn('shared/auswertung'),
  },
  {
    name: 'modell benutzt nichts als befund',
    von: /^shared\/modell\//,
    verboten: (ziel) => isProjekt(ziel) && ziel !== 'shared/befund.ts' && !isIn('shared/modell')(ziel),
  },
]

function checkSchichten(graph: Importgraph): string[] {
  return [...graph].flatMap(([datei, ziele]) =>
    REGELN.filter(({ von }) => von.test(datei)).flatMap(({ name, verboten }) =>
      ziele.filter(verboten).map((ziel) => `${name}: ${datei} -> ${ziel}`),
    ),
  )
}

/** The top folders of shared (a file directly in shared counts as its own); the cycles among them. */
function listOrdnerkreise(graph: Importgraph): string[] {
  const ordnerOf = (datei: string) => /^shared\/[^/]+/.exec(datei)?.[0]
  const kanten = new Map<string, Set<string>>()
  for (const [datei, ziele] of graph) {
    const von = ordnerOf(datei)
    if (von === undefined) continue
    const nach = kanten.get(von) ?? new Set<string>()
    kanten.set(von, nach)
    for (const ziel of ziele) {
      const zielordner = ordnerOf(ziel)
      if (zielordner !== undefined && zielordner !== von) nach.add(zielordner)
    }
  }
  return [...kanten.keys()].filter((start) => {
    const gesehen = new Set<string>()
    const offen = [...(kanten.get(start) ?? [])]
    for (let ordner = offen.pop(); ordner !== undefined; ordner = offen.pop()) {
      if (ordner === start) return true
      if (gesehen.has(ordner)) continue
      gesehen.add(ordner)
      offen.push(...(kanten.get(ordner) ?? []))
    }
    return false
  })
}

describe('Schichten', () => {
  const graph = readImportgraph()

  it('halten im ganzen Projekt', () => {
    expect(checkSchichten(graph)).toEqual([])
  })

  it('bilden zwischen den Ordnern von shared keine Kreise', () => {
    expect(listOrdnerkreise(graph)).toEqual([])
  })

  it('sehen wirklich alle Importe: jeder relative führt zu einer Datei des Projekts', () => {
    const quellen = new Set(['shared', 'electron', 'renderer', 'test'].flatMap(listQuellen))
    const relative = [...graph].flatMap(([datei, ziele]) => ziele.filter(isProjekt).map((ziel) => [datei, ziel]))
    expect(relative.length).toBeGreaterThan(100)
    expect(
      relative.filter(([, ziel]) => !quellen.has((ziel ?? '').replace(/\?.*$/, '')) && /\.ts/.test(ziel ?? '')),
    ).toEqual([])
  })

  it('finden Importe in jeder Schreibweise', () => {
    const text = `
      import 'node:fs'
      import a from 'paket-a'
      import * as b from "paket-b"
      import type { C } from './c.ts'
      import {
        d,
        type E,
      } from '../modell/d.ts'
      export { f } from './f.ts'
      export * from './g.ts'
      const h = await import('./h.ts')
      const i = require('paket-i')
      // import './kommentar.ts'
      /* import './block.ts' */
    `
    expect(listImporte('shared/x/datei.ts', text).sort()).toEqual(
      [
        'node:fs',
        'paket-a',
        'paket-b',
        'shared/modell/d.ts',
        'shared/x/c.ts',
        'shared/x/f.ts',
        'shared/x/g.ts',
        'shared/x/h.ts',
        'paket-i',
      ].sort(),
    )
  })

  it.each([
    ['shared/modell/a.ts', 'node:fs'],
    ['shared/modell/a.ts', 'electron/host/b.ts'],
    ['shared/modell/a.ts', 'renderer/b.tsx'],
    ['shared/modell/a.ts', 'shared/generator/b.ts'],
    ['shared/konzept/a.ts', 'lodash'],
    ['electron/host/a.ts', 'electron'],
    ['electron/cli.ts', 'electron/shell/fenster.ts'],
    ['electron/host/a.ts', 'renderer/b.tsx'],
    ['renderer/a.tsx', 'electron/host/b.ts'],
    ['renderer/a.tsx', 'node:path'],
    ['renderer/a.tsx', 'electron'],
    ['shared/auswertung/a.ts', 'shared/generator/b.ts'],
    ['shared/auswertung/a.ts', 'shared/zuordnung/b.ts'],
    ['shared/auswertung/a.ts', 'shared/ausdruck/xpath.ts'],
    ['shared/generator/a.ts', 'shared/auswertung/b.ts'],
    ['shared/modell/a.ts', 'samples/gewerbe/produkte/postfach/produkt.json'],
    ['shared/muster/a.ts', 'samples/gewerbe/leistungen/gewerbeanmeldung.json'],
  ])('melden den Verstoß %s -> %s', (datei, ziel) => {
    expect(checkSchichten(new Map([[datei, [ziel]]]))).not.toEqual([])
  })

  it.each([
    ['shared/modell/a.ts', 'zod'],
    ['shared/modell/a.ts', 'shared/befund.ts'],
    ['electron/host/a.ts', 'node:fs'],
    ['electron/host/a.ts', 'shared/modell/a.ts'],
    ['electron/main.ts', 'electron'],
    ['electron/shell/a.ts', 'electron'],
    ['renderer/a.tsx', 'shared/host.ts'],
    ['renderer/a.tsx', 'renderer/gestaltung/tokens.css'],
    ['renderer/a.tsx', '@mantine/core'],
    ['shared/auswertung/a.ts', 'shared/ausdruck/wert.ts'],
    ['shared/muster/a.ts', 'samples/gewerbe/produkte/postfach/produkt.json'],
  ])('lassen %s -> %s zu', (datei, ziel) => {
    expect(checkSchichten(new Map([[datei, [ziel]]]))).toEqual([])
  })

  it('melden einen Kreis über drei Ordner', () => {
    const kreis = new Map([
      ['shared/a/x.ts', ['shared/b/x.ts']],
      ['shared/b/x.ts', ['shared/c/x.ts']],
      ['shared/c/y.ts', ['shared/a/z.ts']],
      ['shared/d/x.ts', ['shared/a/x.ts']],
    ])
    expect(listOrdnerkreise(kreis)).toEqual(['shared/a', 'shared/b', 'shared/c'])
  })
})
