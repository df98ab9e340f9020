import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Speicher } from '../../../renderer/dokument/ablage.ts'
import { createDokumentaktionen, type Dokumentaktionen } from '../../../renderer/dokument/aktionen.ts'
import { useDokument } from '../../../renderer/dokument/dokument.ts'
import type { Hostzugang } from '../../../renderer/host/hostzugang.ts'
import { createBefund, fail } from '../../../shared/befund.ts'
import { renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Host, HostEreignis, HostMethode } from '../../../shared/host.ts'

export const ROLLE = 'rol-ordnungsam'
export const CLIENT = 'fenster-1'
/** The window before it shows a project. */
export const ANFANG = useDokument.getState()
const leitungen: Leitung[] = []

/** Every test of the file begins with a window that shows nothing yet. */
export function beginOhneProjekt(): void {
  beforeEach(() => useDokument.setState(ANFANG, true))
  // a window that still heard its host end would fetch the state anew, into the next test
  afterEach(() => {
    for (const leitung of leitungen.splice(0)) leitung.ende()
  })
}

/** The way from a window to the host, as JSON, which can be cut. */
export class Leitung implements Hostzugang {
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

export function verbindung() {
  return createBefund({ code: 'fenster.verbindung', satz: 'weg', abhilfe: 'warten' })
}

export function createSpeicher(): Speicher & { inhalt: Map<string, string> } {
  const inhalt = new Map<string, string>()
  return {
    inhalt,
    getItem: (name) => inhalt.get(name) ?? null,
    setItem: (name, wert) => void inhalt.set(name, wert),
    removeItem: (name) => void inhalt.delete(name),
  }
}

export interface Testfenster {
  aktionen: Dokumentaktionen
  leitung: Leitung
  gemeldet: string[]
  /** what stands in a field and is not taken over yet */
  getippt: string[]
  verlasse(): void
}

export async function openFenster(host: Host, speicher: Speicher = createSpeicher()): Promise<Testfenster> {
  const leitung = new Leitung(host)
  let bewahre = (): void => undefined
  const getippt: string[] = []
  const aktionen = createDokumentaktionen(leitung, {
    client: CLIENT,
    speicher,
    warte: () => setImmediate(),
    finishEingabe: () => {
      for (const name of getippt.splice(0)) aktionen.run(rename(name))
    },
    beimVerlassen: (einer) => {
      bewahre = einer
    },
  })
  const gemeldet: string[] = []
  aktionen.beobachteBefunde((befunde) => gemeldet.push(...befunde.map(({ code }) => code)))
  expect((await aktionen.open()).ok).toBe(true)
  return { aktionen, leitung, gemeldet, getippt, verlasse: () => bewahre() }
}

/** Waits until the window is as described. */
export function until(is: (dokument: ReturnType<typeof useDokument.getState>) => boolean): Promise<void> {
  return new Promise((done) => {
    if (is(useDokument.getState())) return done()
    const ende = useDokument.subscribe((dokument) => {
      if (!is(dokument)) return
      ende()
      done()
    })
  })
}

export const bestaetigt = () => until(({ unbestaetigt }) => unbestaetigt === 0)
export const nameOf = (id = ROLLE): string | undefined => useDokument.getState().projekt?.datensaetze.get(id)?.name

export function rename(name: string, id = ROLLE): Schritt {
  const { projekt } = useDokument.getState()
  if (projekt === undefined) throw new Error('not open')
  return renameElement(projekt, id, name)
}
