import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { chooseFensterlage, type Rechteck } from '../../electron/shell/fensterlage.ts'
import { readMerkzettel, writeMerkzettel } from '../../electron/shell/merkzettel.ts'

const ERSTER: Rechteck = { x: 0, y: 25, width: 1920, height: 1055 }
const ZWEITER: Rechteck = { x: 1920, y: 0, width: 1280, height: 1024 }
const LAGE = { x: 100, y: 80, width: 1200, height: 800, maximiert: false }

describe('Lage des Fensters', () => {
  it('ist beim ersten Mal die Mitte des ersten Bildschirms', () => {
    expect(chooseFensterlage(undefined, [ERSTER])).toEqual({
      x: 240,
      y: 102,
      width: 1440,
      height: 900,
      maximiert: false,
    })
  })

  it.each([
    ['wie verlassen', LAGE],
    ['auf dem zweiten Bildschirm', { ...LAGE, x: 1950 }],
    ['halb über den Rand geschoben', { ...LAGE, x: -900 }],
    ['maximiert', { ...LAGE, maximiert: true }],
  ])('ist %s, wenn sie dort zu greifen ist', (_fall, lage) => {
    expect(chooseFensterlage(lage, [ERSTER, ZWEITER])).toEqual(lage)
  })

  it.each([
    ['auf einem Bildschirm, den es nicht mehr gibt', { ...LAGE, x: 1950 }],
    ['links außerhalb', { ...LAGE, x: -1150 }],
    ['mit der oberen Kante über dem Rand', { ...LAGE, y: -10 }],
    ['mit der oberen Kante unter der Leiste des Systems', { ...LAGE, y: 1070 }],
    ['weit draußen', { ...LAGE, x: 90_000, y: -90_000 }],
  ])('ist wieder die Mitte, wenn sie gemerkt ist als %s', (_fall, lage) => {
    expect(chooseFensterlage(lage, [ERSTER])).toEqual({ x: 360, y: 152, width: 1200, height: 800, maximiert: false })
  })

  it('ist nie größer als ihr Bildschirm und behält, dass sie maximiert war', () => {
    const riesig = { x: 0, y: 30, width: 5000, height: 4000, maximiert: true }
    expect(chooseFensterlage(riesig, [ERSTER])).toEqual({ ...ERSTER, y: 30, maximiert: true })
  })

  it('liegt für jedes weitere Fenster ein Stück weiter', () => {
    expect(chooseFensterlage(LAGE, [ERSTER], 2)).toMatchObject({ x: 164, y: 144 })
  })

  it('ist auf jedem Bildschirm zu greifen, was auch gemerkt ist', () => {
    const ganz = fc.integer({ min: -100_000, max: 100_000 })
    const mass = fc.integer({ min: 1, max: 20_000 })
    const lage = fc.record({ x: ganz, y: ganz, width: mass, height: mass, maximiert: fc.boolean() })
    const flaeche = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    })
    fc.assert(
      fc.property(lage, flaeche, fc.array(flaeche, { maxLength: 2 }), fc.nat({ max: 5 }), (gemerkt, erste, mehr, n) => {
        const gewaehlt = chooseFensterlage(gemerkt, [erste, ...mehr], n)
        const greifbar = [erste, ...mehr].some(
          (eine) =>
            gewaehlt.y >= eine.y &&
            gewaehlt.y < eine.y + eine.height &&
            gewaehlt.x + gewaehlt.width >= eine.x + 160 &&
            gewaehlt.x <= eine.x + eine.width - 160 &&
            gewaehlt.width <= eine.width &&
            gewaehlt.height <= eine.height,
        )
        expect(greifbar).toBe(true)
      }),
    )
  })
})

describe('Merkzettel', () => {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-merkzettel-'))
  afterAll(() => rmSync(ordner, { recursive: true }))

  it('gibt wieder, was gemerkt wurde, und lässt nichts daneben liegen', () => {
    const datei = join(ordner, 'neu', 'fenster.json')
    writeMerkzettel(datei, { lage: LAGE, projekt: '/projekte/gewerbe' })
    expect(readMerkzettel(datei)).toEqual({ lage: LAGE, projekt: '/projekte/gewerbe' })
    expect(readdirSync(join(ordner, 'neu'))).toEqual(['fenster.json'])
  })

  it.each([
    ['abgeschnitten', '{"lage":{"x":1'],
    ['leer', ''],
    ['mit fremden Angaben', '{"lage":null}'],
    ['mit Brüchen', JSON.stringify({ lage: { ...LAGE, x: 0.5 } })],
    ['mit unendlicher Breite', '{"lage":{"x":0,"y":0,"width":1e999,"height":1,"maximiert":false}}'],
    ['ohne Höhe', '{"lage":{"x":0,"y":0,"width":1,"maximiert":false}}'],
    ['mit mehr als erlaubt', '{"befehl":"rm"}'],
    ['als Liste', '[]'],
  ])('ist leer, wenn die Datei unbrauchbar ist: %s', (_fall, text) => {
    const datei = join(ordner, 'kaputt.json')
    writeFileSync(datei, text)
    expect(readMerkzettel(datei)).toEqual({})
  })

  it('ist leer ohne Datei, und ein Ordner, in den nichts geschrieben werden kann, stört nicht', () => {
    expect(readMerkzettel(join(ordner, 'fehlt.json'))).toEqual({})
    writeFileSync(join(ordner, 'datei'), '')
    writeMerkzettel(join(ordner, 'datei', 'fenster.json'), { projekt: '/a' })
    expect(readMerkzettel(join(ordner, 'datei', 'fenster.json'))).toEqual({})
  })
})
