import { createHash } from 'node:crypto'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { writeDateien } from '../projekte/writeProjektdateien.ts'

/** Fingerprint of everything that saving writes: two states with the same one have the same files. */
export function hashOfStand(stand: Dokumentstand): string {
  const hash = createHash('sha256')
  for (const [pfad, text] of writeDateien(stand)) hash.update(`${pfad}\n${Buffer.byteLength(text)}\n${text}`)
  return hash.digest('hex')
}
