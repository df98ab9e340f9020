import type { Antragsanlage } from '../../antrag/nachricht.ts'
import type { Formwerte } from '../../antrag/werte.ts'

/** What somebody has entered, kept while other views are shown; gone with the window. */
export interface Entwurf {
  werte: Formwerte
  anlagen: readonly Antragsanlage[]
  schritt: number
}

/** by Nachrichtentyp */
export const ENTWUERFE = new Map<string, Entwurf>()
