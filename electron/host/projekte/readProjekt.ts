import { type Befund, createBefund, type Ergebnis, fail, hasFehler, type Ort, succeed } from '../../../shared/befund.ts'
import { ANSICHTDATEI } from '../../../shared/dokument/ansichten.ts'
import type { Position } from '../../../shared/dokument/diff.ts'
import { modelldateiartOf } from '../../../shared/modell/dateiarten.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { provideStandverzeichnis } from '../../../shared/modell/standverzeichnis.ts'
import { CODELISTENDATEI, readCodelisten } from './codelisten.ts'
import { checkDateinamen } from './dateinamen.ts'
import { checkKonflikt } from './json.ts'
import { createLesespeicher, type Lesespeicher } from './lesespeicher.ts'
import { parseProjektdatei } from './modelldatei.ts'
import { mapNebenlaeufig } from './nebenlaeufig.ts'
import { listDateien, readText, resolveOrdner } from './ordner.ts'
import { readAnsichten } from './readAnsichten.ts'
import { checkSpeichervermerk } from './speichervermerk.ts'

const MODELLDATEI_MAXIMUM = 20 * 1024 * 1024
const PROJEKTDATEI_MAXIMUM = 64 * 1024
const SCHEMA_MAXIMUM = 5 * 1024 * 1024
const REGEL_MAXIMUM = 2 * 1024 * 1024
/** What of a project folder is read, apart from `projekt.fachwerk` and the Testfälle. */
export const MODELLORDNER = [
  'buendel.json',
  'ausnahmen.json',
  'baukasten',
  'leistungen',
  'produkte',
  'organisationen',
  'codelisten',
  'regeln',
  'ansicht',
]

const NAME = '[A-Za-z_][A-Za-z0-9_-]{0,79}'
const SCHEMA = new RegExp(`^produkte/${NAME}/schemata/[A-Za-z0-9._-]+\\.xsd$`)
const REGEL = new RegExp(`^regeln/(${NAME}/stufe-[1-4])\\.xsl$`)

export interface GelesenesProjekt {
  projekt: Projekt
  /** places of elements in the graphs, by `<Leistung>/<element>` */
  positionen: ReadonlyMap<string, Position>
  /** what is wrong with the files; records with a Fehler are missing in `projekt` */
  befunde: Befund[]
}

/**
 * Reads a project folder. Nothing in it is trusted: sizes are bounded, links are not followed, only known paths are read.
 * Fails only where the folder is no project this program can read; otherwise broken files and records are left out and
 * reported, and whoever saves or runs the project has to refuse as long as there is a Fehler. Who reads it again and again keeps the
 * `speicher`.
 */
export async function readProjekt(
  ordner: string,
  speicher: Lesespeicher = createLesespeicher(),
): Promise<Ergebnis<GelesenesProjekt>> {
  const wurzel = await resolveOrdner(ordner)
  if (!wurzel.ok) return wurzel
  const kopf = await readProjektdatei(wurzel.wert)
  if (!kopf.ok) return kopf
  const { pfade, befunde } = await listDateien(wurzel.wert, MODELLORDNER)
  const modell = await readModell(wurzel.wert, pfade, speicher)
  const datensaetze = modell.datensaetze
  provideStandverzeichnis(datensaetze)
  const codelisten = await readCodelisten(
    wurzel.wert,
    pfade.filter((pfad) => CODELISTENDATEI.test(pfad)),
    datensaetze,
  )
  const schemata = await readTexte(wurzel.wert, pfade, SCHEMA, SCHEMA_MAXIMUM)
  const regeln = await readTexte(wurzel.wert, pfade, REGEL, REGEL_MAXIMUM)
  const projekt: Projekt = {
    id: kopf.wert.id,
    name: kopf.wert.name,
    datensaetze,
    dateien: modell.dateien,
    codelisteninhalte: codelisten.inhalte,
    schemata: schemata.texte,
    eigeneRegeln: new Map([...regeln.texte].map(([pfad, text]) => [REGEL.exec(pfad)?.[1] ?? pfad, text])),
  }
  const ansichten = await readAnsichten(wurzel.wert, pfade, projekt)
  return succeed({
    projekt,
    positionen: ansichten.positionen,
    befunde: [
      ...(await checkSpeichervermerk(wurzel.wert)),
      ...befunde,
      ...checkDateinamen(pfade),
      ...modell.befunde,
      ...codelisten.befunde,
      ...schemata.befunde,
      ...regeln.befunde,
      ...ansichten.befunde,
      ...pfade.filter(isUnknown).map(unknownBefund),
    ],
  })
}

/** As `readProjekt`, for callers that need a project without Fehler. */
export async function readFehlerfreiesProjekt(ordner: string): Promise<Ergebnis<GelesenesProjekt>> {
  const gelesen = await readProjekt(ordner)
  return gelesen.ok && hasFehler(gelesen.wert.befunde) ? fail(...gelesen.wert.befunde) : gelesen
}

/** Reads and checks `projekt.fachwerk` alone. */
export async function readProjektdatei(wurzel: string): Promise<Ergebnis<{ id: string; name: string }>> {
  const text = await readText(wurzel, PROJEKTDATEI, PROJEKTDATEI_MAXIMUM)
  if (!text.ok) return text
  return parseProjektdatei(text.wert)
}

interface Modell {
  datensaetze: Map<string, Datensatz>
  dateien: Map<string, string>
  befunde: Befund[]
}

async function readModell(wurzel: string, pfade: readonly string[], speicher: Lesespeicher): Promise<Modell> {
  const modell: Modell = { datensaetze: new Map(), dateien: new Map(), befunde: [] }
  const modellpfade = pfade.filter((pfad) => modelldateiartOf(pfad) !== undefined)
  const dateien = await mapNebenlaeufig(modellpfade, (pfad) => speicher.read(wurzel, pfad, MODELLDATEI_MAXIMUM))
  for (const [stelle, pfad] of modellpfade.entries()) {
    const datei = dateien[stelle]
    modell.befunde.push(...(datei?.ok === true ? datei.wert.befunde : (datei?.befunde ?? [])))
    if (datei?.ok !== true) continue
    for (const { datensatz, ortOf } of datei.wert.datensaetze) addDatensatz(modell, datensatz, pfad, ortOf)
  }
  return modell
}

function addDatensatz(modell: Modell, datensatz: Datensatz, pfad: string, ortOf: () => Ort): void {
  const andere = modell.dateien.get(datensatz.id)
  if (andere !== undefined) {
    modell.befunde.push(
      createBefund({
        code: 'projekt.idDoppelt',
        satz: 'Dieselbe Id steht in zwei Dateien.',
        ort: ortOf(),
        abhilfe: `Entfernen Sie den Datensatz in einer der Dateien; der andere steht in ${andere}.`,
      }),
    )
    return
  }
  modell.datensaetze.set(datensatz.id, datensatz)
  modell.dateien.set(datensatz.id, pfad)
}

async function readTexte(
  wurzel: string,
  pfade: readonly string[],
  muster: RegExp,
  maximum: number,
): Promise<{ texte: Map<string, string>; befunde: Befund[] }> {
  const ergebnis = { texte: new Map<string, string>(), befunde: [] as Befund[] }
  for (const pfad of pfade.filter((einer) => muster.test(einer))) {
    const text = await readText(wurzel, pfad, maximum)
    const konflikt = text.ok ? checkKonflikt(text.wert, pfad) : undefined
    if (!text.ok) ergebnis.befunde.push(...text.befunde)
    else if (konflikt !== undefined) ergebnis.befunde.push(konflikt)
    else ergebnis.texte.set(pfad, text.wert)
  }
  return ergebnis
}

/** Whether a path is one that reading a project takes up; such a path never leads out of its folder. */
export function isProjektpfad(pfad: string): boolean {
  return (
    pfad === PROJEKTDATEI ||
    modelldateiartOf(pfad) !== undefined ||
    [SCHEMA, REGEL, CODELISTENDATEI, ANSICHTDATEI].some((muster) => muster.test(pfad))
  )
}

function isUnknown(pfad: string): boolean {
  return !isProjektpfad(pfad) && !isDoku(pfad)
}

function isDoku(pfad: string): boolean {
  return /\.(?:md|txt)$/i.test(pfad)
}

function unknownBefund(pfad: string): Befund {
  return createBefund({
    code: 'datei.unbekannt',
    schwere: 'hinweis',
    satz: 'Die Datei gehört an dieser Stelle nicht zu einem Projekt.',
    ort: { datei: pfad },
    abhilfe: 'Entfernen Sie die Datei oder berichtigen Sie ihren Namen; sie wird nicht gelesen.',
  })
}
