import { dirname } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { testAnsichten } from './ansehen/ansichten.ts'
import { testGraph } from './ansehen/graph.ts'
import { testModellieren } from './ansehen/modellieren.ts'
import { testStart } from './ansehen/start.ts'
import { testTexte } from './ansehen/texte.ts'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { writeFensterbeispiel } from './fensterbeispiel.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

/** Enough to look at, with those that go before them. */
const TESTFAELLE = [
  'person-neugruendung-stufe-1',
  'eingang-bestaetigen-stufe-1',
  'person-metallbau-portal-stufe-4',
  'unterlagen-nachfordern-stufe-4',
]

/** What leaves the project as it is shares one Fachwerk and one window: starting them takes longer than looking. */
let fachwerk: Laufendes
let fenster: Hauptfenster
beforeAll(async () => {
  fachwerk = await startFachwerk((ordner) => writeFensterbeispiel(ordner, ['gewerbeanmeldung'], TESTFAELLE))
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
testModellieren(() => fenster)
testTexte(() => fenster)
