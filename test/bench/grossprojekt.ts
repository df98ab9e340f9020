import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readProjekt } from '../../electron/host/projekte/readProjekt.ts'
import { writeProjektdateien } from '../../electron/host/projekte/writeProjektdateien.ts'
import { hashOfStand } from '../../electron/host/sitzung/grundlage.ts'
import { applyDiff } from '../../shared/dokument/anwenden.ts'
import { renameElement } from '../../shared/dokument/befehle/changeDatensatz.ts'
import type { Dokumentstand } from '../../shared/dokument/dokumentstand.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { provideStandverzeichnis } from '../../shared/modell/standverzeichnis.ts'
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
    provideStandverzeichnis(projekt.datensaetze)
    const vorher = { projekt, positionen: new Map() }
    const lesen = await repeat(() => readProjekt(ordner))
    const pruefen = await repeat(() => pruefeProjekt({ ...projekt, datensaetze: new Map(projekt.datensaetze) }))
    const umbenannt = listDatensaetze(projekt, 'teilleistung')[0]?.id ?? ''
    const change = (lauf: number): Dokumentstand => {
      const stand = applyDiff(vorher, renameElement(projekt, umbenannt, `Name ${lauf}`).diff)
      if (!stand.ok) throw new Error('Die Änderung passt nicht')
      return stand.wert
    }
    const anwenden = await repeat(change)
    let gespeichert: Dokumentstand = vorher
    const speichern = await repeat(async (lauf) => {
      const stand = change(lauf)
      hashOfStand(stand)
      await writeProjektdateien(ordner, gespeichert, stand)
      gespeichert = stand
    })
    const teilleistungen = listDatensaetze(projekt, 'teilleistung').length
    printTabelle(
      `Großes Projekt: ${LEISTUNGEN} Leistungen, ${teilleistungen} Teilleistungen, ${projekt.datensaetze.size} Datensätze`,
      ['', 'mittlerer von 5 Läufen'],
      [
        ['Projekt lesen und prüfen, ob die Dateien stimmen', formatMs(lesen)],
        ['ganze Modellprüfung', formatMs(pruefen)],
        ['eine Änderung anwenden', formatMs(anwenden)],
        ['eine Änderung speichern', formatMs(speichern)],
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
