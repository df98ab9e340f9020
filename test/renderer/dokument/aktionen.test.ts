import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Speicher } from '../../../renderer/dokument/ablage.ts'
import { createDokumentaktionen, type Dokumentaktionen } from '../../../renderer/dokument/aktionen.ts'
import { useDokument } from '../../../renderer/dokument/dokument.ts'
import type { Hostzugang } from '../../../renderer/host/host.ts'
import { createBefund, fail } from '../../../shared/befund.ts'
import { changeDatensatz, renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { isLeer } from '../../../shared/dokument/dokumentstand.ts'
import type { Host, HostEreignis, HostMethode } from '../../../shared/host.ts'
import { createOrdner, createProjektordner } from '../../host/projekte/projektordner.ts'
import { createTesthost, Fenster, forgetEnde } from '../../host/sitzung/fenster.ts'

const ROLLE = 'rol-ordnungsam'
const CLIENT = 'fenster-1'
const ANFANG = useDokument.getState()
const TESTFALL = {
  name: 'Ein Hund wird angemeldet',
  beschreibung: 'Ein Dackel',
  organisation: 'org-musterstad',
  kanal: 'antrag',
  dienstantworten: [],
  erwartet: { ausgang: 'zugestellt', befunde: [], zustellungen: [] },
}

const leitungen: Leitung[] = []

beforeEach(() => useDokument.setState(ANFANG, true))
// a window that still heard its host end would fetch the state anew, into the next test
afterEach(() => {
  for (const leitung of leitungen.splice(0)) leitung.ende()
})

/** The way from a window to the host, as JSON, which can be cut. */
class Leitung implements Hostzugang {
  /** nothing arrives at the host */
  getrennt = false
  /** calls arrive, their answers get lost */
  ohneAntwort = false
  ereignisse = true
  readonly aufrufe: string[] = []
  private readonly empfaenger: ((ereignis: HostEreignis) => void)[] = []
  private readonly abbrecher: (() => void)[] = []
  private readonly wiederkehrer: (() => void)[] = []
  constructor(public host: Host) {
    leitungen.push(this)
  }

  rufe: Hostzugang['rufe'] = async (methode, eingabe) => {
    await setImmediate()
    if (this.getrennt) return fail(verbindung())
    this.aufrufe.push(methode)
    const antwort = await callJson(this.host, methode, eingabe)
    return this.ohneAntwort ? fail(verbindung()) : (antwort as Awaited<ReturnType<Hostzugang['rufe']>> as never)
  }

  beobachte: Hostzugang['beobachte'] = (empfaenger) => {
    this.empfaenger.push(empfaenger)
    return this.host.beobachte((ereignis) => {
      if (this.ereignisse) empfaenger(ereignis)
    })
  }

  /** What another part of the host says. */
  melde(ereignis: HostEreignis): void {
    for (const einer of this.empfaenger) einer(ereignis)
  }

  beiAbbruch: Hostzugang['beiAbbruch'] = (empfaenger) => {
    this.abbrecher.push(empfaenger)
    return () => undefined
  }

  /** Nothing gets through any more, in either direction. */
  ende(): void {
    this.getrennt = true
    this.ereignisse = false
  }

  abbruch(): void {
    for (const einer of this.abbrecher) einer()
  }

  beiWiederkehr: Hostzugang['beiWiederkehr'] = (empfaenger) => {
    this.wiederkehrer.push(empfaenger)
    return () => undefined
  }

  wiederkehr(): void {
    for (const einer of this.wiederkehrer) einer()
  }

  private abschied = async (): Promise<void> => undefined
  beiAbschied: Hostzugang['beiAbschied'] = (empfaenger) => {
    this.abschied = empfaenger
  }

  /** The window is to close; resolves when it may. */
  takeLeave(): Promise<void> {
    return this.abschied()
  }
}

function callJson(host: Host, methode: HostMethode, eingabe: unknown): Promise<unknown> {
  return host[methode](JSON.parse(JSON.stringify(eingabe)))
}

function verbindung() {
  return createBefund({ code: 'fenster.verbindung', satz: 'weg', abhilfe: 'warten' })
}

function createSpeicher(): Speicher & { inhalt: Map<string, string> } {
  const inhalt = new Map<string, string>()
  return {
    inhalt,
    getItem: (name) => inhalt.get(name) ?? null,
    setItem: (name, wert) => void inhalt.set(name, wert),
    removeItem: (name) => void inhalt.delete(name),
  }
}

interface Testfenster {
  aktionen: Dokumentaktionen
  leitung: Leitung
  gemeldet: string[]
  verlasse(): void
}

async function openFenster(host: Host, speicher: Speicher = createSpeicher()): Promise<Testfenster> {
  const leitung = new Leitung(host)
  let bewahre = (): void => undefined
  const aktionen = createDokumentaktionen(leitung, {
    client: CLIENT,
    speicher,
    warte: () => setImmediate(),
    beimVerlassen: (einer) => {
      bewahre = einer
    },
  })
  const gemeldet: string[] = []
  aktionen.beobachteBefunde((befunde) => gemeldet.push(...befunde.map(({ code }) => code)))
  expect((await aktionen.open()).ok).toBe(true)
  return { aktionen, leitung, gemeldet, verlasse: () => bewahre() }
}

/** Waits until the window is as described. */
function until(is: (dokument: ReturnType<typeof useDokument.getState>) => boolean): Promise<void> {
  return new Promise((done) => {
    if (is(useDokument.getState())) return done()
    const ende = useDokument.subscribe((dokument) => {
      if (!is(dokument)) return
      ende()
      done()
    })
  })
}

const bestaetigt = () => until(({ unbestaetigt }) => unbestaetigt === 0)
const nameOf = (id = ROLLE): string | undefined => useDokument.getState().projekt?.datensaetze.get(id)?.name

function rename(name: string, id = ROLLE): Schritt {
  const { projekt } = useDokument.getState()
  if (projekt === undefined) throw new Error('not open')
  return renameElement(projekt, id, name)
}

describe('Dokument des Fensters', () => {
  it('wendet einen Schritt sofort an, zählt ihn bis zur Bestätigung und nimmt ihn zurück und wieder vor', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen } = await openFenster(host)
    const alt = nameOf()
    expect(aktionen.run(rename('Amt'))).toEqual({ ok: true, wert: undefined })
    expect([nameOf(), useDokument.getState().unbestaetigt]).toEqual(['Amt', 1])
    aktionen.run(rename('Behörde'))
    aktionen.undo()
    aktionen.undo()
    expect(nameOf()).toBe(alt)
    aktionen.redo()
    expect([nameOf(), useDokument.getState().unbestaetigt]).toEqual(['Amt', 5])
    await bestaetigt()
    const { sequenz, rueckgaengig, wiederholbar } = useDokument.getState()
    expect([sequenz, rueckgaengig.length, wiederholbar.length]).toEqual([5, 1, 1])
    expect((await Fenster.open(host, 'fenster-2')).satz(ROLLE).name).toBe('Amt')
  })

  it('der Verlauf überdauert das Speichern', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen } = await openFenster(host)
    const alt = nameOf()
    aktionen.run(rename('Amt'))
    expect(await aktionen.speichere()).toEqual({ ok: true, wert: undefined })
    expect(useDokument.getState()).toMatchObject({ sequenz: 1, gespeichert: 1, unbestaetigt: 0 })
    aktionen.undo()
    expect(nameOf()).toBe(alt)
    await bestaetigt()
    expect(useDokument.getState()).toMatchObject({ sequenz: 2, gespeichert: 1 })
  })

  it('ist nach dem Zurücknehmen wieder wie gespeichert, auch für ein zweites Fenster und nach dem Neuladen', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen } = await openFenster(host)
    const offen = (): boolean => !isLeer(useDokument.getState().ungespeichert)
    aktionen.run(rename('Amt'))
    expect(offen()).toBe(true)
    await bestaetigt()
    expect(isLeer((await Fenster.open(host, 'fenster-2')).stand.ungespeichert)).toBe(false)
    aktionen.undo()
    await bestaetigt()
    expect([offen(), useDokument.getState().sequenz]).toEqual([false, 2])
    expect(isLeer((await Fenster.open(host, 'fenster-3')).stand.ungespeichert)).toBe(true)
    aktionen.redo()
    await aktionen.speichere()
    expect(offen()).toBe(false)
    aktionen.undo()
    expect(offen()).toBe(true)
  })

  it('ein Schritt ohne Änderung und einer mit ungültigen Werten gehen nicht auf die Reise', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    const { projekt } = useDokument.getState()
    if (projekt === undefined) throw new Error('not open')
    expect(aktionen.run(rename(nameOf() ?? '')).ok).toBe(true)
    const ungueltig = aktionen.run(changeDatensatz(projekt, ROLLE, { name: '' }))
    expect(ungueltig.ok ? [] : ungueltig.befunde.map(({ code }) => code)).toEqual(['datei.grenze'])
    await setImmediate()
    expect(leitung.aufrufe).toEqual(['oeffne'])
    expect(useDokument.getState().projekt).toBe(projekt)
  })

  it('wartet beim Schließen, bis der Host alles hat', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    for (const name of ['Amt', 'Behörde', 'Stelle']) aktionen.run(rename(name))
    expect(useDokument.getState().unbestaetigt).toBe(3)
    await leitung.takeLeave()
    expect(useDokument.getState()).toMatchObject({ unbestaetigt: 0, sequenz: 3 })
    await leitung.takeLeave()
  })

  it('lehnt der Host ab, gilt wieder sein Stand, und der Grund wird gemeldet', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung, gemeldet } = await openFenster(host)
    const alt = nameOf()
    leitung.ereignisse = false
    const anderes = await Fenster.open(host, 'fenster-2')
    host.trenne(CLIENT)
    await host.uebernimm({ sitzung: anderes.sitzung, client: 'fenster-2' })
    aktionen.run(rename('Amt'))
    aktionen.run(rename('Behörde'))
    expect(nameOf()).toBe('Behörde')
    await until(({ schreibrecht }) => !schreibrecht)
    await until(({ projekt }) => projekt?.datensaetze.get(ROLLE)?.name === alt)
    await setImmediate()
    expect(gemeldet).toEqual(['sitzung.nurLesen', 'fenster.verloren'])
    expect(useDokument.getState()).toMatchObject({ unbestaetigt: 0, rueckgaengig: [], sequenz: 0 })
    const nurLesen = aktionen.run(rename('Amt'))
    expect(nurLesen.ok ? [] : nurLesen.befunde.map(({ code }) => code)).toEqual(['fenster.nurLesen'])
  })
})

describe('Wechsel des Projekts', () => {
  it('unter einem anderen Namen gespeichert, lässt sich dort zurücknehmen, was hier getan wurde', async () => {
    const ort = createOrdner()
    const projekt = createProjektordner()
    const { host } = createTesthost(projekt, { wurzeln: () => [ort] })
    const { aktionen } = await openFenster(host)
    const davor = nameOf()
    aktionen.run(rename('Amt'))
    const kopie = await aktionen.speichereUnter(ort, 'Kopie')
    if (!kopie.ok) throw new Error(JSON.stringify(kopie.befunde))
    expect((await aktionen.open(kopie.wert.ordner)).ok).toBe(true)
    const { ungespeichert, ordner } = useDokument.getState()
    expect([ordner, nameOf(), isLeer(ungespeichert)]).toEqual([join(ort, 'Kopie'), 'Amt', true])
    expect(aktionen.undo().ok).toBe(true)
    await bestaetigt()
    expect(nameOf()).toBe(davor)
  })

  it('wer das Projekt verlässt, hat alles geschickt und öffnet es nicht gleich wieder', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    aktionen.run(rename('Amt'))
    await aktionen.leave()
    for (let i = 0; i < 20; i += 1) await setImmediate()
    expect(leitung.aufrufe).toEqual(['oeffne', 'aendere', 'verlasse'])
    expect((await Fenster.open(host, 'fenster-2')).satz(ROLLE).name).toBe('Amt')
  })
})

describe('Übernommene Ergebnisse', () => {
  it('stehen gleich in den Testfällen des Fensters; das Modell bleibt dasselbe Objekt', async () => {
    const ordner = createProjektordner()
    const { host } = createTesthost(ordner)
    const { leitung } = await openFenster(host)
    const { projekt, testfaelle, sitzung = '' } = useDokument.getState()
    expect(testfaelle).toEqual([])
    const neuer = join(ordner, 'testfaelle/hund-anmelden')
    mkdirSync(neuer, { recursive: true })
    writeFileSync(join(neuer, 'testfall.json'), JSON.stringify(TESTFALL))
    writeFileSync(join(neuer, 'nachricht.xml'), '<hund/>')
    leitung.melde({ art: 'testfaelleGeaendert', sitzung })
    await until((stand) => stand.testfaelle.some(({ kennung }) => kennung === 'hund-anmelden'))
    expect(useDokument.getState().projekt).toBe(projekt)
  })
})

describe('Unterbrochene Verbindung', () => {
  it('was nicht ankommt, wird später gesendet', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    leitung.getrennt = true
    aktionen.run(rename('Amt'))
    aktionen.run(rename('Behörde'))
    for (let i = 0; i < 5; i += 1) await setImmediate()
    expect(useDokument.getState()).toMatchObject({ unbestaetigt: 2, sequenz: 0 })
    leitung.getrennt = false
    await bestaetigt()
    expect((await Fenster.open(host, 'fenster-2')).satz(ROLLE).name).toBe('Behörde')
  })

  it('das Fenster weiß, ob es Fachwerk noch erreicht', async () => {
    const { host } = createTesthost(createProjektordner())
    const { leitung } = await openFenster(host)
    expect(useDokument.getState().verbunden).toBe(true)
    leitung.abbruch()
    expect(useDokument.getState().verbunden).toBe(false)
    leitung.wiederkehr()
    expect(useDokument.getState().verbunden).toBe(true)
  })

  it('eine verlorene Antwort führt nicht zu einer zweiten Änderung', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    leitung.ohneAntwort = true
    aktionen.run(rename('Amt'))
    while (leitung.aufrufe.length < 3) await setImmediate()
    leitung.ohneAntwort = false
    await bestaetigt()
    expect(useDokument.getState().sequenz).toBe(1)
  })

  it('ein neu gestarteter Host bekommt, was der alte nicht bestätigt hat', async () => {
    const ordner = createProjektordner()
    const erster = createTesthost(ordner)
    const { aktionen, leitung } = await openFenster(erster.host)
    aktionen.run(rename('Amt'))
    await bestaetigt()
    leitung.getrennt = true
    aktionen.run(rename('Behörde'))
    // an outage of many tries must not count against the new host
    for (let i = 0; i < 40; i += 1) await setImmediate()
    await erster.beende()
    leitung.host = createTesthost(ordner, erster).host
    leitung.getrennt = false
    await bestaetigt()
    expect(useDokument.getState()).toMatchObject({ sequenz: 2, gespeichert: 0 })
    expect((await Fenster.open(leitung.host, 'fenster-2')).satz(ROLLE).name).toBe('Behörde')
  })

  it('wird nach einem Absturz erst gefragt, so wartet Unbestätigtes auf die Antwort', async () => {
    const ordner = createProjektordner()
    const erster = createTesthost(ordner)
    const { aktionen, leitung, gemeldet } = await openFenster(erster.host)
    aktionen.run(rename('Amt'))
    await bestaetigt()
    leitung.getrennt = true
    aktionen.run(rename('Behörde'))
    await erster.beende()
    forgetEnde(erster.datenordner)
    const { host } = createTesthost(ordner, erster)
    // another window comes first, and is asked
    expect((await Fenster.open(host, 'fenster-2')).codes).toEqual(['sitzung.abbruch'])
    leitung.host = host
    leitung.getrennt = false
    await until(({ wiederherstellbar }) => wiederherstellbar !== undefined)
    expect([useDokument.getState().unbestaetigt, gemeldet]).toEqual([1, []])
    expect((await aktionen.open(ordner, 'nachlassAnwenden')).ok).toBe(true)
    await bestaetigt()
    expect([nameOf(), gemeldet]).toEqual(['Behörde', []])
  })

  it('nach dem Neuladen des Fensters wird nur Unbestätigtes gesendet, und der Verlauf ist noch da', async () => {
    const { host } = createTesthost(createProjektordner())
    const speicher = createSpeicher()
    const vorher = await openFenster(host, speicher)
    const alt = nameOf()
    vorher.leitung.ohneAntwort = true
    vorher.aktionen.run(rename('Amt'))
    while (vorher.leitung.aufrufe.length < 2) await setImmediate()
    vorher.leitung.getrennt = true
    vorher.aktionen.run(rename('Behörde'))
    vorher.leitung.ereignisse = false
    vorher.verlasse()
    useDokument.setState(ANFANG, true)
    const { aktionen } = await openFenster(host, speicher)
    expect(nameOf()).toBe('Behörde')
    await bestaetigt()
    expect(useDokument.getState().sequenz).toBe(2)
    aktionen.undo()
    aktionen.undo()
    expect(nameOf()).toBe(alt)
    await bestaetigt()
    expect(useDokument.getState().sequenz).toBe(4)
  })

  it('unbestätigte Schritte, die nicht mehr passen, werden gemeldet statt verschwiegen', async () => {
    const { host } = createTesthost(createProjektordner())
    const speicher = createSpeicher()
    const vorher = await openFenster(host, speicher)
    vorher.leitung.getrennt = true
    vorher.aktionen.run(rename('Amt'))
    vorher.leitung.ereignisse = false
    vorher.verlasse()
    host.trenne(CLIENT)
    const anderes = await Fenster.open(host, 'fenster-2')
    await anderes.renenne(ROLLE, 'Behörde')
    host.trenne('fenster-2')
    useDokument.setState(ANFANG, true)
    const { gemeldet } = await openFenster(host, speicher)
    expect([nameOf(), gemeldet]).toEqual(['Behörde', ['fenster.verloren']])
    expect(useDokument.getState().unbestaetigt).toBe(0)
  })
})

describe('Mehrere Fenster', () => {
  it('ein zweites folgt jeder Änderung und übernimmt, wenn das erste weg ist', async () => {
    const { host } = createTesthost(createProjektordner())
    const erstes = await Fenster.open(host, 'fenster-2')
    const { aktionen } = await openFenster(host)
    expect(useDokument.getState().schreibrecht).toBe(false)
    await erstes.renenne(ROLLE, 'Amt')
    await until(({ sequenz }) => sequenz === 1)
    expect(nameOf()).toBe('Amt')
    host.trenne('fenster-2')
    expect((await aktionen.uebernimm()).ok).toBe(true)
    expect(useDokument.getState().schreibrecht).toBe(true)
    aktionen.run(rename('Behörde'))
    await bestaetigt()
    expect(useDokument.getState().sequenz).toBe(2)
  })

  it('gibt das Schreibrecht auf Wunsch ab, sobald alles bestätigt ist', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen } = await openFenster(host)
    const anderes = await Fenster.open(host, 'fenster-2')
    aktionen.run(rename('Amt'))
    await host.uebernimm({ sitzung: anderes.sitzung, client: 'fenster-2' })
    await until(({ schreibrecht }) => !schreibrecht)
    const geladen = await anderes.reload()
    expect([geladen.satz(ROLLE).name, geladen.stand.schreibrecht]).toEqual(['Amt', true])
  })

  it('holt nach einer Unterbrechung nach, was andere inzwischen geändert haben', async () => {
    const { host } = createTesthost(createProjektordner())
    const erstes = await Fenster.open(host, 'fenster-2')
    const { leitung } = await openFenster(host)
    const { projekt } = useDokument.getState()
    leitung.wiederkehr()
    await until(() => leitung.aufrufe.length === 2)
    expect(useDokument.getState().projekt).toBe(projekt)
    leitung.ereignisse = false
    await erstes.renenne(ROLLE, 'Amt')
    await erstes.renenne(ROLLE, 'Behörde')
    leitung.ereignisse = true
    leitung.wiederkehr()
    await until(({ sequenz }) => sequenz === 2)
    expect(nameOf()).toBe('Behörde')
  })
})
