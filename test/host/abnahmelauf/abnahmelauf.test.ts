import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import type { Ergebnis } from '../../../shared/befund.ts'
import type { Testfalldetail } from '../../../shared/host/abnahme.ts'
import type { Host, HostEreignis } from '../../../shared/host.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { testBeispiel } from '../../setup/beispiel.ts'
import { testDatenordner } from '../../setup/cache.ts'

const CLIENT = 'fenster-abnahme'
const NEUGRUENDUNG = 'person-neugruendung-stufe-1'
const FEHLT = 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/pflicht/ver-004jizcwgc.fel-p2iybpt7p4-fehlt'

let ordner: string
let host: Host
let sitzung: string
const ereignisse: HostEreignis[] = []

function unwrap<T>(ergebnis: Ergebnis<T>): T {
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde, null, 2))
  return ergebnis.wert
}

function waitFor<A extends HostEreignis['art']>(art: A): Promise<Extract<HostEreignis, { art: A }>> {
  return new Promise((resolve) => {
    const end = host.beobachte((ereignis) => {
      if (ereignis.art !== art) return
      end()
      resolve(ereignis as Extract<HostEreignis, { art: A }>)
    })
  })
}

/** Renames something; returns the fingerprint of the model after it. */
async function change(nummer: number, basis: number, von: Datensatz, nach: Datensatz): Promise<string> {
  const datensaetze = { hinzugefuegt: [], geaendert: [{ von, nach }], entfernt: [] }
  const positionen = { hinzugefuegt: [], geaendert: [], entfernt: [] }
  const gemeldet = waitFor('modellstand')
  const schritt = { name: 'Umbenennen', diff: { datensaetze, positionen } }
  unwrap(await host.aendere({ sitzung, client: CLIENT, nummer, basis, schritt }))
  return (await gemeldet).modellstand
}

async function inspect(name: string): Promise<Testfalldetail> {
  return unwrap(await host.testfall({ sitzung, name }))
}

beforeAll(async () => {
  ordner = mkdtempSync(join(tmpdir(), 'fachwerk-abnahme-'))
  cpSync(testBeispiel, join(ordner, 'gewerbe'), { recursive: true })
  // no rule has an own part here: one structure serves all stages, also those that the host compiles ahead
  rmSync(join(ordner, 'gewerbe', 'regeln'), { recursive: true })
  process.env.FACHWERK_DATEN = testDatenordner
  host = startHost({ projekt: join(ordner, 'gewerbe') })
  host.beobachte((ereignis) => ereignisse.push(ereignis))
  const stand = unwrap(await host.oeffne({ client: CLIENT, ordner: join(ordner, 'gewerbe') }))
  sitzung = stand.sitzung
}, 120_000)
afterAll(async () => {
  await host.beende()
  rmSync(ordner, { recursive: true, force: true })
})

describe('Der Testplan', () => {
  it('enthält abgeleitete und handgeschriebene Testfälle mit Leistung, Nachrichtentyp und Kategorie', async () => {
    const { faelle, ergebnisse, abdeckung } = unwrap(await host.testplan({ sitzung }))
    expect(faelle.length).toBeGreaterThan(3000)
    expect(unwrap(await host.gelaufenerTestplan({ sitzung }))).toEqual({})
    expect(ergebnisse).toEqual([])
    expect(faelle.find(({ name }) => name === FEHLT)).toMatchObject({
      titel: '„Registerart“ fehlt',
      kategorie: 'Pflichtangaben',
      ausgang: 'zurueckgewiesen',
      element: 'fel-p2iybpt7p4',
    })
    expect(faelle.filter(({ leistung }) => leistung === '')).toEqual([])
    expect(abdeckung.map(({ bereich, geprueft }) => [bereich, geprueft])).toEqual([
      ['Datenfelder', 0],
      ['Nachrichtentypen', 0],
      ['Zustellwege', 0],
      ['Zuordnungen', 0],
    ])
  })

  it('sagt vorab die Testfälle einer Leistung: dieselben wie im ganzen, und merkt sich keinen halben', async () => {
    const { faelle } = unwrap(await host.testplan({ sitzung }))
    const leistungen = new Set(faelle.map(({ leistung }) => leistung).filter((id) => id !== ''))
    for (const leistung of leistungen) {
      const teil = unwrap(await host.testplan({ sitzung, leistung })).faelle
      expect(teil).toEqual(faelle.filter((fall) => fall.leistung === leistung))
    }
    expect(unwrap(await host.testplan({ sitzung, leistung: 'lei-0000000000' })).faelle).toEqual([])
    expect(unwrap(await host.testplan({ sitzung })).faelle).toEqual(faelle)
  })
})

describe('Ein Lauf der Abnahme', () => {
  it('führt die gewählten Testfälle aus, meldet Ergebnisse gebündelt und behält sie', async () => {
    const ende = waitFor('abnahmeende')
    const { faelle } = unwrap(await host.testplan({ sitzung }))
    // the smallest message runs both ways: each way is a case of its own
    const ohneXsd = faelle.find(({ name }) => name.endsWith('/ohne-xsd') && name.includes('/grenze/'))?.name ?? ''
    const auswahl = { art: 'namen' as const, namen: [NEUGRUENDUNG, FEHLT, ohneXsd] }
    const { auftrag, gesamt } = unwrap(await host.starteAbnahme({ sitzung, auswahl }))
    expect(gesamt).toBe(3)
    expect(await ende).toMatchObject({ auftrag, abgebrochen: false, befunde: [] })
    const gemeldet = ereignisse.flatMap((ereignis) =>
      ereignis.art === 'testergebnisse' && ereignis.auftrag === auftrag ? ereignis.ergebnisse : [],
    )
    const erwartet = [
      [FEHLT, true, 'schema'],
      [ohneXsd, true, 'keine'],
      [NEUGRUENDUNG, true, 'keine'],
    ]
    expect(gemeldet.map(({ name, bestanden, ebene }) => [name, bestanden, ebene]).sort()).toEqual(erwartet.sort())
    const worte = ereignisse.flatMap((ereignis) => (ereignis.art === 'fortschritt' ? ereignis.text : []))
    expect(worte).toContain('Regeln und Zuordnungen werden übersetzt: 2 von 2 fertig')
    const { plan } = unwrap(await host.gelaufenerTestplan({ sitzung }))
    if (plan === undefined) throw new Error('Der Testplan ist gelaufen und fehlt.')
    const { ergebnisse, abdeckung, modellstand } = plan
    expect(ergebnisse.map((eines) => eines.modellstand)).toEqual([modellstand, modellstand, modellstand])
    for (const { geprueft, gesamt: alle, nie } of abdeckung) {
      expect(geprueft).toBeGreaterThan(0)
      expect(nie.length).toBe(Math.min(alle - geprueft, 40))
    }
  }, 240_000)

  it('nennt es, wenn zu einer Auswahl nichts gehört', async () => {
    const auswahl = { art: 'betroffene' as const, elemente: ['fel-0000000000'] }
    const ergebnis = await host.starteAbnahme({ sitzung, auswahl })
    expect(ergebnis.ok ? [] : ergebnis.befunde.map(({ code }) => code)).toEqual(['abnahme.keine'])
  })

  it('lässt sich anhalten', async () => {
    const ende = waitFor('abnahmeende')
    const { faelle } = unwrap(await host.testplan({ sitzung }))
    const namen = faelle.map(({ name }) => name).filter((name) => name.includes('/stufe-4/'))
    const { auftrag } = unwrap(await host.starteAbnahme({ sitzung, auswahl: { art: 'namen', namen } }))
    unwrap(await host.brichAb({ auftrag }))
    expect(await ende).toMatchObject({ auftrag, abgebrochen: true })
  }, 240_000)

  it('gibt die Ergebnisse als JUnit heraus', async () => {
    const { xml } = unwrap(await host.junitbericht({ sitzung }))
    expect(xml).toContain(`„Registerart“ fehlt [${FEHLT}]`)
    expect(xml).toContain('failures="0"')
  })
})

describe('Ein einzelner Testfall', () => {
  it('zeigt bei einem handgeschriebenen Nachricht, Erwartetes und Geliefertes und die sechs Antworten', async () => {
    const detail = await inspect(NEUGRUENDUNG)
    expect(detail.ergebnis.bestanden).toBe(true)
    expect(detail.saetze).toEqual([])
    expect(detail.nachricht.xml).toContain('<')
    expect(detail.vergleiche.length).toBeGreaterThan(0)
    expect(detail.vergleiche.every(({ gleich }) => gleich)).toBe(true)
    expect(detail.transaktion.schritte.map(({ frage }) => frage)).toHaveLength(6)
  }, 120_000)

  it('sagt bei einer abgewiesenen Nachricht, welche Schicht sie abgewiesen hat und warum', async () => {
    const detail = await inspect(FEHLT)
    expect(detail.schicht).toBe('Abgewiesen von der XSD der Nachricht')
    expect(detail.befunde.map(({ satz }) => satz).join()).toContain('Registerart')
    expect(detail.vergleiche).toEqual([])
  }, 120_000)

  it('zeigt eine veränderte Erwartung als Abweichung mit deutschem Satz und dem Zustellweg', async () => {
    const name = 'unterlagen-nachfordern-stufe-4'
    const datei = join(ordner, 'gewerbe/testfaelle', name, 'erwartet/ablage.xml')
    const original = readFileSync(datei, 'utf8')
    writeFileSync(datei, original.replace(/>([^<>\s][^<>]*)</, '>etwas anderes<'))
    const detail = await inspect(name)
    expect(detail.ergebnis.bestanden).toBe(false)
    expect(detail.ergebnis.elemente).toContain('zus-a5nk11343r')
    expect(detail.saetze[0]).toMatch(/^Zustellung „.+“: .+ ist „.+“ statt „etwas anderes“\.$/)
    expect(detail.vergleiche.filter(({ gleich }) => !gleich).map(({ quelle }) => quelle)).toEqual(['datei'])

    const lesend = await host.ersetzeErwartung({ sitzung, client: 'fenster-zwei', name, stand: detail.stand })
    expect(lesend.ok ? [] : lesend.befunde.map(({ code }) => code)).toEqual(['sitzung.nurLesen'])
    expect((await inspect(name)).ergebnis.bestanden).toBe(false)
    const veraltet = await host.ersetzeErwartung({ sitzung, client: CLIENT, name, stand: 'ein anderer' })
    expect(veraltet.ok ? [] : veraltet.befunde.map(({ code }) => code)).toEqual(['abnahme.ueberholt'])
    const { dateien } = unwrap(await host.ersetzeErwartung({ sitzung, client: CLIENT, name, stand: detail.stand }))
    expect(dateien).toEqual([{ pfad: `testfaelle/${name}/erwartet/ablage.xml`, art: 'geaendert' }])
    expect((await inspect(name)).ergebnis.bestanden).toBe(true)
  }, 240_000)

  it('wird als neuer handgeschriebener Testfall übernommen und besteht', async () => {
    const { faelle } = unwrap(await host.testplan({ sitzung }))
    const grenze = faelle.find(({ name }) => name.includes('/stufe-1/') && name.includes('/grenze/'))
    const detail = await inspect(grenze?.name ?? '')
    const { kennung } = unwrap(
      await host.ersetzeErwartung({ sitzung, client: CLIENT, name: detail.eintrag.name, stand: detail.stand }),
    )
    expect(readdirSync(join(ordner, 'gewerbe/testfaelle', kennung)).sort()).toContain('testfall.json')
    const neuer = await inspect(kennung)
    expect(neuer.eintrag.art).toBe('handgeschrieben')
    expect(neuer.saetze).toEqual([])
    expect(neuer.ergebnis.bestanden).toBe(true)
  }, 240_000)
})

describe('Nach einer Änderung des Modells', () => {
  it('zeigt ein Testfall ein vorläufiges Ergebnis, ohne dass seine Regel übersetzt wird; es zählt nicht', async () => {
    const stand = unwrap(await host.oeffne({ client: CLIENT, ordner: join(ordner, 'gewerbe') }))
    const bereit = new Promise<void>((resolve) => {
      const end = host.beobachte((ereignis) => {
        if (ereignis.art !== 'spielvorbereitung' || !ereignis.bereit.includes(1)) return
        end()
        resolve()
      })
    })
    const von = stand.datensaetze.find(({ art }) => art === 'nachrichtentyp') as Extract<
      Datensatz,
      { art: 'nachrichtentyp' }
    >
    const nach = { ...von, name: `${von.name} (neu)` }
    await change(1, stand.sequenz, von, nach)
    unwrap(await host.bereiteSpielVor({ sitzung, leistung: 'lei-1h3jkmc16x', stufe: 1 }))
    await bereit
    const detail = await inspect(NEUGRUENDUNG)
    expect([detail.vorlaeufig, detail.ergebnis.bestanden, detail.saetze]).toEqual([true, true, []])
    expect(detail.vergleiche.length).toBeGreaterThan(0)
    const { ergebnisse, modellstand } = unwrap(await host.testplan({ sitzung }))
    expect(ergebnisse.filter((eines) => eines.modellstand === modellstand)).toEqual([])

    await change(2, stand.sequenz + 1, nach, von)
    expect((await inspect(NEUGRUENDUNG)).vorlaeufig).toBe(false)
  }, 240_000)

  it('gelten die Ergebnisse einem anderen Modellstand, bis sie zurückgenommen ist', async () => {
    const stand = unwrap(await host.oeffne({ client: CLIENT, ordner: join(ordner, 'gewerbe') }))
    const von = stand.datensaetze.find(({ art }) => art === 'stelle') as Extract<Datensatz, { art: 'stelle' }>
    const nach = { ...von, name: `${von.name} (neu)` }
    const { modellstand: vorher } = unwrap(await host.testplan({ sitzung }))
    expect(await change(3, stand.sequenz, von, nach)).not.toBe(vorher)
    expect(await change(4, stand.sequenz + 1, nach, von)).toBe(vorher)
  })
})
