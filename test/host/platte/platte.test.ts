import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { openSpeicher } from '../../../electron/host/prozessor/speicher/speicher.ts'
import { buildKindprogramm, type Kindprogramm } from '../../setup/kindprogramm.ts'
import { Fenster } from '../sitzung/fenster.ts'
import { createZaehlschritt, readZahlen } from '../sitzung/zaehlschritt.ts'
import {
  CLIENT,
  createLage,
  expectAenderungen,
  expectNachrichten,
  readDateien,
  runAufgaben,
  runMitPlatz,
} from './plattenlauf.ts'

/** Processes take their time to start; `npm run haertetest` starts them all. */
const ALLE = process.env.FACHWERK_LAEUFE !== undefined
if (!ALLE) console.info('Die meisten Tests an Platte und Rechten laufen nur in „npm run haertetest“.')
/** Blocks of 512 bytes: no file may grow beyond this. */
const KEIN_PLATZ = 0
const WENIG_PLATZ = 16
const NOBODY = 65534

let programm: Kindprogramm
beforeAll(async () => {
  programm = await buildKindprogramm('test/host/platte/plattenkind.ts', 'platte')
})
afterAll(() => programm.remove())

describe.skipIf(process.platform === 'win32')('Volle Platte', () => {
  it('sagt beim Ändern und Speichern, was ist, und lässt alles Bestätigte und alle Dateien heil', async () => {
    const lage = createLage()
    const { ordner, projekt } = lage
    const davor = readDateien(projekt)
    const [speichern, aendern] = runMitPlatz(programm, WENIG_PLATZ, ordner, 'speichern', 'aendern')
    expect(speichern?.befunde).toEqual(['datei.schreiben'])
    // saving writes a short entry into the journal first, for which there may be room
    expect(aendern?.befunde).toEqual([
      'sitzung.journal',
      expect.stringMatching(/^(?:sitzung\.journal|datei\.schreiben)$/),
    ])
    expect(readDateien(projekt)).toEqual(davor)
    await expectAenderungen(lage, aendern?.bestaetigt)
  })

  it.runIf(ALLE)('lässt ein Projekt auch ohne jeden Platz ansehen', () => {
    const { ordner, daten } = createLage()
    expect(runMitPlatz(programm, KEIN_PLATZ, ordner, 'oeffnen', 'empfangen', 'speichern')).toEqual([
      { aufgabe: 'oeffnen', befunde: ['sitzung.datenordner'], bestaetigt: 0 },
      { aufgabe: 'empfangen', befunde: ['speicher.ordner'], bestaetigt: 0 },
      { aufgabe: 'speichern', befunde: ['datei.schreiben'], bestaetigt: 0 },
    ])
    rmSync(daten, { recursive: true })
    expect(runMitPlatz(programm, WENIG_PLATZ, ordner, 'oeffnen')).toEqual([
      { aufgabe: 'oeffnen', befunde: [], bestaetigt: 0 },
    ])
  })

  it.runIf(ALLE).each([400, 700, 1000, 2000])(
    'der Prozessor verliert nichts, wenn der Platz bei %i Blöcken endet',
    async (bloecke) => {
      const { ordner, daten } = createLage()
      const [empfangen] = runMitPlatz(programm, bloecke, ordner, 'empfangen')
      expect(empfangen?.befunde).toEqual([expect.stringMatching(/disk I\/O error|disk is full/)])
      await expectNachrichten(daten, empfangen?.bestaetigt)
    },
  )
})

describe.runIf(ALLE && process.platform !== 'win32')('Schreibgeschützte Ordner', () => {
  /** Nothing is protected from root, so the process then runs as a user without rights. */
  const alsNiemand = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

  const run = (ordner: string, ...aufgaben: string[]) => runAufgaben(programm, ordner, aufgaben, alsNiemand)

  function protect(ordner: string, rechte: number): void {
    if (process.getuid?.() === 0) {
      for (const pfad of readdirSync(ordner, { recursive: true, encoding: 'utf8' }))
        chownSync(join(ordner, pfad), NOBODY, NOBODY)
      chownSync(ordner, NOBODY, NOBODY)
    }
    for (const pfad of readdirSync(ordner, { recursive: true, encoding: 'utf8' })) {
      if (statSync(join(ordner, pfad)).isDirectory()) chmodSync(join(ordner, pfad), rechte)
    }
    chmodSync(ordner, rechte)
  }

  it('ein schreibgeschütztes Projekt lässt sich nicht speichern, eines ohne Leserecht meldet den Ordner', () => {
    const { ordner, projekt } = createLage()
    const davor = readDateien(projekt)
    protect(ordner, 0o755)
    protect(projekt, 0o555)
    expect(run(ordner, 'speichern')).toEqual([{ aufgabe: 'speichern', befunde: ['datei.schreiben'], bestaetigt: 0 }])
    expect(readDateien(projekt)).toEqual(davor)
    chmodSync(join(projekt, 'leistungen'), 0o300)
    const [oeffnen] = run(ordner, 'oeffnen')
    expect(oeffnen?.befunde).toContain('datei.unlesbar')
    protect(projekt, 0o755)
  })

  it('ein schreibgeschützter Datenordner lässt das Projekt ansehen und keine Nachricht annehmen', () => {
    const { ordner, daten } = createLage()
    mkdirSync(daten)
    protect(ordner, 0o755)
    chmodSync(daten, 0o555)
    expect(run(ordner, 'oeffnen', 'empfangen')).toEqual([
      { aufgabe: 'oeffnen', befunde: ['sitzung.datenordner'], bestaetigt: 0 },
      { aufgabe: 'empfangen', befunde: ['speicher.ordner'], bestaetigt: 0 },
    ])
  })
})

describe.runIf(ALLE && process.platform !== 'win32')('Zusammenführen ohne Platz', () => {
  const LEISTUNG = 'leistungen/hundAnmelden.json'

  it('beim Öffnen bleibt alles beim Alten; mit Platz kommt beides zusammen', async () => {
    const { ordner, projekt, daten } = createLage()
    const host = startHost({ projekt, datenordner: daten })
    const fenster = await Fenster.open(host, CLIENT)
    await fenster.renenne('rol-ordnungsam', 'Amt')
    await host.beende()
    const datei = join(projekt, LEISTUNG)
    writeFileSync(datei, readFileSync(datei, 'utf8').replace('"Ordnungsamt"', '"Ordnungsbehörde"'))
    const davor = readDateien(projekt)
    expect(runMitPlatz(programm, KEIN_PLATZ, ordner, 'zusammenfuehren')).toEqual([
      { aufgabe: 'zusammenfuehren', befunde: ['sitzung.datenordner'], bestaetigt: 0 },
    ])
    expect(readDateien(projekt)).toEqual(davor)
    const mitPlatz = startHost({ projekt, datenordner: daten })
    const danach = await Fenster.open(mitPlatz, 'fenster-2', 'nachlassZusammenfuehren')
    expect([danach.codes, danach.satz('rol-ordnungsam').name]).toEqual([[], 'Amt'])
    await mitPlatz.beende()
  })

  it('für Git bleibt die eigene Fassung, wie sie ist, und Git erfährt, dass nichts geschah', () => {
    const { ordner, projekt } = createLage()
    const text = readFileSync(join(projekt, LEISTUNG), 'utf8')
    writeFileSync(join(ordner, 'O'), text)
    writeFileSync(join(ordner, 'A'), text.replace('"Ordnungsamt"', '"Amt"'))
    writeFileSync(join(ordner, 'B'), text.replace('"Hund anmelden"', '"Hund anzeigen"'))
    const davor = readFileSync(join(ordner, 'A'), 'utf8')
    expect(runMitPlatz(programm, KEIN_PLATZ, ordner, 'mischen')).toEqual([
      { aufgabe: 'mischen', befunde: ['host.platte'], bestaetigt: 0 },
    ])
    expect(readFileSync(join(ordner, 'A'), 'utf8')).toBe(davor)
    expect(readdirSync(ordner).sort()).toEqual(['A', 'B', 'O', 'projekt'])
  })
})

/** Makes a file unchangeable for everybody; answers why that is not possible here. */
function lockDatei(pfad: string): string | undefined {
  const { status, error, stderr } = spawnSync('chattr', ['+i', pfad], { encoding: 'utf8' })
  return status === 0 ? undefined : (error?.message ?? stderr).trim()
}

describe.runIf(ALLE && process.platform === 'linux')('Gesperrte Datei', () => {
  it('Speichern sagt es, hält alles fest und gelingt, sobald sie frei ist', async ({ skip }) => {
    const { projekt, daten } = createLage()
    const host = startHost({ projekt, datenordner: daten })
    const stand = await host.oeffne({ client: CLIENT })
    if (!stand.ok) throw new Error(JSON.stringify(stand.befunde))
    const { sitzung, datensaetze } = stand.wert
    const { schritt } = createZaehlschritt(new Map(datensaetze.map((einer) => [einer.id, einer])), 1)
    expect((await host.aendere({ sitzung, client: CLIENT, nummer: 1, basis: 0, schritt })).ok).toBe(true)
    const gesperrt = join(projekt, 'leistungen', 'hundAnmelden.json')
    const grund = lockDatei(gesperrt)
    if (grund !== undefined) return skip(`Dateien lassen sich hier nicht sperren: ${grund}`)
    try {
      const versuch = await host.speichere({ sitzung, client: CLIENT })
      expect(versuch.ok ? [] : versuch.befunde.map(({ code }) => code)).toEqual(['datei.schreiben'])
    } finally {
      spawnSync('chattr', ['-i', gesperrt])
    }
    expect((await host.speichere({ sitzung, client: CLIENT })).ok).toBe(true)
    await host.beende()
    const platte = await readProjekt(projekt)
    expect(platte.ok && platte.wert.befunde).toEqual([])
    expect(platte.ok && readZahlen(platte.wert.projekt.datensaetze.values())).toEqual([1])
    expect(
      readdirSync(projekt, { recursive: true, encoding: 'utf8' }).filter((pfad) => /\.tmp$|speichern/.test(pfad)),
    ).toEqual([])
  })
})

describe('Wo ein Ordner sein soll, liegt etwas anderes', () => {
  it('der Datenordner ist eine Datei: das Projekt lässt sich ansehen, der Prozessor sagt es', async () => {
    const { projekt, daten } = createLage()
    writeFileSync(daten, 'kein Ordner')
    const host = startHost({ projekt, datenordner: daten })
    const stand = await host.oeffne({ client: CLIENT })
    expect(stand.ok && stand.wert.befunde.map(({ code }) => code)).toEqual(['sitzung.datenordner'])
    expect(stand.ok && [stand.wert.aenderbar, stand.wert.datensaetze.length > 0]).toEqual([false, true])
    await host.beende()
    expect(openSpeicher(daten)).toMatchObject({ ok: false, befunde: [{ code: 'speicher.ordner' }] })
  })

  it('das Journal ist ein Ordner: das Projekt lässt sich ansehen', async () => {
    const { projekt, daten } = createLage()
    const host = startHost({ projekt, datenordner: daten })
    await host.oeffne({ client: CLIENT })
    await host.beende()
    const [einer = ''] = readdirSync(join(daten, 'projekte'))
    const journal = join(daten, 'projekte', einer, 'journal', 'journal.jsonl')
    rmSync(journal)
    mkdirSync(journal)
    const wieder = startHost({ projekt, datenordner: daten })
    const stand = await wieder.oeffne({ client: CLIENT })
    expect(stand.ok && stand.wert.befunde.map(({ code }) => code)).toEqual(['sitzung.datenordner'])
    await wieder.beende()
  })
})
