import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Ordnereintrag } from '../../../shared/host/projekte.ts'
import type { HostWert } from '../../../shared/host.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { readProjektdatei } from '../projekte/readProjekt.ts'
import { isBelow } from '../sitzung/ordnerfreigabe.ts'
import { isVorhanden } from './zuletzt.ts'

/** More folders in one are no place to look for a project by eye. */
const EINTRAEGE_MAXIMUM = 500

type Ordnerstand = Omit<HostWert<'listeOrdner'>, 'orte'>

/**
 * The folders in a folder, projects among them by their names; what is hidden or leads out of the released folders is left out.
 * `ordner` and `wurzeln` are real paths.
 */
export async function listOrdner(ordner: string, wurzeln: readonly string[]): Promise<Ergebnis<Ordnerstand>> {
  const gelesen = await readdir(ordner, { withFileTypes: true }).catch((error: unknown) => error)
  if (!Array.isArray(gelesen)) {
    return fail(
      createBefund({
        code: 'ablage.unlesbar',
        satz: 'Dieser Ordner ist nicht lesbar.',
        ort: { datei: ordner },
        abhilfe: 'Wählen Sie einen anderen Ordner oder prüfen Sie, ob Sie ihn lesen dürfen.',
        einzelheiten: String(gelesen),
      }),
    )
  }
  const namen = gelesen
    .filter((einer) => !einer.name.startsWith('.') && (einer.isDirectory() || einer.isSymbolicLink()))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'de', { numeric: true }))
  const eintraege = await Promise.all(
    namen.slice(0, EINTRAEGE_MAXIMUM).map((name) => describeUnterordner(join(ordner, name), name, wurzeln)),
  )
  return succeed({
    ...(await describeOrdner(ordner)),
    weg: await Promise.all(listWeg(ordner, wurzeln).map(describeOrdner)),
    eintraege: eintraege.filter((einer) => einer !== undefined),
    unvollstaendig: namen.length > EINTRAEGE_MAXIMUM,
  })
}

/** A folder by its own name and that of the project in it. */
export async function describeOrdner(ordner: string): Promise<Ordnereintrag> {
  const name = basename(ordner) === '' ? ordner : basename(ordner)
  if (!(await isVorhanden(ordner))) return { ordner, name }
  const kopf = await readProjektdatei(ordner)
  return { ordner, name, projekt: kopf.ok ? kopf.wert.name : PROJEKTDATEI }
}

async function describeUnterordner(
  pfad: string,
  name: string,
  wurzeln: readonly string[],
): Promise<Ordnereintrag | undefined> {
  const echter = await realpath(pfad).catch(() => undefined)
  if (echter === undefined || !wurzeln.some((wurzel) => isBelow(echter, wurzel))) return undefined
  // a link to a file, or a folder one may not enter
  const betretbar = await readdir(echter).then(
    () => true,
    () => false,
  )
  return betretbar ? { ...(await describeOrdner(echter)), name } : undefined
}

/** From the released folder that holds it down to the folder itself. */
function listWeg(ordner: string, wurzeln: readonly string[]): string[] {
  const weg = [ordner]
  for (let pfad = ordner; !wurzeln.includes(pfad) && dirname(pfad) !== pfad; pfad = dirname(pfad)) {
    weg.unshift(dirname(pfad))
  }
  return weg
}
