import { type Befund, type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import { applyDiff } from '../../shared/dokument/anwenden.ts'
import { followErkennung } from '../../shared/dokument/befehle/neutraleErkennung.ts'
import type { Schritt } from '../../shared/dokument/diff.ts'
import { createLeerenDiff, isLeer } from '../../shared/dokument/dokumentstand.ts'
import { checkDiff } from '../../shared/dokument/pruefen.ts'
import { composeDiffs } from '../../shared/dokument/verketten.ts'
import { LEERER_VERLAUF, noteSchritt, stepBack, stepForward, type Verlauf } from '../../shared/dokument/verlauf.ts'
import type { Entscheidung, Projektstand } from '../../shared/host/sitzung.ts'
import type { Zusammenfuehrungsstand } from '../../shared/host/vergleich.ts'
import type { HostEingabe, HostEreignis } from '../../shared/host.ts'
import type { Hostzugang } from '../host/host.ts'
import { keepBewahrtes, type Speicher, takeBewahrtes } from './ablage.ts'
import { accompany } from './begleitung.ts'
import { useDokument } from './dokument.ts'
import { createNurLesenBefund, createVerlorenbefund } from './fensterbefunde.ts'
import { type Angewandtes, applyAusstehende } from './projektstand.ts'
import { createVersand, type Versand } from './versand.ts'

/** Everything that changes the document of the window. */
export interface Dokumentaktionen {
  /** Opens a project, without a folder the one Fachwerk was started with; `entscheidung` answers a Befund of reading. */
  open(ordner?: string, entscheidung?: Entscheidung): Promise<Ergebnis<undefined>>
  /** Applies a Schritt at once and sends it to the host; a Befund says why it could not be applied. */
  run(schritt: Schritt): Ergebnis<undefined>
  undo(): Ergebnis<undefined>
  redo(): Ergebnis<undefined>
  speichere(): Promise<Ergebnis<undefined>>
  /** Writes the present state into a new folder; what can be undone here can be undone there. */
  speichereUnter(ort: string, name: string): Promise<Ergebnis<{ ordner: string }>>
  /** Resolves when the host has everything that was done here. */
  settle(): Promise<void>
  /** Takes leave of the project, before the window shows another one. */
  leave(): Promise<void>
  /** Looks at, or takes up, what was changed in the files from outside; what is taken up is one step that can be undone. */
  fuehreZusammen(angaben: Zusammenfuehrungsangaben): Promise<Ergebnis<Zusammenfuehrungsstand>>
  /** Asks for the right to write; it may come a little later, see `useDokument().schreibrecht`. */
  uebernimm(): Promise<Ergebnis<undefined>>
  /** Befunde that concern no call of this window: a change that the host refused, a connection that is gone. */
  beobachteBefunde(empfaenger: (befunde: readonly Befund[]) => void): () => void
}

type Zusammenfuehrungsangaben = Omit<HostEingabe<'fuehreZusammen'>, 'sitzung' | 'client'>

interface Oeffnung {
  ordner?: string
  entscheidung?: Entscheidung
  /** keep the document as it is where nothing has changed */
  behalten?: boolean
}

export interface Fensterumgebung {
  /** id of the window, the same after a reload */
  client: string
  speicher: Speicher
  warte(ms: number): Promise<void>
  /** called when the window goes, to be reloaded or for good */
  beimVerlassen(bewahre: () => void): void
}

/** The document of this window over the host. Only one of these may exist per window. */
export function createDokumentaktionen(
  host: Hostzugang,
  { client, speicher, warte, beimVerlassen }: Fensterumgebung,
): Dokumentaktionen {
  const melder = new Set<(befunde: readonly Befund[]) => void>()
  const report = (befunde: readonly Befund[]): void => {
    for (const einer of melder) einer(befunde)
  }
  /** events that arrive while a state is fetched: it may be older or newer than they */
  let puffer: HostEreignis[] | undefined
  let laufendes: { art: string; ende: Promise<Ergebnis<undefined>> } | undefined

  const versand: Versand = createVersand({
    host,
    client,
    warte,
    reload: async () => {
      await reload()
    },
    onAbgelehnt: async (befunde, verlauf, aufgegebene) => {
      useDokument.setState({ ...(verlauf ?? LEERER_VERLAUF) })
      await reload()
      report([...befunde, createVerlorenbefund(aufgegebene)])
    },
  })

  const fetchStand = async (eingabe: Oeffnung): Promise<Ergebnis<undefined>> => {
    puffer = []
    const { behalten = false, ...angaben } = eingabe
    const stand = await host.rufe('oeffne', { client, ...angaben })
    const verpasst = puffer
    puffer = undefined
    if (!stand.ok) return stand
    const { sitzung, sequenz } = useDokument.getState()
    // an answer that was overtaken by an acknowledgement
    if (stand.wert.sitzung === sitzung && stand.wert.sequenz < sequenz) return fetchStand(eingabe)
    adopt(stand.wert, behalten)
    for (const ereignis of verpasst) receive(ereignis)
    versand.pump()
    return succeed(undefined)
  }

  /** One after the other; who asks for the same as is under way shares its answer. */
  const fetchOnce = (eingabe: Oeffnung): Promise<Ergebnis<undefined>> => {
    const art = JSON.stringify(eingabe)
    if (laufendes?.art === art) return laufendes.ende
    const ende = (laufendes?.ende ?? Promise.resolve()).then(() => fetchStand(eingabe))
    const lauf = { art, ende }
    laufendes = lauf
    void ende.finally(() => {
      if (laufendes === lauf) laufendes = undefined
    })
    return ende
  }

  const reload = (behalten = false): Promise<Ergebnis<undefined>> =>
    fetchOnce({ ordner: useDokument.getState().ordner, behalten })

  const open = async (ordner?: string, entscheidung?: Entscheidung): Promise<Ergebnis<undefined>> => {
    const { sitzung: vorige, ordner: voriger } = useDokument.getState()
    if (vorige !== undefined && ordner !== undefined && ordner !== voriger) await versand.drain()
    const ergebnis = await fetchOnce({
      ...(ordner === undefined ? {} : { ordner }),
      ...(entscheidung === undefined ? {} : { entscheidung }),
    })
    const { ordner: jetziger } = useDokument.getState()
    if (vorige !== undefined && jetziger !== voriger) await host.rufe('verlasse', { sitzung: vorige, client })
    return ergebnis
  }

  const adopt = (stand: Projektstand, behalten: boolean): void => {
    const bisher = useDokument.getState()
    if (bisher.ordner !== stand.projekt.ordner || bisher.projekt?.id !== stand.projekt.id) {
      bewahre()
      const { ausstehende, rueckgaengig, wiederholbar } = takeBewahrtes(speicher, keyOf(stand.projekt))
      versand.restore(ausstehende)
      useDokument.setState({ rueckgaengig, wiederholbar })
    }
    versand.acknowledgeUntil(stand.nummer)
    const unveraendert =
      behalten &&
      bisher.sitzung === stand.sitzung &&
      bisher.sequenz === stand.sequenz &&
      bisher.schreibrecht === stand.schreibrecht
    // the same objects as long as nothing changed: views keep what they derived from them
    const { dokument, ungespeichert } = reapply(stand)
    useDokument.setState({
      ...(unveraendert ? {} : dokument),
      ungespeichert,
      sitzung: stand.sitzung,
      ordner: stand.projekt.ordner,
      testfaelle: stand.testfaelle,
      schreibrecht: stand.schreibrecht,
      aenderbar: stand.aenderbar,
      sequenz: stand.sequenz,
      gespeichert: stand.gespeichert,
      lesebefunde: stand.befunde,
      wiederherstellbar: stand.wiederherstellbar,
      unbestaetigt: versand.anzahl(),
    })
  }

  const bewahre = (): void => {
    const { projekt, ordner, rueckgaengig, wiederholbar } = useDokument.getState()
    if (projekt === undefined) return
    keepBewahrtes(speicher, keyOf({ id: projekt.id, ordner }), {
      ausstehende: versand.list().map(({ nummer, schritt }) => ({ nummer, schritt })),
      rueckgaengig: [...rueckgaengig],
      wiederholbar: [...wiederholbar],
    })
  }

  /** The state of the host with what this window has not got acknowledged yet; what does not fit any more is given up. */
  const reapply = (stand: Projektstand): Angewandtes => {
    // until it is decided what becomes of the changes before them, they wait
    if (stand.wiederherstellbar !== undefined) return applyAusstehende(stand, [])
    const { verloren, ...angewandt } = applyAusstehende(stand, versand.list())
    if (verloren.length > 0) {
      versand.dropLast(verloren.length)
      useDokument.setState(LEERER_VERLAUF)
      report([createVerlorenbefund(verloren)])
    }
    return angewandt
  }

  const perform = (schritt: Schritt, verlauf: Verlauf): Ergebnis<undefined> => {
    const { sitzung, projekt, positionen, schreibrecht, rueckgaengig, wiederholbar, ungespeichert } =
      useDokument.getState()
    if (sitzung === undefined || projekt === undefined || !schreibrecht) return fail(createNurLesenBefund())
    const befunde = checkDiff(schritt.diff)
    if (befunde.length > 0) return fail(...befunde)
    const neu = applyDiff({ projekt, positionen }, schritt.diff)
    if (!neu.ok) return neu
    useDokument.setState({
      ...neu.wert,
      ...verlauf,
      ungespeichert: composeDiffs([ungespeichert, schritt.diff]),
    })
    versand.add(schritt, { rueckgaengig, wiederholbar })
    return succeed(undefined)
  }

  const receive = (ereignis: HostEreignis): void => {
    if (puffer !== undefined) {
      puffer.push(ereignis)
      return
    }
    const { sitzung } = useDokument.getState()
    if (!('sitzung' in ereignis) || ereignis.sitzung !== sitzung) return
    switch (ereignis.art) {
      case 'aenderung':
        if (ereignis.client !== client) follow(ereignis.schritt, ereignis.sequenz)
        break
      case 'schreibrecht':
        useDokument.setState({ schreibrecht: ereignis.client === client })
        break
      case 'uebernahmewunsch':
        if (useDokument.getState().schreibrecht) void handOver(sitzung)
        break
      case 'gespeichert':
        noteGespeichert(ereignis.sequenz)
        break
      case 'testfaelleGeaendert':
        void reload(true)
        break
      case 'geschlossen':
      case 'abgeglichen':
        void reload()
        break
      default:
    }
  }

  /** A change of another window; where one was missed, the whole state is fetched. */
  const follow = (schritt: Schritt, neueSequenz: number): void => {
    const { projekt, positionen, sequenz, ungespeichert } = useDokument.getState()
    if (projekt === undefined || neueSequenz <= sequenz) return
    const neu = neueSequenz === sequenz + 1 ? applyDiff({ projekt, positionen }, schritt.diff) : undefined
    if (neu?.ok === true) {
      useDokument.setState({
        ...neu.wert,
        sequenz: neueSequenz,
        ungespeichert: composeDiffs([ungespeichert, schritt.diff]),
      })
    } else void reload()
  }

  /** Everything up to `gespeichert` is on disk; what has been changed since is known to the host. */
  const noteGespeichert = (gespeichert: number): void => {
    const { sequenz, unbestaetigt } = useDokument.getState()
    if (sequenz === gespeichert && unbestaetigt === 0)
      useDokument.setState({ gespeichert, ungespeichert: createLeerenDiff() })
    else void reload(true)
  }

  /** Another window of the same user asked: nothing is lost by letting go once everything is acknowledged. */
  const handOver = async (sitzung: string): Promise<void> => {
    await versand.drain()
    await host.rufe('gibFrei', { sitzung, client })
  }

  host.beobachte(receive)
  host.beiAbbruch(() => useDokument.setState({ verbunden: false }))
  host.beiWiederkehr(() => {
    useDokument.setState({ verbunden: true })
    if (useDokument.getState().sitzung !== undefined) void reload(true)
  })
  beimVerlassen(bewahre)
  host.beiAbschied(() => versand.drain())

  return {
    open,
    run: (schritt) => {
      if (isLeer(schritt.diff)) return succeed(undefined)
      const { projekt, positionen } = useDokument.getState()
      const ganzer =
        projekt === undefined ? schritt : accompany({ projekt, positionen }, followErkennung(projekt, schritt))
      return perform(ganzer, noteSchritt(useDokument.getState(), ganzer))
    },
    undo: () => {
      const zurueck = stepBack(useDokument.getState())
      return zurueck === undefined ? succeed(undefined) : perform(zurueck.schritt, zurueck.verlauf)
    },
    redo: () => {
      const vor = stepForward(useDokument.getState())
      return vor === undefined ? succeed(undefined) : perform(vor.schritt, vor.verlauf)
    },
    speichere: async () => {
      await versand.drain()
      const { sitzung } = useDokument.getState()
      if (sitzung === undefined) return fail(createNurLesenBefund())
      const ergebnis = await host.rufe('speichere', { sitzung, client })
      if (!ergebnis.ok) return ergebnis
      noteGespeichert(ergebnis.wert.sequenz)
      return succeed(undefined)
    },
    speichereUnter: async (ort, name) => {
      await versand.drain()
      const { sitzung, projekt, rueckgaengig, wiederholbar } = useDokument.getState()
      if (sitzung === undefined || projekt === undefined) return fail(createNurLesenBefund())
      const ergebnis = await host.rufe('speichereUnter', { sitzung, client, ort, name })
      if (!ergebnis.ok) return ergebnis
      keepBewahrtes(speicher, keyOf({ id: projekt.id, ordner: ergebnis.wert.ordner }), {
        ausstehende: [],
        rueckgaengig: [...rueckgaengig],
        wiederholbar: [...wiederholbar],
      })
      return ergebnis
    },
    settle: () => versand.drain(),
    leave: async () => {
      const { sitzung, verbunden } = useDokument.getState()
      if (sitzung === undefined) return
      // without a host it waits in the store of the tab
      if (verbunden) await versand.drain()
      // its end must not open it again
      useDokument.setState({ sitzung: undefined })
      await host.rufe('verlasse', { sitzung, client })
    },
    fuehreZusammen: async (angaben) => {
      await versand.drain()
      const { sitzung } = useDokument.getState()
      if (sitzung === undefined) return fail(createNurLesenBefund())
      const ergebnis = await host.rufe('fuehreZusammen', { sitzung, client, ...angaben })
      const schritt = ergebnis.ok ? ergebnis.wert.schritt : undefined
      if (schritt === undefined) return ergebnis
      if (!isLeer(schritt.diff)) useDokument.setState(noteSchritt(useDokument.getState(), schritt))
      await reload()
      return ergebnis
    },
    uebernimm: async () => {
      const { sitzung, sequenz } = useDokument.getState()
      if (sitzung === undefined) return fail(createNurLesenBefund())
      const ergebnis = await host.rufe('uebernimm', { sitzung, client })
      if (!ergebnis.ok) return ergebnis
      if (ergebnis.wert.sequenz !== sequenz) return reload()
      if (ergebnis.wert.schreibrecht) useDokument.setState({ schreibrecht: true })
      return succeed(undefined)
    },
    beobachteBefunde: (einer) => {
      melder.add(einer)
      return () => melder.delete(einer)
    },
  }
}

/** Tells apart the projects, and copies of one, that a window opens one after the other. */
function keyOf({ id, ordner }: { id: string; ordner: string }): string {
  return `${id}.${ordner}`
}
