import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createOeffnungsschlange } from '../../electron/shell/oeffnungsschlange.ts'
import { listArgumente, readStartargumente, startuebergabeSchema } from '../../electron/shell/startargumente.ts'
import { chooseStartprojekt } from '../../electron/shell/startprojekt.ts'

const A = resolve('/projekte/a')
const B = resolve('/projekte/b')
const PROJEKTE = new Set([A, B].map((ordner) => join(ordner, 'projekt.fachwerk')))
const gibtEs = (pfad: string): boolean => PROJEKTE.has(pfad)
const read = (argumente: string[], arbeitsordner = '/') => readStartargumente({ argumente, arbeitsordner }, gibtEs)

describe('Argumente eines Starts', () => {
  const HAUPTMODUL = resolve('/fachwerk/dist/main.js')

  it.each([
    ['ausgeliefert', ['/opt/Fachwerk/fachwerk', A], [A]],
    ['ausgeliefert, ohne Projekt', ['/opt/Fachwerk/fachwerk'], []],
    ['in der Entwicklung', ['/electron', HAUPTMODUL, A], [A]],
    [
      'in der Entwicklung mit Schaltern davor',
      ['/electron', '--inspect=0', HAUPTMODUL, '--lang=de', A],
      ['--lang=de', A],
    ],
  ])('stehen nach dem Programm: %s', (_fall, befehlszeile, erwartet) => {
    expect(listArgumente(befehlszeile, HAUPTMODUL)).toEqual(erwartet)
  })

  it.each<[string, string[], string]>([
    ['ein Ordner', [A], '/'],
    ['eine Projektdatei, wie das System sie bei einem Doppelklick übergibt', [join(A, 'projekt.fachwerk')], '/'],
    ['ein Pfad relativ zum Arbeitsordner', ['a'], '/projekte'],
    ['der Arbeitsordner selbst', ['.'], A],
    ['neben Schaltern', ['--no-sandbox', '-r', A, '--inspect=0', ''], '/'],
    ['zweimal derselbe', [A, join(A, 'projekt.fachwerk')], '/'],
  ])('nennen ein Projekt: %s', (_fall, argumente, arbeitsordner) => {
    expect(read(argumente, arbeitsordner)).toEqual({ ordner: [A], ohneProjekt: [] })
  })

  it('nennen auch, wo keines liegt', () => {
    expect(read([B, '/leer', '/projekte/a/leistungen/x.json', A])).toEqual({
      ordner: [B, A],
      ohneProjekt: [resolve('/leer'), resolve('/projekte/a/leistungen/x.json')],
    })
  })

  it.each([
    ['nichts', undefined],
    ['ein Text', '/projekte/a'],
    ['ohne Arbeitsordner', { argumente: [] }],
    ['Zahlen', { argumente: [7], arbeitsordner: '/' }],
    ['mehr als vorgesehen', { argumente: [], arbeitsordner: '/', befehl: 'rm' }],
    ['zu viele', { argumente: Array(65).fill('a'), arbeitsordner: '/' }],
    ['zu lange', { argumente: ['a'.repeat(4097)], arbeitsordner: '/' }],
  ])('eines zweiten Starts gelten nicht, wenn sie keine sind: %s', (_fall, daten) => {
    expect(startuebergabeSchema.safeParse(daten).success).toBe(false)
  })
})

describe('Projekt eines Starts ohne Angabe', () => {
  it.each([
    ['das zuletzt gezeigte', A, A],
    ['das Beispiel, wenn es das nicht mehr gibt', '/projekte/weg', '/beispiel'],
    ['das Beispiel beim ersten Mal', undefined, '/beispiel'],
  ])('ist %s', (_fall, letztes, erwartet) => {
    expect(chooseStartprojekt(letztes, '/beispiel', gibtEs)).toBe(erwartet)
  })
})

describe('Schlange der Projekte', () => {
  it('hält bis zum Start fest, was zu öffnen ist, jedes einmal und in der Reihenfolge', () => {
    const schlange = createOeffnungsschlange()
    const geoeffnet: string[] = []
    expect(schlange.isEmpty).toBe(true)
    schlange.add([A])
    schlange.add([B, A])
    expect([schlange.isEmpty, geoeffnet]).toEqual([false, []])
    schlange.start((ordner) => geoeffnet.push(ordner))
    expect(geoeffnet).toEqual([A, B])
    schlange.add([A])
    expect(geoeffnet).toEqual([A, B, A])
  })

  it('verliert nichts, was während des Öffnens dazukommt', () => {
    const schlange = createOeffnungsschlange()
    const geoeffnet: string[] = []
    schlange.add([A])
    schlange.start((ordner) => {
      geoeffnet.push(ordner)
      if (ordner === A) schlange.add([B])
    })
    expect(geoeffnet.toSorted()).toEqual([A, B])
  })
})
