import { type Befund, createBefund } from '../../../shared/befund.ts'
import { ANSICHTDATEI, ansichtSchema, pfadOfAnsicht, readLagen } from '../../../shared/dokument/ansichten.ts'
import type { Position } from '../../../shared/dokument/diff.ts'
import { leistungOfLage } from '../../../shared/dokument/lagen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createSchemabefunde } from '../../../shared/modell/schemabefunde.ts'
import { parseJsonDatei } from './json.ts'
import { readText } from './ordner.ts'

const ANSICHT_MAXIMUM = 5 * 1024 * 1024

export interface GeleseneAnsichten {
  positionen: Map<string, Position>
  /** never a Fehler: without places the graph is laid out afresh */
  befunde: Befund[]
}

/** Reads the places of elements in the graphs; a broken file is reported, left out and never overwritten. */
export async function readAnsichten(
  wurzel: string,
  pfade: readonly string[],
  projekt: Projekt,
): Promise<GeleseneAnsichten> {
  const ergebnis: GeleseneAnsichten = { positionen: new Map(), befunde: [] }
  for (const pfad of pfade.filter((einer) => ANSICHTDATEI.test(einer))) {
    const text = await readText(wurzel, pfad, ANSICHT_MAXIMUM)
    const ansicht = text.ok ? parseAnsicht(pfad, text.wert) : { positionen: [], befunde: text.befunde }
    const [erste] = ansicht.positionen
    const fremd = erste !== undefined && pfadOfAnsicht(projekt, leistungOfLage(erste)) !== pfad
    if (fremd) ergebnis.befunde.push(createFremdbefund(pfad))
    else for (const position of ansicht.positionen) ergebnis.positionen.set(position.id, position)
    ergebnis.befunde.push(...ansicht.befunde.map((befund): Befund => ({ ...befund, schwere: 'warnung' })))
  }
  return ergebnis
}

/** Parses and checks one file of places. */
export function parseAnsicht(pfad: string, text: string): { positionen: Position[]; befunde: Befund[] } {
  const datei = parseJsonDatei(text, pfad)
  if (!datei.ok) return { positionen: [], befunde: datei.befunde }
  const geprueft = ansichtSchema.safeParse(datei.wert.wert)
  if (!geprueft.success) return { positionen: [], befunde: createSchemabefunde(geprueft.error, datei.wert.ortOf) }
  return { positionen: readLagen(geprueft.data), befunde: [] }
}

function createFremdbefund(pfad: string): Befund {
  return createBefund({
    code: 'ansicht.leistung',
    schwere: 'warnung',
    satz: 'Die Anordnung gehört zu keiner Leistung dieses Namens.',
    ort: { datei: pfad },
    abhilfe: 'Entfernen Sie die Datei oder geben Sie ihr den Namen der Datei der Leistung.',
  })
}
