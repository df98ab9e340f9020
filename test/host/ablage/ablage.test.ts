import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Hostoptionen } from '../../../electron/host/host.ts'
import type { Ergebnis } from '../../../shared/befund.ts'
import { createOrdner, createProjektordner, textOf } from '../projekte/projektordner.ts'
import { createTesthost, Fenster } from '../sitzung/fenster.ts'
import { createRohzip } from './rohzip.ts'

const CLIENT = 'fenster-des-tests'
const LEISTUNG = 'leistungen/hundAnmelden.json'
const ROLLE = 'rol-halter0000'

/** A host that has released one folder, with a project beside it. */
function createAblage(optionen: Partial<Hostoptionen> = {}) {
  const ort = createOrdner()
  const projekt = createProjektordner()
  const testhost = createTesthost(projekt, { wurzeln: () => [ort], ...optionen })
  return { ...testhost, ort, projekt }
}

function wertOf<T>(ergebnis: Ergebnis<T>): T {
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

const codesOf = (ergebnis: Ergebnis<unknown>): string[] => (ergebnis.ok ? [] : ergebnis.befunde.map(({ code }) => code))

/** Every file below a folder with its bytes. */
function readAlles(ordner: string): Record<string, string> {
  const pfade = readdirSync(ordner, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    pfade
      .filter((eintrag) => eintrag.isFile())
      .map((eintrag) => join(eintrag.parentPath, eintrag.name))
      .map((pfad) => [relative(ordner, pfad), readFileSync(pfad, 'base64')]),
  )
}

describe('Neues Projekt', () => {
  it('ist sofort zu gebrauchen: öffnen, ändern, speichern, neu laden', async () => {
    const { host, ort } = createAblage()
    const { ordner } = wertOf(await host.legeProjektAn({ client: CLIENT, ort, name: 'Hundesteuer: Musterstadt' }))
    expect(ordner).toBe(join(ort, 'Hundesteuer Musterstadt'))
    expect(readdirSync(ordner).sort()).toEqual(['buendel.json', 'projekt.fachwerk'])
    const stand = wertOf(await host.oeffne({ client: CLIENT, ordner }))
    expect([stand.projekt.name, stand.befunde, stand.schreibrecht]).toEqual(['Hundesteuer: Musterstadt', [], true])
    const [buendel] = stand.datensaetze
    if (buendel === undefined) throw new Error('no Bündel')
    const diff = {
      datensaetze: {
        hinzugefuegt: [],
        geaendert: [{ von: buendel, nach: { ...buendel, name: 'Steuern' } }],
        entfernt: [],
      },
      positionen: { hinzugefuegt: [], geaendert: [], entfernt: [] },
    }
    const { sitzung } = stand
    wertOf(await host.aendere({ sitzung, client: CLIENT, nummer: 1, basis: 0, schritt: { name: 'Umbenennen', diff } }))
    wertOf(await host.speichere({ sitzung, client: CLIENT }))
    await host.verlasse({ sitzung, client: CLIENT })
    const neu = wertOf(await host.oeffne({ client: CLIENT, ordner }))
    expect(neu.datensaetze.map(({ name }) => name)).toEqual(['Steuern'])
  })

  it('bekommt jedes eine eigene Id', async () => {
    const { host, ort } = createAblage()
    const ids = []
    for (const name of ['a', 'b']) {
      const { ordner } = wertOf(await host.legeProjektAn({ client: CLIENT, ort, name }))
      ids.push(wertOf(await host.oeffne({ client: CLIENT, ordner })).projekt.id)
    }
    expect(new Set(ids).size).toBe(2)
  })

  it('ersetzt nichts, was schon da ist, und nimmt einen leeren Ordner', async () => {
    const { host, ort } = createAblage()
    mkdirSync(join(ort, 'voll'))
    writeFileSync(join(ort, 'voll', 'a.txt'), 'alt')
    writeFileSync(join(ort, 'datei'), 'alt')
    mkdirSync(join(ort, 'leer'))
    const legeAn = (name: string) => host.legeProjektAn({ client: CLIENT, ort, name })
    expect([codesOf(await legeAn('voll')), codesOf(await legeAn('datei'))]).toEqual([
      ['ablage.vergeben'],
      ['ablage.vergeben'],
    ])
    expect((await legeAn('leer')).ok).toBe(true)
    expect([readFileSync(join(ort, 'voll', 'a.txt'), 'utf8'), readFileSync(join(ort, 'datei'), 'utf8')]).toEqual([
      'alt',
      'alt',
    ])
    expect(readdirSync(ort).sort()).toEqual(['datei', 'leer', 'voll'])
  })

  it.each([
    ['nichts', '?*'],
    ['einen Namen, den der Datenträger nicht fasst', '人'.repeat(100)],
  ])('entsteht nicht ohne Namen: %s', async (_fall, name) => {
    const { host, ort } = createAblage()
    expect((await host.legeProjektAn({ client: CLIENT, ort, name })).ok).toBe(false)
    expect(readdirSync(ort)).toEqual([])
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'sagt, dass in einem schreibgeschützten Ordner nichts entsteht',
    async () => {
      const { host, ort } = createAblage()
      chmodSync(ort, 0o500)
      expect(codesOf(await host.legeProjektAn({ client: CLIENT, ort, name: 'a' }))).toEqual(['ablage.schreiben'])
      chmodSync(ort, 0o700)
      expect(readdirSync(ort)).toEqual([])
    },
  )
})

describe('Freigegebene Ordner', () => {
  it('verlässt kein Fenster: weder mit Punkten noch über Verknüpfungen noch mit anderen Pfaden', async () => {
    const { host, ort, projekt } = createAblage()
    const fremdes = createProjektordner()
    symlinkSync(fremdes, join(ort, 'hinaus'))
    mkdirSync(join(ort, 'unter'))
    const orte = [`${ort}/..`, `${ort}/unter/../..`, join(ort, 'hinaus'), fremdes, projekt, '/', '.', '..', `${ort}\0`]
    for (const anderer of orte) {
      expect((await host.legeProjektAn({ client: CLIENT, ort: anderer, name: 'neu' })).ok, anderer).toBe(false)
      expect((await host.listeOrdner({ client: CLIENT, ordner: anderer })).ok, anderer).toBe(false)
      const inhalt = createRohzip([{ name: 'projekt.fachwerk', inhalt: textOf('projekt.fachwerk') }]).toString('base64')
      expect((await host.entpackeProjekt({ client: CLIENT, ort: anderer, name: 'neu', inhalt })).ok, anderer).toBe(
        false,
      )
    }
    expect(codesOf(await host.oeffne({ client: CLIENT, ordner: join(ort, 'hinaus') }))).toEqual(['sitzung.ordner'])
    expect([existsSync(join(fremdes, 'neu')), existsSync(join(ort, '..', 'neu'))]).toEqual([false, false])
  })

  it('zeigen ihre Ordner und Projekte, ohne Verborgenes und ohne, was hinausführt', async () => {
    const { host, ort } = createAblage()
    for (const name of ['b 10', 'b 9', 'Ä', '.git']) mkdirSync(join(ort, name))
    writeFileSync(join(ort, 'datei.txt'), '')
    symlinkSync(createOrdner(), join(ort, 'hinaus'))
    symlinkSync(join(ort, 'b 9'), join(ort, 'verweis'))
    wertOf(await host.legeProjektAn({ client: CLIENT, ort: join(ort, 'b 9'), name: 'Hunde' }))
    const oben = wertOf(await host.listeOrdner({ client: CLIENT }))
    expect([oben.ordner, oben.eintraege.map(({ name }) => name)]).toEqual([ort, ['Ä', 'b 9', 'b 10', 'verweis']])
    const unten = wertOf(await host.listeOrdner({ client: CLIENT, ordner: join(ort, 'b 9') }))
    expect(unten.eintraege).toEqual([{ ordner: join(ort, 'b 9', 'Hunde'), name: 'Hunde', projekt: 'Hunde' }])
    expect(unten.weg.map(({ ordner }) => ordner)).toEqual([ort, join(ort, 'b 9')])
  })

  it('nehmen kein Projekt in einem Projekt auf', async () => {
    const { host, ort } = createAblage()
    const { ordner } = wertOf(await host.legeProjektAn({ client: CLIENT, ort, name: 'aussen' }))
    mkdirSync(join(ordner, 'leistungen'))
    for (const darin of [ordner, join(ordner, 'leistungen')]) {
      expect(codesOf(await host.legeProjektAn({ client: CLIENT, ort: darin, name: 'innen' }))).toEqual([
        'ablage.imProjekt',
      ])
    }
  })

  it('gibt es keine, so sagt Fachwerk, wie man einen nennt', async () => {
    const { host } = createAblage({ wurzeln: () => [] })
    expect(codesOf(await host.listeOrdner({ client: CLIENT }))).toEqual(['ablage.ohneOrt'])
    expect(wertOf(await host.startseite({ client: CLIENT })).ort).toBeUndefined()
  })
})

describe('Zuletzt geöffnete Projekte', () => {
  it('stehen auf der Startseite, das letzte zuerst, auch nach einem Neustart; fehlende sind gekennzeichnet', async () => {
    const { host, ort, projekt, datenordner, beende } = createAblage()
    const { ordner } = wertOf(await host.legeProjektAn({ client: CLIENT, ort, name: 'Neu' }))
    await host.oeffne({ client: CLIENT })
    await host.oeffne({ client: CLIENT, ordner })
    await host.oeffne({ client: CLIENT, ordner })
    await beende()
    rmSync(ordner, { recursive: true })
    // without the folder being released: it was when it was opened
    const danach = createTesthost(createProjektordner(), { datenordner })
    const { zuletzt } = wertOf(await danach.host.startseite({ client: CLIENT }))
    expect(zuletzt.map((eines) => [eines.ordner, eines.vorhanden])).toEqual([
      [ordner, false],
      [projekt, true],
    ])
    expect((await danach.host.oeffne({ client: CLIENT, ordner: projekt })).ok).toBe(true)
    expect(codesOf(await danach.host.oeffne({ client: CLIENT, ordner }))).toEqual(['projekt.ordner'])
    await danach.host.vergissProjekt({ client: CLIENT, ordner })
    const uebrige = wertOf(await danach.host.startseite({ client: CLIENT })).zuletzt
    expect(uebrige.map((eines) => eines.ordner)).toEqual([projekt])
  })

  it('sind vergessen, wo ihre Liste nicht lesbar ist', async () => {
    const datenordner = createOrdner({ 'zuletzt.json': '{"format":1,"projekte":[{"ordner":"/"}]}' })
    const { host } = createAblage({ datenordner })
    expect(wertOf(await host.startseite({ client: CLIENT })).zuletzt).toEqual([])
  })
})

describe('Beispiele', () => {
  it('öffnen sich als Kopie, jedes Mal als neue', async () => {
    const { host, ort } = createAblage({ beispiele: 'samples' })
    const { beispiele: gelistete } = wertOf(await host.startseite({ client: CLIENT }))
    expect(gelistete.find(({ kennung }) => kennung === 'gewerbe')).toMatchObject({ name: 'Gewerbe', leistungen: 4 })
    const kopiere = () => host.kopiereBeispiel({ client: CLIENT, ort, kennung: 'gewerbe' })
    const [erste, zweite] = [wertOf(await kopiere()), wertOf(await kopiere())]
    expect([erste.ordner, zweite.ordner]).toEqual([join(ort, 'Gewerbe'), join(ort, 'Gewerbe 2')])
    expect(readAlles(zweite.ordner)).toEqual(readAlles('samples/gewerbe'))
    expect(codesOf(await host.kopiereBeispiel({ client: CLIENT, ort, kennung: '../test' }))).toEqual([
      'ablage.beispiel',
    ])
  })
})

describe('Kopien eines Projekts', () => {
  it('„Speichern unter“ nimmt Ungespeichertes und alle Dateien mit und lässt das alte, wie es ist', async () => {
    const { host, ort, projekt } = createAblage()
    for (const [pfad, text] of [
      ['LIESMICH.md', '# Hunde'],
      ['codelisten/notiz.txt', 'offen'],
      ['.git/config', 'geheim'],
    ] as const) {
      mkdirSync(join(projekt, pfad, '..'), { recursive: true })
      writeFileSync(join(projekt, pfad), text)
    }
    const vorher = readAlles(projekt)
    const fenster = await Fenster.open(host, CLIENT)
    await fenster.renenne(ROLLE, 'Halter des Hundes')
    const { sitzung } = fenster
    const { ordner } = wertOf(await host.speichereUnter({ sitzung, client: CLIENT, ort, name: 'Kopie' }))
    expect(readAlles(projekt)).toEqual(vorher)
    const kopie = readAlles(ordner)
    const { [LEISTUNG]: geaenderte, ...uebrige } = kopie
    const { [LEISTUNG]: alte, '.git/config': _, ...erwartete } = vorher
    expect(uebrige).toEqual(erwartete)
    expect(Buffer.from(geaenderte ?? '', 'base64').toString()).toContain('Halter des Hundes')
    expect(geaenderte).not.toBe(alte)
    const neu = wertOf(await host.oeffne({ client: CLIENT, ordner }))
    // a copy is the same project in another place, as one that Git makes
    expect([neu.befunde, neu.projekt.id, neu.schreibrecht]).toEqual([[], fenster.stand.projekt.id, true])
    expect(codesOf(await host.speichereUnter({ sitzung, client: CLIENT, ort, name: 'Kopie' }))).toEqual([
      'ablage.vergeben',
    ])
  })

  it('als eine Datei: gleicher Stand, gleiche Bytes; entpackt wieder dasselbe Projekt', async () => {
    const { host, ort } = createAblage()
    const fenster = await Fenster.open(host, CLIENT)
    await fenster.renenne(ROLLE, 'Halter des Hundes')
    const packe = async () => wertOf(await host.packeProjekt({ sitzung: fenster.sitzung }))
    const erste = await packe()
    expect(erste).toEqual(await packe())
    expect(erste.name).toMatch(/\.zip$/)
    const { inhalt } = erste
    const { ordner } = wertOf(await host.entpackeProjekt({ client: CLIENT, ort, name: 'Entpackt', inhalt }))
    const entpackt = unzipSync(Buffer.from(inhalt, 'base64'))
    expect(readAlles(ordner)).toEqual(
      Object.fromEntries(
        Object.entries(entpackt).map(([pfad, bytes]) => [pfad, Buffer.from(bytes).toString('base64')]),
      ),
    )
    const stand = wertOf(await host.oeffne({ client: CLIENT, ordner }))
    expect(stand.befunde).toEqual([])
    expect(stand.datensaetze.find(({ id }) => id === ROLLE)?.name).toBe('Halter des Hundes')
  })

  it('fehlt, was nicht lesbar ist, so entsteht keine', async () => {
    const { host, ort, projekt } = createAblage()
    const { sitzung } = await Fenster.open(host, CLIENT)
    symlinkSync('/etc/hostname', join(projekt, 'verweis.txt'))
    expect(codesOf(await host.packeProjekt({ sitzung }))).toEqual(['datei.verknuepfung'])
    expect(codesOf(await host.speichereUnter({ sitzung, client: CLIENT, ort, name: 'Kopie' }))).toEqual([
      'datei.verknuepfung',
    ])
    expect(readdirSync(ort)).toEqual([])
  })
})

describe('Projekt aus einer Datei', () => {
  const packe = (...weitere: { name: string; inhalt?: string }[]): string =>
    createRohzip([{ name: 'projekt.fachwerk', inhalt: textOf('projekt.fachwerk') }, ...weitere]).toString('base64')

  it('mit Fehlern darin öffnet sich lesend und nennt Datei und Zeile', async () => {
    const { host, ort } = createAblage()
    const inhalt = packe({
      name: LEISTUNG,
      inhalt: textOf(LEISTUNG).replace('"datentyp": "betrag"', '"datentyp": "x"'),
    })
    const { ordner } = wertOf(await host.entpackeProjekt({ client: CLIENT, ort, name: 'Mit Fehler', inhalt }))
    const stand = wertOf(await host.oeffne({ client: CLIENT, ordner }))
    expect([stand.aenderbar, stand.befunde[0]?.ort?.datei]).toEqual([false, LEISTUNG])
    expect(stand.befunde[0]?.ort?.zeile).toBeGreaterThan(1)
  })

  it.each([
    ['einer neueren Fassung', '{"format": 9, "id": "x", "name": "y"}', 'datei.neuer'],
    ['ohne Kopf', '{', 'datei.json'],
  ])('%s wird nicht angelegt', async (_fall, text, code) => {
    const { host, ort } = createAblage()
    const inhalt = createRohzip([{ name: 'projekt.fachwerk', inhalt: text }]).toString('base64')
    const antwort = await host.entpackeProjekt({ client: CLIENT, ort, name: 'neu', inhalt })
    expect(codesOf(antwort)).toEqual([code])
    expect(antwort.ok ? undefined : antwort.befunde[0]?.ort).toMatchObject({ datei: 'projekt.fachwerk', zeile: 1 })
    expect(readdirSync(ort)).toEqual([])
  })

  it('mit feindlichen Pfaden legt nirgends etwas an', async () => {
    const { host, ort } = createAblage()
    const antwort = await host.entpackeProjekt({
      client: CLIENT,
      ort,
      name: 'neu',
      inhalt: packe({ name: '../aussen.txt' }),
    })
    expect(codesOf(antwort)).toEqual(['paket.name'])
    expect([readdirSync(ort), existsSync(join(ort, '..', 'aussen.txt'))]).toEqual([[], false])
  })
})

describe('Baukästen eines anderen Projekts', () => {
  it('werden mit ihren Codelisten gelesen, aber nur aus freigegebenen Ordnern und ohne Fehler', async () => {
    const { host, ort } = createAblage()
    const { ordner } = wertOf(await host.legeProjektAn({ client: CLIENT, ort, name: 'Leer' }))
    expect(codesOf(await host.leseBaukaesten({ client: CLIENT, ordner }))).toEqual(['baukasten.fehlt'])
    const anderes = createProjektordner()
    expect(codesOf(await host.leseBaukaesten({ client: CLIENT, ordner: anderes }))).toEqual(['sitzung.ordner'])
    const { host: freier } = createTesthost(createProjektordner(), { wurzeln: () => [anderes] })
    const { projekt, baukaesten } = wertOf(await freier.leseBaukaesten({ client: CLIENT, ordner: anderes }))
    expect([projekt, baukaesten.map(({ baukasten }) => baukasten)]).toEqual(['Beispielprojekt', ['bau-grundlagen']])
    expect(baukaesten[0]?.codelisteninhalte.map(([, eintraege]) => eintraege.length)).toEqual([2])
    writeFileSync(join(anderes, 'baukasten/grundlagen.json'), '{')
    expect(codesOf(await freier.leseBaukaesten({ client: CLIENT, ordner: anderes }))).not.toEqual([])
  })
})
