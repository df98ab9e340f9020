import { keyOfTextort, type Textentwurf } from '../../shared/dokument/textentwurf.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Hostzugang } from '../host/hostzugang.ts'
import { useDokument } from './dokument.ts'
import { listBleibende, takeUpTexte, useTextentwuerfe } from './textentwuerfe.ts'

/** Keeps texts in fields that are not taken over at the host as well: they are there again when window and host have died. */
export interface Textversand {
  /** Takes up what host and tab have of earlier lives, as soon as the project is there to take it up. */
  receive(stand: Pick<Projektstand, 'texte' | 'wiederherstellbar'>, bewahrte: readonly Textentwurf[]): void
  /** Resolves when the host has been told everything. */
  flush(): Promise<void>
}

/** So long after the last key of what is still being typed. */
const RUHE_MS = 800

interface Umgebung {
  host: Hostzugang
  client: string
  warte(ms: number): Promise<void>
}

export function createTextversand({ host, client, warte }: Umgebung): Textversand {
  /** as the host has them, as far as is known */
  let gesendete = '[]'
  /** of those the host may still have, what this window has had: what has gone here since then does not come back from there */
  let gekannte: ReadonlySet<string> = new Set()
  let laufend: Promise<void> = Promise.resolve()
  let runde = 0
  /** of the tab, until it is decided what becomes of the changes they belong to */
  let offene: readonly Textentwurf[] = []

  const send = async (): Promise<void> => {
    const { sitzung, wiederherstellbar } = useDokument.getState()
    const texte = listBleibende()
    const neue = JSON.stringify(texte)
    if (neue === gesendete || sitzung === undefined || wiederherstellbar !== undefined) return
    const antwort = await host.rufe('bewahreTexte', { sitzung, client, texte })
    // what did not arrive goes with the next change, or when there is a host again
    if (!antwort.ok) return
    gesendete = neue
    gekannte = new Set(texte.map(keyOfText))
  }
  const flush = (): Promise<void> => {
    runde += 1
    laufend = laufend.then(send)
    return laufend
  }
  const sendNachRuhe = async (): Promise<void> => {
    runde += 1
    const meine = runde
    await warte(RUHE_MS)
    if (meine === runde) await flush()
  }

  useTextentwuerfe.subscribe(({ texte }) => {
    const tippt = [...texte.values()].some(({ verlassen, bleibend }) => !verlassen && bleibend !== undefined)
    void (tippt ? sendNachRuhe() : flush())
  })

  return {
    receive: ({ texte, wiederherstellbar }, bewahrte) => {
      offene = [...offene, ...bewahrte]
      if (wiederherstellbar !== undefined) return
      gesendete = JSON.stringify(texte)
      takeUpTexte([...offene, ...texte.filter((einer) => !gekannte.has(keyOfText(einer)))])
      gekannte = new Set(texte.map(keyOfText))
      offene = []
      void flush()
    },
    flush,
  }
}

function keyOfText({ ort, text }: Textentwurf): string {
  return `${keyOfTextort(ort)} ${text}`
}
