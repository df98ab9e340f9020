import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatenbank } from '../../../electron/host/prozessor/speicher/datenbank.ts'
import { openSpeicher, type Speicher } from '../../../electron/host/prozessor/speicher/speicher.ts'
import type { Transaktion } from '../../../electron/host/prozessor/transaktion.ts'
import type { Zustellung } from '../../../electron/host/prozessor/zustellung.ts'
import { buildKindprogramm, type Kindprogramm } from '../../setup/kindprogramm.ts'
import { ins } from '../../shared/generator/beispielbausteine.ts'
import { type Handlung, readHandlungen } from './launischesZiel.ts'
import { artOf, type Meldungsart, uuidOf, zufall } from './meldungen.ts'

/** `npm run haertetest` sends many messages and kills the host often. */
const ALLE = process.env.FACHWERK_LAEUFE !== undefined
const ANZAHL = ALLE ? 10_000 : 20
const ABBRUECHE = ALLE ? 50 : 1
/** So many messages before the first unanswered one are sent again after a kill. */
const WIEDERHOLTE = 5

let programm: Kindprogramm
beforeAll(async () => {
  programm = await buildKindprogramm('test/host/prozessor/dauerlaufkind.ts', 'dauerlauf')
})
afterAll(() => programm.remove())

/** A kill takes nothing from memory-backed files, and each of the many writes that wait for the disk costs milliseconds. */
const IM_SPEICHER = '/dev/shm'
const FREI_MINIMUM = 1024 ** 3

function findSchnellenOrdner(): string {
  if (!existsSync(IM_SPEICHER)) return tmpdir()
  const { bavail, bsize } = statfsSync(IM_SPEICHER)
  return bavail * bsize > FREI_MINIMUM ? IM_SPEICHER : tmpdir()
}

let ordner: string
beforeEach(() => {
  ordner = mkdtempSync(join(findSchnellenOrdner(), 'fachwerk-dauerlauf-'))
})
afterEach(() => rmSync(ordner, { recursive: true, force: true }))

/** What a sender has been told about a message. */
interface Bescheid {
  transaktion: string
  zustand: string
}

/** How long nothing may happen, neither an answer nor a delivery, until the host counts as stuck. */
const STILLSTAND_MS = 300_000

/** Ends a host that is stuck: how long all of it takes is the machine's business. Answers how to stop looking. */
function watchStillstand(countAntworten: () => number, end: () => void): () => void {
  const readStandwerte = (): string => {
    const ziele = statSync(join(ordner, 'ziele.jsonl'), { throwIfNoEntry: false })
    return `${countAntworten()} ${ziele?.size ?? 0}`
  }
  let zuletzt = readStandwerte()
  const uhr = setInterval(() => {
    const jetzt = readStandwerte()
    if (jetzt === zuletzt) end()
    zuletzt = jetzt
  }, STILLSTAND_MS)
  return () => clearInterval(uhr)
}

/** Runs the host on the messages from `ab`; kills it a moment after so many answers. Answers are gathered in `bescheide`. */
function run(
  ab: number,
  saat: string,
  bescheide: Map<number, Bescheid[]>,
  abbruch?: { antworten: number; nachlaufMs: number },
): Promise<{ signal: string | null; fehler: string }> {
  const argumente = [join(ordner, 'daten'), join(ordner, 'ziele.jsonl'), String(ab), String(ANZAHL), saat]
  const kind = spawn(process.execPath, [programm.datei, ...argumente], { stdio: ['ignore', 'pipe', 'pipe'] })
  let fehler = ''
  let rest = ''
  let antworten = 0
  kind.stderr.on('data', (teil) => {
    fehler += String(teil)
  })
  kind.stdout.on('data', (teil) => {
    const zeilen = (rest + String(teil)).split('\n')
    rest = zeilen.pop() ?? ''
    for (const [nummer = '', transaktion = '', zustand = ''] of zeilen.map((zeile) => zeile.split(' '))) {
      const bisher = bescheide.get(Number(nummer)) ?? []
      bescheide.set(Number(nummer), [...bisher, { transaktion, zustand }])
    }
    const davor = antworten
    antworten += zeilen.length
    if (abbruch === undefined || davor >= abbruch.antworten || antworten < abbruch.antworten) return
    setTimeout(() => kind.kill('SIGKILL'), abbruch.nachlaufMs)
  })
  const stopWatching = watchStillstand(
    () => antworten,
    () => {
      fehler += `Stillstand nach ${antworten} Antworten`
      kind.kill('SIGKILL')
    },
  )
  return new Promise((done) =>
    kind.once('close', (_, signal) => {
      stopWatching()
      done({ signal, fehler })
    }),
  )
}

function findErsteOffene(bescheide: ReadonlyMap<number, unknown>): number {
  let nummer = 0
  while (bescheide.has(nummer)) nummer += 1
  return nummer
}

const ERWARTET: Record<Meldungsart, readonly string[]> = {
  antrag: ['zugestellt', 'zustellfehler'],
  nachreichung: ['zugestellt', 'zustellfehler'],
  falsch: ['zurueckgewiesen'],
  kaputt: ['zurueckgewiesen'],
  konflikt: ['konflikt'],
  verirrt: ['klaerung'],
}

describe('Dauerlauf', () => {
  it(`verliert und verdoppelt nichts: ${ANZAHL} Nachrichten, launische Ziele, ${ABBRUECHE} Abbrüche`, {
    timeout: 0,
  }, async () => {
    const bescheide = new Map<number, Bescheid[]>()
    const jeLauf = Math.floor(ANZAHL / (ABBRUECHE + 1))
    for (let lauf = 0; lauf < ABBRUECHE; lauf += 1) {
      const ab = Math.max(0, findErsteOffene(bescheide) - WIEDERHOLTE)
      const nachlaufMs = Math.floor(zufall(`nachlauf/${lauf}`) * 40)
      const ende = await run(ab, `lauf ${lauf}`, bescheide, { antworten: jeLauf, nachlaufMs })
      expect(ende).toEqual({ signal: 'SIGKILL', fehler: '' })
    }
    const erste = Math.max(0, findErsteOffene(bescheide) - WIEDERHOLTE)
    expect(await run(erste, 'letzter lauf', bescheide)).toEqual({ signal: null, fehler: '' })
    const davor = readStand(join(ordner, 'daten'))
    expectNichtsVerloren(davor, bescheide)
    const handlungen = readHandlungen(join(ordner, 'ziele.jsonl'))
    expectNichtsDoppelt(davor, handlungen)
    if (!ALLE) return
    expect(davor.zustellungen.some(({ zustand }) => zustand === 'gescheitert')).toBe(true)

    // when all targets are well again, what has failed goes out once more, under the same ids
    expect(await run(ANZAHL, 'ruhig', bescheide)).toEqual({ signal: null, fehler: '' })
    const danach = readStand(join(ordner, 'daten'))
    const auftraege = danach.zustellungen.filter(({ art }) => art === 'zustellauftrag')
    expect(auftraege.filter(({ zustand }) => zustand !== 'zugestellt')).toEqual([])
    expect(danach.zustellungen.map(({ uuid }) => uuid).toSorted()).toEqual(
      expect.arrayContaining(davor.zustellungen.map(({ uuid }) => uuid).toSorted()),
    )
    expectNichtsDoppelt(danach, readHandlungen(join(ordner, 'ziele.jsonl')))
  })
})

interface Stand {
  transaktionen: Map<string, Transaktion>
  zustellungen: Zustellung[]
  klaerungen: Set<string>
  betriebsmeldungen: Set<string>
}

function readStand(ordner: string): Stand {
  const datenbank = openDatenbank(join(ordner, 'prozessor.sqlite'))
  expect(datenbank.ok && datenbank.wert.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  if (datenbank.ok) datenbank.wert.close()
  const speicher = openSpeicher(ordner)
  if (!speicher.ok) throw new Error(JSON.stringify(speicher.befunde))
  const { transaktionen, zustellungen }: Speicher = speicher.wert
  const alle = transaktionen.list()
  const stand = {
    transaktionen: new Map(alle.map((eine) => [eine.id, eine])),
    zustellungen: alle.flatMap(({ id }) => zustellungen.list(id)),
    klaerungen: new Set(zustellungen.listKlaerungen().map(({ transaktion }) => transaktion)),
    betriebsmeldungen: new Set(zustellungen.listBetriebsmeldungen().map(({ transaktion }) => transaktion)),
  }
  speicher.wert.close()
  return stand
}

/** Every message has ended as its kind has to, under the id that its sender was told, whenever he was told it. */
function expectNichtsVerloren(stand: Stand, bescheide: ReadonlyMap<number, readonly Bescheid[]>): void {
  const falsche: unknown[] = []
  for (let nummer = 0; nummer < ANZAHL; nummer += 1) {
    const art = artOf(nummer)
    const gesagt = bescheide.get(nummer) ?? []
    const ids = new Set(gesagt.map(({ transaktion }) => transaktion))
    const zustaende = new Set(gesagt.map(({ zustand }) => zustand))
    const transaktionen = [...ids].map((id) => stand.transaktionen.get(id))
    // a message that nobody could read has no key: each receipt is one of its own
    const eindeutig = art === 'kaputt' ? ids.size > 0 : ids.size === 1 && zustaende.size === 1
    const wieErwartet = transaktionen.every(
      (eine) =>
        eine !== undefined &&
        zustaende.has(eine.zustand) &&
        ERWARTET[art].includes(eine.zustand) &&
        (art === 'kaputt' || art === 'falsch' || eine.uuid === uuidOf(nummer)) &&
        stand.klaerungen.has(eine.id) === (art === 'verirrt') &&
        (eine.zustand !== 'zustellfehler' || stand.betriebsmeldungen.has(eine.id)),
    )
    if (!eindeutig || !wieErwartet) falsche.push({ nummer, art, gesagt, transaktionen })
  }
  expect(falsche).toEqual([])
  expect(stand.zustellungen.filter(({ zustand }) => zustand === 'offen')).toEqual([])
}

/** Targets have acted on what the store says was delivered, on nothing else, and on each order of a message once. */
function expectNichtsDoppelt(stand: Stand, handlungen: readonly Handlung[]): void {
  const getan = handlungen.map(({ installation, uuid }) => `${installation} ${uuid}`)
  expect(new Set(getan).size).toBe(getan.length)
  const ausgang = stand.zustellungen.map(({ angaben, uuid }) => `${angaben.installation} ${uuid}`)
  const bekannt = new Set(ausgang)
  expect(bekannt.size).toBe(ausgang.length)
  const fragen = `${ins('register')} `
  expect(getan.filter((eine) => !eine.startsWith(fragen) && !bekannt.has(eine))).toEqual([])
  const zugestellt = stand.zustellungen.filter(({ zustand }) => zustand === 'zugestellt')
  const erledigt = new Set(getan)
  expect(zugestellt.filter(({ angaben, uuid }) => !erledigt.has(`${angaben.installation} ${uuid}`))).toEqual([])
  const orte = stand.zustellungen.map(({ transaktion, lokaleId }) => `${transaktion} ${lokaleId}`)
  expect(new Set(orte).size).toBe(orte.length)
}
