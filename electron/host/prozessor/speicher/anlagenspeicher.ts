import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createBefund, type Ergebnis, fail, succeed } from '../../../../shared/befund.ts'
import { sha256 } from '../uuid.ts'

/** Attachments by the SHA-256 of their bytes: the same bytes are kept once, and changed ones are noticed on reading. */
export interface Anlagenspeicher {
  /** Stores the bytes and returns their SHA-256. */
  add(inhalt: Uint8Array): string
  has(summe: string): boolean
  read(summe: string): Ergebnis<Uint8Array>
}

const SUMME = /^[0-9a-f]{64}$/

/** Attachments in a folder, two levels deep; a file appears only once it is complete and on disk. */
export function openAnlagenordner(ordner: string): Anlagenspeicher {
  const pathOf = (summe: string): string => join(ordner, summe.slice(0, 2), summe)
  return {
    add: (inhalt) => {
      const summe = sha256(inhalt)
      if (!existsSync(pathOf(summe))) writeAtomic(pathOf(summe), inhalt)
      return summe
    },
    has: (summe) => SUMME.test(summe) && existsSync(pathOf(summe)),
    read: (summe) => {
      if (!SUMME.test(summe) || !existsSync(pathOf(summe))) return fail(missing(summe))
      const inhalt = readFileSync(pathOf(summe))
      return sha256(inhalt) === summe ? succeed(inhalt) : fail(damaged(summe))
    },
  }
}

/** Attachments in memory, for tests and single runs. */
export function createAnlagenspeicher(): Anlagenspeicher {
  const inhalte = new Map<string, Uint8Array>()
  return {
    add: (inhalt) => {
      const summe = sha256(inhalt)
      if (!inhalte.has(summe)) inhalte.set(summe, Uint8Array.from(inhalt))
      return summe
    },
    has: (summe) => inhalte.has(summe),
    read: (summe) => {
      const inhalt = inhalte.get(summe)
      return inhalt === undefined ? fail(missing(summe)) : succeed(inhalt)
    },
  }
}

function writeAtomic(pfad: string, inhalt: Uint8Array): void {
  mkdirSync(dirname(pfad), { recursive: true })
  const vorlaeufig = `${pfad}.${randomUUID()}`
  const datei = openSync(vorlaeufig, 'wx')
  try {
    let geschrieben = 0
    while (geschrieben < inhalt.length) geschrieben += writeSync(datei, inhalt, geschrieben)
    fsyncSync(datei)
  } catch (error) {
    rmSync(vorlaeufig, { force: true })
    throw error
  } finally {
    closeSync(datei)
  }
  renameSync(vorlaeufig, pfad)
}

function missing(summe: string) {
  return createBefund({
    code: 'speicher.anlageFehlt',
    satz: 'Eine Anlage ist nicht im Anlagenspeicher',
    abhilfe: 'Lassen Sie sich die Nachricht mit ihren Anlagen neu senden.',
    einzelheiten: summe,
  })
}

function damaged(summe: string) {
  return createBefund({
    code: 'speicher.anlageVeraendert',
    satz: 'Eine Anlage im Anlagenspeicher wurde verändert oder ist beschädigt',
    abhilfe: 'Stellen Sie die Datei aus einer Sicherung wieder her.',
    einzelheiten: summe,
  })
}
