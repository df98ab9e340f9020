import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readProjekt } from '../../electron/host/projekte/readProjekt.ts'
import { applyDiff } from '../../shared/dokument/anwenden.ts'
import { renameElement } from '../../shared/dokument/befehle/changeDatensatz.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { LEISTUNGEN, writeKatalogprojekt } from './katalogprojekt.ts'
import { formatMs, printTabelle } from './tabelle.ts'
import { middle } from './verteilung.ts'
import { measure } from './zeit.ts'

const WIEDERHOLUNGEN = 5

/** A project with very many Leistungen: opening, checking and saving. */
export async function benchGrossprojekt(): Promise<void> {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-gross-'))
  try {
    const projekt = writeKatalogprojekt(ordner)
    const lesen = await repeat(() => readProjekt(ordner))
    const pruefen = await repeat(() => pruefeProjekt({ ...projekt, datensaetze: new Map(projekt.datensaetze) }))
    const umbenannt = listDatensaetze(projekt, 'teilleistung')[0]?.id ?? ''
    const anwenden = await repeat((lauf) =>
      applyDiff({ projekt, positionen: new Map() }, renameElement(projekt, umbenannt, `Name ${lauf}`).diff),
    )
    const teilleistungen = listDatensaetze(projekt, 'teilleistung').length
    printTabelle(
      `Großes Projekt: ${LEISTUNGEN} Leistungen, ${teilleistungen} Teilleistungen, ${projekt.datensaetze.size} Datensätze`,
      ['', 'mittlerer von 5 Läufen'],
      [
        ['Projekt lesen und prüfen, ob die Dateien stimmen', formatMs(lesen)],
        ['ganze Modellprüfung', formatMs(pruefen)],
        ['eine Änderung anwenden', formatMs(anwenden)],
      ],
    )
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

async function repeat(arbeit: (lauf: number) => unknown): Promise<number> {
  const zeiten: number[] = []
  for (let lauf = 0; lauf < WIEDERHOLUNGEN; lauf += 1) zeiten.push((await measure(() => arbeit(lauf))).ms)
  return middle(zeiten)
}
