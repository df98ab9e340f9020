import type { Befund } from '../../shared/befund.ts'
import type { Schritt } from '../../shared/dokument/diff.ts'
import type { Verlauf } from '../../shared/dokument/verlauf.ts'
import type { Hostzugang } from '../host/hostzugang.ts'
import type { Ausstehender } from './ablage.ts'
import { useDokument } from './dokument.ts'

/** Sends Schritte to the host, numbered, one after the other, until each is acknowledged or refused. */
export interface Versand {
  /** `davor` is what the Verlauf goes back to if the host refuses the Schritt. */
  add(schritt: Schritt, davor: Verlauf): void
  list(): readonly Ausstehender[]
  anzahl(): number
  /** Takes over what an earlier life of the window left. */
  restore(ausstehende: readonly Ausstehender[]): void
  /** Forgets what the host has, with or without its answer having arrived, and numbers on from there. */
  acknowledgeUntil(nummer: number): void
  dropLast(anzahl: number): void
  pump(): void
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>
}

interface Versandoptionen {
  host: Hostzugang
  client: string
  warte(ms: number): Promise<void>
  /** fetches the state anew, after the host has lost the Sitzung */
  reload(): Promise<void>
  /** `aufgegebene` are the names of all Schritte that are given up: the refused one and those behind it. */
  onAbgelehnt(befunde: readonly Befund[], verlauf: Verlauf | undefined, aufgegebene: readonly string[]): Promise<void>
}

const WARTEZEITEN_MS = [200, 500, 1000, 2000, 5000]
const SITZUNGSVERSUCHE = 5

/** Counted apart: however long there was no host, a new one gets the Schritt once its Sitzung is opened. */
interface Vergebliche {
  ohneHost: number
  ohneSitzung: number
}

const KEINE_VERGEBLICHEN: Vergebliche = { ohneHost: 0, ohneSitzung: 0 }

export function createVersand({ host, client, warte, reload, onAbgelehnt }: Versandoptionen): Versand {
  let offen: { nummer: number; schritt: Schritt; davor: Verlauf | undefined }[] = []
  let naechste = 1
  let laeuft = false
  let wartende: (() => void)[] = []

  const update = (neue: typeof offen): void => {
    offen = neue
    useDokument.setState({ unbestaetigt: offen.length })
    if (offen.length > 0) return
    for (const einer of wartende) einer()
    wartende = []
  }

  /** One try; answers how many tries in a row have now been in vain. */
  const send = async (
    sitzung: string,
    erster: (typeof offen)[number],
    vergeblich: Vergebliche,
  ): Promise<Vergebliche> => {
    const { sequenz } = useDokument.getState()
    const { nummer, schritt, davor } = erster
    const antwort = await host.rufe('aendere', { sitzung, client, nummer, basis: sequenz, schritt })
    if (antwort.ok) {
      useDokument.setState(({ sequenz: bekannte }) => ({ sequenz: Math.max(bekannte, antwort.wert.sequenz) }))
      update(offen.filter((einer) => einer.nummer > nummer))
      return KEINE_VERGEBLICHEN
    }
    const code = antwort.befunde[0]?.code
    if (code === 'fenster.verbindung' || code === 'fenster.anmeldung') {
      await warte(WARTEZEITEN_MS[Math.min(vergeblich.ohneHost, WARTEZEITEN_MS.length - 1)] ?? 0)
      return { ...vergeblich, ohneHost: vergeblich.ohneHost + 1 }
    }
    if (code === 'sitzung.unbekannt' && vergeblich.ohneSitzung < SITZUNGSVERSUCHE) {
      await reload()
      return { ...vergeblich, ohneSitzung: vergeblich.ohneSitzung + 1 }
    }
    const aufgegebene = offen.map((einer) => einer.schritt.name)
    update([])
    await onAbgelehnt(antwort.befunde, davor, aufgegebene)
    return KEINE_VERGEBLICHEN
  }

  const run = async (): Promise<void> => {
    laeuft = true
    try {
      for (let vergeblich = KEINE_VERGEBLICHEN; ; ) {
        const { sitzung, wiederherstellbar } = useDokument.getState()
        const [erster] = offen
        if (sitzung === undefined || erster === undefined || wiederherstellbar !== undefined) return
        vergeblich = await send(sitzung, erster, vergeblich)
      }
    } finally {
      laeuft = false
    }
  }
  const pump = (): void => {
    if (!laeuft && offen.length > 0) void run()
  }

  return {
    add: (schritt, davor) => {
      update([...offen, { nummer: naechste, schritt, davor }])
      naechste += 1
      pump()
    },
    list: () => offen,
    anzahl: () => offen.length,
    restore: (ausstehende) => {
      naechste = Math.max(0, ...ausstehende.map(({ nummer }) => nummer)) + 1
      update(ausstehende.map((einer) => ({ ...einer, davor: undefined })))
    },
    acknowledgeUntil: (nummer) => {
      naechste = Math.max(naechste, nummer + 1)
      if (offen.some((einer) => einer.nummer <= nummer)) update(offen.filter((einer) => einer.nummer > nummer))
    },
    dropLast: (anzahl) => update(offen.slice(0, offen.length - anzahl)),
    pump,
    drain: () => (offen.length === 0 ? Promise.resolve() : new Promise((resolve) => wartende.push(resolve))),
  }
}
