import { beforeAll, describe, expect, it } from 'vitest'
import { runAbnahme } from '../../../electron/host/abnahme/abnahme.ts'
import { readFehlerfreiesProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { readTestfaelle } from '../../../electron/host/projekte/readTestfaelle.ts'
import { generateTexte } from '../../../electron/host/regelwerk/texte.ts'
import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { testBeispiel } from '../../setup/beispiel.ts'
import { gemeinsameAusfuehrung } from '../../setup/xslt.ts'
import { MUTANTEN, type Mutant } from './mutanten.ts'
import { MUTANTEN_DER_SYSTEME } from './mutantenDerSysteme.ts'

const BEISPIEL = testBeispiel
/** `npm run haertetest` runs them all; the ones left out here change large rules, each of which takes seconds to compile. */
const ALLE = process.env.FACHWERK_ALLE_MUTANTEN === '1'
const MUTANTEN_ALLER_TEXTE = [...MUTANTEN, ...MUTANTEN_DER_SYSTEME]
const AUSWAHL = ALLE ? MUTANTEN_ALLER_TEXTE : MUTANTEN.filter(({ stichprobe }) => stichprobe)

let projekt: Projekt
let testfaelle: Testfalldaten[]
let texte: Map<string, string>

beforeAll(async () => {
  const gelesen = await readFehlerfreiesProjekt(BEISPIEL)
  const faelle = await readTestfaelle(BEISPIEL)
  if (!gelesen.ok || !faelle.ok) throw new Error('Das Beispiel lässt sich nicht lesen')
  projekt = gelesen.wert.projekt
  testfaelle = faelle.wert.testfaelle
  texte = generateTexte(projekt)
})

/** Runs the cases of the filter until one fails. */
async function findFehlschlag(
  geaendert: ReadonlyMap<string, string>,
  filter: string,
): Promise<Testergebnis | undefined> {
  const abbruch = new AbortController()
  let gefunden: Testergebnis | undefined
  const bericht = await runAbnahme({
    projekt,
    testfaelle,
    texte: geaendert,
    ausfuehrung: gemeinsameAusfuehrung,
    filter,
    bahnen: 1,
    abbruch: abbruch.signal,
    fortschritt: () => {},
    beiErgebnis: (ergebnis) => {
      if (ergebnis.bestanden) return
      gefunden ??= ergebnis
      abbruch.abort()
    },
  })
  expect(bericht.ok && bericht.wert.faelle.length).toBeGreaterThan(0)
  return gefunden
}

function mutate({ datei, von, zu }: Mutant): Map<string, string> {
  const text = texte.get(datei)
  expect(text, `${datei} wird erzeugt`).toMatch(von)
  return new Map(texte).set(datei, (text ?? '').replace(von, zu))
}

describe('Jeder Mutant', () => {
  // also those that only the long run executes: a text that is generated otherwise must not outdate them unseen
  it.each(MUTANTEN_ALLER_TEXTE.map((mutant) => [mutant.name, mutant] as const))(
    'verändert einen erzeugten Text: %s',
    (_, mutant) => {
      expect(mutate(mutant).get(mutant.datei)).not.toBe(texte.get(mutant.datei))
    },
  )
})

describe('Die Abnahme wird rot, wenn', () => {
  it.each(AUSWAHL.map((mutant) => [mutant.name, mutant] as const))('%s', { timeout: 240_000 }, async (_, mutant) => {
    const fehlschlag = await findFehlschlag(mutate(mutant), mutant.filter)
    expect(fehlschlag?.abweichungen.length).toBeGreaterThan(0)
  })
})

describe('Die Abnahme bleibt grün', () => {
  it(ALLE
    ? 'für jeden Filter der Mutanten, solange nichts verändert ist'
    : 'für ihren ersten Filter, solange nichts verändert ist', { timeout: 240_000 }, async () => {
    const filter = [...new Set(AUSWAHL.map((mutant) => mutant.filter))]
    for (const einer of ALLE ? filter : filter.slice(0, 1)) {
      const fehlschlag = await findFehlschlag(texte, einer)
      expect(fehlschlag?.abweichungen, einer).toBeUndefined()
    }
  })
})
