import { z } from 'zod'
import { ENDE_DURCH_MELDUNGEN, type Kindantwort, type Kindauftrag } from './kind/protokoll.ts'
import type { KindProzess, Prozessende, Rolle, StartProzess } from './prozess.ts'

/** Why there is no answer: the process had to be ended, or ended by itself. */
export interface Abbruch {
  art: 'abbruch'
  grund: 'zeitlimit' | 'speicher' | 'meldungen' | 'abbruch' | 'beendet'
  einzelheiten: string
}

/** One child process, replaced whenever it is lost, that does one job after the other. */
export interface Arbeiter {
  /**
   * Queues a job. `createAuftrag` is called when its turn has come and gets a number that changes with every new process.
   */
  run(createAuftrag: (generation: number) => Kindauftrag, zeitlimitMs: number): Promise<Kindantwort | Abbruch>
  stop(): Promise<void>
  readonly pid: number | undefined
}

/** The clock of a job looks this often. */
const UHRTEIL_MS = 200
const STARTFRIST_MS = 30_000

const meldungSchema = z.strictObject({ text: z.string(), code: z.string().optional() })
const antwortSchema = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('bereit') }),
  z.strictObject({ art: z.literal('ergebnis'), xml: z.string(), meldungen: z.array(meldungSchema) }),
  z.strictObject({ art: z.literal('sef'), sef: z.string() }),
  z.strictObject({
    art: z.literal('fehler'),
    fehler: z.strictObject({
      grund: z.enum(['regel', 'eingabe', 'ergebnis', 'ausgabe', 'speicher', 'rekursion', 'zeitlimit', 'uebersetzung']),
      text: z.string(),
      code: z.string().optional(),
      zeile: z.number().optional(),
      modul: z.string().optional(),
      meldungen: z.array(meldungSchema),
      verbraucht: z.boolean(),
    }),
  }),
])

interface Warteauftrag {
  createAuftrag: (generation: number) => Kindauftrag
  zeitlimitMs: number
  resolve: (antwort: Kindantwort | Abbruch) => void
}

/** Starts nothing yet: the process comes with the first job. */
export function createArbeiter(startProzess: StartProzess, rolle: Rolle, speicherMb: number): Arbeiter {
  return new ProzessArbeiter(() => startProzess({ rolle, speicherMb }))
}

class ProzessArbeiter implements Arbeiter {
  private readonly schlange: Warteauftrag[] = []
  private prozess: KindProzess | undefined
  private generation = 0
  private laufend:
    | { auftrag: Warteauftrag; gesendet: boolean; uhr: NodeJS.Timeout; grund?: Abbruch['grund'] }
    | undefined
  private ended = false
  private onEnded: (() => void) | undefined

  constructor(private readonly startProzess: () => KindProzess) {}

  get pid(): number | undefined {
    return this.prozess?.pid
  }

  run(createAuftrag: Warteauftrag['createAuftrag'], zeitlimitMs: number): Promise<Kindantwort | Abbruch> {
    if (this.ended) return Promise.resolve({ art: 'abbruch', grund: 'beendet', einzelheiten: '' })
    return new Promise((resolve) => {
      this.schlange.push({ createAuftrag, zeitlimitMs, resolve })
      this.startNext()
    })
  }

  async stop(): Promise<void> {
    this.ended = true
    for (const auftrag of this.schlange.splice(0)) {
      auftrag.resolve({ art: 'abbruch', grund: 'beendet', einzelheiten: '' })
    }
    if (!this.prozess) return
    if (this.laufend) this.laufend.grund = 'beendet'
    await new Promise<void>((resolve) => {
      this.onEnded = resolve
      this.prozess?.keepHostAlive(true)
      this.prozess?.kill()
    })
  }

  private startNext(): void {
    if (this.laufend) return
    const auftrag = this.schlange.shift()
    if (!auftrag) return
    // The limit of a job counts from when the process is ready; until then the start has a limit of its own.
    this.laufend = { auftrag, gesendet: false, uhr: this.startClock(STARTFRIST_MS, 'abbruch') }
    if (this.prozess) {
      this.prozess.keepHostAlive(true)
      this.send()
    } else this.startNewProzess()
  }

  private startNewProzess(): void {
    this.generation += 1
    const prozess = this.startProzess()
    this.prozess = prozess
    prozess.onNachricht((nachricht) => {
      if (this.prozess === prozess) this.receive(nachricht)
    })
    prozess.onEnde((ende) => {
      if (this.prozess === prozess) this.finishProzess(ende)
    })
  }

  private send(): void {
    if (!this.laufend || !this.prozess) return
    clearInterval(this.laufend.uhr)
    this.laufend.uhr = this.startClock(this.laufend.auftrag.zeitlimitMs, 'zeitlimit')
    this.laufend.gesendet = true
    this.prozess.send(this.laufend.auftrag.createAuftrag(this.generation))
  }

  /**
   * Counts in small parts, none of which counts for more than twice its length: where the host itself was held up, or the whole
   * machine, the answer may be there already and is taken first.
   */
  private startClock(ms: number, grund: Abbruch['grund']): NodeJS.Timeout {
    const teil = Math.min(UHRTEIL_MS, ms / 4)
    let rest = ms
    let zuletzt = performance.now()
    return setInterval(() => {
      const jetzt = performance.now()
      rest -= Math.min(jetzt - zuletzt, 2 * teil)
      zuletzt = jetzt
      if (rest > 0 || !this.laufend) return
      clearInterval(this.laufend.uhr)
      this.laufend.grund = grund
      this.prozess?.kill()
    }, teil)
  }

  private receive(nachricht: unknown): void {
    const parsed = antwortSchema.safeParse(nachricht)
    const { laufend } = this
    if (!laufend) return
    if (!parsed.success) {
      laufend.grund = 'abbruch'
      this.prozess?.kill()
    } else if (parsed.data.art === 'bereit') {
      if (!laufend.gesendet) this.send()
    } else if (laufend.grund === undefined) this.finishAuftrag(parsed.data)
  }

  private finishAuftrag(antwort: Kindantwort): void {
    const { laufend } = this
    if (!laufend) return
    clearInterval(laufend.uhr)
    this.laufend = undefined
    if (antwort.art === 'fehler' && antwort.fehler.verbraucht) this.replaceProzess()
    else this.prozess?.keepHostAlive(false)
    laufend.auftrag.resolve(antwort)
    this.startNext()
  }

  /** The old process is forgotten at once; its end interests nobody any more. */
  private replaceProzess(): void {
    this.prozess?.keepHostAlive(false)
    this.prozess?.kill()
    this.prozess = undefined
  }

  private finishProzess(ende: Prozessende): void {
    this.prozess = undefined
    const { laufend } = this
    this.laufend = undefined
    if (laufend) {
      clearInterval(laufend.uhr)
      laufend.auftrag.resolve({
        art: 'abbruch',
        grund: laufend.grund ?? readGrund(ende),
        einzelheiten: describeEnde(ende),
      })
    }
    this.onEnded?.()
    if (!this.ended) this.startNext()
  }
}

function readGrund(ende: Prozessende): Abbruch['grund'] {
  if (ende.code === ENDE_DURCH_MELDUNGEN) return 'meldungen'
  const outOfMemory = /heap out of memory|Allocation failed|out of memory/i.test(ende.fehlerausgabe)
  return outOfMemory || ende.signal === 'SIGABRT' || ende.code === 134 ? 'speicher' : 'abbruch'
}

function describeEnde(ende: Prozessende): string {
  const zeile = ende.fehlerausgabe.split('\n').find((text) => text.includes('FATAL') || text.includes('Error')) ?? ''
  return `Ende des Prozesses: ${ende.signal ?? ende.code ?? 'unbekannt'} ${zeile.slice(0, 300)}`.trim()
}
