import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import { createLeerenDiff, type Dokumentstand, isLeer } from '../../../shared/dokument/dokumentstand.ts'
import type { Entscheidung, Schrittangabe } from '../../../shared/host/sitzung.ts'
import { codeOf, writeAtomar } from '../projekte/atomar.ts'
import type { Lesespeicher } from '../projekte/lesespeicher.ts'
import { readProjekt, readProjektdatei } from '../projekte/readProjekt.ts'
import { finishSpeichern, readVermerk } from '../projekte/speichervermerk.ts'
import { lockOrdner, type Ordnersperre } from '../prozessor/speicher/sperre.ts'
import { hashOfStand, listFruehereHashes } from './grundlage.ts'
import { type Journal, startJournal } from './journal.ts'
import { applyNachlass, moveBeiseite, type Nachlass, readNachlass } from './nachlass.ts'
import { resolveProjektdatenordner } from './projektdatenordner.ts'
import {
  createAbbruchBefund,
  createAbschlussBefund,
  createBeiseiteBefund,
  createBesetztBefund,
  createDatenordnerBefund,
  createNachlassBefund,
} from './sitzungsbefunde.ts'

/** A project that is read, owned and brought to its last acknowledged state, or readable only and the Befund why. */
export interface Vorbereitung {
  /** what the files say */
  gespeichert: Dokumentstand
  /** with what was acknowledged, but not saved */
  stand: Dokumentstand
  /** what is wrong with the files */
  lesebefunde: Befund[]
  /** why the project can only be read, and what became of earlier changes */
  befunde: Befund[]
  /** what was acknowledged, but not saved, where the user has yet to decide about it; then it is not in `stand` */
  wiederherstellbar?: Schrittangabe[]
  datenordner: string
  /** who saves from this data folder */
  urheber: string
  /** undefined where the project can only be read */
  journal: Journal | undefined
  release(): void
}

interface Oeffnungsangaben {
  speicher: Lesespeicher
  ordner: string
  /** local folder of all projects */
  datenordner: string
  client: string
  entscheidung: Entscheidung | undefined
}

/** Opens the files and the local data of a project; everything that was interrupted before is finished first. */
export async function prepareProjekt({
  speicher,
  ordner,
  datenordner: alleDaten,
  client,
  entscheidung,
}: Oeffnungsangaben): Promise<Ergebnis<Vorbereitung>> {
  const kopf = await readProjektdatei(ordner)
  if (!kopf.ok) return kopf
  const datenordner = resolveProjektdatenordner(alleDaten, kopf.wert.id, ordner)
  const journalordner = join(datenordner, 'journal')
  const sperre = tryLock(journalordner)
  const release = (): void => {
    if (sperre.ok) sperre.wert.release()
  }
  try {
    const urheber = sperre.ok ? await readUrheber(journalordner) : randomUUID()
    const unterbrochen = sperre.ok ? await finishUnterbrochenes(ordner, urheber, entscheidung) : sperre.befunde
    const gelesen = await readProjekt(ordner, speicher)
    if (!gelesen.ok) {
      release()
      return gelesen
    }
    const { projekt, positionen, befunde } = gelesen.wert
    const gespeichert = { projekt, positionen }
    const basis = { gespeichert, lesebefunde: befunde, datenordner, urheber, release }
    if (!sperre.ok || hasFehler(befunde)) {
      return succeed({ ...basis, stand: gespeichert, befunde: unterbrochen, journal: undefined })
    }
    const fortsetzung = await readOnlyOnFailure(gespeichert, () =>
      resumeJournal(journalordner, gespeichert, client, entscheidung),
    )
    return succeed({ ...basis, ...fortsetzung })
  } catch (error) {
    release()
    throw error
  }
}

type Fortsetzung = Pick<Vorbereitung, 'stand' | 'journal' | 'befunde' | 'wiederherstellbar'>

/**
 * Takes up what the journal holds beyond the files, asks where that is not clear, or where it was torn and another window than
 * the one that made the changes wants to see it: that one still shows them and simply goes on.
 */
async function resumeJournal(
  ordner: string,
  gespeichert: Dokumentstand,
  client: string,
  entscheidung: Entscheidung | undefined,
): Promise<Fortsetzung> {
  const grundlage = hashOfStand(gespeichert)
  let fruehere: readonly string[] | undefined
  const isGrundlage = (eine: string): boolean => {
    if (eine === grundlage) return true
    // most journals are of this version
    fruehere ??= listFruehereHashes(gespeichert)
    return fruehere.includes(eine)
  }
  const nachlass = await readNachlass(ordner, isGrundlage)
  const start = (stand: Dokumentstand, rest: Nachlass, befunde: Befund[] = []): Promise<Fortsetzung> =>
    readOnlyOnFailure(stand, async () => ({ stand, journal: await startJournal(ordner, grundlage, rest), befunde }))
  if (isLeer(nachlass.diff)) {
    const befunde = nachlass.beschaedigt ? [createBeiseiteBefund(await moveBeiseite(ordner))] : []
    return start(gespeichert, { ...nachlass, gespeichert: nachlass.sequenz }, befunde)
  }
  if (entscheidung === 'nachlassBeiseite') {
    const befund = createBeiseiteBefund(await moveBeiseite(ordner))
    const leer = { ...nachlass, gespeichert: nachlass.sequenz, diff: createLeerenDiff() }
    return start(gespeichert, leer, [befund])
  }
  const klar = nachlass.passt && !nachlass.beschaedigt
  if (!klar && entscheidung !== 'nachlassAnwenden') {
    return { stand: gespeichert, journal: undefined, befunde: [createNachlassBefund(ordner)] }
  }
  if (!nachlass.beendet && !nachlass.fenster.has(client) && entscheidung !== 'nachlassAnwenden') {
    const wiederherstellbar = nachlass.schritte
    return { stand: gespeichert, journal: undefined, befunde: [createAbbruchBefund(ordner)], wiederherstellbar }
  }
  const stand = applyNachlass(gespeichert, nachlass)
  if (!stand.ok) {
    return { stand: gespeichert, journal: undefined, befunde: [createNachlassBefund(ordner), ...stand.befunde] }
  }
  return start(stand.wert, nachlass)
}

/** A disk that is full, write-protected or broken leaves a project that can be looked at. */
async function readOnlyOnFailure(stand: Dokumentstand, resume: () => Promise<Fortsetzung>): Promise<Fortsetzung> {
  try {
    return await resume()
  } catch (error) {
    if (codeOf(error) === '') throw error
    return { stand, journal: undefined, befunde: [createDatenordnerBefund(String(error))] }
  }
}

async function finishUnterbrochenes(
  ordner: string,
  urheber: string,
  entscheidung: Entscheidung | undefined,
): Promise<Befund[]> {
  const vermerk = await readVermerk(ordner)
  if (!vermerk.ok || vermerk.wert === undefined) return []
  if (vermerk.wert.urheber !== urheber && entscheidung !== 'speichernAbschliessen') return []
  try {
    const ergebnis = await finishSpeichern(ordner, vermerk.wert)
    return ergebnis.ok ? [] : ergebnis.befunde
  } catch (error) {
    if (codeOf(error) === '') throw error
    return [createAbschlussBefund(String(error))]
  }
}

function tryLock(ordner: string): Ergebnis<Ordnersperre> {
  const sperre = lockOrdner(ordner)
  if (sperre.ok) return sperre
  const [befund] = sperre.befunde
  const besetzt = befund?.code === 'speicher.besetzt'
  return fail(besetzt ? createBesetztBefund(befund.einzelheiten) : createDatenordnerBefund(befund?.einzelheiten))
}

/** Random id of this data folder: by it an interrupted save is recognised as one's own (VERTRAEGE 16). */
async function readUrheber(ordner: string): Promise<string> {
  const bekannt = await readFile(join(ordner, 'urheber'), 'utf8').catch(() => '')
  if (/^[0-9a-f-]{36}$/.test(bekannt)) return bekannt
  const neu = randomUUID()
  // where it cannot be written the journal cannot either, and says so
  await writeAtomar(ordner, 'urheber', neu).catch(() => undefined)
  return neu
}
