/** Cryptographically random bytes for new ids. */
export function createZufallsbytes(anzahl: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(anzahl))
}
