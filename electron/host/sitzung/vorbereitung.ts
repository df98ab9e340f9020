import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import { createLeerenDiff, type Dokumentstand, isLeer } from '../../../shared/dokument/dokumentstand.ts'
import type { Entscheidung } from '../../../shared/host/sitzung.ts'
import { writeAtomar } from '../projekte/atomar.ts'
import { readProjekt, readProjektdatei } from '../projekte/readProjekt.ts'
import { finishSpeichern, readVermerk } from '../projekte/speichervermerk.ts'
import { lockOrdner, type Ordnersperre } from '../prozessor/speicher/sperre.ts'
import { hashOfStand } from './grundlage.ts'
import { type Journal, startJournal } from './journal.ts'
import { applyNachlass, moveBeiseite, type Nachlass, readNachlass } from './nachlass.ts'
import { resolveProjektdatenordner } from './projektdatenordner.ts'
import { createBeiseiteBefund, createBesetztBefund, createNachlassBefund } from './sitzungsbefunde.ts'

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
  datenordner: string
  /** who saves from this data folder */
  urheber: string
  /** undefined where the project can only be read */
  journal: Journal | undefined
  release(): void
}

/** Opens the files and the local data of a project; everything that was interrupted before is finished first. */
export async function prepareProjekt(
  ordner: string,
  alleDaten: string,
  entscheidung: Entscheidung | undefined,
): Promise<Ergebnis<Vorbereitung>> {
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
    const gelesen = await readProjekt(ordner)
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
    return succeed({ ...basis, ...(await resumeJournal(journalordner, gespeichert, entscheidung)) })
  } catch (error) {
    release()
    throw error
  }
}

/** Takes up what the journal holds beyond the files, asks where that is not clear. */
async function resumeJournal(
  ordner: string,
  gespeichert: Dokumentstand,
  entscheidung: Entscheidung | undefined,
): Promise<Pick<Vorbereitung, 'stand' | 'journal' | 'befunde'>> {
  const grundlage = hashOfStand(gespeichert)
  const nachlass = await readNachlass(ordner, grundlage)
  const start = (rest: Nachlass): Promise<Journal> => startJournal(ordner, grundlage, rest)
  if (isLeer(nachlass.diff)) {
    const befunde = nachlass.beschaedigt ? [createBeiseiteBefund(await moveBeiseite(ordner))] : []
    const rest = { ...nachlass, gespeichert: nachlass.sequenz }
    return { stand: gespeichert, journal: await start(rest), befunde }
  }
  if (entscheidung === 'nachlassBeiseite') {
    const befund = createBeiseiteBefund(await moveBeiseite(ordner))
    const leer = { ...nachlass, gespeichert: nachlass.sequenz, diff: createLeerenDiff() }
    return { stand: gespeichert, journal: await start(leer), befunde: [befund] }
  }
  const klar = nachlass.passt && !nachlass.beschaedigt
  if (!klar && entscheidung !== 'nachlassAnwenden') {
    return { stand: gespeichert, journal: undefined, befunde: [createNachlassBefund(ordner)] }
  }
  const stand = applyNachlass(gespeichert, nachlass)
  if (!stand.ok) {
    return { stand: gespeichert, journal: undefined, befunde: [createNachlassBefund(ordner), ...stand.befunde] }
  }
  return { stand: stand.wert, journal: await start(nachlass), befunde: [] }
}

async function finishUnterbrochenes(
  ordner: string,
  urheber: string,
  entscheidung: Entscheidung | undefined,
): Promise<Befund[]> {
  const vermerk = await readVermerk(ordner)
  if (!vermerk.ok || vermerk.wert === undefined) return []
  if (vermerk.wert.urheber !== urheber && entscheidung !== 'speichernAbschliessen') return []
  const ergebnis = await finishSpeichern(ordner, vermerk.wert)
  return ergebnis.ok ? [] : ergebnis.befunde
}

function tryLock(ordner: string): Ergebnis<Ordnersperre> {
  try {
    const sperre = lockOrdner(ordner)
    return sperre.ok ? sperre : fail(createBesetztBefund(sperre.befunde[0]?.einzelheiten))
  } catch (error) {
    return fail(createBesetztBefund(String(error)))
  }
}

/** Random id of this data folder: by it an interrupted save is recognised as one's own (VERTRAEGE 16). */
async function readUrheber(ordner: string): Promise<string> {
  const bekannt = await readFile(join(ordner, 'urheber'), 'utf8').catch(() => '')
  if (/^[0-9a-f-]{36}$/.test(bekannt)) return bekannt
  const neu = randomUUID()
  await writeAtomar(ordner, 'urheber', neu)
  return neu
}
