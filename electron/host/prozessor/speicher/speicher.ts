import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Ergebnis, fail, succeed } from '../../../../shared/befund.ts'
import { type Anlagenspeicher, createAnlagenspeicher, openAnlagenordner } from './anlagenspeicher.ts'
import { type Datenbank, openDatenbank } from './datenbank.ts'
import { createOrdnerbefund, lockOrdner } from './sperre.ts'
import { createTextspeicher } from './texte.ts'
import { createTransaktionen, type Transaktionen } from './transaktionen.ts'
import { createVorgaenge, type Vorgaenge } from './vorgaenge.ts'
import { createZustellungen, type Zustellungen } from './zustellungen.ts'

/** Everything the Regel-Prozessor keeps. */
export interface Speicher {
  anlagen: Anlagenspeicher
  transaktionen: Transaktionen
  vorgaenge: Vorgaenge
  zustellungen: Zustellungen
  /** All writes of `arbeit` in one database transaction. */
  atomar<T>(arbeit: () => T): T
  close(): void
}

/** Opens the data folder of a project; only one process may have it open. */
export function openSpeicher(ordner: string): Ergebnis<Speicher> {
  const sperre = lockOrdner(ordner)
  if (!sperre.ok) return sperre
  try {
    mkdirSync(join(ordner, 'anlagen'), { recursive: true })
  } catch (error) {
    sperre.wert.release()
    return fail(createOrdnerbefund(ordner, error))
  }
  const datenbank = openDatenbank(join(ordner, 'prozessor.sqlite'), sperre.wert.verwaist)
  if (!datenbank.ok) {
    sperre.wert.release()
    return datenbank
  }
  return succeed(createSpeicher(datenbank.wert, openAnlagenordner(join(ordner, 'anlagen')), sperre.wert.release))
}

/** A store that lives as long as the program, for tests and single messages. */
export function createFluechtigenSpeicher(): Speicher {
  const datenbank = openDatenbank(undefined)
  if (!datenbank.ok) throw new Error(datenbank.befunde[0]?.einzelheiten)
  return createSpeicher(datenbank.wert, createAnlagenspeicher(), () => undefined)
}

function createSpeicher(datenbank: Datenbank, anlagen: Anlagenspeicher, release: () => void): Speicher {
  const texte = createTextspeicher(datenbank)
  return {
    anlagen,
    transaktionen: createTransaktionen(datenbank, texte),
    vorgaenge: createVorgaenge(datenbank),
    zustellungen: createZustellungen(datenbank),
    atomar: (arbeit) => {
      try {
        return datenbank.atomar(arbeit)
      } catch (error) {
        // what was rolled back must not be taken as stored
        texte.forget()
        throw error
      }
    },
    close: () => {
      try {
        datenbank.close()
      } finally {
        release()
      }
    },
  }
}
