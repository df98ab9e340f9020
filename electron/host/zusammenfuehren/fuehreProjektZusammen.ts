import { randomUUID } from 'node:crypto'
import { join, posix } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { runGit } from '../git/git.ts'
import { findGitmischung, type Gitmischung } from '../git/gitmischung.ts'
import { type Gitstand, readGitstand } from '../git/gitstand.ts'
import { writeAtomar } from '../projekte/atomar.ts'
import { readBytes, resolveOrdner } from '../projekte/ordner.ts'
import { saveDateien } from '../projekte/saveDateien.ts'
import { checkSpeichervermerk } from '../projekte/speichervermerk.ts'
import type { Drei } from './elementmischung.ts'
import { mergeProjekt, type Projektfassung, type Projektmischung } from './projektmischung.ts'

const DATEI_MAXIMUM = 20 * 1024 * 1024

/** How each of the three is called in a Befund. */
const FASSUNGSWORTE: Readonly<Drei<string>> = {
  basis: 'Die gemeinsame Grundlage',
  eigene: 'Die eigene Fassung',
  fremde: 'Die fremde Fassung',
}

/**
 * Merges a whole project where Git is merging or just has: the three states come from Git, the result goes into the working tree, as one
 * step. What stood there and is in none of the three is kept in the folder of Git; once the merge is a commit, later work is not touched at
 * all. The index is left alone.
 */
export async function fuehreProjektZusammen({
  ordner,
}: HostEingabe<'fuehreProjektZusammen'>): Promise<Ergebnis<HostWert<'fuehreProjektZusammen'>>> {
  const wurzel = await resolveOrdner(ordner)
  if (!wurzel.ok) return wurzel
  const offen = await checkSpeichervermerk(wurzel.wert)
  if (offen.length > 0) return fail(...offen)
  const mischung = await findGitmischung(wurzel.wert)
  if (!mischung.ok) return mischung
  const fassungen = await readFassungen(wurzel.wert, mischung.wert)
  if (!fassungen.ok) return fassungen
  const projekt = mergeProjekt(fassungen.wert)
  const neue = await listAenderungen(wurzel.wert, projekt.dateien)
  if (!neue.ok) return neue
  const { vorgang } = mischung.wert
  const ungesicherte = vorgang === undefined ? await listUngesicherte(wurzel.wert, neue.wert) : []
  if (ungesicherte.length > 0) return fail(...ungesicherte.map(createUngesichertbefund))
  const vorher = await keepVorherige(mischung.wert.verzeichnis, neue.wert, fassungen.wert)
  const aenderungen = neue.wert.map(({ pfad, nachher }) => ({ pfad, text: nachher }))
  await saveDateien(wurzel.wert, aenderungen, randomUUID())
  return succeed({
    dateien: describeDateien(projekt, neue.wert),
    konflikte: projekt.konflikte.map(({ eigeneSaetze, fremdeSaetze, ...worte }) => ({
      ...worte,
      eigeneSaetze: [...eigeneSaetze],
      fremdeSaetze: [...fremdeSaetze],
    })),
    befunde: [...projekt.befunde],
    ...(vorher === undefined ? {} : { vorher }),
    ...(vorgang === undefined ? {} : { vorgang }),
  })
}

async function readFassungen(ordner: string, ids: Gitmischung): Promise<Ergebnis<Drei<Projektfassung>>> {
  const basis = await readFassung(ordner, ids, 'basis')
  if (!basis.ok) return basis
  const eigene = await readFassung(ordner, ids, 'eigene')
  if (!eigene.ok) return eigene
  const fremde = await readFassung(ordner, ids, 'fremde')
  if (!fremde.ok) return fremde
  const drei = { basis: basis.wert, eigene: eigene.wert, fremde: fremde.wert }
  const namen = new Set(Object.values(drei).map(({ stand }) => stand.projekt.id))
  return namen.size === 1 ? succeed(drei) : fail(createVerschiedenbefund())
}

/** A side with a Fehler says less than its files: from it nothing is merged. A base may say less: then more is in conflict. */
async function readFassung(
  ordner: string,
  ids: Gitmischung,
  welche: keyof Drei<string>,
): Promise<Ergebnis<Projektfassung>> {
  const gelesen: Ergebnis<Gitstand> = await readGitstand(ordner, ids[welche])
  const befunde = gelesen.ok ? gelesen.wert.befunde : gelesen.befunde
  if (!gelesen.ok || (welche !== 'basis' && hasFehler(befunde))) {
    const fehler = befunde.filter(({ schwere }) => schwere === 'fehler')
    return fail(createFassungsbefund(FASSUNGSWORTE[welche], ids[welche]), ...fehler)
  }
  const { projekt, positionen, inhalte } = gelesen.wert
  return succeed({ stand: { projekt, positionen }, inhalte })
}

interface Dateiwechsel {
  pfad: string
  vorher: Uint8Array | undefined
  nachher: Uint8Array | undefined
}

/** The files of the working tree that say something else; line ends of the system count as those in Git. */
async function listAenderungen(wurzel: string, dateien: Projektmischung['dateien']): Promise<Ergebnis<Dateiwechsel[]>> {
  const aenderungen: Dateiwechsel[] = []
  for (const [pfad, nachher] of dateien) {
    const gelesen = await readBytes(wurzel, pfad, DATEI_MAXIMUM)
    if (!gelesen.ok && gelesen.befunde.some(({ code }) => code !== 'datei.fehlt')) return gelesen
    const vorher = gelesen.ok ? gelesen.wert : undefined
    if (textOf(vorher) !== textOf(nachher)) aenderungen.push({ pfad, vorher, nachher })
  }
  return succeed(aenderungen)
}

/** Files with changes that nobody has committed. Where the merge itself is a commit, they are somebody's later work. */
async function listUngesicherte(wurzel: string, aenderungen: readonly Dateiwechsel[]): Promise<string[]> {
  const ungesicherte: string[] = []
  for (const { pfad, vorher } of aenderungen) {
    if (vorher === undefined) continue
    const gesichert = await runGit(wurzel, ['cat-file', 'blob', `HEAD:./${pfad}`], { maximum: DATEI_MAXIMUM })
    if (!gesichert.ok || textOf(gesichert.wert) !== textOf(vorher)) ungesicherte.push(pfad)
  }
  return ungesicherte
}

/** Copies what is in none of the three revisions: Git, its driver or somebody has made it. Answers where it lies. */
async function keepVorherige(
  verzeichnis: string,
  aenderungen: readonly Dateiwechsel[],
  fassungen: Drei<Projektfassung>,
): Promise<string | undefined> {
  const eigenartige = aenderungen.filter(
    ({ pfad, vorher }) =>
      vorher !== undefined &&
      Object.values(fassungen).every(({ inhalte }) => textOf(inhalte.get(pfad)) !== textOf(vorher)),
  )
  if (eigenartige.length === 0) return undefined
  const ordner = posix.join('fachwerk', `vorher-${new Date().toISOString().replaceAll(':', '-')}`)
  for (const { pfad, vorher } of eigenartige) await writeAtomar(verzeichnis, posix.join(ordner, pfad), vorher ?? '')
  return join(verzeichnis, ordner)
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
}

/** What was written or removed, and every file with marks, also where they stood there before. */
function describeDateien(
  { dateien, markierte }: Projektmischung,
  aenderungen: readonly Dateiwechsel[],
): HostWert<'fuehreProjektZusammen'>['dateien'] {
  const geaenderte = new Set(aenderungen.map(({ pfad }) => pfad))
  const uebrige = aenderungen.filter(({ pfad }) => !markierte.has(pfad))
  return [
    ...[...markierte].map((pfad) => ({
      pfad,
      was: 'markiert' as const,
      geaendert: geaenderte.has(pfad),
      zeilen: listMarkierungen(dateien.get(pfad)),
    })),
    ...uebrige.map(({ pfad, nachher }) => ({
      pfad,
      was: nachher === undefined ? ('entfernt' as const) : ('geschrieben' as const),
      geaendert: true,
      zeilen: [],
    })),
  ]
}

/** Lines where a marked place begins. */
function listMarkierungen(bytes: Uint8Array | undefined): number[] {
  const zeilen = Buffer.from(bytes ?? '')
    .toString('latin1')
    .split('\n')
  return zeilen.flatMap((zeile, stelle) => (zeile.startsWith('<<<<<<< ') ? [stelle + 1] : []))
}

function createFassungsbefund(welche: string, id: string): Befund {
  return createBefund({
    code: 'zusammenfuehren.fassung',
    satz: `${welche} lässt sich nicht fehlerfrei lesen.`,
    abhilfe:
      'Berichtigen Sie, was die nächsten Befunde nennen, in diesem Zweig und wiederholen Sie das Zusammenführen.',
    einzelheiten: `Fassung ${id}`,
  })
}

function createUngesichertbefund(datei: string): Befund {
  return createBefund({
    code: 'zusammenfuehren.ungesichert',
    satz: 'Die Datei hat seit dem Zusammenführen Änderungen, die nicht in Git sind.',
    ort: { datei },
    abhilfe: 'Legen Sie sie mit „git stash“ zurück, wiederholen Sie den Befehl und holen Sie sie mit „git stash pop“.',
  })
}

function createVerschiedenbefund(): Befund {
  return createBefund({
    code: 'zusammenfuehren.verschieden',
    satz: 'In den drei Fassungen liegen hier verschiedene Projekte.',
    abhilfe: 'Legen Sie die Projekte in verschiedene Ordner und führen Sie sie dann zusammen.',
  })
}
