import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planOf } from '../../../electron/host/abnahme/plan.ts'
import { describePlanlauf, listPlanlaeufe } from '../../../electron/host/abnahme/planlauf.ts'
import { createAenderungslauf } from '../../../electron/host/aenderungslauf/aenderungslauf.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { readTestfaelle } from '../../../electron/host/projekte/readTestfaelle.ts'
import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { testBeispiel } from '../../setup/beispiel.ts'
import { gemeinsameAusfuehrung } from '../../setup/xslt.ts'
import { deleteZustellweg } from '../../shared/generator/regel/zufallsaenderungen.ts'

/** Messages of the first incoming Nachrichtentyp and of the second, at stage 4. */
const PERSON = 'person-register-schweigen-stufe-4'
const UNTERNEHMEN = 'unternehmen-nicht-eingetragen-stufe-4'
const FACHVERFAHREN = 'zus-gkpzf7hgqu'
const SCHWERPUNKT = 'fel-kgjeux9dff'

const lauf = createAenderungslauf(gemeinsameAusfuehrung)
let projekt: Projekt
let testfaelle: Testfalldaten[]

beforeAll(async () => {
  const ordner = testBeispiel
  const [gelesen, gelesene] = [await readProjekt(ordner), await readTestfaelle(ordner)]
  if (!gelesen.ok || !gelesene.ok) throw new Error('Das Beispiel ist nicht lesbar')
  projekt = gelesen.wert.projekt
  testfaelle = gelesene.wert.testfaelle.filter(({ kennung }) => [PERSON, UNTERNEHMEN].includes(kennung))
  // learns the Nachrichtentypen of the Testfälle and compiles what the edits need
  const umbenannt = { ...getDatensatz(projekt, 'leistung', 'lei-1h3jkmc16x'), name: 'Gewerbe anmelden' }
  await run(withDatensatz(umbenannt))
}, 600_000)

afterAll(() => lauf.dispose())

async function run(nachher: Projekt, vorher = projekt, abbruch = new AbortController().signal) {
  const gemeldete: string[] = []
  const ergebnis = await lauf.runBetroffene({
    vorher,
    nachher,
    testfaelle,
    abbruch,
    beiErgebnis: ({ name }) => gemeldete.push(name),
  })
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  expect(gemeldete.sort()).toEqual(ergebnis.wert.ergebnisse.map(({ name }) => name).sort())
  return ergebnis.wert
}

function withDatensatz(...neue: Datensatz[]): Projekt {
  const datensaetze = new Map(projekt.datensaetze)
  for (const datensatz of neue) datensaetze.set(datensatz.id, datensatz)
  return { ...projekt, datensaetze }
}

const listRote = (ergebnisse: readonly Testergebnis[]): string[] =>
  ergebnisse.filter(({ bestanden }) => !bestanden).map(({ name }) => name)

describe('Änderungslauf', () => {
  it('lässt nach einer neuen Bezeichnung und Länge die Fälle des Felds laufen, ohne etwas zu übersetzen', async () => {
    const feld = getDatensatz(projekt, 'datenfeld', SCHWERPUNKT)
    const nachher = withDatensatz({ ...feld, name: 'Schwergewicht', laenge: { min: 5, max: 180 } })
    const bericht = await run(nachher)
    expect(bericht.regel).toBe('sofort')
    expect(bericht.geaenderte).toEqual([SCHWERPUNKT])
    expect(listRote(bericht.ergebnisse)).toEqual([])
    const abgeleitete = bericht.ergebnisse.filter(({ art }) => art === 'abgeleitet')
    expect(abgeleitete.map(({ kategorie }) => kategorie)).toContain('laenge')
    expect(abgeleitete.every(({ titel }) => titel.includes('Schwergewicht'))).toBe(true)
    // by these names the window opens them in the Abnahme
    const imPlan = new Set(listPlanlaeufe(planOf(nachher)).map((planlauf) => describePlanlauf(planlauf).name))
    expect(abgeleitete.filter(({ name }) => !imPlan.has(name))).toEqual([])
    const befunde = bericht.auslieferungen.flatMap(({ neueBefunde }) => neueBefunde)
    expect(befunde.map(({ code, element }) => `${code} ${element}`)).toContain(`regel.textZuLang ${SCHWERPUNKT}`)
  })

  it('zeigt, welche Testfälle ein gelöschter Zustellweg bricht und was nicht mehr ausgeliefert wird', async () => {
    const ohne = deleteZustellweg(projekt, getDatensatz(projekt, 'zustellweg', FACHVERFAHREN))
    const bericht = await run(ohne)
    expect(bericht.regel).toBe('sofort')
    expect(bericht.geaenderte).toContain(FACHVERFAHREN)
    expect(listRote(bericht.ergebnisse)).toEqual([PERSON])
    const elemente = bericht.ergebnisse.flatMap(({ abweichungen }) => abweichungen.map(({ element }) => element))
    expect(elemente).toContain(FACHVERFAHREN)
    expect(bericht.ergebnisse.map(({ name }) => name)).not.toContain(UNTERNEHMEN)
    const entfallene = bericht.auslieferungen.flatMap(({ entfallen }) => entfallen)
    expect(new Set(entfallene.map(({ zustellweg }) => zustellweg))).toEqual(new Set([FACHVERFAHREN]))

    const zurueck = await run(projekt, ohne)
    expect(listRote(zurueck.ergebnisse)).toEqual([])
    expect(zurueck.ergebnisse.map(({ name }) => name)).toContain(PERSON)
    expect(zurueck.auslieferungen.flatMap(({ neu }) => neu).length).toBe(entfallene.length)
  })

  it('zeigt, welche Testfälle eine neue Pflichtangabe bricht und welche Fälle der Plan dazubekommt', async () => {
    const feld = getDatensatz(projekt, 'datenfeld', SCHWERPUNKT)
    const { pflichtWenn: _, ...unbedingt } = feld
    const bericht = await run(withDatensatz({ ...unbedingt, anzahl: { min: 1, max: 1 } }))
    expect(bericht.regel).toBe('sofort')
    expect(listRote(bericht.ergebnisse)).toEqual(
      testfaelle
        .filter(({ nachricht }) => !nachricht.includes('schwerpunkt'))
        .map(({ kennung }) => kennung)
        .sort(),
    )
    expect(bericht.neueFaelle.some((name) => name.includes('/pflicht/') && name.includes(SCHWERPUNKT))).toBe(true)
    expect(bericht.auslieferungen.length).toBeGreaterThan(0)
  })

  // compiles the largest structure once more: in `npm run haertetest`
  if (process.env.FACHWERK_LAEUFE !== undefined) {
    it('sagt, dass die Regel übersetzt wird, wenn eine Bedingung dazukommt', async () => {
      const feld = getDatensatz(projekt, 'datenfeld', SCHWERPUNKT)
      const bedingung = { art: 'vorhanden', feld: 'fel-iqtem28qeh' } as const
      const bedingt = withDatensatz({ ...feld, anzahl: { min: 0, max: 1 }, pflichtWenn: { art: 'nicht', bedingung } })
      const texte: string[] = []
      const ergebnis = await lauf.runBetroffene({
        vorher: projekt,
        nachher: bedingt,
        testfaelle: [],
        abbruch: new AbortController().signal,
        fortschritt: ({ text }) => texte.push(text),
      })
      expect(ergebnis.ok && ergebnis.wert.regel).toBe('uebersetzt')
      expect(texte[0]).toBe('Regel wird übersetzt')
      expect((await run(projekt, bedingt)).regel).toBe('sofort')
    })
  }

  it('nennt die Fehler eines Fachmodells, aus dem nichts entstehen kann', async () => {
    const weg = getDatensatz(projekt, 'zustellweg', FACHVERFAHREN)
    const nachher = withDatensatz({ ...weg, rolle: 'rol-gibtesnich' })
    const ergebnis = await lauf.runBetroffene({
      vorher: projekt,
      nachher,
      testfaelle,
      abbruch: new AbortController().signal,
    })
    expect(ergebnis.ok).toBe(false)
    if (!ergebnis.ok) expect(ergebnis.befunde.every(({ schwere }) => schwere === 'fehler')).toBe(true)
  })

  it('hört auf, sobald es nicht mehr gebraucht wird', async () => {
    const abbruch = new AbortController()
    abbruch.abort()
    const feld = getDatensatz(projekt, 'datenfeld', SCHWERPUNKT)
    const bericht = await run(withDatensatz({ ...feld, name: 'Anders' }), projekt, abbruch.signal)
    expect(bericht.abgebrochen).toBe(true)
    expect(bericht.ergebnisse).toEqual([])
  })
})
