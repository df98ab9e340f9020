import { randomUUID } from 'node:crypto'
import { mkdir, readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import {
  type EigenesMuster,
  eigenesMusterSchema,
  type Musterinhalt,
} from '../../../shared/muster/eigene/eigenesMuster.ts'
import { removeDatei, writeAtomar } from '../projekte/atomar.ts'
import { parseJsonDatei } from '../projekte/json.ts'
import { readText } from '../projekte/ordner.ts'

const ORDNER = 'muster'
const DATEI = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/
const MUSTER_MAXIMUM = 200
const DATEI_MAXIMUM = 10 * 1024 * 1024

/** Patterns of the user's own, one file each in the user's local folder. What is read there may come from anywhere. */
export interface Musterablage {
  /** all that can be read, by name, and what is wrong with the others */
  list(): Promise<{ muster: EigenesMuster[]; befunde: Befund[] }>
  save(inhalt: Musterinhalt): Promise<Ergebnis<{ kennung: string }>>
  rename(
    kennung: string,
    angaben: Pick<Musterinhalt, 'name' | 'beschreibung'>,
  ): Promise<Ergebnis<Record<string, never>>>
  remove(kennung: string): Promise<Ergebnis<Record<string, never>>>
}

export function createMusterablage(datenordner: string): Musterablage {
  const wurzelOf = async (): Promise<string> => {
    await mkdir(join(datenordner, ORDNER), { recursive: true })
    return realpath(datenordner)
  }
  const listDateien = async (wurzel: string): Promise<string[]> =>
    (await readdir(join(wurzel, ORDNER))).filter((name) => DATEI.test(name)).sort()

  const read = async (wurzel: string, datei: string): Promise<Ergebnis<EigenesMuster>> => {
    const text = await readText(wurzel, `${ORDNER}/${datei}`, DATEI_MAXIMUM)
    if (!text.ok) return text
    const json = parseJsonDatei(text.wert, datei)
    if (!json.ok) return json
    const muster = eigenesMusterSchema.safeParse(json.wert.wert)
    if (!muster.success) return fail(createUnlesbarbefund(datei, muster.error.message))
    return `${muster.data.kennung}.json` === datei
      ? succeed(muster.data)
      : fail(createUnlesbarbefund(datei, `Kennung ${muster.data.kennung}`))
  }

  const write = async (wurzel: string, muster: EigenesMuster): Promise<Ergebnis<Record<string, never>>> => {
    const text = writeKanonisch(muster)
    if (Buffer.byteLength(text) > DATEI_MAXIMUM) return fail(createGrossbefund())
    await writeAtomar(wurzel, `${ORDNER}/${muster.kennung}.json`, text)
    return succeed({})
  }

  return {
    list: async () => {
      const wurzel = await wurzelOf()
      const gelesene = await Promise.all(
        (await listDateien(wurzel)).slice(0, MUSTER_MAXIMUM).map((datei) => read(wurzel, datei)),
      )
      return {
        muster: gelesene
          .flatMap((eines) => (eines.ok ? [eines.wert] : []))
          .sort((a, b) => a.inhalt.name.localeCompare(b.inhalt.name, 'de')),
        befunde: gelesene.flatMap((eines) => (eines.ok ? [] : eines.befunde)),
      }
    },
    save: async (inhalt) => {
      const wurzel = await wurzelOf()
      if ((await listDateien(wurzel)).length >= MUSTER_MAXIMUM) return fail(createVollbefund())
      const kennung = randomUUID()
      const ergebnis = await write(wurzel, { kennung, inhalt })
      return ergebnis.ok ? succeed({ kennung }) : ergebnis
    },
    rename: async (kennung, angaben) => {
      const wurzel = await wurzelOf()
      const muster = await read(wurzel, `${kennung}.json`)
      if (!muster.ok) return fail(createFehltbefund())
      return write(wurzel, { kennung, inhalt: { ...muster.wert.inhalt, ...angaben } })
    },
    remove: async (kennung) => {
      await removeDatei(await wurzelOf(), `${ORDNER}/${kennung}.json`)
      return succeed({})
    },
  }
}

function createUnlesbarbefund(datei: string, einzelheiten: string): Befund {
  return createBefund({
    code: 'muster.unlesbar',
    schwere: 'warnung',
    satz: 'Ein eigenes Muster ist nicht lesbar und wird nicht angeboten.',
    ort: { datei },
    abhilfe: 'Speichern Sie die Leistung noch einmal als Muster und entfernen Sie die Datei.',
    einzelheiten,
  })
}

function createGrossbefund(): Befund {
  return createBefund({
    code: 'muster.groesse',
    satz: 'Die Leistung ist für ein Muster zu groß.',
    abhilfe: 'Nehmen Sie lange Codelisten oder Dokumente heraus, die andere nicht brauchen.',
    einzelheiten: `Erlaubt sind ${DATEI_MAXIMUM / 1024 / 1024} MiB.`,
  })
}

function createVollbefund(): Befund {
  return createBefund({
    code: 'muster.voll',
    satz: `Mehr als ${MUSTER_MAXIMUM} eigene Muster werden nicht aufbewahrt.`,
    abhilfe: 'Löschen Sie im Assistenten „Neue Leistung“ Muster, die niemand mehr braucht.',
  })
}

function createFehltbefund(): Befund {
  return createBefund({
    code: 'muster.fehlt',
    satz: 'Dieses Muster gibt es nicht mehr.',
    abhilfe: 'Öffnen Sie „Neue Leistung“ noch einmal; die Liste ist dann aktuell.',
  })
}
