import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeDateien } from '../../../electron/host/projekte/writeProjektdateien.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import { createModell, MODELL_LEISTUNG, measureModell } from '../../shared/graph/modelle.ts'

const KEIM = 7
const DATEI = 'leistungen/modell.json'

/** Writes a synthetic project of about this size, as the program itself would save it; returns what its graph has. */
export function writeModellprojekt(ordner: string, elemente: number): { knoten: number; kanten: number } {
  const modell = createModell(KEIM, measureModell(elemente))
  const dateien = new Map([...modell.datensaetze.keys()].map((id) => [id, DATEI]))
  const projekt = { ...modell, dateien }
  for (const [pfad, text] of writeDateien({ projekt, positionen: new Map() })) {
    mkdirSync(dirname(join(ordner, pfad)), { recursive: true })
    writeFileSync(join(ordner, pfad), text)
  }
  const graph = deriveGraph(projekt, MODELL_LEISTUNG)
  return { knoten: graph?.elemente.length ?? 0, kanten: graph?.kanten.length ?? 0 }
}
