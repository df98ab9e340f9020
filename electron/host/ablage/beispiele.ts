import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { HostWert } from '../../../shared/host.ts'
import { readProjektdatei } from '../projekte/readProjekt.ts'

type Beispiel = HostWert<'startseite'>['beispiele'][number]

/** The samples that the program brings, by name; `ordner` holds one folder each. */
export async function listBeispiele(ordner: string | undefined): Promise<Beispiel[]> {
  // reading a project follows no link, not even one above it
  const wurzel = ordner === undefined ? undefined : await realpath(ordner).catch(() => undefined)
  if (wurzel === undefined) return []
  const namen = await readdir(wurzel)
  const beispiele = await Promise.all(namen.map((kennung) => describeBeispiel(wurzel, kennung)))
  return beispiele.filter((eines) => eines !== undefined).sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

async function describeBeispiel(ordner: string, kennung: string): Promise<Beispiel | undefined> {
  const kopf = await readProjektdatei(join(ordner, kennung))
  if (!kopf.ok) return undefined
  const leistungen = await readdir(join(ordner, kennung, 'leistungen')).catch(() => [])
  return { kennung, name: kopf.wert.name, leistungen: leistungen.filter((name) => name.endsWith('.json')).length }
}

/** All files of a sample; the program's own, so nothing is checked. */
export async function readBeispiel(
  ordner: string | undefined,
  kennung: string,
): Promise<Ergebnis<{ name: string; dateien: Map<string, Uint8Array> }>> {
  const beispiel = (await listBeispiele(ordner)).find((eines) => eines.kennung === kennung)
  if (ordner === undefined || beispiel === undefined) {
    return fail(
      createBefund({
        code: 'ablage.beispiel',
        satz: 'Dieses Beispiel gibt es nicht.',
        abhilfe: 'Wählen Sie ein anderes Beispiel.',
      }),
    )
  }
  const wurzel = join(ordner, kennung)
  const eintraege = await readdir(wurzel, { recursive: true, withFileTypes: true })
  const dateien = new Map<string, Uint8Array>()
  for (const eintrag of eintraege) {
    if (!eintrag.isFile()) continue
    const voll = join(eintrag.parentPath, eintrag.name)
    dateien.set(voll.slice(wurzel.length + 1).replaceAll('\\', '/'), await readFile(voll))
  }
  return succeed({ name: beispiel.name, dateien })
}
