import { copyFile, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Diff } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff, type Dokumentstand, isLeer } from '../../../shared/dokument/dokumentstand.ts'
import { composeDiffs } from '../../../shared/dokument/verketten.ts'
import type { Schrittangabe } from '../../../shared/host/sitzung.ts'
import type { Herkunft } from '../../../shared/zusammenfuehren/reconstructGrundlage.ts'
import { codeOf } from '../projekte/atomar.ts'
import { addHerkunft, OHNE_HERKUNFT } from './herkunft.ts'
import { type Journaleintrag, readJournaldatei, type Schritteintrag } from './journaldatei.ts'
import { isBeendet } from './journalende.ts'
import { type Bestaetigung, readJournalstand, STANDDATEI } from './journalstand.ts'
import { describeSchritt } from './schrittangabe.ts'

export const JOURNALDATEI = 'journal.jsonl'
const JOURNALDATEIEN = [STANDDATEI, JOURNALDATEI]

/** What an earlier life of the host has left in the journal of a project. */
export interface Nachlass {
  sequenz: number
  gespeichert: number
  fenster: Map<string, Bestaetigung>
  /** changes that are not in the files; empty where everything was saved */
  diff: Diff
  /** fingerprint of the files that the changes were made on */
  grundlage: string
  /** where the records were that were changed or removed */
  herkunft: Herkunft
  /** what was done in them, one by one */
  schritte: Schrittangabe[]
  /** it was closed on purpose; else its writer was killed, or the machine lost power */
  beendet: boolean
  /** the files are those that the changes were made on */
  passt: boolean
  /** entries could not be read */
  beschaedigt: boolean
}

/** Reads what is left and finds out what of it the files do not have yet. `isGrundlage` knows the fingerprint of the files now. */
export async function readNachlass(ordner: string, isGrundlage: (grundlage: string) => boolean): Promise<Nachlass> {
  const stand = await readJournalstand(ordner)
  const { eintraege, beschaedigt } = await readJournaldatei(join(ordner, JOURNALDATEI))
  if (stand === undefined || stand === 'unlesbar') {
    const kaputt = stand === 'unlesbar' || eintraege.length > 0 || beschaedigt
    return {
      sequenz: 0,
      gespeichert: 0,
      fenster: new Map(),
      diff: createLeerenDiff(),
      grundlage: '',
      herkunft: OHNE_HERKUNFT,
      schritte: [],
      beendet: true,
      passt: true,
      beschaedigt: kaputt,
    }
  }
  const neue = eintraege.filter(({ sequenz }) => sequenz >= stand.sequenz)
  const schritte = neue.filter(isSchritt).filter(({ sequenz }) => sequenz > stand.sequenz)
  const fenster = new Map(stand.fenster)
  for (const { client, nummer, sequenz } of schritte) fenster.set(client, { nummer, sequenz })
  const gespeichert = findGespeichertes(neue, isGrundlage)
  const offene = schritte.filter(({ sequenz }) => gespeichert === undefined || sequenz > gespeichert)
  const davor = gespeichert === undefined ? stand : undefined
  const diff = composeDiffs([
    ...(davor === undefined ? [] : [davor.diff]),
    ...offene.map(({ schritt }) => schritt.diff),
  ])
  const sequenz = schritte.at(-1)?.sequenz ?? stand.sequenz
  return {
    sequenz,
    gespeichert: gespeichert ?? stand.gespeichert,
    fenster,
    diff,
    grundlage: stand.grundlage,
    herkunft: offene.map((einer) => einer.herkunft).reduce(addHerkunft, davor?.herkunft ?? OHNE_HERKUNFT),
    schritte: [...(davor?.schritte ?? []), ...offene.map(({ schritt, zeit }) => describeSchritt(schritt, zeit))],
    beendet: await isBeendet(ordner, sequenz),
    passt: gespeichert !== undefined || isLeer(diff) || isGrundlage(stand.grundlage),
    beschaedigt: beschaedigt || !isContiguous(schritte, stand.sequenz),
  }
}

/** The state that the files and what is left make together. */
export function applyNachlass(stand: Dokumentstand, { diff }: Nachlass): Ergebnis<Dokumentstand> {
  const ergebnis = applyDiff(stand, diff)
  return ergebnis.ok ? succeed(ergebnis.wert) : fail(...ergebnis.befunde)
}

/** Moves the journal out of the way, and other files of its folder; nothing of it is lost; answers the folder it is in now. */
export function moveBeiseite(ordner: string, weitere: readonly string[] = []): Promise<string> {
  return bringBeiseite(ordner, [...JOURNALDATEIEN, ...weitere], rename)
}

/** As `moveBeiseite`, and the journal stays as well. */
export function copyBeiseite(ordner: string): Promise<string> {
  return bringBeiseite(ordner, JOURNALDATEIEN, copyFile)
}

async function bringBeiseite(
  ordner: string,
  dateien: readonly string[],
  bring: (von: string, nach: string) => Promise<void>,
): Promise<string> {
  const ziel = join(ordner, 'beiseite', new Date().toISOString().replaceAll(':', '-'))
  await mkdir(ziel, { recursive: true })
  for (const name of dateien) {
    await bring(join(ordner, name), join(ziel, name)).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error
    })
  }
  return ziel
}

/** Up to which change the files are saved, if they are what the last finished save has made. */
function findGespeichertes(
  eintraege: readonly Journaleintrag[],
  isGrundlage: (grundlage: string) => boolean,
): number | undefined {
  return eintraege.findLast((eintrag) => eintrag.art === 'speichern' && isGrundlage(eintrag.grundlage))?.sequenz
}

function isSchritt(eintrag: Journaleintrag): eintrag is Schritteintrag {
  return eintrag.art === 'schritt'
}

function isContiguous(schritte: readonly Schritteintrag[], davor: number): boolean {
  return schritte.every(({ sequenz }, stelle) => sequenz === davor + 1 + stelle)
}
