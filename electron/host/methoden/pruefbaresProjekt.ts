import { type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { readFehlerfreiesProjekt } from '../projekte/readProjekt.ts'

/** A project from which texts can be generated: read without Fehler and without Fehler in the model check. */
export async function readPruefbaresProjekt(ordner: string): Promise<Ergebnis<Projekt>> {
  const gelesen = await readFehlerfreiesProjekt(ordner)
  if (!gelesen.ok) return gelesen
  const befunde = pruefeProjekt(gelesen.wert.projekt)
  return hasFehler(befunde)
    ? fail(...befunde.filter(({ schwere }) => schwere === 'fehler'))
    : succeed(gelesen.wert.projekt)
}
