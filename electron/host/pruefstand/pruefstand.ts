import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Stoerungsart } from '../../../shared/host/pruefstandstand.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Hostkontext } from '../hostkontext.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { createRegelProzessor, type RegelProzessor } from '../prozessor/regelProzessor.ts'
import type { Transformiere } from '../prozessor/regelwerk.ts'
import { createSchemata } from '../prozessor/schemata.ts'
import { openSpeicher, type Speicher } from '../prozessor/speicher/speicher.ts'
import { SYSTEMUHR } from '../prozessor/uhr.ts'
import { findModellfehler, modellfehlerOf } from '../sitzung/modellfehler.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { createDemonetz, type Demonetz } from './demonetz.ts'
import { type Lieferbuch, openLieferbuch } from './lieferbuch.ts'

/** Processor and demo systems for one state of the model. */
export interface Betrieb {
  projekt: Projekt
  prozessor: RegelProzessor
  netz: Demonetz
  transformiere: Transformiere
}

/** The Prüfstand of an open project: one store, one log of deliveries, kept across restarts. */
export interface Pruefstand {
  readonly sitzung: Sitzung
  readonly speicher: Speicher
  readonly lieferbuch: Lieferbuch
  readonly stoerungen: Map<string, Stoerungsart>
  /** Tells the windows that something changed. */
  melde(): void
  /** Processor and systems for the model as it is now; a Befund where it cannot run. */
  openBetrieb(): Promise<Ergebnis<Betrieb>>
  /** Work with a processor; it is not disposed of while it works. */
  arbeite<T>(run: (betrieb: Betrieb) => Promise<T>): Promise<Ergebnis<T>>
  /** One after the other: the answers of the registers are set per message. */
  nacheinander<T>(run: () => Promise<T>): Promise<T>
}

/** Below it the ids of Transaktionen of the Prüfstand are minted. */
const NAMENSRAUM = 'a0c2f0f7-4a3b-4f61-9c1e-3a5d5b8f7e21'
/** Short enough to be watched: a second and a third try of a disturbed system. */
const WARTEZEITEN = [700, 2_000]

const OFFENE = new WeakMap<Sitzung, Promise<Ergebnis<Pruefstand>>>()

/** The Prüfstand of a Sitzung, opened with the first use and closed with the Sitzung. */
export function findPruefstand(kontext: Hostkontext, sitzung: Sitzung): Promise<Ergebnis<Pruefstand>> {
  const offener = OFFENE.get(sitzung)
  return offener ?? keepOffen(sitzung, openPruefstand(kontext, sitzung))
}

/** All further uses get this one, until it turns out that it cannot be opened: then the next use tries again. */
function keepOffen(sitzung: Sitzung, neuer: Promise<Ergebnis<Pruefstand>>): Promise<Ergebnis<Pruefstand>> {
  OFFENE.set(sitzung, neuer)
  const forget = (): void => {
    if (OFFENE.get(sitzung) === neuer) OFFENE.delete(sitzung)
  }
  neuer.then((ergebnis) => ergebnis.ok || forget(), forget)
  return neuer
}

/**
 * Throws away everything the Prüfstand of the Sitzung has kept. Whoever wants it meanwhile waits for the empty one; where the files
 * cannot be removed, it opens again with what is left.
 */
export async function resetPruefstand(kontext: Hostkontext, sitzung: Sitzung): Promise<Ergebnis<null>> {
  const offener = await findPruefstand(kontext, sitzung)
  if (!offener.ok) return offener
  const geleert = closeUndRemove(offener.wert, ordnerOf(sitzung))
  void keepOffen(
    sitzung,
    geleert.then(() => openPruefstand(kontext, sitzung)),
  )
  const ergebnis = await geleert
  kontext.emit({ art: 'pruefstand', sitzung: sitzung.id })
  return ergebnis
}

async function closeUndRemove(pruefstand: Pruefstand, ordner: string): Promise<Ergebnis<null>> {
  try {
    await SCHLIESSER.get(pruefstand)?.()
    rmSync(ordner, { recursive: true, force: true })
    return succeed(null)
  } catch (fehler) {
    return fail(createLeerenBefund(ordner, String(fehler)))
  }
}

const SCHLIESSER = new WeakMap<Pruefstand, () => Promise<void>>()

function ordnerOf(sitzung: Sitzung): string {
  return join(sitzung.datenordner, 'pruefstand')
}

interface Laufender {
  betrieb: Betrieb
  /** what works with it right now */
  arbeiten: Set<Promise<unknown>>
  dispose(): void
}

async function openPruefstand(kontext: Hostkontext, sitzung: Sitzung): Promise<Ergebnis<Pruefstand>> {
  // from here on it is known, or found out quickly after an edit
  await findModellfehler(sitzung.projekt)
  const ordner = ordnerOf(sitzung)
  mkdirSync(ordner, { recursive: true })
  const geoeffnet = openSpeicher(ordner)
  if (!geoeffnet.ok) return geoeffnet
  const speicher = geoeffnet.wert
  const lieferbuch = openLieferbuch(join(ordner, 'lieferungen.jsonl'), speicher.anlagen)
  const stoerungen = new Map<string, Stoerungsart>()
  const melde = (): void => kontext.emit({ art: 'pruefstand', sitzung: sitzung.id })
  let laufender: Promise<Laufender> | undefined
  let laufendesProjekt: Projekt | undefined
  let geschlossen = false
  const alle = new Set<Laufender>()
  let reihe: Promise<unknown> = Promise.resolve()

  const start = async (projekt: Projekt): Promise<Laufender> => {
    const regelwerk = textregelwerkOf(projekt)
    const schemata = createSchemata(regelwerk, createModellindex(projekt))
    const netz = await createDemonetz({ projekt, schemata, uhr: SYSTEMUHR, lieferbuch, stoerungen, melde })
    const { transformiere } = kontext.ausfuehrung()
    const prozessor = createRegelProzessor({
      ...{ projekt, regelwerk, speicher, uhr: SYSTEMUHR, namensraum: NAMENSRAUM, wartezeiten: WARTEZEITEN },
      transformiere,
      findZielsystem: netz.findZielsystem,
    })
    const dispose = (): void => {
      prozessor.dispose()
      schemata.dispose()
    }
    return { betrieb: { projekt, prozessor, netz, transformiere }, arbeiten: new Set(), dispose }
  }

  /** The model has changed: a new processor; the old one is disposed of when its work is done. */
  const current = (): Promise<Laufender> => {
    const { projekt } = sitzung
    if (laufender !== undefined && laufendesProjekt === projekt) return laufender
    const vorheriger = laufender
    const erster = laufendesProjekt === undefined
    laufendesProjekt = projekt
    const neuer = retire(vorheriger)
      .then(() => start(projekt))
      .then((einer) => {
        alle.add(einer)
        if (erster) resume(einer)
        return einer
      })
    laufender = neuer
    return neuer
  }

  const retire = async (vorheriger: Promise<Laufender> | undefined): Promise<void> => {
    const alter = await vorheriger?.catch(() => undefined)
    if (alter === undefined) return
    await Promise.allSettled([...alter.arbeiten])
    alter.dispose()
    alle.delete(alter)
  }

  /** What a killed host had accepted goes on. */
  const resume = (einer: Laufender): void => {
    const arbeit = einer.betrieb.prozessor.setzeFort().then(melde, melde)
    track(einer, arbeit)
  }

  const track = <T>(einer: Laufender, arbeit: Promise<T>): Promise<T> => {
    einer.arbeiten.add(arbeit)
    const fertig = (): void => void einer.arbeiten.delete(arbeit)
    arbeit.then(fertig, fertig)
    return arbeit
  }

  const close = async (): Promise<void> => {
    if (geschlossen) return
    geschlossen = true
    await laufender?.catch(() => undefined)
    await Promise.allSettled([...alle].flatMap(({ arbeiten }) => [...arbeiten]))
    for (const einer of alle) einer.dispose()
    speicher.close()
  }

  const pruefstand: Pruefstand = {
    sitzung,
    speicher,
    lieferbuch,
    stoerungen,
    melde,
    openBetrieb: async () => {
      if (!isLauffaehig(sitzung.projekt)) return fail(createModellbefund())
      return succeed((await current()).betrieb)
    },
    arbeite: async (run) => {
      if (!isLauffaehig(sitzung.projekt)) return fail(createModellbefund())
      const einer = await current()
      return succeed(await track(einer, run(einer.betrieb)))
    },
    nacheinander: (run) => {
      const lauf = reihe.then(run, run)
      reihe = lauf.catch(() => undefined)
      return lauf
    },
  }
  SCHLIESSER.set(pruefstand, close)
  sitzung.onEnde(close)
  return succeed(pruefstand)
}

/** Rules are generated only from a model that passes its check. */
function isLauffaehig(projekt: Projekt): boolean {
  return modellfehlerOf(projekt).length === 0
}

function createLeerenBefund(ordner: string, einzelheiten: string) {
  return createBefund({
    code: 'pruefstand.leeren',
    satz: 'Der Prüfstand lässt sich nicht leeren.',
    einzelheiten,
    ort: { datei: ordner },
    abhilfe: 'Schließen Sie Programme, die Dateien des Ordners geöffnet haben, und prüfen Sie die Rechte an ihm.',
  })
}

function createModellbefund() {
  return createBefund({
    code: 'pruefstand.modell',
    satz: 'Das Modell hat Fehler; aus ihm entsteht zurzeit keine Regel.',
    abhilfe: 'Beheben Sie die Fehler, die unter „Befunde“ stehen.',
  })
}
