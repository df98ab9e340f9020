import { crc32, inflateRawSync } from 'node:zlib'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../../shared/befund.ts'
import { PROJEKTDATEI } from '../../../../shared/modell/modelldateien.ts'
import { findNamensfehler } from '../../../../shared/projekte/dateiname.ts'
import {
  createBeschaedigtBefund,
  createUmfangbefund,
  KOPF,
  readZipverzeichnis,
  type Zipeintrag,
} from './zipverzeichnis.ts'

const DATEI_MAXIMUM = 20 * 1024 * 1024
const GANZES_MAXIMUM = 200 * 1024 * 1024
const TIEFE_MAXIMUM = 6
/** Text packs to a fiftieth at best; what packs better was made to fill a disk. Small files may be all blanks. */
const VERHAELTNIS_MAXIMUM = 200
const UNVERDAECHTIG = 1024 * 1024
const KOPF_LAENGE = 30
const GESPEICHERT = 0
const GEPACKT = 8

/**
 * Unpacks the project in a ZIP of unknown origin into memory: files by path, relative to the folder with `projekt.fachwerk`.
 * What a system hides (names with a dot in front, `__MACOSX`) is left out; anything hostile refuses the whole.
 */
export function unpackProjekt(zip: Buffer): Ergebnis<Map<string, Uint8Array>> {
  const verzeichnis = readZipverzeichnis(zip)
  if (!verzeichnis.ok) return verzeichnis
  const befunde = verzeichnis.wert.flatMap((eintrag) => checkPfad(eintrag.pfad) ?? [])
  if (befunde.length > 0) return fail(...befunde)
  const sichtbare = verzeichnis.wert.filter(({ pfad }) => !isVersteckt(pfad))
  const wurzel = findWurzel(sichtbare)
  if (wurzel === undefined) return fail(createOhneProjektBefund())
  const eintraege = sichtbare.map((eintrag) => ({ ...eintrag, ziel: eintrag.pfad.slice(wurzel.length) }))
  const fremdes = [...checkAusserhalb(eintraege, wurzel), ...checkDoppelte(eintraege), ...checkUmfang(eintraege)]
  if (fremdes.length > 0) return fail(...fremdes)
  const dateien = new Map<string, Uint8Array>()
  for (const eintrag of eintraege) {
    const inhalt = unpackEintrag(zip, eintrag)
    if (!inhalt.ok) return inhalt
    dateien.set(eintrag.ziel, inhalt.wert)
  }
  return succeed(dateien)
}

/** Only paths below the folder, whose every part can be the name of a file on every computer. */
function checkPfad(pfad: string): Befund | undefined {
  const teile = pfad.split('/')
  const fehler = teile.map(findNamensfehler).find((grund) => grund !== undefined)
  if (fehler === undefined && teile.length <= TIEFE_MAXIMUM) return undefined
  return createBefund({
    code: 'paket.name',
    satz: 'Die ZIP-Datei enthält einen Dateinamen, der nicht erlaubt ist.',
    ort: { datei: pfad },
    abhilfe: 'Prüfen Sie, woher die Datei stammt; es wurde nichts entpackt.',
    einzelheiten: fehler === undefined ? `Mehr als ${TIEFE_MAXIMUM} Ebenen.` : `Ein Teil des Pfades ${fehler}.`,
  })
}

function isVersteckt(pfad: string): boolean {
  return pfad.split('/').some((teil) => teil.startsWith('.') || teil === '__MACOSX')
}

/** The folder in the ZIP that holds the project: none, or the one that the whole was packed with. */
function findWurzel(eintraege: readonly Zipeintrag[]): string | undefined {
  const pfade = eintraege.map(({ pfad }) => pfad)
  if (pfade.includes(PROJEKTDATEI)) return ''
  const [einzige, ...weitere] = pfade.filter((pfad) => /^[^/]+\/projekt\.fachwerk$/.test(pfad))
  return weitere.length > 0 ? undefined : einzige?.slice(0, -PROJEKTDATEI.length)
}

function checkAusserhalb(eintraege: readonly Zipeintrag[], wurzel: string): Befund[] {
  return eintraege
    .filter(({ pfad }) => !pfad.startsWith(wurzel))
    .map(({ pfad }) =>
      createBefund({
        code: 'paket.ausserhalb',
        satz: 'Die ZIP-Datei enthält Dateien neben dem Projekt.',
        ort: { datei: pfad },
        abhilfe: 'Packen Sie nur den Ordner des Projekts; es wurde nichts entpackt.',
      }),
    )
}

/** Two files of one name, or a file where another path has a folder; upper and lower case are the same to most computers. */
function checkDoppelte(eintraege: readonly { pfad: string; ziel: string }[]): Befund[] {
  const dateien = new Set<string>()
  const ordner = new Set<string>()
  const befunde: Befund[] = []
  for (const { pfad, ziel } of eintraege) {
    const schluessel = ziel.toLowerCase()
    const teile = schluessel.split('/')
    const darueber = teile.slice(1).map((_, stelle) => teile.slice(0, stelle + 1).join('/'))
    if (dateien.has(schluessel) || ordner.has(schluessel) || darueber.some((einer) => dateien.has(einer))) {
      befunde.push(createDoppeltBefund(pfad))
    }
    dateien.add(schluessel)
    for (const einer of darueber) ordner.add(einer)
  }
  return befunde
}

/** What the directory says about sizes; unpacking holds it to that. */
function checkUmfang(eintraege: readonly Zipeintrag[]): Befund[] {
  const ganzes = eintraege.reduce((summe, { entpackt }) => summe + entpackt, 0)
  if (ganzes > GANZES_MAXIMUM) return [createUmfangbefund(`${ganzes} Bytes`)]
  const grosser = eintraege.find(
    ({ entpackt, gepackt }) =>
      entpackt > DATEI_MAXIMUM || (entpackt > UNVERDAECHTIG && entpackt > gepackt * VERHAELTNIS_MAXIMUM),
  )
  return grosser === undefined ? [] : [createUmfangbefund(`${grosser.pfad}: ${grosser.entpackt} Bytes`)]
}

function unpackEintrag(
  zip: Buffer,
  { pfad, verfahren, gepackt, entpackt, summe, stelle }: Zipeintrag,
): Ergebnis<Buffer> {
  if (stelle + KOPF_LAENGE > zip.length || zip.readUInt32LE(stelle) !== KOPF) {
    return fail(createBeschaedigtBefund('Kopf eines Eintrags', pfad))
  }
  const beginn = stelle + KOPF_LAENGE + zip.readUInt16LE(stelle + 26) + zip.readUInt16LE(stelle + 28)
  if (beginn + gepackt > zip.length) return fail(createBeschaedigtBefund('Inhalt außerhalb der Datei', pfad))
  const inhalt = inflate(zip.subarray(beginn, beginn + gepackt), verfahren, entpackt)
  if (inhalt?.length !== entpackt) return fail(createBeschaedigtBefund('Größe', pfad))
  return crc32(inhalt) === summe ? succeed(inhalt) : fail(createBeschaedigtBefund('Prüfsumme', pfad))
}

/** Never more bytes than promised, whatever the stream holds. */
function inflate(bytes: Buffer, verfahren: number, entpackt: number): Buffer | undefined {
  if (verfahren === GESPEICHERT) return bytes
  if (verfahren !== GEPACKT) return undefined
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, entpackt) })
  } catch {
    return undefined
  }
}

function createOhneProjektBefund(): Befund {
  return createBefund({
    code: 'paket.ohneProjekt',
    satz: 'In der ZIP-Datei liegt kein Projekt.',
    ort: { datei: PROJEKTDATEI },
    abhilfe: 'Wählen Sie eine ZIP-Datei, in der genau ein Ordner mit der Datei projekt.fachwerk liegt.',
  })
}

function createDoppeltBefund(datei: string): Befund {
  return createBefund({
    code: 'paket.doppelt',
    satz: 'Die ZIP-Datei enthält zwei Dateien mit demselben Namen.',
    ort: { datei },
    abhilfe: 'Benennen Sie eine um und packen Sie neu; Groß- und Kleinschreibung zählt dabei nicht.',
  })
}
