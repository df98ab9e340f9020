import type { Befund } from '../../shared/befund.ts'

/** Place in the form and legal basis: "Betrieb, 2. Tätigkeit; § 14 GewO". */
export function describeFundort({ ort, rechtsgrundlage }: Befund): string {
  return [ort?.angabe, rechtsgrundlage].filter((teil) => teil !== undefined && teil !== '').join('; ')
}
