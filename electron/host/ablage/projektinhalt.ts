import { readdir } from 'node:fs/promises'
import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { listDateien, readBytes } from '../projekte/ordner.ts'
import { checkSpeichervermerk } from '../projekte/speichervermerk.ts'
import { planCodelisten } from '../projekte/writeCodelisten.ts'
import { writeDateien } from '../projekte/writeProjektdateien.ts'

const DATEI_MAXIMUM = 20 * 1024 * 1024

/**
 * Every file of a project as saving would leave it, by path: what lies in the folder, and over it what has changed since. What
 * the system hides (Git, temporary files) is no part of it. A file that cannot be read fails the whole: a copy has all or is none.
 */
export async function readProjektinhalt(
  ordner: string,
  gespeichert: Dokumentstand,
  stand: Dokumentstand,
): Promise<Ergebnis<Map<string, Uint8Array>>> {
  const offenes = await checkSpeichervermerk(ordner)
  if (offenes.length > 0) return fail(...offenes)
  const teile = (await readdir(ordner)).filter((name) => !name.startsWith('.'))
  const { pfade, befunde } = await listDateien(ordner, teile)
  const fehler: Befund[] = [...befunde]
  const dateien = new Map<string, Uint8Array>()
  for (const pfad of pfade) {
    const bytes = await readBytes(ordner, pfad, DATEI_MAXIMUM)
    if (bytes.ok) dateien.set(pfad, bytes.wert)
    else fehler.push(...bytes.befunde)
  }
  if (fehler.length > 0) return fail(...fehler)
  const alt = writeDateien(gespeichert)
  const neu = writeDateien(stand)
  for (const [pfad, text] of neu) if (alt.get(pfad) !== text) dateien.set(pfad, Buffer.from(text))
  for (const pfad of alt.keys()) if (!neu.has(pfad)) dateien.delete(pfad)
  const codelisten = await planCodelisten(ordner, gespeichert.projekt, stand.projekt)
  if (!codelisten.ok) return codelisten
  for (const { pfad, text } of codelisten.wert) if (text !== undefined) dateien.set(pfad, Buffer.from(text))
  return succeed(dateien)
}
