import { afterAll, beforeAll } from 'vitest'
import { writeBeispiel } from '../setup/beispiel.ts'
import { testAbnahme } from './arbeiten/abnahme.ts'
import { testDurchspielen } from './arbeiten/durchspielen.ts'
import { testFelder } from './arbeiten/felder.ts'
import { testModellieren } from './arbeiten/modellieren.ts'
import { testPruefstand } from './arbeiten/pruefstand.ts'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

/** What runs rules shares one Fachwerk and one window: its engines need to load each rule only once. */
let fachwerk: Laufendes
let fenster: Hauptfenster
beforeAll(async () => {
  fachwerk = await startFachwerk((ordner) => writeBeispiel(ordner, ['gewerbeanmeldung', 'gewerberegisterauszug']))
  fenster = new Hauptfenster(await fachwerk.open({ reducedMotion: 'reduce' }))
})
afterAll(() => fachwerk.close())

testModellieren(() => fenster)
testFelder(() => fenster)
testPruefstand(() => fenster)
testDurchspielen(() => fenster)
// last, since it replaces an expectation: the Testfälle are then no more as they were when the window opened
testAbnahme(
  () => fenster,
  () => fachwerk.projekt,
)
