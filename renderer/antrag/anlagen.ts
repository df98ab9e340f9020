import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import { decodeBytes, encodeBytes } from '../bausteine/bytes.ts'
import type { Antragsanlage } from './nachricht.ts'

/** Larger files are refused at the field. */
export const ANLAGE_MAXIMUM_BYTES = 15 * 1024 * 1024

/** Why a file cannot be attached, a sentence for the applicant; undefined where it can. */
export function refuseDatei(feld: Datenfeld, datei: { name: string; type: string; size: number }): string | undefined {
  if (datei.size > ANLAGE_MAXIMUM_BYTES) return 'Die Datei ist größer als 15 MB.'
  if (datei.size === 0) return 'Die Datei ist leer.'
  if (feld.dateitypen !== undefined && !feld.dateitypen.includes(datei.type)) {
    return 'Dieses Dateiformat wird hier nicht angenommen.'
  }
  return undefined
}

/** Reads a chosen file as attachment; its id is new among those that are there. */
export async function readAnlage(datei: File, vorhandene: readonly Antragsanlage[]): Promise<Antragsanlage> {
  const bytes = new Uint8Array(await datei.arrayBuffer())
  const nummer =
    vorhandene.reduce((hoechste, { id }) => Math.max(hoechste, Number(/^a(\d+)$/.exec(id)?.[1] ?? 0)), 0) + 1
  return { id: `a${nummer}`, ...(await describeBytes(datei.name, datei.type, bytes)) }
}

/** Completes what came from the host without size and hash. */
export async function completeAnlage(anlage: {
  id: string
  name: string
  typ: string
  inhalt: string
}): Promise<Antragsanlage> {
  const bytes = decodeBytes(anlage.inhalt)
  return { id: anlage.id, ...(await describeBytes(anlage.name, anlage.typ, bytes)) }
}

async function describeBytes(
  name: string,
  typ: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Omit<Antragsanlage, 'id'>> {
  const summe = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = [...summe].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { name: cleanDateiname(name), typ, groesse: bytes.length, sha256, inhalt: encodeBytes(bytes) }
}

/** Names as the message allows them. */
export function cleanDateiname(name: string): string {
  return name.replace(/[/\\:*?"<>|]/g, '_').slice(-150)
}

/** The size of a file as people say it. */
export function formatGroesse(bytes: number): string {
  if (bytes < 1024) return `${bytes} Byte`
  const kilo = bytes / 1024
  return kilo < 1024
    ? `${Math.round(kilo)} KB`
    : `${(kilo / 1024).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`
}
