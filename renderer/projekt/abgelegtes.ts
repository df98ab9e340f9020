import { zipSync } from 'fflate'
import { createBefund, type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import { PAKET_MAXIMUM } from '../../shared/host/projekte.ts'
import type { Paket } from './dialogspeicher.ts'
import { readPaket } from './paketwahl.ts'

const PROJEKTDATEI = 'projekt.fachwerk'
const DATEIEN_MAXIMUM = 20_000

/** What was dropped onto the window, taken from the event at once: the browser forgets it afterwards. */
export interface Abgelegtes {
  /** a folder has files of its own */
  ordner: FileSystemDirectoryEntry | undefined
  datei: File
  /** there was more than this one */
  weitere: boolean
}

export function takeAbgelegtes({ items }: DataTransfer): Abgelegtes | undefined {
  const dateien = [...items].filter(({ kind }) => kind === 'file')
  const eintrag = dateien[0]?.webkitGetAsEntry() ?? undefined
  const datei = dateien[0]?.getAsFile() ?? undefined
  if (datei === undefined) return undefined
  return {
    ordner: eintrag !== undefined && isOrdner(eintrag) ? eintrag : undefined,
    datei,
    weitere: dateien.length > 1,
  }
}

/**
 * The project in what was dropped, as one file: a browser does not say where a folder lies, so its files are read and taken in
 * like a ZIP, with all its checks.
 */
export async function readAbgelegtes({ ordner, datei, weitere }: Abgelegtes): Promise<Ergebnis<Paket>> {
  if (weitere) return fail(createAblagebefund('Es wurde mehr als eine Datei abgelegt.', datei.name))
  if (ordner !== undefined) return packOrdner(ordner)
  if (isZip(datei)) return readPaket(datei)
  return fail(
    createAblagebefund(
      datei.name === PROJEKTDATEI
        ? 'Eine Projektdatei allein ist noch kein Projekt.'
        : 'Diese Datei ist weder ein Projekt noch eine ZIP-Datei.',
      datei.name,
    ),
  )
}

/** Whether a file is called like a ZIP; what it is, the host finds out. */
export function isZip({ name }: File): boolean {
  return /\.zip$/i.test(name)
}

function isOrdner(eintrag: FileSystemEntry): eintrag is FileSystemDirectoryEntry {
  return eintrag.isDirectory
}

async function packOrdner(ordner: FileSystemDirectoryEntry): Promise<Ergebnis<Paket>> {
  const direkte = await readEintraege(ordner)
  if (!direkte.some(({ name, isFile }) => isFile && name === PROJEKTDATEI)) {
    return fail(createAblagebefund('In diesem Ordner liegt kein Projekt.', ordner.name))
  }
  const dateien: Record<string, Uint8Array> = {}
  const groesse = await collect(direkte, '', dateien, 0)
  if (groesse > PAKET_MAXIMUM || Object.keys(dateien).length > DATEIEN_MAXIMUM) {
    return fail(createAblagebefund('Der Ordner enthält mehr, als ein Projekt haben kann.', ordner.name))
  }
  return succeed({ name: ordner.name, bytes: zipSync(dateien, { level: 1 }) })
}

/** Reads all files below, those that the system hides left out; answers how many bytes, and stops soon where there are too many. */
async function collect(
  eintraege: readonly FileSystemEntry[],
  weg: string,
  dateien: Record<string, Uint8Array>,
  bisher: number,
): Promise<number> {
  let groesse = bisher
  for (const eintrag of eintraege) {
    if (groesse > PAKET_MAXIMUM || Object.keys(dateien).length > DATEIEN_MAXIMUM) return groesse
    if (eintrag.name.startsWith('.')) continue
    const pfad = `${weg}${eintrag.name}`
    if (isOrdner(eintrag)) groesse = await collect(await readEintraege(eintrag), `${pfad}/`, dateien, groesse)
    else {
      const datei = await new Promise<File>((resolve, reject) => (eintrag as FileSystemFileEntry).file(resolve, reject))
      groesse += datei.size
      if (groesse <= PAKET_MAXIMUM) dateien[pfad] = new Uint8Array(await datei.arrayBuffer())
    }
  }
  return groesse
}

/** The browser gives a hundred at a time. */
async function readEintraege(ordner: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const leser = ordner.createReader()
  const alle: FileSystemEntry[] = []
  for (;;) {
    const teil = await new Promise<FileSystemEntry[]>((resolve, reject) => leser.readEntries(resolve, reject))
    if (teil.length === 0) return alle
    alle.push(...teil)
  }
}

function createAblagebefund(satz: string, datei: string) {
  return createBefund({
    code: 'fenster.abgelegt',
    satz,
    ort: { datei },
    abhilfe: 'Ziehen Sie den ganzen Ordner eines Projekts auf das Fenster, oder eine ZIP-Datei mit einem Projekt.',
  })
}
