import { MODELLDATEIARTEN, modelldateiartOf } from './dateiarten.ts'
import type { Datensatz } from './datensatz.ts'
import { compareCodepoints, writeKanonisch } from './kanonisch.ts'
import { FORMATVERSION, type Projekt } from './projekt.ts'

export const PROJEKTDATEI = 'projekt.fachwerk'

/** The records of every model file, by path. */
export function groupByDatei(projekt: Projekt): Map<string, Datensatz[]> {
  const gruppen = new Map<string, Datensatz[]>()
  for (const datensatz of projekt.datensaetze.values()) {
    const pfad = projekt.dateien.get(datensatz.id)
    if (pfad === undefined) throw new Error(`Record ${datensatz.id} belongs to no file`)
    const gruppe = gruppen.get(pfad)
    if (gruppe === undefined) gruppen.set(pfad, [datensatz])
    else gruppe.push(datensatz)
  }
  return gruppen
}

/** Path and canonical text of every JSON file a project is saved in, the Projektdatei included, ordered by path. */
export function writeModelldateien(projekt: Projekt): Map<string, string> {
  const dateien = new Map<string, string>()
  dateien.set(PROJEKTDATEI, writeKanonisch({ format: FORMATVERSION, id: projekt.id, name: projekt.name }))
  for (const [pfad, datensaetze] of groupByDatei(projekt)) dateien.set(pfad, writeModelldatei(pfad, datensaetze))
  return new Map([...dateien].sort(([a], [b]) => compareCodepoints(a, b)))
}

/** Canonical text of one model file. Of several main records (`buendel.json`) the one with the smallest id is named. */
function writeModelldatei(pfad: string, datensaetze: readonly Datensatz[]): string {
  const dateiart = modelldateiartOf(pfad)
  if (dateiart === undefined) throw new Error(`Not the path of a model file: ${pfad}`)
  const art = MODELLDATEIARTEN[dateiart].wurzel
  const [wurzel] = datensaetze
    .filter((datensatz) => datensatz.art === art)
    .sort((a, b) => compareCodepoints(a.id, b.id))
  if (wurzel === undefined) throw new Error(`No record of kind ${art} in ${pfad}`)
  return writeKanonisch({
    format: FORMATVERSION,
    wurzel: wurzel.id,
    datensaetze: Object.fromEntries(datensaetze.map((datensatz) => [datensatz.id, datensatz])),
  })
}
