import { createHash } from 'node:crypto'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { groupByDatei, PROJEKTDATEI, writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { codeOf, removeDatei, type Umbenennen, Verknuepfungsfehler, writeAtomar } from './atomar.ts'
import { parseModelldatei, parseProjektdatei } from './modelldatei.ts'
import { linkBefund, readText, resolveOrdner } from './ordner.ts'

const DATEI_MAXIMUM = 20 * 1024 * 1024

export interface Schreibergebnis {
  geschrieben: string[]
  entfernt: string[]
}

/**
 * Saves what differs between two states of a project: only changed files, each in one step. Nothing is written where a file
 * on disk no longer holds what `vorher` says, so changes made outside are never lost. Whether the two states belong to the
 * same project and have passed the schema is the caller's business; several files are not yet one step.
 */
export async function writeProjektdateien(
  ordner: string,
  vorher: Projekt,
  nachher: Projekt,
  umbenennen?: Umbenennen,
): Promise<Ergebnis<Schreibergebnis>> {
  const wurzel = await resolveOrdner(ordner)
  if (!wurzel.ok) return wurzel
  const alt = writeModelldateien(vorher)
  const neu = writeModelldateien(nachher)
  const geschrieben = [...neu].filter(([pfad, text]) => alt.get(pfad) !== text)
  const entfernt = [...alt.keys()].filter((pfad) => !neu.has(pfad))
  const befunde: Befund[] = []
  for (const pfad of [...geschrieben.map(([pfad]) => pfad), ...entfernt]) {
    befunde.push(...(await checkUnveraendert(wurzel.wert, pfad, vorher)))
  }
  if (befunde.length > 0) return fail(...befunde)
  for (const [pfad, text] of geschrieben) {
    const befund = await attempt(pfad, () => writeAtomar(wurzel.wert, pfad, text, umbenennen))
    if (befund !== undefined) return fail(befund)
  }
  for (const pfad of entfernt) {
    const befund = await attempt(pfad, () => removeDatei(wurzel.wert, pfad))
    if (befund !== undefined) return fail(befund)
  }
  return succeed({ geschrieben: geschrieben.map(([pfad]) => pfad), entfernt })
}

/**
 * Compares what a file says now with what it said when it was read. Compared are contents, not bytes: another order of keys
 * or another line end on disk is no change. A file with errors never equals anything, so it is never overwritten.
 */
async function checkUnveraendert(wurzel: string, pfad: string, vorher: Projekt): Promise<Befund[]> {
  const text = await readText(wurzel, pfad, DATEI_MAXIMUM)
  const fehlt = !text.ok && text.befunde.every((befund) => befund.code === 'datei.fehlt')
  if (!text.ok && !fehlt) return text.befunde
  const erwartet = pfad === PROJEKTDATEI ? hashOfKopf(vorher.id, vorher.name) : hashOf(groupByDatei(vorher).get(pfad))
  const gefunden = text.ok ? hashOfText(pfad, text.wert) : undefined
  return erwartet === gefunden ? [] : [changedBefund(pfad)]
}

function hashOfText(pfad: string, text: string): string | undefined {
  if (pfad === PROJEKTDATEI) {
    const kopf = parseProjektdatei(text)
    return kopf.ok ? hashOfKopf(kopf.wert.id, kopf.wert.name) : 'fehlerhaft'
  }
  const datei = parseModelldatei(pfad, text)
  if (datei.befunde.length > 0) return 'fehlerhaft'
  return hashOf(datei.datensaetze.map(({ datensatz }) => datensatz))
}

function hashOfKopf(id: string, name: string): string {
  return sha256(writeKanonisch([id, name]))
}

function hashOf(datensaetze: readonly Datensatz[] | undefined): string | undefined {
  if (datensaetze === undefined) return undefined
  return sha256(writeKanonisch(Object.fromEntries(datensaetze.map((datensatz) => [datensatz.id, datensatz]))))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function attempt(pfad: string, schritt: () => Promise<void>): Promise<Befund | undefined> {
  try {
    await schritt()
    return undefined
  } catch (error) {
    return error instanceof Verknuepfungsfehler ? linkBefund(pfad) : writeBefund(pfad, error)
  }
}

function changedBefund(pfad: string): Befund {
  return createBefund({
    code: 'datei.geaendert',
    satz: 'Die Datei wurde außerhalb von Fachwerk geändert.',
    ort: { datei: pfad },
    abhilfe: 'Laden Sie das Projekt neu und wiederholen Sie Ihre Änderung; es wurde nichts geschrieben.',
  })
}

function writeBefund(pfad: string, error: unknown): Befund {
  return createBefund({
    code: 'datei.schreiben',
    satz: 'Die Datei konnte nicht gespeichert werden.',
    ort: { datei: pfad },
    abhilfe: 'Prüfen Sie Schreibrecht und freien Platz und speichern Sie erneut.',
    einzelheiten: error instanceof Error ? `${codeOf(error)} ${error.message}`.trim() : String(error),
  })
}
