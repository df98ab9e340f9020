import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { runGit } from './git.ts'

const AUSGABE_MAXIMUM = 64 * 1024

/** A merge that Git has begun or has just committed. */
export interface Gitmischung {
  /** folder in which Git keeps what belongs to this working tree */
  verzeichnis: string
  /** ids of the three revisions */
  basis: string
  eigene: string
  fremde: string
}

/**
 * What Git is merging in the working tree of a folder: by `merge`, `cherry-pick` or `rebase`; where nothing is under way, the merge that was
 * committed last.
 */
export async function findGitmischung(ordner: string): Promise<Ergebnis<Gitmischung>> {
  const ort = await ask(ordner, 'rev-parse', '--absolute-git-dir')
  if (!ort.ok) return ort
  const verzeichnis = ort.wert
  const zweige = (await readFile(join(verzeichnis, 'MERGE_HEAD'), 'utf8').catch(() => '')).split('\n').filter(Boolean)
  if (zweige.length > 1) return fail(createVielebefund())
  const [zweig] = zweige
  const seiten = zweig === undefined ? await findUebrige(ordner) : succeed(createZweige('HEAD', zweig))
  if (!seiten.ok) return seiten
  const ids: string[] = []
  for (const frage of [seiten.wert.basis, [seiten.wert.eigene], [seiten.wert.fremde]]) {
    const [erstes = '', ...weitere] = frage
    const id = weitere.length > 0 ? await ask(ordner, erstes, ...weitere) : await resolveFassung(ordner, erstes)
    if (!id.ok) return fail(createGrundlosbefund())
    ids.push(id.wert)
  }
  const [basis = '', eigene = '', fremde = ''] = ids
  return succeed({ verzeichnis, basis, eigene, fremde })
}

/** Two revisions, and what tells their base: a revision, or a question to Git. */
interface Seiten {
  basis: readonly string[]
  eigene: string
  fremde: string
}

function createZweige(eigene: string, fremde: string): Seiten {
  return { basis: ['merge-base', eigene, fremde], eigene, fremde }
}

async function findUebrige(ordner: string): Promise<Ergebnis<Seiten>> {
  for (const fremde of ['CHERRY_PICK_HEAD', 'REBASE_HEAD']) {
    if ((await resolveFassung(ordner, fremde)).ok) return succeed({ basis: [`${fremde}^`], eigene: 'HEAD', fremde })
  }
  const eltern = await ask(ordner, 'rev-list', '--parents', '--max-count=1', 'HEAD')
  if (!eltern.ok) return eltern
  const [, eigene, fremde, ...weitere] = eltern.wert.split(' ')
  if (eigene === undefined || fremde === undefined) return fail(createOhnebefund())
  return weitere.length > 0 ? fail(createVielebefund()) : succeed(createZweige(eigene, fremde))
}

function resolveFassung(ordner: string, fassung: string): Promise<Ergebnis<string>> {
  return ask(ordner, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${fassung}^{commit}`)
}

/** The first line that Git answers. */
async function ask(ordner: string, ...argumente: string[]): Promise<Ergebnis<string>> {
  const ausgabe = await runGit(ordner, argumente, { maximum: AUSGABE_MAXIMUM })
  return ausgabe.ok ? succeed(ausgabe.wert.toString('utf8').split('\n')[0]?.trim() ?? '') : ausgabe
}

function createOhnebefund(): Befund {
  return createBefund({
    code: 'git.ohneMischung',
    satz: 'Hier führt Git gerade nichts zusammen.',
    abhilfe: 'Führen Sie zuerst „git merge ZWEIG“ aus und dann diesen Befehl.',
  })
}

function createVielebefund(): Befund {
  return createBefund({
    code: 'git.vieleZweige',
    satz: 'Git führt hier mehr als zwei Zweige auf einmal zusammen.',
    abhilfe: 'Führen Sie einen Zweig nach dem anderen zusammen.',
  })
}

function createGrundlosbefund(): Befund {
  return createBefund({
    code: 'git.ohneGrundlage',
    satz: 'Beide Seiten haben in Git keinen gemeinsamen Anfang.',
    abhilfe: 'Vergleichen Sie beide Fassungen im Fenster und übernehmen Sie von Hand, was gelten soll.',
  })
}
