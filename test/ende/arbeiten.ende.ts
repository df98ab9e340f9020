import { afterAll, beforeAll } from 'vitest'
import { writeBeispiel } from '../setup/beispiel.ts'
import { testAbnahme } from './arbeiten/abnahme.ts'
import { testDurchspielen } from './arbeiten/durchspielen.ts'
import { testFelder } from './arbeiten/felder.ts'
import { testModellieren } from './arbeiten/modellieren.ts'
import { testPruefstand } from './arbeiten/pruefstand.ts'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

/** Those that are played, broken or sent here, with those that go before them; two of them run an own part of a rule. */
const TESTFAELLE = [
  'person-neugruendung-stufe-1',
  'eingang-bestaetigen-stufe-1',
  'person-neugruendung-stufe-2',
  'person-verspaetete-anzeige-stufe-2',
  'person-register-schweigen-stufe-4',
  'unternehmen-bewachung-stufe-4',
  'fachbehoerde-beteiligen-stufe-4',
  'stellungnahme-abgeben-stufe-4',
  'auszug-einfach-stufe-3',
]

/** What runs rules shares one Fachwerk and one window: its engines need to load each rule only once. */
let fachwerk: Laufendes
let fenster: Hauptfenster
beforeAll(async () => {
  const leistungen = ['gewerbeanmeldung', 'gewerberegisterauszug']
  fachwerk = await startFachwerk((ordner) => writeBeispiel(ordner, leistungen, TESTFAELLE))
  fenster = new Hauptfenster(await fachwerk.open({ reducedMotion: 'reduce' }))
})
afterAll(() => fachwerk.close())

testPruefstand(() => fenster)
testDurchspielen(() => fenster)
testAbnahme(
  () => fenster,
  () => fachwerk.projekt,
)
// last: what is modelled is another rule, and while the host compiles it nobody should wait for one
testModellieren(() => fenster)
testFelder(() => fenster)
