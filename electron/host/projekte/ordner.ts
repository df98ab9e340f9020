import { type BigIntStats, constants, type Dirent } from 'node:fs'
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { compareCodepoints } from '../../../shared/modell/kanonisch.ts'

const EINTRAEGE_MAXIMUM = 20_000
const TIEFE_MAXIMUM = 5
/** Missing on Windows, where the check before opening has to do. */
const OHNE_VERKNUEPFUNG = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Files found below a project folder: paths relative to it with `/`, ordered; never links. */
export interface Dateiliste {
  pfade: string[]
  befunde: Befund[]
}

/** Resolves the project folder itself; everything else must lie below what this returns. */
export async function resolveOrdner(ordner: string): Promise<Ergebnis<string>> {
  try {
    const pfad = await realpath(ordner)
    if ((await lstat(pfad)).isDirectory()) return succeed(pfad)
  } catch (error) {
    return fail(ordnerBefund(ordner, error))
  }
  return fail(ordnerBefund(ordner, undefined))
}

/**
 * Lists all files below the given folders of a project. Names that begin with a dot are no part of a project (Git, temporary
 * files). Links are reported and not followed: they could lead anywhere.
 */
export async function listDateien(wurzel: string, teilordner: readonly string[]): Promise<Dateiliste> {
  const liste: Dateiliste = { pfade: [], befunde: [] }
  for (const teil of teilordner) {
    const eintrag = await lstat(join(wurzel, teil)).catch(() => undefined)
    if (eintrag !== undefined) await collect(wurzel, teil, eintrag, 1, liste)
  }
  liste.pfade.sort(compareCodepoints)
  return liste
}

type Eintragsart = Pick<Dirent, 'isSymbolicLink' | 'isFile' | 'isDirectory'>

async function collect(
  wurzel: string,
  pfad: string,
  eintrag: Eintragsart,
  tiefe: number,
  liste: Dateiliste,
): Promise<void> {
  if (eintrag.isSymbolicLink()) liste.befunde.push(linkBefund(pfad))
  else if (eintrag.isFile()) liste.pfade.push(pfad)
  else if (!eintrag.isDirectory()) liste.befunde.push(specialBefund(pfad))
  else if (tiefe > TIEFE_MAXIMUM) liste.befunde.push(amountBefund(pfad))
  else await collectOrdner(wurzel, pfad, tiefe, liste)
}

async function collectOrdner(wurzel: string, pfad: string, tiefe: number, liste: Dateiliste): Promise<void> {
  let eintraege: Dirent[]
  try {
    eintraege = await readdir(join(wurzel, pfad), { withFileTypes: true })
  } catch (error) {
    liste.befunde.push(readBefund(pfad, error))
    return
  }
  for (const eintrag of eintraege) {
    // what is no file leaves a Befund, so both count
    if (liste.pfade.length + liste.befunde.length >= EINTRAEGE_MAXIMUM) {
      liste.befunde.push(amountBefund(pfad))
      return
    }
    const { name } = eintrag
    if (!name.startsWith('.')) await collect(wurzel, `${pfad}/${name}`, eintrag, tiefe + 1, liste)
  }
}

/** A file with what the file system said of it just before it was read. */
export interface GeleseneDatei {
  bytes: Uint8Array
  angaben: BigIntStats
}

/** Reads one file below the project folder, without following links and never more than `maximum` bytes. */
export async function readBytes(wurzel: string, pfad: string, maximum: number): Promise<Ergebnis<Uint8Array>> {
  const datei = await readDatei(wurzel, pfad, maximum)
  return datei.ok ? succeed(datei.wert.bytes) : datei
}

/** The same, with what the file system says of it. */
export async function readDatei(wurzel: string, pfad: string, maximum: number): Promise<Ergebnis<GeleseneDatei>> {
  const ganz = join(wurzel, pfad)
  try {
    if ((await realpath(ganz)) !== ganz) return fail(linkBefund(pfad))
    const datei = await open(ganz, constants.O_RDONLY | OHNE_VERKNUEPFUNG)
    try {
      const angaben = await datei.stat({ bigint: true })
      if (!angaben.isFile()) return fail(specialBefund(pfad))
      if (angaben.size > maximum) return fail(sizeBefund(pfad, maximum))
      const bytes = await readInhalt(datei, Number(angaben.size))
      // a file that grows while it is read
      return bytes.byteLength > maximum ? fail(sizeBefund(pfad, maximum)) : succeed({ bytes, angaben })
    } finally {
      await datei.close()
    }
  } catch (error) {
    return fail(readBefund(pfad, error))
  }
}

/** One call for a file that stays as it is; `readFile` of a handle asks for its size again and for its end. */
async function readInhalt(datei: FileHandle, groesse: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(groesse + 1)
  const { bytesRead } = await datei.read(bytes, 0, bytes.byteLength, 0)
  return bytesRead === groesse ? bytes.subarray(0, groesse) : datei.readFile()
}

/** Reads one text file. */
export async function readText(wurzel: string, pfad: string, maximum: number): Promise<Ergebnis<string>> {
  const bytes = await readBytes(wurzel, pfad, maximum)
  return bytes.ok ? decodeText(bytes.wert, pfad) : bytes
}

/** The text of a file: only UTF-8 is accepted, a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array, pfad: string): Ergebnis<string> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail(
      createBefund({
        code: 'datei.kodierung',
        satz: 'Die Datei ist nicht in UTF-8 gespeichert.',
        ort: { datei: pfad },
        abhilfe: 'Speichern Sie die Datei in UTF-8.',
      }),
    )
  }
}

function ordnerBefund(ordner: string, error: unknown): Befund {
  return createBefund({
    code: 'projekt.ordner',
    satz: 'Der Projektordner ist nicht lesbar.',
    ort: { datei: ordner },
    abhilfe: 'Prüfen Sie den Pfad und ob Sie den Ordner lesen dürfen.',
    ...(error instanceof Error ? { einzelheiten: error.message } : {}),
  })
}

export function linkBefund(pfad: string): Befund {
  return createBefund({
    code: 'datei.verknuepfung',
    satz: 'Verknüpfungen sind im Projektordner nicht erlaubt.',
    ort: { datei: pfad },
    abhilfe: 'Ersetzen Sie die Verknüpfung durch die Datei oder den Ordner selbst.',
  })
}

function specialBefund(pfad: string): Befund {
  return createBefund({
    code: 'datei.sonderdatei',
    satz: 'Hier liegt etwas, das keine gewöhnliche Datei ist.',
    ort: { datei: pfad },
    abhilfe: 'Entfernen Sie es aus dem Projektordner.',
  })
}

function amountBefund(pfad: string): Befund {
  return createBefund({
    code: 'projekt.umfang',
    satz: 'Der Projektordner enthält zu viele Dateien oder zu tiefe Ordner.',
    ort: { datei: pfad },
    abhilfe: 'Entfernen Sie, was nicht zum Projekt gehört.',
    einzelheiten: `Erlaubt sind ${EINTRAEGE_MAXIMUM} Dateien und ${TIEFE_MAXIMUM} Ebenen.`,
  })
}

function sizeBefund(pfad: string, maximum: number): Befund {
  return createBefund({
    code: 'datei.groesse',
    satz: 'Die Datei ist größer als erlaubt.',
    ort: { datei: pfad },
    abhilfe: 'Teilen Sie den Inhalt auf oder entfernen Sie die Datei aus dem Projekt.',
    einzelheiten: `Erlaubt sind ${Math.floor(maximum / 1024)} KiB.`,
  })
}

function readBefund(pfad: string, error: unknown): Befund {
  const fehlt = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return createBefund({
    code: fehlt ? 'datei.fehlt' : 'datei.unlesbar',
    satz: fehlt ? 'Die Datei fehlt.' : 'Die Datei ist nicht lesbar.',
    ort: { datei: pfad },
    abhilfe: fehlt
      ? 'Legen Sie die Datei an oder wählen Sie einen anderen Ordner.'
      : 'Prüfen Sie, ob Sie die Datei lesen dürfen.',
    ...(error instanceof Error ? { einzelheiten: error.message } : {}),
  })
}
