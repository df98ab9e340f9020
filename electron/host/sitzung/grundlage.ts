import { createHash } from 'node:crypto'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { compareCodepoints, writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { listListeninhalte } from '../projekte/writeCodelisten.ts'
import { writeDateien } from '../projekte/writeProjektdateien.ts'

/** Fingerprint of everything that saving writes: two states with the same one have the same files. */
export function hashOfStand(stand: Dokumentstand): string {
  const hash = createHash('sha256').update(hashOhneCodelisten(stand))
  const inhalte = [...listListeninhalte(stand.projekt)].sort(([a], [b]) => compareCodepoints(a, b))
  return hash.update(writeKanonisch(inhalte)).digest('hex')
}

/** The fingerprint in journals from before code lists could be changed; no entry of theirs changes one. */
export function hashOhneCodelisten(stand: Dokumentstand): string {
  const hash = createHash('sha256')
  for (const [pfad, text] of writeDateien(stand)) hash.update(`${pfad}\n${Buffer.byteLength(text)}\n${text}`)
  return hash.digest('hex')
}
