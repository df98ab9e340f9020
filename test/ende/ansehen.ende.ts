import { dirname } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { testAnsichten } from './ansehen/ansichten.ts'
import { testGraph } from './ansehen/graph.ts'
import { testStart } from './ansehen/start.ts'
import { testTexte } from './ansehen/texte.ts'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

/** What leaves the project as it is shares one Fachwerk and one window: starting them takes longer than looking. */
let fachwerk: Laufendes
let fenster: Hauptfenster
beforeAll(async () => {
  fachwerk = await startFachwerk()
  fenster = new Hauptfenster(await fachwerk.open({ reducedMotion: 'reduce' }))
})
afterAll(() => fachwerk.close())

describe('Start', () =>
  testStart(
    () => fachwerk,
    () => fenster,
  ))
testAnsichten(() => fenster)
testGraph(
  () => fenster,
  () => dirname(fachwerk.projekt),
)
testTexte(() => fenster)
