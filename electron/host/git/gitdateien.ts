import { type Befund, type Ergebnis, succeed } from '../../../shared/befund.ts'
import { linkBefund } from '../projekte/ordner.ts'
import { runGit } from './git.ts'

const LISTE_MAXIMUM = 16 * 1024 * 1024

/** A file in a Git revision. */
export interface Gitdatei {
  pfad: string
  /** id of its content */
  objekt: string
  groesse: number
}

/** The files below the project folder in a Git revision that `gehoert` takes; links among them are reported instead. */
export async function listGitdateien(
  ordner: string,
  fassung: string,
  gehoert: (pfad: string) => boolean,
  abbruch: AbortSignal | undefined,
): Promise<Ergebnis<{ dateien: Gitdatei[]; befunde: Befund[] }>> {
  const liste = await runGit(ordner, ['ls-tree', '-r', '-l', '-z', fassung], { abbruch, maximum: LISTE_MAXIMUM })
  return liste.ok ? succeed(parseListe(liste.wert.toString('utf8'), gehoert)) : liste
}

function parseListe(text: string, gehoert: (pfad: string) => boolean): { dateien: Gitdatei[]; befunde: Befund[] } {
  const dateien: Gitdatei[] = []
  const befunde: Befund[] = []
  for (const zeile of text.split('\0')) {
    const [, modus, objekt, groesse, pfad] = /^(\d{6}) \w+ ([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(zeile) ?? []
    if (pfad === undefined || objekt === undefined || !gehoert(pfad)) continue
    if (modus === '100644' || modus === '100755') dateien.push({ pfad, objekt, groesse: Number(groesse) })
    else befunde.push(linkBefund(pfad))
  }
  return { dateien, befunde }
}
