import { createPruefauftraege } from '../../renderer/befunde/pruefauftrag.ts'
import type { Datensatz, Datensatzart } from '../../shared/modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { createModellpruefung, type Modellpruefung } from '../../shared/pruefung/modellpruefung.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { createKatalogmodell } from './katalogmodell.ts'
import { LEISTUNGEN, TEILLEISTUNGEN } from './katalogprojekt.ts'
import { formatMs, formatZahl, printTabelle } from './tabelle.ts'
import { middle, quantile } from './verteilung.ts'
import { measure } from './zeit.ts'

const ZIEL_MS = 100
const ABSCHNITT_MS = 40
const WIEDERHOLUNGEN = 20

/** Kinds whose records are edited, one after the other; those of a Baukasten concern all Leistungen at once. */
const BEARBEITET: readonly { art: Datensatzart; name: string; baukasten: boolean }[] = [
  { art: 'teilleistung', name: 'Teilleistung', baukasten: false },
  { art: 'datenfeld', name: 'Datenfeld einer Leistung', baukasten: false },
  { art: 'zustellweg', name: 'Zustellweg', baukasten: false },
  { art: 'nachrichtentyp', name: 'Nachrichtentyp', baukasten: false },
  { art: 'dokument', name: 'Dokument', baukasten: false },
  { art: 'rolle', name: 'Rolle', baukasten: false },
  { art: 'leistung', name: 'Leistung', baukasten: false },
  { art: 'zuordnung', name: 'Zuordnung', baukasten: false },
  { art: 'installation', name: 'Installation', baukasten: false },
  { art: 'stelle', name: 'Stelle', baukasten: false },
  { art: 'organisation', name: 'Organisation', baukasten: false },
  { art: 'datenfeld', name: 'Datenfeld des Baukastens', baukasten: true },
  { art: 'komponententyp', name: 'Komponententyp des Baukastens', baukasten: true },
]

/** The model check after an edit in a project the size of the OZG catalogue, against a check from the start. */
export async function benchPruefung(): Promise<void> {
  const projekt = createKatalogmodell(LEISTUNGEN, TEILLEISTUNGEN)
  await measure(() => pruefeProjekt(projekt))
  const voll = await measure(() => pruefeProjekt(projekt))
  const pruefung = createModellpruefung()
  const erste = await measure(() => pruefung.pruefe(projekt))
  const vorbereitung = await measure(() => pruefung.bereite())
  const zeilen: string[][] = []
  const leistung = listDatensaetze(projekt, 'leistung')[0]?.id
  let stand = projekt
  for (const { art, name, baukasten } of BEARBEITET) {
    const inSicht: number[] = []
    const ganz: number[] = []
    const auftraege: number[] = []
    for (const datensatz of listBearbeitete(stand, art, baukasten)) {
      const danach = rename(stand, datensatz)
      auftraege.push((await measure(() => [...createPruefauftraege(stand, danach, { nummer: 1, leistung })])).ms)
      const abschnitt = await measure(() => pruefeAbschnitt(pruefung, danach, leistung))
      const rest = await measure(() => pruefung.pruefe(danach))
      inSicht.push(abschnitt.ms)
      ganz.push(abschnitt.ms + rest.ms)
      stand = danach
    }
    const zeiten = [middle(inSicht), quantile(inSicht, 1), middle(ganz), quantile(ganz, 1), middle(auftraege)]
    zeilen.push([name, ...zeiten.map(formatMs)])
  }
  console.log(
    `\n${formatZahl(projekt.datensaetze.size)} Datensätze: ${LEISTUNGEN} Leistungen, ${formatZahl(TEILLEISTUNGEN)} Teilleistungen; ` +
      `von vorn ${formatMs(voll.ms)}, zum ersten Mal mit Gedächtnis ${formatMs(erste.ms)} und danach ${formatMs(vorbereitung.ms)}`,
  )
  printTabelle(
    `Modellprüfung nach einer Änderung (Ziel ${formatMs(ZIEL_MS)})`,
    ['Geändert', 'in Sicht', 'längste', 'alles', 'längste', 'Auftrag im Fenster'],
    zeilen,
  )
}

/** The first piece, as the worker of the window asks for it: what was changed and is in view, and more while there is time. */
function pruefeAbschnitt(pruefung: Modellpruefung, projekt: Projekt, leistung: string | undefined): void {
  const ende = performance.now() + ABSCHNITT_MS
  pruefung.pruefeAbschnitt(projekt, { leistung, istUm: () => performance.now() > ende })
}

function listBearbeitete(projekt: Projekt, art: Datensatzart, baukasten: boolean): Datensatz[] {
  const alle = listDatensaetze(projekt, art).filter(
    ({ id }) => projekt.dateien.get(id)?.startsWith('baukasten/') === baukasten,
  )
  const schritt = Math.max(1, Math.floor(alle.length / WIEDERHOLUNGEN))
  return alle.filter((_, stelle) => stelle % schritt === 0).slice(0, WIEDERHOLUNGEN)
}

function rename(projekt: Projekt, datensatz: Datensatz): Projekt {
  const neu = { ...datensatz, name: `${datensatz.name} neu` }
  return { ...projekt, datensaetze: new Map(projekt.datensaetze).set(neu.id, neu) }
}
