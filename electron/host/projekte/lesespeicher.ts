import type { BigIntStats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import { type Modelldatei, parseModelldatei } from './modelldatei.ts'
import { decodeText, readDatei } from './ordner.ts'

/** Reads model files; one that was read before is read again when it has another time, size or node. */
export interface Lesespeicher {
  read(wurzel: string, pfad: string, maximum: number): Promise<Ergebnis<Modelldatei>>
}

/** What was changed just before it was looked at may change once more within the same tick of the file system. */
const UNSICHER_MS = 2_000

/**
 * Records of an unchanged file are the same objects each time, so whoever compares two readings is done at once. Only tests have
 * another clock.
 */
export function createLesespeicher(jetzt: () => number = Date.now): Lesespeicher {
  const gelesene = new Map<string, { spur: string; datei: Modelldatei }>()
  return {
    read: async (wurzel, pfad, maximum) => {
      const ganz = join(wurzel, pfad)
      const bekannte = gelesene.get(ganz)
      if (bekannte !== undefined && bekannte.spur === (await readSpur(ganz, jetzt()))) return succeed(bekannte.datei)
      gelesene.delete(ganz)
      const gelesen = await readDatei(wurzel, pfad, maximum)
      if (!gelesen.ok) return gelesen
      const spur = describeSpur(gelesen.wert.angaben, jetzt())
      const text = decodeText(gelesen.wert.bytes, pfad)
      if (!text.ok) return text
      const datei = parseModelldatei(pfad, text.wert)
      if (spur !== undefined) gelesene.set(ganz, { spur, datei })
      return succeed(datei)
    },
  }
}

async function readSpur(pfad: string, jetzt: number): Promise<string | undefined> {
  const angaben = await lstat(pfad, { bigint: true }).catch(() => undefined)
  return angaben && describeSpur(angaben, jetzt)
}

/** Undefined where it would not show every change. */
function describeSpur({ mtimeMs, mtimeNs, ctimeMs, ctimeNs, size, ino, dev }: BigIntStats, jetzt: number) {
  const alter = jetzt - Math.max(Number(mtimeMs), Number(ctimeMs))
  return alter < UNSICHER_MS ? undefined : [mtimeNs, ctimeNs, size, ino, dev].join(' ')
}
