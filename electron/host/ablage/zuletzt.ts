import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Zuletzt, zuletztSchema } from '../../../shared/host/projekte.ts'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { writeAtomar } from '../projekte/atomar.ts'
import { createReihe } from '../sitzung/reihe.ts'

const DATEI = 'zuletzt.json'
const ANZAHL_MAXIMUM = 20
/** A network share that is gone lets one wait for half a minute. */
const GEDULD_MS = 1500

const listeSchema = z.strictObject({ format: z.literal(1), projekte: z.array(zuletztSchema) })

/** The projects that were opened last, newest first; kept with the user's data, never in a project. */
export interface Zuletztliste {
  list(): Promise<Zuletzt[]>
  /** Puts a project to the front. Comfort only: what cannot be written is forgotten. */
  note(ordner: string, name: string): Promise<void>
  forget(ordner: string): Promise<void>
}

export function createZuletztliste(datenordner: string, jetzt: () => Date = () => new Date()): Zuletztliste {
  const inOrder = createReihe()
  // read anew each time: another Fachwerk of the same user writes it as well
  const read = async (): Promise<Zuletzt[]> => {
    try {
      return listeSchema.parse(JSON.parse(await readFile(join(datenordner, DATEI), 'utf8'))).projekte
    } catch {
      return []
    }
  }
  const write = (projekte: readonly Zuletzt[]): Promise<void> =>
    writeAtomar(datenordner, DATEI, writeKanonisch({ format: 1, projekte: projekte.slice(0, ANZAHL_MAXIMUM) })).catch(
      () => undefined,
    )
  const without = async (ordner: string): Promise<Zuletzt[]> =>
    (await read()).filter((einer) => einer.ordner !== ordner)
  return {
    list: () => inOrder(read),
    note: (ordner, name) =>
      inOrder(async () => write([{ ordner, name, zeit: jetzt().toISOString() }, ...(await without(ordner))])),
    forget: (ordner) => inOrder(async () => write(await without(ordner))),
  }
}

/** Whether a folder still holds a project; one that does not answer soon counts as gone. */
export async function isVorhanden(ordner: string): Promise<boolean> {
  const zeit = new Promise<false>((resolve) => setTimeout(resolve, GEDULD_MS, false).unref())
  const da = access(join(ordner, PROJEKTDATEI)).then(
    () => true,
    () => false,
  )
  return Promise.race([da, zeit])
}
