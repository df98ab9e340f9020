import type { Befund } from '../../../shared/befund.ts'
import { createDiff } from '../../../shared/dokument/createDiff.ts'
import { createLeerenDiff, type Dokumentstand, isLeer } from '../../../shared/dokument/dokumentstand.ts'
import type { Entscheidung, Nachlassangabe } from '../../../shared/host/sitzung.ts'
import { reconstructGrundlage } from '../../../shared/zusammenfuehren/reconstructGrundlage.ts'
import { codeOf } from '../projekte/atomar.ts'
import { hashOfStand, listFruehereHashes } from './grundlage.ts'
import { OHNE_HERKUNFT } from './herkunft.ts'
import { NOCH_UNBEKANNT, startJournal } from './journal.ts'
import { applyNachlass, copyBeiseite, moveBeiseite, type Nachlass, readNachlass } from './nachlass.ts'
import {
  createAbbruchBefund,
  createBeiseiteBefund,
  createBeschaedigtBefund,
  createDatenordnerBefund,
  createKopieBefund,
  createNachlassBefund,
} from './sitzungsbefunde.ts'
import { readTexte, TEXTDATEI } from './textablage.ts'
import type { Vorbereitung } from './vorbereitung.ts'

/** How a project that may be written goes on from its files and its journal. */
export type Fortsetzung = Pick<Vorbereitung, 'gespeichert' | 'stand' | 'journal' | 'befunde' | 'wiederherstellbar'>

/**
 * Takes up what the journal holds beyond the files, asks where that is not clear, or where it was torn and another window than
 * the one that made the changes wants to see it: that one still shows them and simply goes on.
 */
export async function resumeJournal(
  ordner: string,
  gespeichert: Dokumentstand,
  client: string,
  entscheidung: Entscheidung | undefined,
): Promise<Fortsetzung> {
  const nachlass = await readNachlass(ordner, createGrundlagenpruefung(gespeichert))
  const start = (stand: Dokumentstand, rest: Nachlass, befunde: Befund[] = []): Promise<Fortsetzung> =>
    startFortsetzung(ordner, { gespeichert, stand }, { ...rest, grundlage: grundlageOf(gespeichert, rest) }, befunde)
  if (isLeer(nachlass.diff)) {
    const befunde = nachlass.beschaedigt ? [createBeiseiteBefund(await moveBeiseite(ordner))] : []
    return start(gespeichert, withoutOffenes(nachlass), befunde)
  }
  if (entscheidung === 'nachlassBeiseite') {
    const befund = createBeiseiteBefund(await moveBeiseite(ordner, [TEXTDATEI]))
    return start(gespeichert, withoutOffenes(nachlass), [befund])
  }
  const frage = findFrage(ordner, nachlass, client, entscheidung)
  if (frage !== undefined) return askFrage(ordner, gespeichert, nachlass, frage)
  if (!nachlass.passt) return mergeNachlass(ordner, gespeichert, nachlass)
  const stand = applyNachlass(gespeichert, nachlass)
  if (stand.ok) return start(stand.wert, nachlass)
  const befunde = [createBeschaedigtBefund(ordner), ...stand.befunde]
  return askFrage(ordner, gespeichert, nachlass, { anlass: 'beschaedigt', befunde })
}

/** What goes on where nothing is unsaved any more. */
function withoutOffenes(nachlass: Nachlass): Nachlass {
  const { sequenz } = nachlass
  return {
    ...nachlass,
    gespeichert: sequenz,
    diff: createLeerenDiff(),
    schritte: [],
    herkunft: OHNE_HERKUNFT,
    beschaedigt: false,
  }
}

/** The window need not wait for the fingerprint of all files where nothing is unsaved. */
function grundlageOf(gespeichert: Dokumentstand, { diff }: Nachlass): string {
  return isLeer(diff) ? NOCH_UNBEKANNT : hashOfStand(gespeichert)
}

/** Knows the fingerprint of a state in journals of this and of earlier versions; most journals are of this one. */
function createGrundlagenpruefung(stand: Dokumentstand): (eine: string) => boolean {
  let grundlage: string | undefined
  let fruehere: readonly string[] | undefined
  return (eine) => {
    grundlage ??= hashOfStand(stand)
    if (eine === grundlage) return true
    fruehere ??= listFruehereHashes(stand)
    return fruehere.includes(eine)
  }
}

interface Frage {
  anlass: Nachlassangabe['anlass']
  befunde: Befund[]
}

/** What the user has to decide about unsaved changes, if that is not decided, or clear without asking. */
function findFrage(
  ordner: string,
  { passt, beschaedigt, beendet, fenster }: Nachlass,
  client: string,
  entscheidung: Entscheidung | undefined,
): Frage | undefined {
  if (!passt) {
    if (entscheidung === 'nachlassZusammenfuehren') return undefined
    return { anlass: 'geaendert', befunde: [createNachlassBefund(ordner)] }
  }
  // who wanted to merge gets the same where the files are what they were again
  if (entscheidung === 'nachlassAnwenden' || entscheidung === 'nachlassZusammenfuehren') return undefined
  if (beschaedigt) return { anlass: 'beschaedigt', befunde: [createBeschaedigtBefund(ordner)] }
  if (beendet || fenster.has(client)) return undefined
  return { anlass: 'abbruch', befunde: [createAbbruchBefund(ordner)] }
}

async function askFrage(
  ordner: string,
  gespeichert: Dokumentstand,
  { schritte }: Nachlass,
  { anlass, befunde }: Frage,
): Promise<Fortsetzung> {
  const texte = (await readTexte(ordner)).map(({ element, feld, text }) => ({ element, feld, text }))
  const wiederherstellbar = { anlass, schritte, texte }
  return { gespeichert, stand: gespeichert, journal: undefined, befunde, wiederherstellbar }
}

/**
 * Goes on from changes that were made on other files than those there now. Where they touch the same, it is as if the files had been
 * changed while the project was open: the window sees that and merges.
 */
async function mergeNachlass(ordner: string, dateien: Dokumentstand, nachlass: Nachlass): Promise<Fortsetzung> {
  const ergebnis = reconstructGrundlage(dateien, nachlass.diff, nachlass.herkunft)
  if (!ergebnis.ok) {
    const befunde = [createNachlassBefund(ordner), ...ergebnis.befunde]
    return askFrage(ordner, dateien, nachlass, { anlass: 'geaendert', befunde })
  }
  const { basis, eigene } = ergebnis.wert
  const jetzige = hashOfStand(dateien)
  const unberuehrt = hashOfStand(basis) === jetzige
  const rest = { ...nachlass, diff: createDiff(basis, eigene), grundlage: unberuehrt ? jetzige : nachlass.grundlage }
  return startFortsetzung(ordner, { gespeichert: unberuehrt ? dateien : basis, stand: eigene }, rest, [])
}

/** A journal of which a part cannot be read is kept as it is before a new one takes its place. */
function startFortsetzung(
  ordner: string,
  staende: Pick<Fortsetzung, 'gespeichert' | 'stand'>,
  nachlass: Nachlass,
  befunde: Befund[],
): Promise<Fortsetzung> {
  return readOnlyOnFailure(staende, async () => {
    const kopie = nachlass.beschaedigt ? [createKopieBefund(await copyBeiseite(ordner))] : []
    const journal = await startJournal(ordner, nachlass, () => hashOfStand(staende.gespeichert))
    return { ...staende, journal, befunde: [...befunde, ...kopie] }
  })
}

/** A disk that is full, write-protected or broken leaves a project that can be looked at. */
export async function readOnlyOnFailure(
  staende: Pick<Fortsetzung, 'gespeichert' | 'stand'>,
  resume: () => Promise<Fortsetzung>,
): Promise<Fortsetzung> {
  try {
    return await resume()
  } catch (error) {
    if (codeOf(error) === '') throw error
    return { ...staende, journal: undefined, befunde: [createDatenordnerBefund(String(error))] }
  }
}
