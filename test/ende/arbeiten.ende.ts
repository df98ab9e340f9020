import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testAbnahme } from './arbeiten/abnahme.ts'
import { testDurchspielen } from './arbeiten/durchspielen.ts'
import { testFelder } from './arbeiten/felder.ts'
import { testModellieren } from './arbeiten/modellieren.ts'
import { testPruefstand } from './arbeiten/pruefstand.ts'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { writeFensterbeispiel } from './fensterbeispiel.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

/** Those that are played, broken or sent here, with those that go before them. */
const TESTFAELLE = [
  'person-neugruendung-stufe-1',
  'eingang-bestaetigen-stufe-1',
  'person-neugruendung-stufe-2',
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
  fachwerk = await startFachwerk((ordner) => writeFensterbeispiel(ordner, leistungen, TESTFAELLE))
  fenster = new Hauptfenster(await fachwerk.open({ reducedMotion: 'reduce' }))
})
afterAll(() => fachwerk.close())

testPruefstand(() => fenster)
testDurchspielen(() => fenster)
testAbnahme(
  () => fenster,
  () => fachwerk.projekt,
)

describe('Ein Fachmodell mit einem Fehler, wie oft beim Modellieren', () => {
  // nothing is generated from it: otherwise the host would compile two more rules for what is modelled here
  beforeAll(async () => {
    await fenster.openAnsicht('Graph')
    await fenster.select('Gewerbeanmeldung')
    await fenster.eigenschaften.getByRole('textbox', { name: 'LeiKa-Schlüssel' }).fill('99')
    await fenster.seite.keyboard.press('Control+s')
    await fenster.seite
      .getByRole('contentinfo')
      .getByRole('button', { name: /^1\s*Fehler/ })
      .waitFor()
    await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
  })

  testModellieren(() => fenster)
  testFelder(() => fenster)
})

it('ein Doppelklick im Navigator öffnet eine Leistung und lässt sie aufgeklappt, ein zweiter klappt sie zu', async () => {
  const auszug = fenster.navigator.getByRole('treeitem', { name: /^Leistung Gewerberegisterauszug/ })
  await fenster.openAnsicht('Graph')
  await fenster.select('Gewerbeanmeldung')
  await fenster.seite.getByLabel('Navigator filtern').fill('')
  await fenster.navigator.getByRole('treeitem', { name: /^Leistung Gewerbeanmeldung/ }).click()
  await fenster.seite.keyboard.press('ArrowLeft')
  for (const offen of ['true', 'false']) {
    await auszug.dblclick()
    await expect.poll(() => auszug.getAttribute('aria-expanded')).toBe(offen)
  }
})
