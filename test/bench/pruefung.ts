import { createPruefauftrag } from '../../renderer/befunde/pruefauftrag.ts'
import type { Datensatz, Datensatzart } from '../../shared/modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { createModellpruefung } from '../../shared/pruefung/modellpruefung.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { createKatalogmodell } from './katalogmodell.ts'
import { formatMs, formatZahl, printTabelle } from './tabelle.ts'
import { middle, quantile } from './verteilung.ts'
import { measure } from './zeit.ts'

const LEISTUNGEN = 575
const TEILLEISTUNGEN = 2_000
const ZIEL_MS = 100
const WIEDERHOLUNGEN = 20

/** Kinds whose records are edited, one after the other; those of a Baukasten concern all Leistungen at once. */
const BEARBEITET: readonly { art: Datensatzart; name: string; gemeinsam: boolean }[] = [
  { art: 'teilleistung', name: 'Teilleistung', gemeinsam: false },
  { art: 'datenfeld', name: 'Datenfeld einer Leistung', gemeinsam: false },
  { art: 'zustellweg', name: 'Zustellweg', gemeinsam: false },
  { art: 'nachrichtentyp', name: 'Nachrichtentyp', gemeinsam: false },
  { art: 'dokument', name: 'Dokument', gemeinsam: false },
  { art: 'rolle', name: 'Rolle', gemeinsam: false },
  { art: 'leistung', name: 'Leistung', gemeinsam: false },
  { art: 'zuordnung', name: 'Zuordnung', gemeinsam: false },
  { art: 'installation', name: 'Installation', gemeinsam: true },
  { art: 'stelle', name: 'Stelle', gemeinsam: true },
  { art: 'organisation', name: 'Organisation', gemeinsam: true },
  { art: 'datenfeld', name: 'Datenfeld des Baukastens', gemeinsam: true },
  { art: 'komponententyp', name: 'Komponententyp des Baukastens', gemeinsam: true },
]

/** The model check after an edit in a project the size of the OZG catalogue, against a check from the start. */
export async function benchPruefung(): Promise<void> {
  const projekt = createKatalogmodell(LEISTUNGEN, TEILLEISTUNGEN)
  await measure(() => pruefeProjekt(projekt))
  const voll = await measure(() => pruefeProjekt(projekt))
  const pruefung = createModellpruefung()
  const erste = await measure(() => pruefung.pruefe(projekt))
  const zeilen: string[][] = []
  let stand = projekt
  for (const { art, name, gemeinsam } of BEARBEITET) {
    const zeiten: number[] = []
    const auftraege: number[] = []
    for (const datensatz of listBearbeitete(stand, art, gemeinsam)) {
      const danach = rename(stand, datensatz)
      auftraege.push((await measure(() => createPruefauftrag(stand, danach, 1))).ms)
      zeiten.push((await measure(() => pruefung.pruefe(danach))).ms)
      stand = danach
    }
    zeilen.push([name, formatMs(middle(zeiten)), formatMs(quantile(zeiten, 1)), formatMs(middle(auftraege))])
  }
  console.log(
    `\n${formatZahl(projekt.datensaetze.size)} Datensätze: ${LEISTUNGEN} Leistungen, ${formatZahl(TEILLEISTUNGEN)} Teilleistungen; ` +
      `von vorn ${formatMs(voll.ms)}, zum ersten Mal mit Gedächtnis ${formatMs(erste.ms)}`,
  )
  printTabelle(
    `Modellprüfung nach einer Änderung (Ziel ${formatMs(ZIEL_MS)})`,
    ['Geändert', 'Mitte', 'längste', 'Auftrag im Fenster'],
    zeilen,
  )
}

function listBearbeitete(projekt: Projekt, art: Datensatzart, gemeinsam: boolean): Datensatz[] {
  const alle = listDatensaetze(projekt, art).filter(
    ({ id }) => (projekt.dateien.get(id)?.startsWith('leistungen/') ?? false) !== gemeinsam,
  )
  const schritt = Math.max(1, Math.floor(alle.length / WIEDERHOLUNGEN))
  return alle.filter((_, stelle) => stelle % schritt === 0).slice(0, WIEDERHOLUNGEN)
}

function rename(projekt: Projekt, datensatz: Datensatz): Projekt {
  const neu = { ...datensatz, name: `${datensatz.name} neu` }
  return { ...projekt, datensaetze: new Map(projekt.datensaetze).set(neu.id, neu) }
}
