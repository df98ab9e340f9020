import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createGenericode } from '../../electron/host/projekte/genericodetext.ts'
import { writeDateien } from '../../electron/host/projekte/writeProjektdateien.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { createKatalogmodell } from './katalogmodell.ts'

/** What a large town models: all Leistungen of a catalogue, with their Dokumente. */
export const LEISTUNGEN = 575
export const TEILLEISTUNGEN = 2_000

/** Writes such a project into a folder, as the program itself would save it. */
export function writeKatalogprojekt(ordner: string): Projekt {
  const projekt = createKatalogmodell(LEISTUNGEN, TEILLEISTUNGEN)
  const listen = listDatensaetze(projekt, 'codeliste').map(
    (liste) => [liste.datei, createGenericode(liste, projekt.codelisteninhalte.get(liste.id) ?? [])] as const,
  )
  for (const [pfad, text] of [...writeDateien({ projekt, positionen: new Map() }), ...listen]) {
    mkdirSync(dirname(join(ordner, pfad)), { recursive: true })
    writeFileSync(join(ordner, pfad), text)
  }
  return projekt
}
