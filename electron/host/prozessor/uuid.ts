import { createHash } from 'node:crypto'

/** Hex SHA-256 of text (as UTF-8) or bytes. */
export function sha256(inhalt: string | Uint8Array): string {
  return createHash('sha256').update(inhalt).digest('hex')
}

/** UUID version 5 (RFC 9562) of a name within a namespace UUID: the same input gives the same id for ever. */
export function uuidV5(namensraum: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namensraum.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return UUID.test(text)
}
