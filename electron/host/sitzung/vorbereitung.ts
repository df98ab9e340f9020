import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Entscheidung, Nachlassangabe } from '../../../shared/host/sitzung.ts'
import { codeOf, writeAtomar } from '../projekte/atomar.ts'
import type { Lesespeicher } from '../projekte/lesespeicher.ts'
import { type GelesenesProjekt, readProjekt, readProjektdatei } from '../projekte/readProjekt.ts'
import { finishSpeichern, readVermerk } from '../projekte/speichervermerk.ts'
import { lockOrdner, type Ordnersperre } from '../prozessor/speicher/sperre.ts'
import { readOnlyOnFailure, resumeJournal } from './fortsetzung.ts'
import type { Journal } from './journal.ts'
import { resolveProjektdatenordner } from './projektdatenordner.ts'
import { createAbschlussBefund, createBesetztBefund, createDatenordnerBefund } from './sitzungsbefunde.ts'

/** A project that is read, owned and brought to its last acknowledged state, or readable only and the Befund why. */
export interface Vorbereitung {
  /** what the files say, or said when what is not saved was changed */
  gespeichert: Dokumentstand
  /** with what was acknowledged, but not saved */
  stand: Dokumentstand
  /** what is wrong with the files */
  lesebefunde: Befund[]
  /** why the project can only be read, and what became of earlier changes */
  befunde: Befund[]
  /** what was acknowledged, but not saved, where the user has yet to decide about it; then it is not in `stand` */
  wiederherstellbar?: Nachlassangabe
  datenordner: string
  /** who saves from this data folder */
  urheber: string
  /** undefined where the project can only be read */
  journal: Journal | undefined
  release(): void
}

interface Oeffnungsangaben {
  speicher: Lesespeicher
  /** what the files have just said, where they need not be looked at again */
  vorgelesen?: GelesenesProjekt
  ordner: string
  /** local folder of all projects */
  datenordner: string
  client: string
  entscheidung: Entscheidung | undefined
}

/** Opens the files and the local data of a project; everything that was interrupted before is finished first. */
export async function prepareProjekt({
  speicher,
  vorgelesen,
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
    const gelesen = vorgelesen === undefined ? await readProjekt(ordner, speicher) : succeed(vorgelesen)
    if (!gelesen.ok) {
      release()
      return gelesen
    }
    const { projekt, positionen, befunde } = gelesen.wert
    const gespeichert = { projekt, positionen }
    const basis = { lesebefunde: befunde, datenordner, urheber, release }
    if (!sperre.ok || hasFehler(befunde)) {
      return succeed({ ...basis, gespeichert, stand: gespeichert, befunde: unterbrochen, journal: undefined })
    }
    const fortsetzung = await readOnlyOnFailure({ gespeichert, stand: gespeichert }, () =>
      resumeJournal(journalordner, gespeichert, client, entscheidung),
    )
    return succeed({ ...basis, ...fortsetzung })
  } catch (error) {
    release()
    throw error
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
