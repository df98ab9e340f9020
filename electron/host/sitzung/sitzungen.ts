import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Entscheidung } from '../../../shared/host/sitzung.ts'
import type { HostEingabe, HostEreignis, HostWert } from '../../../shared/host.ts'
import { createLesespeicher, type Lesespeicher } from '../projekte/lesespeicher.ts'
import { type GelesenesProjekt, readProjekt } from '../projekte/readProjekt.ts'
import { type OffeneSitzung, openSitzung } from './offeneSitzung.ts'
import { resolveFreienOrdner } from './ordnerfreigabe.ts'
import { createReihe } from './reihe.ts'
import { createUnbekanntBefund } from './sitzungsbefunde.ts'

/** All open projects of a host. */
export interface Sitzungen {
  find(id: string): OffeneSitzung | undefined
  oeffne(eingabe: HostEingabe<'oeffne'>): Promise<Ergebnis<HostWert<'oeffne'>>>
  aendere(eingabe: HostEingabe<'aendere'>): Promise<Ergebnis<HostWert<'aendere'>>>
  bewahreTexte(eingabe: HostEingabe<'bewahreTexte'>): Promise<Ergebnis<HostWert<'bewahreTexte'>>>
  uebernimm(eingabe: HostEingabe<'uebernimm'>): Promise<Ergebnis<HostWert<'uebernimm'>>>
  gibFrei(eingabe: HostEingabe<'gibFrei'>): Promise<Ergebnis<HostWert<'gibFrei'>>>
  /** A window takes its leave; a project without windows is closed. */
  verlasse(eingabe: HostEingabe<'verlasse'>): Promise<Ergebnis<HostWert<'verlasse'>>>
  speichere(eingabe: HostEingabe<'speichere'>): Promise<Ergebnis<HostWert<'speichere'>>>
  pruefeDateien(eingabe: HostEingabe<'pruefeDateien'>): Promise<Ergebnis<HostWert<'pruefeDateien'>>>
  fuehreZusammen(eingabe: HostEingabe<'fuehreZusammen'>): Promise<Ergebnis<HostWert<'fuehreZusammen'>>>
  /** The real path of a folder, if projects may be read from there. */
  resolveErlaubten(ordner: string): Promise<Ergebnis<string>>
  /** Reads ahead what the project of the start says: its first window opens the sooner. Resolves when it is read. */
  liesVor(): Promise<void>
  /** A window is gone without having taken its leave. */
  trenne(client: string): void
  /** A window has been closed for good: a project without windows is closed. */
  entlasse(client: string): Promise<void>
  close(): Promise<void>
}

export interface Sitzungsoptionen {
  /** opened by `oeffne` without a folder */
  projekt?: string | undefined
  /** only folders in or below these may be opened, asked for each time; the start project always */
  wurzeln?: (() => Promise<readonly string[]>) | undefined
  /** called for every project that is opened afresh */
  onOeffnung?: ((ordner: string, name: string) => void) | undefined
  datenordner: string
  /** how long a window has to answer to another one's wish to write */
  antwortfristMs?: number | undefined
  emit(ereignis: HostEreignis): void
}

/** What was read of a project before a window asked for it. */
interface Vorgelesenes {
  ordner: string
  projekt: GelesenesProjekt
  zeit: number
}

/** So long a window takes to start; what changes meanwhile in the files it notices as it notices every change from outside. */
const VORGELESEN_GILT_MS = 5_000

/** Where something was wrong with the files, they are looked at again. */
function isFrisch({ projekt, zeit }: Vorgelesenes): boolean {
  return projekt.befunde.length === 0 && performance.now() - zeit < VORGELESEN_GILT_MS
}

export function createSitzungen(optionen: Sitzungsoptionen): Sitzungen {
  const { projekt, wurzeln = async () => [], onOeffnung, datenordner, antwortfristMs, emit } = optionen
  const sitzungen = new Map<string, OffeneSitzung>()
  const inOrder = createReihe()
  /** What was read of each folder; of one that nobody has open nothing is kept. */
  const lesespeicher = new Map<string, Lesespeicher>()
  let vorgelesen: Promise<Vorgelesenes | undefined> = Promise.resolve(undefined)
  /** Windows that wait for a project to be opened, which takes seconds; one that goes meanwhile gets no right to write. */
  const wartende = new Set<{ client: string; gegangen: boolean }>()
  const listErlaubte = async (): Promise<string[]> => [
    ...(projekt === undefined ? [] : [projekt]),
    ...(await wurzeln()),
  ]

  /** Windows that open the same folder get the same Sitzung, unless it has to be opened afresh. */
  const openOnce = async (
    ordner: string,
    client: string,
    entscheidung: Entscheidung | undefined,
  ): Promise<Ergebnis<OffeneSitzung>> => {
    const vorrat = await vorgelesen
    vorgelesen = Promise.resolve(undefined)
    const speicher = lesespeicher.get(ordner) ?? createLesespeicher()
    const bekannte = [...sitzungen.values()].find((eine) => eine.ordner === ordner)
    if (bekannte !== undefined) {
      if (entscheidung === undefined && !(await bekannte.isVeraltet())) return succeed(bekannte)
      await close(bekannte)
    }
    const neue = await openSitzung({
      ordner,
      speicher,
      ...(vorrat?.ordner === ordner && isFrisch(vorrat) ? { vorgelesen: vorrat.projekt } : {}),
      datenordner,
      client,
      entscheidung,
      antwortfristMs,
      emit,
    })
    if (!neue.ok) return neue
    sitzungen.set(neue.wert.id, neue.wert)
    lesespeicher.set(ordner, speicher)
    onOeffnung?.(ordner, neue.wert.projekt.name)
    return neue
  }

  const close = async (sitzung: OffeneSitzung): Promise<void> => {
    sitzungen.delete(sitzung.id)
    lesespeicher.delete(sitzung.ordner)
    await sitzung.close()
    emit({ art: 'geschlossen', sitzung: sitzung.id })
  }

  const withSitzung = async <T>(
    { sitzung, client }: { sitzung: string; client: string },
    run: (sitzung: OffeneSitzung) => Promise<Ergebnis<T>>,
  ): Promise<Ergebnis<T>> => {
    const offene = sitzungen.get(sitzung)
    if (offene === undefined) return fail(createUnbekanntBefund())
    offene.schreibrecht.note(client)
    return offene.schreibrecht.during(client, () => run(offene))
  }

  const readAhead = async (ordner: string): Promise<Vorgelesenes | undefined> => {
    const pfad = await resolveFreienOrdner(ordner, [ordner])
    if (!pfad.ok) return undefined
    const speicher = createLesespeicher()
    const gelesen = await readProjekt(pfad.wert, speicher)
    lesespeicher.set(pfad.wert, speicher)
    return gelesen.ok ? { ordner: pfad.wert, projekt: gelesen.wert, zeit: performance.now() } : undefined
  }

  const trenne = (client: string): void => {
    for (const wartend of wartende) if (wartend.client === client) wartend.gegangen = true
    for (const { schreibrecht } of sitzungen.values()) schreibrecht.remove(client)
  }

  return {
    find: (id) => sitzungen.get(id),
    oeffne: async ({ client, ordner = projekt, entscheidung }) => {
      if (ordner === undefined) return fail(createKeinProjektBefund())
      const wartend = { client, gegangen: false }
      wartende.add(wartend)
      try {
        const pfad = await resolveFreienOrdner(ordner, await listErlaubte())
        if (!pfad.ok) return pfad
        const sitzung = await inOrder(() => openOnce(pfad.wert, client, entscheidung))
        if (!sitzung.ok) return sitzung
        if (!wartend.gegangen) sitzung.wert.schreibrecht.note(client)
        return succeed(await sitzung.wert.createStand(client))
      } finally {
        wartende.delete(wartend)
      }
    },
    aendere: (eingabe) => withSitzung(eingabe, (sitzung) => sitzung.aendere(eingabe)),
    bewahreTexte: (eingabe) => withSitzung(eingabe, (sitzung) => sitzung.bewahreTexte(eingabe)),
    uebernimm: (eingabe) => withSitzung(eingabe, async (sitzung) => sitzung.uebernimm(eingabe.client)),
    gibFrei: (eingabe) =>
      withSitzung(eingabe, async ({ schreibrecht }) => {
        schreibrecht.release(eingabe.client)
        return succeed({})
      }),
    verlasse: (eingabe) =>
      inOrder(async () => {
        const sitzung = sitzungen.get(eingabe.sitzung)
        sitzung?.schreibrecht.remove(eingabe.client)
        if (sitzung?.schreibrecht.anzahl === 0) await close(sitzung)
        return succeed({})
      }),
    speichere: (eingabe) => withSitzung(eingabe, (sitzung) => sitzung.speichere(eingabe.client)),
    pruefeDateien: async ({ sitzung }) => {
      const offene = sitzungen.get(sitzung)
      return offene === undefined ? fail(createUnbekanntBefund()) : offene.pruefeDateien()
    },
    fuehreZusammen: (eingabe) => withSitzung(eingabe, (sitzung) => sitzung.fuehreZusammen(eingabe)),
    resolveErlaubten: async (ordner) => resolveFreienOrdner(ordner, await listErlaubte()),
    liesVor: async () => {
      // what cannot be read now is told to the window that opens it
      if (projekt !== undefined) vorgelesen = readAhead(projekt).catch(() => undefined)
      await vorgelesen
    },
    trenne,
    entlasse: (client) =>
      // after what the window has still sent, and after an opening it no longer waits for
      inOrder(async () => {
        const gezeigte = [...sitzungen.values()].filter(({ schreibrecht }) => schreibrecht.has(client))
        await Promise.all(gezeigte.map((sitzung) => sitzung.settle()))
        trenne(client)
        for (const sitzung of gezeigte) if (sitzung.schreibrecht.anzahl === 0) await close(sitzung)
      }),
    close: async () => {
      await inOrder(async () => {
        for (const sitzung of [...sitzungen.values()]) await close(sitzung)
      })
    },
  }
}

function createKeinProjektBefund() {
  return createBefund({
    code: 'sitzung.ohneProjekt',
    satz: 'Fachwerk wurde ohne Projekt gestartet.',
    abhilfe: 'Öffnen Sie einen Projektordner.',
  })
}
