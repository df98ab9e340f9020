import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAusfuehrung } from '../../electron/host/ausfuehrung/ausfuehrung.ts'
import { resolveSefOrdner } from '../../electron/host/ausfuehrung/datenordner.ts'
import { readProjekt } from '../../electron/host/projekte/readProjekt.ts'
import { readTestfaelle } from '../../electron/host/projekte/readTestfaelle.ts'
import { generateTexte } from '../../electron/host/regelwerk/texte.ts'
import { createTextregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { createAufzeichnung } from './aufzeichnung.ts'
import { runAusdruecke } from './ausdruecke.ts'
import { findSaxonHe, type Laufergebnis, runSaxonHe } from './saxonHe.ts'
import { runTestplan } from './testplan.ts'
import { type Aufgezeichnet, describeUnterschied, writeNachstellung } from './vergleich.ts'
import { runZufallsregel } from './zufallsregeln.ts'
import { runZufallssichten } from './zufallssichten.ts'
import { runZufallszuordnungen } from './zufallszuordnungen.ts'

/** Of the derived test plan every so many-th run is enough here: `fachwerk teste` runs all of them. */
const SCHRITT = Number(process.env.FACHWERK_INTEROP_SCHRITT ?? 20)
const ZUFALLSNACHRICHTEN = 60
const ZUFALLSEINGABEN = 25
const SAMPLE = 'samples/gewerbe'
const GEZEIGTE_UNTERSCHIEDE = 3

const { gefundene, fehlende } = findSaxonHe()
for (const fehlt of fehlende) console.info(fehlt)
if (gefundene.length === 0) console.info('Der Vergleich mit Saxon-HE wird übersprungen.')

describe.skipIf(gefundene.length === 0)(`SaxonJS und ${gefundene.map(({ name }) => name).join(', ')}`, () => {
  const ausfuehrung = startAusfuehrung({ cacheOrdner: resolveSefOrdner() })
  const gruppen = {
    ausdruecke: createAufzeichnung(ausfuehrung.transformiere),
    regeln: createAufzeichnung(ausfuehrung.transformiere),
    zuordnungen: createAufzeichnung(ausfuehrung.transformiere),
    sichten: createAufzeichnung(ausfuehrung.transformiere),
    testplan: createAufzeichnung(ausfuehrung.transformiere),
  }
  const unterschiede = new Map<Aufgezeichnet, string>()
  let stylesheets: string[] = []
  /** what is said of a real run whose result was changed, for each Saxon-HE */
  const verfaelschte: (string | undefined)[] = []

  beforeAll(async () => {
    if (gefundene.length === 0) return
    const { projekt } = getWert(await readProjekt(SAMPLE))
    const regelwerk = createTextregelwerk(projekt, generateTexte(projekt))
    stylesheets = regelwerk.listStylesheets().map(({ name }) => name)
    await runAusdruecke(gruppen.ausdruecke.transformiere)
    for (const leistung of listDatensaetze(projekt, 'leistung')) {
      for (const stufe of UMSETZUNGSSTUFEN) {
        const stylesheet = getWert(regelwerk.readRegel(leistung.id, stufe))
        const regel = { leistung: leistung.id, stufe, stylesheet }
        await runZufallsregel(gruppen.regeln.transformiere, projekt, regel, ZUFALLSNACHRICHTEN)
      }
    }
    await runZufallszuordnungen(gruppen.zuordnungen.transformiere, projekt, regelwerk, ZUFALLSEINGABEN)
    await runZufallssichten(gruppen.sichten.transformiere, projekt, regelwerk, ZUFALLSEINGABEN)
    const { testfaelle } = getWert(await readTestfaelle(SAMPLE))
    await runTestplan(projekt, testfaelle, regelwerk, gruppen.testplan.transformiere, SCHRITT)
    const laeufe = Object.values(gruppen).flatMap((gruppe) => gruppe.laeufe)
    for (const saxonHe of gefundene) {
      const ergebnisse = await runSaxonHe(saxonHe, laeufe)
      expect(ergebnisse).toHaveLength(laeufe.length)
      verfaelschte.push(describeVerfaelscht(laeufe.at(-1), ergebnisse.at(-1)))
      for (const [nummer, lauf] of laeufe.entries()) {
        const ergebnis = ergebnisse[nummer]
        const unterschied = ergebnis && describeUnterschied(lauf, ergebnis)
        if (unterschied !== undefined) unterschiede.set(lauf, `${saxonHe.name}: ${unterschied}`)
      }
    }
  })
  afterAll(() => ausfuehrung.stop())

  const expectGleich = (laeufe: readonly Aufgezeichnet[], mindestens: number): void => {
    expect(laeufe.length).toBeGreaterThanOrEqual(mindestens)
    const gefunden = laeufe.filter((lauf) => unterschiede.has(lauf))
    const gezeigt = gefunden
      .slice(0, GEZEIGTE_UNTERSCHIEDE)
      .map((lauf) => `${unterschiede.get(lauf)}\nNachzustellen mit: ${writeNachstellung(lauf)}`)
    expect(gefunden.length, gezeigt.join('\n\n')).toBe(0)
    // agreement in failing proves nothing
    expect(laeufe.flatMap(({ saxonJs }) => (saxonJs.ok ? [] : [saxonJs.fehler]))).toEqual([])
  }

  it('rechnen Bedingungen und Berechnungen gleich', () => {
    expectGleich(gruppen.ausdruecke.laeufe, 100)
  })

  it('führen die Regeln aller Stufen für zufällige Nachrichten gleich aus', () => {
    expectGleich(gruppen.regeln.laeufe, 200)
  })

  it('führen die Zuordnungen für zufällige Eingaben gleich aus', () => {
    expectGleich(gruppen.zuordnungen.laeufe, 200)
  })

  it('führen die Dokumentsichten für zufällige Nachrichten gleich aus', () => {
    expectGleich(gruppen.sichten.laeufe, 200)
  })

  it('führen Regeln, Dokumentsichten und Zuordnungen für den Testplan gleich aus', () => {
    expectGleich(gruppen.testplan.laeufe, 200)
  })

  it('unterscheiden sich, wenn ein Ergebnis verfälscht ist', () => {
    expect(verfaelschte).toHaveLength(gefundene.length)
    for (const verfaelscht of verfaelschte) expect(verfaelscht).toContain('SaxonJS:')
  })

  it('haben jedes erzeugte Stylesheet mindestens einmal ausgeführt', () => {
    const gelaufen = new Set(Object.values(gruppen).flatMap(({ laeufe }) => laeufe.map((l) => l.stylesheet.name)))
    expect(stylesheets.filter((name) => !gelaufen.has(name))).toEqual([])
  })
})

function describeVerfaelscht(lauf: Aufgezeichnet | undefined, saxonHe: Laufergebnis | undefined): string | undefined {
  if (!lauf?.saxonJs.ok || saxonHe === undefined) return undefined
  const xml = lauf.saxonJs.xml.replace(/>/, ' x="1">')
  return describeUnterschied({ ...lauf, saxonJs: { ok: true, xml } }, saxonHe)
}

function getWert<W>(ergebnis: { ok: true; wert: W } | { ok: false; befunde: readonly { satz: string }[] }): W {
  if (ergebnis.ok) return ergebnis.wert
  throw new Error(ergebnis.befunde.map(({ satz }) => satz).join(', '))
}
