import { createHash } from 'node:crypto'
import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { runGit } from '../git/git.ts'
import { type Gitdatei, listGitdateien } from '../git/gitdateien.ts'
import { listDateien, readBytes } from '../projekte/ordner.ts'
import { groupTestfaelle, parseTestfallpfad, TESTFALLORDNER } from '../projekte/testfallpfade.ts'

/** The Testfälle of one side of a comparison. Files are read one by one, never all at once. */
export interface Testfallquelle {
  /** names of the Testfälle -> paths of the files below their folders */
  testfaelle: ReadonlyMap<string, ReadonlySet<string>>
  befunde: readonly Befund[]
  /** the same for the same bytes, on both sides of a comparison with Git too */
  fingerprint(kennung: string, teil: string): Promise<Ergebnis<string>>
  read(kennung: string, teil: string): Promise<Ergebnis<Uint8Array>>
}

/** The Testfälle of a project folder; `fingerabdruck`: how Git hashes in the repository that it is compared with. */
export async function createOrdnerquelle(wurzel: string, fingerabdruck: 'sha1' | 'sha256'): Promise<Testfallquelle> {
  const { pfade, befunde } = await listDateien(wurzel, [TESTFALLORDNER])
  const read: Testfallquelle['read'] = (kennung, teil) => {
    const pfad = `${TESTFALLORDNER}/${kennung}/${teil}`
    return readBytes(wurzel, pfad, parseTestfallpfad(pfad)?.maximum ?? 0)
  }
  return {
    testfaelle: listTeile(pfade),
    befunde,
    read,
    fingerprint: async (kennung, teil) => {
      const bytes = await read(kennung, teil)
      return bytes.ok ? succeed(hashAsGit(bytes.wert, fingerabdruck)) : bytes
    },
  }
}

/** The Testfälle of a Git revision; nothing is laid out, and only what differs is fetched. */
export async function createGitquelle(
  ordner: string,
  fassung: string,
  abbruch: AbortSignal | undefined,
): Promise<Ergebnis<Testfallquelle>> {
  const liste = await listGitdateien(ordner, fassung, (pfad) => parseTestfallpfad(pfad) !== undefined, abbruch)
  if (!liste.ok) return liste
  const dateien = new Map(liste.wert.dateien.map((datei) => [datei.pfad, datei]))
  const find = (kennung: string, teil: string): Gitdatei => {
    const datei = dateien.get(`${TESTFALLORDNER}/${kennung}/${teil}`)
    if (datei === undefined) throw new Error(`No file ${teil} of ${kennung}`)
    return datei
  }
  return succeed({
    testfaelle: listTeile(dateien.keys()),
    befunde: liste.wert.befunde,
    fingerprint: async (kennung, teil) => succeed(find(kennung, teil).objekt),
    read: async (kennung, teil) => {
      const { pfad, objekt } = find(kennung, teil)
      const maximum = parseTestfallpfad(pfad)?.maximum ?? 0
      const inhalt = await runGit(ordner, ['cat-file', 'blob', objekt], { abbruch, maximum })
      return inhalt.ok ? inhalt : fail(...inhalt.befunde.map((befund) => ({ ...befund, ort: { datei: pfad } })))
    },
  })
}

function listTeile(pfade: Iterable<string>): Testfallquelle['testfaelle'] {
  return new Map(
    [...groupTestfaelle(pfade)].map(([kennung, dateien]) => [
      kennung,
      new Set(dateien.flatMap(({ art, teil }) => (art === undefined ? [] : [teil]))),
    ]),
  )
}

function hashAsGit(bytes: Uint8Array, fingerabdruck: 'sha1' | 'sha256'): string {
  return createHash(fingerabdruck).update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex')
}
