import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { type GelesenesProjekt, isProjektpfad, readProjekt } from '../projekte/readProjekt.ts'
import { runGit } from './git.ts'
import { type Gitdatei, listGitdateien } from './gitdateien.ts'

const EINTRAEGE_MAXIMUM = 20_000
const INHALT_MAXIMUM = 256 * 1024 * 1024

export interface Gitstand extends GelesenesProjekt {
  /** its files as they are in the repository, by path */
  inhalte: ReadonlyMap<string, Buffer>
}

/**
 * The project as it was in a Git revision. Its files are laid out in a folder of its own and read like any project, with all
 * checks; only paths that a project can have are taken, so nothing can lead out of that folder.
 */
export async function readGitstand(
  ordner: string,
  fassung: string,
  abbruch?: AbortSignal,
): Promise<Ergebnis<Gitstand>> {
  const liste = await listGitdateien(ordner, fassung, isProjektpfad, abbruch)
  if (!liste.ok) return liste
  const { dateien, befunde } = liste.wert
  if (dateien.length === 0) return fail(createLeerbefund())
  const gesamt = dateien.reduce((summe, { groesse }) => summe + groesse, 0)
  if (dateien.length > EINTRAEGE_MAXIMUM || gesamt > INHALT_MAXIMUM) return fail(createUmfangbefund())
  const ausgabe = await runGit(ordner, ['cat-file', '--batch'], {
    eingabe: dateien.map(({ objekt }) => `${objekt}\n`).join(''),
    abbruch,
    maximum: gesamt + dateien.length * KOPF_MAXIMUM,
  })
  if (!ausgabe.ok) return ausgabe
  const inhalte = splitInhalte(dateien, ausgabe.wert)
  const ziel = await mkdtemp(join(tmpdir(), 'fachwerk-fassung-'))
  try {
    await layOut(ziel, inhalte)
    const gelesen = await readProjekt(ziel)
    return gelesen.ok ? succeed({ ...gelesen.wert, befunde: [...befunde, ...gelesen.wert.befunde], inhalte }) : gelesen
  } finally {
    await rm(ziel, { recursive: true, force: true })
  }
}

/** Line of `cat-file --batch` before each content, with its end. */
const KOPF_MAXIMUM = 128

function splitInhalte(dateien: readonly Gitdatei[], ausgabe: Buffer): Map<string, Buffer> {
  const inhalte = new Map<string, Buffer>()
  let stelle = 0
  for (const { pfad, groesse } of dateien) {
    const anfang = ausgabe.indexOf(0x0a, stelle) + 1
    inhalte.set(pfad, ausgabe.subarray(anfang, anfang + groesse))
    stelle = anfang + groesse + 1
  }
  return inhalte
}

async function layOut(ziel: string, inhalte: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [pfad, bytes] of inhalte) {
    const ganz = join(ziel, ...pfad.split('/'))
    await mkdir(dirname(ganz), { recursive: true })
    await writeFile(ganz, bytes)
  }
}

function createLeerbefund(): Befund {
  return createBefund({
    code: 'git.ohneProjekt',
    satz: 'In dieser Git-Fassung liegt hier kein Projekt.',
    abhilfe: 'Wählen Sie eine spätere Fassung.',
  })
}

function createUmfangbefund(): Befund {
  return createBefund({
    code: 'git.umfang',
    satz: 'Diese Git-Fassung ist größer, als ein Projekt sein darf.',
    abhilfe: 'Vergleichen Sie mit einer anderen Fassung.',
  })
}
