import { createHash } from 'node:crypto'
import { join } from 'node:path'

/**
 * The user's local folder for one project at one place: two copies of a project share nothing. `ordner` is the real path, so
 * that a project reached through a link is the same one.
 */
export function resolveProjektdatenordner(datenordner: string, projektId: string, ordner: string): string {
  const ort = createHash('sha256').update(ordner).digest('hex')
  return join(datenordner, 'projekte', `${projektId}-${ort}`)
}
