import { PROJEKT_METHODEN } from '../host/projekte.ts'
import { HOST_METHODEN, type HostMethode } from '../host.ts'

/** Largest input of a call of a window: a message with its attachments as base64. */
export const EINGABE_MAXIMUM = 64 * 1024 * 1024

/**
 * Methods that take any folder or file are the command line's: a window works on the projects that are open, and finds or
 * creates others only in folders that were released outside of it.
 */
export function isFenstermethode(methode: string): methode is HostMethode {
  if (!Object.hasOwn(HOST_METHODEN, methode)) return false
  const { shape } = HOST_METHODEN[methode as HostMethode].eingabe
  return 'sitzung' in shape || methode === 'oeffne' || methode === 'brichAb' || Object.hasOwn(PROJEKT_METHODEN, methode)
}
