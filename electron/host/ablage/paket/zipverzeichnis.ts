import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../../shared/befund.ts'

/** A file as the directory of a ZIP names it. Nothing of it is true before the file is unpacked. */
export interface Zipeintrag {
  pfad: string
  gepackt: number
  entpackt: number
  summe: number
  verfahren: number
  /** where its own header begins */
  stelle: number
}

const ENDE = 0x06054b50
const EINTRAG = 0x02014b50
export const KOPF = 0x04034b50
const ENDE_LAENGE = 22
const KOMMENTAR_MAXIMUM = 0xffff
const EINTRAG_LAENGE = 46
const EINTRAEGE_MAXIMUM = 20_000
const VERSCHLUESSELT = 0x1
/** Everything counts 64 bits where a number here is full; a project is never that large. */
const VOLL = 0xffffffff
const UNIX = 3
const DATEIART = 0o170000
const ORDNER = 0o040000
const DATEI = 0o100000

/**
 * Reads the directory of a ZIP: only plain files and folders, not encrypted, not split, with names in UTF-8. A library would
 * give names and contents, but neither says what is a link nor doubts a size, which is what matters in a file of unknown origin.
 */
export function readZipverzeichnis(zip: Buffer): Ergebnis<Zipeintrag[]> {
  const ende = findEnde(zip)
  if (ende === undefined) return fail(createKeinZipBefund())
  const anzahl = zip.readUInt16LE(ende + 10)
  const teile = zip.readUInt32LE(ende + 4)
  const laenge = zip.readUInt32LE(ende + 12)
  const beginn = zip.readUInt32LE(ende + 16)
  if (teile !== 0 || anzahl !== zip.readUInt16LE(ende + 8)) return fail(createBeschaedigtBefund('geteiltes Archiv'))
  if (anzahl > EINTRAEGE_MAXIMUM || anzahl === 0xffff) return fail(createUmfangbefund(`${anzahl} Einträge`))
  if (beginn + laenge > ende) return fail(createBeschaedigtBefund('Verzeichnis außerhalb der Datei'))
  const eintraege: Zipeintrag[] = []
  let stelle = beginn
  for (let nummer = 0; nummer < anzahl; nummer += 1) {
    const gelesen = readEintrag(zip, stelle, beginn + laenge)
    if (!gelesen.ok) return gelesen
    if (gelesen.wert.eintrag !== undefined) eintraege.push(gelesen.wert.eintrag)
    stelle = gelesen.wert.naechster
  }
  return succeed(eintraege)
}

/** The end of the directory stands last, before a comment of unknown length that must fill the rest exactly. */
function findEnde(zip: Buffer): number | undefined {
  const fruehestes = Math.max(0, zip.length - ENDE_LAENGE - KOMMENTAR_MAXIMUM)
  for (let stelle = zip.length - ENDE_LAENGE; stelle >= fruehestes; stelle -= 1) {
    if (zip.readUInt32LE(stelle) !== ENDE) continue
    if (stelle + ENDE_LAENGE + zip.readUInt16LE(stelle + 20) === zip.length) return stelle
  }
  return undefined
}

/** One entry and where the next begins; a folder is no entry, it comes with its files. */
function readEintrag(
  zip: Buffer,
  stelle: number,
  ende: number,
): Ergebnis<{ eintrag: Zipeintrag | undefined; naechster: number }> {
  if (stelle + EINTRAG_LAENGE > ende || zip.readUInt32LE(stelle) !== EINTRAG) {
    return fail(createBeschaedigtBefund('Eintrag des Verzeichnisses'))
  }
  const namensende = stelle + EINTRAG_LAENGE + zip.readUInt16LE(stelle + 28)
  const naechster = namensende + zip.readUInt16LE(stelle + 30) + zip.readUInt16LE(stelle + 32)
  if (naechster > ende) return fail(createBeschaedigtBefund('Eintrag länger als das Verzeichnis'))
  const pfad = decodeName(zip.subarray(stelle + EINTRAG_LAENGE, namensende))
  if (pfad === undefined)
    return fail(createKodierungBefund(zip.toString('latin1', stelle + EINTRAG_LAENGE, namensende)))
  const befund = checkArt(pfad, zip, stelle)
  if (befund !== undefined) return fail(befund)
  if (pfad.endsWith('/')) return succeed({ eintrag: undefined, naechster })
  const eintrag = {
    pfad,
    verfahren: zip.readUInt16LE(stelle + 10),
    summe: zip.readUInt32LE(stelle + 16),
    gepackt: zip.readUInt32LE(stelle + 20),
    entpackt: zip.readUInt32LE(stelle + 24),
    stelle: zip.readUInt32LE(stelle + 42),
  }
  if ([eintrag.gepackt, eintrag.entpackt, eintrag.stelle].includes(VOLL)) return fail(createUmfangbefund(pfad))
  return succeed({ eintrag, naechster })
}

/** Older programs write other encodings without saying which; guessing would make another name of it. */
function decodeName(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).normalize('NFC')
  } catch {
    return undefined
  }
}

function checkArt(pfad: string, zip: Buffer, stelle: number): Befund | undefined {
  if ((zip.readUInt16LE(stelle + 8) & VERSCHLUESSELT) !== 0) {
    return createBefund({
      code: 'paket.verschluesselt',
      satz: 'Die ZIP-Datei ist mit einem Kennwort geschützt.',
      ort: { datei: pfad },
      abhilfe: 'Packen Sie das Projekt ohne Kennwort oder entpacken Sie es selbst und öffnen Sie den Ordner.',
    })
  }
  if (zip.readUInt8(stelle + 5) !== UNIX) return undefined
  const art = (zip.readUInt32LE(stelle + 38) >>> 16) & DATEIART
  return art === 0 || art === ORDNER || art === DATEI ? undefined : createVerknuepfungBefund(pfad)
}

function createKeinZipBefund(): Befund {
  return createBefund({
    code: 'paket.keinZip',
    satz: 'Die Datei ist keine vollständige ZIP-Datei.',
    abhilfe:
      'Wählen Sie eine Datei, die mit „Kopie als Datei speichern“ entstanden ist, oder holen Sie sie noch einmal.',
  })
}

export function createBeschaedigtBefund(einzelheiten: string, datei?: string): Befund {
  return createBefund({
    code: 'paket.beschaedigt',
    satz: 'Die ZIP-Datei ist beschädigt.',
    ...(datei === undefined ? {} : { ort: { datei } }),
    abhilfe: 'Holen oder packen Sie die Datei noch einmal; es wurde nichts entpackt.',
    einzelheiten,
  })
}

export function createUmfangbefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'paket.umfang',
    satz: 'Die ZIP-Datei enthält mehr, als ein Projekt haben kann.',
    abhilfe: 'Prüfen Sie, woher die Datei stammt; es wurde nichts entpackt.',
    einzelheiten,
  })
}

function createKodierungBefund(datei: string): Befund {
  return createBefund({
    code: 'paket.kodierung',
    satz: 'Ein Dateiname der ZIP-Datei ist nicht in UTF-8 geschrieben.',
    ort: { datei },
    abhilfe: 'Packen Sie das Projekt mit einem aktuellen Programm neu; es wurde nichts entpackt.',
  })
}

function createVerknuepfungBefund(datei: string): Befund {
  return createBefund({
    code: 'paket.verknuepfung',
    satz: 'Die ZIP-Datei enthält eine Verknüpfung oder etwas anderes als Dateien.',
    ort: { datei },
    abhilfe: 'Prüfen Sie, woher die Datei stammt; es wurde nichts entpackt.',
  })
}
