import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { posix } from 'node:path'
import { z } from 'zod'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { ANSICHTDATEI } from '../../../shared/dokument/ansichten.ts'
import { modelldateiartOf } from '../../../shared/modell/dateiarten.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { moveDatei, removeDatei, type Umbenennen } from './atomar.ts'
import { CODELISTENDATEI } from './codelisten.ts'
import { parseJsonDatei } from './json.ts'
import { readBytes, readText } from './ordner.ts'

export const VERMERKDATEI = 'speichern.json'
const VERMERK_MAXIMUM = 4 * 1024 * 1024
const DATEI_MAXIMUM = 20 * 1024 * 1024

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

const eintragSchema = z
  .strictObject({
    pfad: z.string().refine(isSpeicherbar, 'keine Datei eines Projekts'),
    vorher: sha256Schema.nullable().describe('SHA-256 der Datei davor, null: es gab sie nicht'),
    nachher: sha256Schema.nullable().describe('SHA-256 danach, null: sie wird entfernt'),
    neben: z.string().optional().describe('Datei mit dem neuen Inhalt'),
  })
  .refine(({ pfad, neben, nachher }) => (neben === undefined ? nachher === null : isBeside(neben, pfad)), 'neben')

/** The note that makes saving several files one step (VERTRAEGE 16). Like everything in a project it may come from anybody. */
const vermerkSchema = z.strictObject({
  format: z.literal(1),
  urheber: z.uuid().describe('Zufallskennung dessen, der speichert'),
  rechner: z.string(),
  pid: z.number().int(),
  beginn: z.iso.datetime(),
  dateien: z.array(eintragSchema).min(1),
})
export type Speichervermerk = z.infer<typeof vermerkSchema>
export type Vermerkeintrag = z.infer<typeof eintragSchema>

/** Files of an accepted Testfall. */
const TESTFALLDATEI =
  /^testfaelle\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}\/(?:testfall\.json|nachricht\.xml|erwartet\/[a-z0-9-]+\.xml|anlagen\/[a-z0-9][a-z0-9.-]*)$/

/** Whether a path is one that saving may write; a note cannot lead anywhere else. */
function isSpeicherbar(pfad: string): boolean {
  return (
    pfad === PROJEKTDATEI ||
    [ANSICHTDATEI, TESTFALLDATEI, CODELISTENDATEI].some((muster) => muster.test(pfad)) ||
    modelldateiartOf(pfad) !== undefined
  )
}

function isBeside(neben: string, pfad: string): boolean {
  const name = posix.basename(neben)
  const rest = name.slice(posix.basename(pfad).length + 1)
  return (
    posix.dirname(neben) === posix.dirname(pfad) &&
    name.startsWith(`.${posix.basename(pfad)}`) &&
    /^\.[0-9a-f]{12}\.tmp$/.test(rest)
  )
}

export function createVermerk(urheber: string, dateien: Vermerkeintrag[]): Speichervermerk {
  return { format: 1, urheber, rechner: hostname(), pid: process.pid, beginn: new Date().toISOString(), dateien }
}

/** The note of an unfinished save; undefined where there is none. */
export async function readVermerk(wurzel: string): Promise<Ergebnis<Speichervermerk | undefined>> {
  const text = await readText(wurzel, VERMERKDATEI, VERMERK_MAXIMUM)
  if (!text.ok) return text.befunde.every(({ code }) => code === 'datei.fehlt') ? succeed(undefined) : text
  const datei = parseJsonDatei(text.wert, VERMERKDATEI)
  const geprueft = datei.ok ? vermerkSchema.safeParse(datei.wert.wert) : undefined
  return geprueft?.success === true ? succeed(geprueft.data) : fail(createUnlesbarbefund())
}

/** A project that is being saved, or whose saving was interrupted, may hold old and new files side by side. */
export async function checkSpeichervermerk(wurzel: string): Promise<Befund[]> {
  const vermerk = await readVermerk(wurzel)
  if (!vermerk.ok) return vermerk.befunde
  return vermerk.wert === undefined ? [] : [createOffenbefund(vermerk.wert)]
}

/**
 * Completes an interrupted save if all new contents are there, else takes it back if nothing has been replaced yet. Anything
 * else means that somebody has changed the files since; then nothing is touched.
 */
export async function finishSpeichern(
  wurzel: string,
  vermerk: Speichervermerk,
  umbenennen?: Umbenennen,
): Promise<Ergebnis<'abgeschlossen' | 'zurueckgenommen'>> {
  const lagen = await readLagen(wurzel, vermerk)
  if (lagen.every(({ fertig, moeglich }) => fertig || moeglich)) {
    for (const { eintrag, fertig } of lagen) {
      if (fertig && eintrag.neben !== undefined) await removeDatei(wurzel, eintrag.neben)
      if (!fertig) await applyEintrag(wurzel, eintrag, umbenennen)
    }
    await removeDatei(wurzel, VERMERKDATEI)
    return succeed('abgeschlossen')
  }
  return (await takeBackSpeichern(wurzel, vermerk)) ? succeed('zurueckgenommen') : fail(createUnklarbefund())
}

/** Takes back a save of which nothing is in its place yet; answers whether it could. */
export async function takeBackSpeichern(wurzel: string, vermerk: Speichervermerk): Promise<boolean> {
  const lagen = await readLagen(wurzel, vermerk)
  if (!lagen.every(({ unberuehrt }) => unberuehrt)) return false
  for (const { neben } of vermerk.dateien) {
    if (neben !== undefined) await removeDatei(wurzel, neben)
  }
  await removeDatei(wurzel, VERMERKDATEI)
  return true
}

/** Puts the new content of one file in its place. */
export async function applyEintrag(
  wurzel: string,
  { pfad, neben }: Vermerkeintrag,
  umbenennen?: Umbenennen,
): Promise<void> {
  if (neben === undefined) await removeDatei(wurzel, pfad)
  else await moveDatei(wurzel, neben, pfad, umbenennen)
}

interface Lage {
  eintrag: Vermerkeintrag
  fertig: boolean
  unberuehrt: boolean
  moeglich: boolean
}

function readLagen(wurzel: string, { dateien }: Speichervermerk): Promise<Lage[]> {
  return Promise.all(dateien.map((eintrag) => readLage(wurzel, eintrag)))
}

async function readLage(wurzel: string, eintrag: Vermerkeintrag): Promise<Lage> {
  const jetzt = await hashOfDatei(wurzel, eintrag.pfad)
  const neben = eintrag.neben === undefined ? null : await hashOfDatei(wurzel, eintrag.neben)
  const unberuehrt = jetzt === eintrag.vorher
  return { eintrag, fertig: jetzt === eintrag.nachher, unberuehrt, moeglich: unberuehrt && neben === eintrag.nachher }
}

/** SHA-256 of a file's bytes, null where there is none; a file that cannot be read equals nothing. */
export async function hashOfDatei(wurzel: string, pfad: string): Promise<string | null> {
  const bytes = await readBytes(wurzel, pfad, DATEI_MAXIMUM)
  if (bytes.ok) return createHash('sha256').update(bytes.wert).digest('hex')
  return bytes.befunde.every(({ code }) => code === 'datei.fehlt') ? null : 'unlesbar'
}

export function createOffenbefund({ rechner, pid, beginn }: Speichervermerk): Befund {
  return createBefund({
    code: 'speichern.offen',
    satz: 'Das Speichern dieses Projekts ist nicht abgeschlossen.',
    ort: { datei: VERMERKDATEI },
    abhilfe: 'Warten Sie einen Moment oder öffnen Sie das Projekt im Fenster, um es abzuschließen.',
    einzelheiten: `begonnen ${beginn} auf ${rechner}, Prozess ${pid}`,
  })
}

function createUnlesbarbefund(): Befund {
  return createBefund({
    code: 'speichern.vermerk',
    satz: 'Der Vermerk über ein unterbrochenes Speichern ist nicht lesbar.',
    ort: { datei: VERMERKDATEI },
    abhilfe: 'Prüfen Sie die Dateien des Projekts und entfernen Sie den Vermerk.',
  })
}

function createUnklarbefund(): Befund {
  return createBefund({
    code: 'speichern.unklar',
    satz: 'Ein unterbrochenes Speichern lässt sich nicht mehr abschließen.',
    ort: { datei: VERMERKDATEI },
    abhilfe: 'Die Dateien wurden danach geändert: Prüfen Sie sie und entfernen Sie den Vermerk.',
  })
}
