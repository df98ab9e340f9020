import { createHash, randomUUID } from 'node:crypto'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { ANSICHTDATEI, writeAnsichtdateien } from '../../../shared/dokument/ansichten.ts'
import type { Position } from '../../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { PROJEKTDATEI, writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { codeOf, type Umbenennen, Verknuepfungsfehler } from './atomar.ts'
import { parseModelldatei, parseProjektdatei } from './modelldatei.ts'
import { linkBefund, readText, resolveOrdner } from './ordner.ts'
import { parseAnsicht } from './readAnsichten.ts'
import { type Dateiaenderung, saveDateien } from './saveDateien.ts'
import { createOffenbefund, finishSpeichern, readVermerk } from './speichervermerk.ts'
import { planCodelisten } from './writeCodelisten.ts'

const DATEI_MAXIMUM = 20 * 1024 * 1024

export interface Schreibergebnis {
  geschrieben: string[]
  entfernt: string[]
}

export interface Schreiboptionen {
  /** who saves, so that the same one may complete what was interrupted */
  urheber?: string
  umbenennen?: Umbenennen
}

/** Every file of records and places that a state is saved in, by path, with its canonical text. */
export function writeDateien(stand: Dokumentstand): Map<string, string> {
  return new Map([...writeModelldateien(stand.projekt), ...writeAnsichtdateien(stand)])
}

/**
 * Saves what differs between two states of a project: only changed files, all of them as one step. Nothing is written where a
 * file on disk no longer holds what `vorher` says, so changes made outside are never lost. Whether the two states belong to
 * the same project and have passed the schema is the caller's business.
 */
export async function writeProjektdateien(
  ordner: string,
  vorher: Dokumentstand,
  nachher: Dokumentstand,
  { urheber = randomUUID(), umbenennen }: Schreiboptionen = {},
): Promise<Ergebnis<Schreibergebnis>> {
  const wurzel = await resolveOrdner(ordner)
  if (!wurzel.ok) return wurzel
  const offenes = await finishOffenes(wurzel.wert, urheber).catch((error) => fail(writeBefund(undefined, error)))
  if (!offenes.ok) return offenes
  const alt = writeDateien(vorher)
  const neu = writeDateien(nachher)
  const geschrieben = [...neu].filter(([pfad, text]) => alt.get(pfad) !== text)
  const entfernt = [...alt.keys()].filter((pfad) => !neu.has(pfad))
  const befunde: Befund[] = []
  for (const [pfad, text] of geschrieben) {
    if (isZuGross(text)) befunde.push(createGrossbefund(pfad))
  }
  for (const pfad of [...geschrieben.map(([pfad]) => pfad), ...entfernt]) {
    const erlaubt = [alt.get(pfad), neu.get(pfad)].map((text) => text && hashOfText(pfad, text))
    befunde.push(...(await checkUnveraendert(wurzel.wert, pfad, erlaubt)))
  }
  const codelisten = await planCodelisten(wurzel.wert, vorher.projekt, nachher.projekt)
  if (!codelisten.ok) befunde.push(...codelisten.befunde)
  else befunde.push(...codelisten.wert.filter(({ text }) => isZuGross(text)).map(({ pfad }) => createGrossbefund(pfad)))
  if (!codelisten.ok || befunde.length > 0) return fail(...befunde)
  const aenderungen: Dateiaenderung[] = [
    ...geschrieben.map(([pfad, text]) => ({ pfad, text })),
    ...codelisten.wert,
    ...entfernt.map((pfad) => ({ pfad, text: undefined })),
  ]
  const einzige = aenderungen.length === 1 ? aenderungen[0]?.pfad : undefined
  const befund = await attempt(einzige, () => saveDateien(wurzel.wert, aenderungen, urheber, umbenennen))
  const alleGeschriebenen = [...geschrieben.map(([pfad]) => pfad), ...codelisten.wert.map(({ pfad }) => pfad)]
  return befund === undefined ? succeed({ geschrieben: alleGeschriebenen, entfernt }) : fail(befund)
}

function isZuGross(text: string | Uint8Array | undefined): boolean {
  return text !== undefined && Buffer.byteLength(text) > DATEI_MAXIMUM
}

/** An own save that was interrupted is finished first; one of somebody else keeps everybody from saving. */
async function finishOffenes(wurzel: string, urheber: string): Promise<Ergebnis<unknown>> {
  const vermerk = await readVermerk(wurzel)
  if (!vermerk.ok || vermerk.wert === undefined) return vermerk
  return vermerk.wert.urheber === urheber
    ? finishSpeichern(wurzel, vermerk.wert)
    : fail(createOffenbefund(vermerk.wert))
}

/**
 * Compares what a file says now with what it said when it was read, or shall say (an earlier save got so far). Compared are contents, not bytes: another order of keys
 * or another line end on disk is no change. A file with errors never equals anything, so it is never overwritten.
 */
async function checkUnveraendert(
  wurzel: string,
  pfad: string,
  erlaubt: readonly (string | undefined)[],
): Promise<Befund[]> {
  const text = await readText(wurzel, pfad, DATEI_MAXIMUM)
  const fehlt = !text.ok && text.befunde.every((befund) => befund.code === 'datei.fehlt')
  if (!text.ok && !fehlt) return text.befunde
  const gefunden = text.ok ? hashOfText(pfad, text.wert) : undefined
  return gefunden !== FEHLERHAFT && erlaubt.includes(gefunden) ? [] : [changedBefund(pfad)]
}

const FEHLERHAFT = 'fehlerhaft'

/** What a file says, as a fingerprint that knows no order of keys and no line ends. */
function hashOfText(pfad: string, text: string): string {
  if (pfad === PROJEKTDATEI) {
    const kopf = parseProjektdatei(text)
    return kopf.ok ? hashOfKopf(kopf.wert.id, kopf.wert.name) : FEHLERHAFT
  }
  if (ANSICHTDATEI.test(pfad)) {
    const ansicht = parseAnsicht(pfad, text)
    return ansicht.befunde.length > 0 ? FEHLERHAFT : hashOfSaetze(ansicht.positionen)
  }
  const datei = parseModelldatei(pfad, text)
  return datei.befunde.length > 0 ? FEHLERHAFT : hashOfSaetze(datei.datensaetze.map(({ datensatz }) => datensatz))
}

function hashOfKopf(id: string, name: string): string {
  return sha256(writeKanonisch([id, name]))
}

function hashOfSaetze(saetze: readonly (Datensatz | Position)[]): string {
  return sha256(writeKanonisch(Object.fromEntries(saetze.map((satz) => [satz.id, satz]))))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function attempt(pfad: string | undefined, schritt: () => Promise<void>): Promise<Befund | undefined> {
  try {
    await schritt()
    return undefined
  } catch (error) {
    return error instanceof Verknuepfungsfehler ? linkBefund(pfad ?? error.message) : writeBefund(pfad, error)
  }
}

function changedBefund(pfad: string): Befund {
  return createBefund({
    code: 'datei.geaendert',
    satz: 'Die Datei wurde außerhalb von Fachwerk geändert.',
    ort: { datei: pfad },
    abhilfe: 'Führen Sie beides zusammen und speichern Sie dann; es wurde nichts geschrieben.',
  })
}

function createGrossbefund(pfad: string): Befund {
  return createBefund({
    code: 'datei.groesse',
    satz: 'Die Datei würde größer als erlaubt.',
    ort: { datei: pfad },
    abhilfe: 'Teilen Sie den Inhalt auf mehrere Leistungen oder Baukästen auf.',
    einzelheiten: `Erlaubt sind ${Math.floor(DATEI_MAXIMUM / 1024)} KiB.`,
  })
}

/** What kept the system from writing, by its own code, and what helps. */
const HINDERNISSE: readonly { codes: readonly string[]; satz: string; abhilfe: string }[] = [
  {
    codes: ['ENOSPC', 'EDQUOT'],
    satz: 'Der Datenträger ist voll; das Projekt ist nicht gespeichert.',
    abhilfe: 'Schaffen Sie Platz und speichern Sie erneut; Ihre Änderungen bleiben bis dahin gesichert.',
  },
  {
    codes: ['EROFS'],
    satz: 'Der Datenträger ist schreibgeschützt; das Projekt ist nicht gespeichert.',
    abhilfe: 'Heben Sie den Schreibschutz auf oder wählen Sie „Speichern unter“ an einem anderen Ort.',
  },
  {
    codes: ['EACCES', 'EPERM', 'EBUSY'],
    satz: 'Eine Datei des Projekts darf nicht geschrieben werden oder ist gesperrt.',
    abhilfe:
      'Prüfen Sie das Schreibrecht, schließen Sie Programme, die sie offen halten, und speichern Sie erneut; sonst hilft „Speichern unter“.',
  },
]

function writeBefund(pfad: string | undefined, error: unknown): Befund {
  const hindernis = HINDERNISSE.find(({ codes }) => codes.includes(codeOf(error)))
  return createBefund({
    code: 'datei.schreiben',
    satz: hindernis?.satz ?? 'Das Projekt konnte nicht gespeichert werden.',
    ...(pfad === undefined ? {} : { ort: { datei: pfad } }),
    abhilfe: hindernis?.abhilfe ?? 'Prüfen Sie Schreibrecht und freien Platz und speichern Sie erneut.',
    einzelheiten: error instanceof Error ? `${codeOf(error)} ${error.message}`.trim() : String(error),
  })
}
