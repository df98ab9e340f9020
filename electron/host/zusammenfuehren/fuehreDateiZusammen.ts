import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { isInRebase } from '../git/gitmischung.ts'
import { writeAtomar } from '../projekte/atomar.ts'
import { readBytes, resolveOrdner } from '../projekte/ordner.ts'
import { isProjektpfad } from '../projekte/readProjekt.ts'
import { mergeDatei } from './dateimischung.ts'

const DATEI_MAXIMUM = 20 * 1024 * 1024

/** Merges one file of a project as Git's merge driver (`%O %A %B %P`). Writes nothing where one of the three cannot be read. */
export async function fuehreDateiZusammen({
  basis,
  eigene,
  fremde,
  pfad = eigene,
}: HostEingabe<'fuehreDateiZusammen'>): Promise<Ergebnis<HostWert<'fuehreDateiZusammen'>>> {
  const [alte, hier, dort] = [await readFassung(basis), await readFassung(eigene), await readFassung(fremde)]
  if (!alte.ok) return alte
  if (!hier.ok) return hier
  if (!dort.ok) return dort
  const datei = await resolveProjektpfad(pfad)
  const bytes = { basis: alte.wert, eigene: hier.wert, fremde: dort.wert }
  const { markiert, konflikte, befunde, ...ergebnis } = mergeDatei(datei, bytes)
  if (Buffer.compare(ergebnis.bytes, hier.wert) !== 0) {
    await writeAtomar(dirname(eigene), basename(eigene), ergebnis.bytes)
  }
  return succeed({
    datei,
    markiert,
    // Git runs the driver in the root of the working tree
    inRebase: markiert && (await isInRebase(process.cwd())),
    konflikte: konflikte.map(({ eigeneSaetze, fremdeSaetze, ...worte }) => ({
      ...worte,
      eigeneSaetze: [...eigeneSaetze],
      fremdeSaetze: [...fremdeSaetze],
    })),
    befunde: [...befunde],
  })
}

async function readFassung(datei: string): Promise<Ergebnis<Uint8Array>> {
  const ordner = await resolveOrdner(dirname(datei))
  return ordner.ok ? readBytes(ordner.wert, basename(datei), DATEI_MAXIMUM) : ordner
}

/**
 * The path within the project of a path within a repository: the project may lie anywhere in it. Git runs the driver in the root of
 * the working tree; where the project itself is not there (yet), the longest path counts that a project can have.
 */
async function resolveProjektpfad(pfad: string): Promise<string> {
  const teile = pfad.split(/[\\/]/)
  const moegliche = teile
    .map((_, stelle) => ({
      ordner: teile.slice(0, stelle).join('/'),
      rest: teile.slice(stelle).join('/'),
    }))
    .filter(({ rest }) => isProjektpfad(rest))
  for (const { ordner, rest } of moegliche) {
    if (await isDatei(join(ordner, PROJEKTDATEI))) return rest
  }
  return moegliche[0]?.rest ?? pfad
}

async function isDatei(pfad: string): Promise<boolean> {
  return stat(pfad).then(
    (angaben) => angaben.isFile(),
    () => false,
  )
}
