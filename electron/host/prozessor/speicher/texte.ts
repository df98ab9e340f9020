import { sha256 } from '../uuid.ts'
import type { Datenbank } from './datenbank.ts'

/** Texts under their SHA-256, each kept once. */
export interface Textspeicher {
  add(text: string): string
  read(summe: string): string
  /** Forgets what was stored last: for after a rollback. */
  forget(): void
}

/** How many sums are remembered as already stored, so that repeated texts cost no statement. */
const GEMERKT = 2_000

export function createTextspeicher(datenbank: Datenbank): Textspeicher {
  const bekannt = new Set<string>()
  return {
    add: (text) => {
      const summe = sha256(text)
      if (bekannt.has(summe)) return summe
      datenbank.run('INSERT OR IGNORE INTO text (sha256, inhalt) VALUES (?, ?)', [summe, text])
      if (bekannt.size >= GEMERKT) bekannt.clear()
      bekannt.add(summe)
      return summe
    },
    read: (summe) => {
      const zeile = datenbank.get('SELECT inhalt FROM text WHERE sha256 = ?', [summe])
      if (zeile === undefined) throw new Error(`Text ${summe} fehlt in der Datenbank`)
      return String(zeile.inhalt)
    },
    forget: () => bekannt.clear(),
  }
}
