import { createHash } from 'node:crypto'
import { writeAnsichtdateien } from '../../../shared/dokument/ansichten.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { compareCodepoints, writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { type Dateitext, iterateModelltexte, listModelltexte } from '../../../shared/modell/modelldateien.ts'
import { listListeninhalte } from '../projekte/writeCodelisten.ts'
import { writeDateien } from '../projekte/writeProjektdateien.ts'
import { createUhr } from './uhr.ts'

const FINGERABDRUECKE = new WeakMap<Dateitext, string>()
/** States do not change. */
const HASHES = new WeakMap<Dokumentstand, string>()

/**
 * Fingerprint of everything that saving writes: two states with the same one have the same files. After an edit only the files of
 * changed records are looked at again.
 */
export function hashOfStand(stand: Dokumentstand): string {
  const bekannter = HASHES.get(stand)
  if (bekannter !== undefined) return bekannter
  const dateien = [...listModelltexte(stand.projekt)].map(([pfad, text]) => [pfad, fingerabdruckOf(text)])
  const hash = sha256(writeKanonisch([dateien, [...writeAnsichtdateien(stand)], listInhalte(stand)]))
  HASHES.set(stand, hash)
  return hash
}

/** Does beforehand, bit by bit, what takes long about it: the first change or saving need not wait for it. */
export async function prepareHash(stand: Dokumentstand, istBeendet: () => boolean): Promise<void> {
  const uhr = createUhr()
  await uhr.pause()
  for (const text of iterateModelltexte(stand.projekt)) {
    fingerabdruckOf(text)
    if (uhr.isAbgelaufen()) await uhr.pause()
    if (istBeendet()) return
  }
  await uhr.pause()
  if (!istBeendet()) hashOfStand(stand)
}

/** The fingerprints of the same state in journals of earlier versions; the last one knows no code lists. */
export function listFruehereHashes(stand: Dokumentstand): string[] {
  const hash = createHash('sha256')
  for (const [pfad, text] of writeDateien(stand)) hash.update(`${pfad}\n${Buffer.byteLength(text)}\n${text}`)
  const ohneCodelisten = hash.digest('hex')
  return [sha256(ohneCodelisten + writeKanonisch(listInhalte(stand))), ohneCodelisten]
}

function listInhalte({ projekt }: Dokumentstand): unknown[] {
  return [...listListeninhalte(projekt)].sort(([a], [b]) => compareCodepoints(a, b))
}

function fingerabdruckOf(text: Dateitext): string {
  const bekannter = FINGERABDRUECKE.get(text)
  if (bekannter !== undefined) return bekannter
  const neuer = sha256(text.text)
  FINGERABDRUECKE.set(text, neuer)
  return neuer
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
