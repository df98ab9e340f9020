import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Gitvorgang } from '../../../shared/host/git.ts'
import { runGit } from './git.ts'

const AUSGABE_MAXIMUM = 64 * 1024

/** A merge that Git has begun or has just committed. */
export interface Gitmischung {
  /** folder in which Git keeps what belongs to this working tree */
  verzeichnis: string
  /** what is under way; undefined where the merge has been committed */
  vorgang: Gitvorgang | undefined
  /** ids of the three revisions */
  basis: string
  eigene: string
  fremde: string
}

/**
 * What Git is merging in the working tree of a folder: by `merge`, `cherry-pick`, `revert` or `rebase`; where nothing is under way, the merge
 * that was committed last.
 */
export async function findGitmischung(ordner: string): Promise<Ergebnis<Gitmischung>> {
  const ort = await findVerzeichnis(ordner)
  if (!ort.ok) return ort
  const verzeichnis = ort.wert
  const seiten = await findSeiten(ordner, verzeichnis)
  if (!seiten.ok) return seiten
  const ids: string[] = []
  for (const frage of [seiten.wert.basis, [seiten.wert.eigene], [seiten.wert.fremde]]) {
    const [erstes = '', ...weitere] = frage
    const id = weitere.length > 0 ? await ask(ordner, erstes, ...weitere) : await resolveFassung(ordner, erstes)
    if (!id.ok) return fail(createGrundlosbefund())
    ids.push(id.wert)
  }
  const [basis = '', eigene = '', fremde = ''] = ids
  return succeed({ verzeichnis, vorgang: seiten.wert.vorgang, basis, eigene, fremde })
}

/** Whether a `rebase` is under way in the working tree of a folder. */
export async function isInRebase(ordner: string): Promise<boolean> {
  const verzeichnis = await findVerzeichnis(ordner)
  return verzeichnis.ok && (await hasRebase(verzeichnis.wert))
}

function findVerzeichnis(ordner: string): Promise<Ergebnis<string>> {
  return ask(ordner, 'rev-parse', '--absolute-git-dir')
}

/** Two revisions, and what tells their base: a revision, or a question to Git. */
interface Seiten {
  vorgang?: Gitvorgang
  basis: readonly string[]
  eigene: string
  fremde: string
}

function createZweige(eigene: string, fremde: string): Seiten {
  return { basis: ['merge-base', eigene, fremde], eigene, fremde }
}

async function findSeiten(ordner: string, verzeichnis: string): Promise<Ergebnis<Seiten>> {
  const rebase = await hasRebase(verzeichnis)
  const [zweig, ...zweige] = (await readFile(join(verzeichnis, 'MERGE_HEAD'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
  if (zweige.length > 0) return fail(createVielebefund())
  if (zweig !== undefined) return succeed({ vorgang: rebase ? 'rebase' : 'merge', ...createZweige('HEAD', zweig) })
  for (const [name, vorgang] of [
    ['CHERRY_PICK_HEAD', 'cherry-pick'],
    ['REVERT_HEAD', 'revert'],
    ['REBASE_HEAD', 'rebase'],
  ] as const) {
    if (vorgang === 'rebase' && !(rebase && (await isAngehalten(verzeichnis)))) continue
    if (!(await resolveFassung(ordner, name)).ok) continue
    const elter = await findElter(ordner, verzeichnis, name)
    if (elter === undefined) return fail(createElternbefund())
    const [basis, fremde] = vorgang === 'revert' ? [name, elter] : [elter, name]
    return succeed({ vorgang: rebase ? 'rebase' : vorgang, basis: [basis], eigene: 'HEAD', fremde })
  }
  return findLetzte(ordner)
}

/**
 * The parent against which the change of a commit is applied or taken back. Of a merge there are several: for `revert` Git tells the
 * one that was named with `-m` in its message, for `cherry-pick` nowhere; then undefined.
 */
async function findElter(ordner: string, verzeichnis: string, commit: string): Promise<string | undefined> {
  if (!(await resolveFassung(ordner, `${commit}^2`)).ok) return `${commit}^`
  const nachricht = await readFile(join(verzeichnis, 'MERGE_MSG'), 'utf8').catch(() => '')
  return /\breversing\s+changes made to ([0-9a-f]{40,64})\b/.exec(nachricht)?.[1]
}

/** The merge that was committed last. */
async function findLetzte(ordner: string): Promise<Ergebnis<Seiten>> {
  const offene = await ask(ordner, 'ls-files', '--unmerged')
  if (!offene.ok) return offene
  if (offene.wert !== '') return fail(createZuruecklegebefund())
  const eltern = await ask(ordner, 'rev-list', '--parents', '--max-count=1', 'HEAD')
  if (!eltern.ok) return eltern
  const [, eigene, fremde, ...weitere] = eltern.wert.split(' ')
  if (eigene === undefined || fremde === undefined) return fail(createOhnebefund())
  return weitere.length > 0 ? fail(createVielebefund()) : succeed(createZweige(eigene, fremde))
}

/** `REBASE_HEAD` alone tells nothing: some versions of Git leave it behind. */
async function hasRebase(verzeichnis: string): Promise<boolean> {
  return (await exists(join(verzeichnis, 'rebase-merge'))) || (await exists(join(verzeichnis, 'rebase-apply')))
}

/** Whether the rebase stands at something to decide, not at a commit that somebody wanted to edit. */
async function isAngehalten(verzeichnis: string): Promise<boolean> {
  return !(await exists(join(verzeichnis, 'rebase-merge', 'amend')))
}

function exists(pfad: string): Promise<boolean> {
  return stat(pfad).then(
    () => true,
    () => false,
  )
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

/** Conflicts without a second revision: what was stashed, or a `checkout --merge`. */
function createZuruecklegebefund(): Befund {
  return createBefund({
    code: 'git.ohneZweiteFassung',
    satz: 'Git führt hier keine Commits zusammen, nur Dateien, etwa aus „git stash“.',
    abhilfe: 'Entscheiden Sie an den markierten Stellen und prüfen Sie mit „fachwerk pruefe“, ob alles passt.',
  })
}

function createVielebefund(): Befund {
  return createBefund({
    code: 'git.vieleZweige',
    satz: 'Git führt hier mehr als zwei Zweige auf einmal zusammen.',
    abhilfe: 'Führen Sie einen Zweig nach dem anderen zusammen.',
  })
}

function createElternbefund(): Befund {
  return createBefund({
    code: 'git.welcheSeite',
    satz: 'Git überträgt hier eine Zusammenführung und sagt nicht, gegen welche Seite.',
    abhilfe: 'Entscheiden Sie an den markierten Stellen, oder übertragen Sie die einzelnen Commits des Zweigs.',
  })
}

function createGrundlosbefund(): Befund {
  return createBefund({
    code: 'git.ohneGrundlage',
    satz: 'Beide Seiten haben in Git keinen gemeinsamen Anfang.',
    abhilfe: 'Vergleichen Sie beide Fassungen im Fenster und übernehmen Sie von Hand, was gelten soll.',
  })
}
