import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readProjekt } from '../../electron/host/projekte/readProjekt.ts'
import { writeDateien } from '../../electron/host/projekte/writeProjektdateien.ts'
import { applyDiff } from '../../shared/dokument/anwenden.ts'
import { renameElement } from '../../shared/dokument/befehle/changeDatensatz.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { createId } from '../../shared/modell/ids.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { createZufall } from '../shared/dokument/zufall.ts'
import { formatMs, printTabelle } from './tabelle.ts'
import { middle } from './verteilung.ts'
import { measure } from './zeit.ts'

/** What a large town models: all Leistungen of a catalogue, with their Dokumente. */
const LEISTUNGEN = 575
const WIEDERHOLUNGEN = 5

/** A project with very many Leistungen: opening, checking and saving. */
export async function benchGrossprojekt(): Promise<void> {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-gross-'))
  try {
    const projekt = createGrossprojekt(LEISTUNGEN)
    for (const [pfad, text] of writeDateien({ projekt, positionen: new Map() })) {
      mkdirSync(dirname(join(ordner, pfad)), { recursive: true })
      writeFileSync(join(ordner, pfad), text)
    }
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

/** Copies of the example Leistung, each with ids and a file of its own; the Baukasten and the configuration are shared. */
export function createGrossprojekt(anzahl: number): Projekt {
  const vorlage = createBeispielprojekt()
  const [leistung] = listDatensaetze(vorlage, 'leistung')
  const datei = leistung && vorlage.dateien.get(leistung.id)
  const eigene = [...vorlage.datensaetze.values()].filter(({ id }) => vorlage.dateien.get(id) === datei)
  const datensaetze = new Map(vorlage.datensaetze)
  const dateien = new Map(vorlage.dateien)
  const zufall = createZufall(4711)
  const kopien: string[] = []
  for (let nummer = 1; nummer < anzahl; nummer += 1) {
    const ids = new Map(eigene.map(({ id, art }) => [id, createId(art, zufall)]))
    for (const datensatz of eigene) {
      const kopie = replaceIds(datensatz, ids, nummer)
      datensaetze.set(kopie.id, kopie)
      dateien.set(kopie.id, `leistungen/leistung${nummer}.json`)
      if (kopie.art === 'leistung') kopien.push(kopie.id)
    }
  }
  const [buendel] = listDatensaetze(vorlage, 'buendel')
  if (buendel !== undefined) {
    datensaetze.set(buendel.id, { ...buendel, leistungen: [...buendel.leistungen, ...kopien] })
  }
  return { ...vorlage, datensaetze, dateien }
}

function replaceIds(datensatz: Datensatz, ids: ReadonlyMap<string, string>, nummer: number): Datensatz {
  const text = JSON.stringify(datensatz).replace(/\b[a-z]{3}-[0-9a-z]{10}\b/g, (id) => ids.get(id) ?? id)
  const kopie = JSON.parse(text) as Datensatz
  if (kopie.art !== 'leistung') return kopie
  return { ...kopie, name: `${kopie.name} ${nummer}`, technischerName: `leistung${nummer}` }
}
