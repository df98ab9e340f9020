import { randomBytes, randomUUID } from 'node:crypto'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { createId } from '../../../shared/modell/ids.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'

/** The files of a new project: its head and one Bündel without Leistungen. */
export function createProjektvorlage(name: string): Map<string, string> {
  const buendel: Datensatz = {
    id: createId('buendel', randomBytes),
    art: 'buendel',
    name,
    technischerName: 'buendel',
    leistungen: [],
  }
  return writeModelldateien({
    id: randomUUID(),
    name,
    datensaetze: new Map([[buendel.id, buendel]]),
    dateien: new Map([[buendel.id, 'buendel.json']]),
    codelisteninhalte: new Map(),
    schemata: new Map(),
    eigeneRegeln: new Map(),
  })
}
