import fs, { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAnlagenordner } from '../../../electron/host/prozessor/speicher/anlagenspeicher.ts'
import { type Datenbank, openDatenbank } from '../../../electron/host/prozessor/speicher/datenbank.ts'
import { openSpeicher, type Speicher } from '../../../electron/host/prozessor/speicher/speicher.ts'
import { lockOrdner } from '../../../electron/host/prozessor/speicher/sperre.ts'
import { sha256 } from '../../../electron/host/prozessor/uuid.ts'
import { auftrag, createPruefstand, endgueltig, nachrichtXml, neutral } from './pruefstand.ts'

let ordner: string
beforeEach(() => {
  ordner = mkdtempSync(join(tmpdir(), 'fachwerk-speicher-'))
})
afterEach(() => rmSync(ordner, { recursive: true, force: true }))

function open(): Speicher {
  const speicher = openSpeicher(ordner)
  if (!speicher.ok) throw new Error(JSON.stringify(speicher.befunde))
  return speicher.wert
}

function openOk(pfad: string, verwaist = false): Datenbank {
  const datenbank = openDatenbank(pfad, verwaist)
  if (!datenbank.ok) throw new Error(JSON.stringify(datenbank.befunde))
  return datenbank.wert
}

/** Process ids are far below; none of this number runs. */
const TOTE_PID = 2 ** 30

describe('Datenordner', () => {
  it('behält auf der Platte alles über ein Schließen hinweg', async () => {
    const speicher = open()
    const stand = createPruefstand({ speicher, regel: () => endgueltig([auftrag('akte')]) })
    const xml = nachrichtXml(stand.projekt)
    const { transaktion } = await stand.prozessor.empfange(neutral(xml))
    const davor = [
      speicher.transaktionen.listSchritte(transaktion.id),
      speicher.zustellungen.list(transaktion.id),
      speicher.vorgaenge.list(),
    ]
    speicher.close()
    const wieder = open()
    expect([
      wieder.transaktionen.listSchritte(transaktion.id),
      wieder.zustellungen.list(transaktion.id),
      wieder.vorgaenge.list(),
    ]).toEqual(davor)
    const neu = createPruefstand({ speicher: wieder, regel: () => endgueltig([auftrag('akte')]) })
    expect(await neu.prozessor.empfange(neutral(xml))).toEqual({ wiederholung: true, transaktion })
    wieder.close()
  })

  it('gehört immer nur einem', () => {
    const speicher = open()
    expect(openSpeicher(ordner)).toMatchObject({ ok: false, befunde: [{ code: 'speicher.besetzt' }] })
    speicher.close()
    open().close()
  })

  it.each([
    ['eines toten Prozesses', { pid: TOTE_PID, rechner: hostname() }, true],
    [
      'eines Prozesses, dessen Nummer neu vergeben ist',
      { pid: process.pid, rechner: hostname(), prozessbeginn: 'früher' },
      process.platform === 'linux',
    ],
    ['auf einem anderen Rechner', { pid: TOTE_PID, rechner: 'anderswo' }, false],
    ['die nicht lesbar ist', undefined, true],
  ])('übernimmt die Sperre %s: %o', (_, besitzer, uebernommen) => {
    const inhalt = besitzer === undefined ? 'kaputt' : JSON.stringify({ prozessbeginn: '', kennung: 'x', ...besitzer })
    writeFileSync(join(ordner, 'besitzer.json'), inhalt)
    const sperre = lockOrdner(ordner)
    expect(sperre.ok).toBe(uebernommen)
    if (!sperre.ok) return
    expect(sperre.wert.verwaist).toBe(true)
    sperre.wert.release()
    expect(readdirSync(ordner)).toEqual([])
  })

  it('räumt die liegen gebliebene Sperre der Datenbank nur weg, wenn ihr Besitzer tot ist', () => {
    open().close()
    mkdirSync(join(ordner, 'prozessor.sqlite.lock'))
    expect(openSpeicher(ordner)).toMatchObject({ ok: false, befunde: [{ code: 'speicher.datenbank' }] })
    writeFileSync(
      join(ordner, 'besitzer.json'),
      JSON.stringify({ pid: TOTE_PID, rechner: hostname(), prozessbeginn: '', kennung: 'x' }),
    )
    open().close()
  })

  it('öffnet keine Datenbank einer neueren Programmversion und nichts, was keine ist', () => {
    const pfad = join(ordner, 'x.sqlite')
    const datenbank = openDatenbank(pfad)
    if (!datenbank.ok) throw new Error('nicht geöffnet')
    datenbank.wert.run('PRAGMA user_version = 99')
    datenbank.wert.close()
    expect(openDatenbank(pfad)).toMatchObject({ ok: false, befunde: [{ code: 'speicher.version' }] })
    writeFileSync(pfad, 'keine Datenbank, nur Text. '.repeat(100))
    expect(openDatenbank(pfad)).toMatchObject({ ok: false, befunde: [{ code: 'speicher.datenbank' }] })
  })

  it('ist nach einem Abbruch bei jedem einzelnen Schreiben heil: eine Arbeit ist ganz geschehen oder gar nicht', () => {
    const pfad = join(ordner, 'laufend', 'x.sqlite')
    mkdirSync(join(ordner, 'laufend'))
    const datenbank = openOk(pfad)
    datenbank.run('CREATE TABLE probe (nummer INTEGER, text TEXT)')
    const insert = (nummer: number): void => {
      datenbank.atomar(() => {
        for (let i = 0; i < 20; i += 1) datenbank.run('INSERT INTO probe VALUES (?, ?)', [nummer, 'x'.repeat(1000)])
      })
    }
    insert(1)
    const echt = fs.writeSync
    let abbrueche = 0
    const spion = vi.spyOn(fs, 'writeSync').mockImplementation(((...argumente: Parameters<typeof echt>) => {
      abbrueche += 1
      cpSync(join(ordner, 'laufend'), join(ordner, `abbruch-${abbrueche}`), { recursive: true })
      return echt(...argumente)
    }) as typeof echt)
    insert(2)
    spion.mockRestore()
    datenbank.close()
    expect(abbrueche).toBeGreaterThan(5)
    for (let nummer = 1; nummer <= abbrueche; nummer += 1) {
      const wieder = openOk(join(ordner, `abbruch-${nummer}`, 'x.sqlite'), true)
      expect(wieder.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
      expect([20, 40]).toContain(wieder.get('SELECT COUNT(*) AS anzahl FROM probe')?.anzahl)
      wieder.close()
    }
  })

  it('nimmt mit einer gescheiterten Arbeit alles zurück', () => {
    const speicher = open()
    const schreiben = () =>
      speicher.atomar(() => {
        speicher.vorgaenge.addNachricht('u', 'o', 'v')
        throw new Error('Abbruch')
      })
    expect(schreiben).toThrow('Abbruch')
    expect(speicher.vorgaenge.findByNachricht('u', 'o')).toBeUndefined()
    speicher.close()
  })
})

describe('Anlagenspeicher', () => {
  it('legt gleiche Bytes einmal ab und merkt, wenn sie verändert wurden', () => {
    const anlagen = openAnlagenordner(ordner)
    const bytes = new Uint8Array([1, 2, 3])
    const summe = anlagen.add(bytes)
    expect(anlagen.add(bytes)).toBe(summe)
    expect(summe).toBe(sha256(bytes))
    const datei = join(ordner, summe.slice(0, 2), summe)
    expect(new Uint8Array(readFileSync(datei))).toEqual(bytes)
    expect(readdirSync(join(ordner, summe.slice(0, 2)))).toEqual([summe])
    writeFileSync(datei, 'anderes')
    expect(anlagen.read(summe)).toMatchObject({ ok: false, befunde: [{ code: 'speicher.anlageVeraendert' }] })
  })

  it.each(['../../etc/passwd', 'a'.repeat(64), ''])('liest nichts, was es nicht gibt: %s', (summe) => {
    expect(openAnlagenordner(ordner).read(summe)).toMatchObject({
      ok: false,
      befunde: [{ code: 'speicher.anlageFehlt' }],
    })
  })
})
