import type { Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import type { Aufgezeichnet } from './vergleich.ts'

/** Runs stylesheets as the host does and keeps every different run. */
export interface Aufzeichnung {
  transformiere: Transformiere
  readonly laeufe: readonly Aufgezeichnet[]
}

export function createAufzeichnung(innen: Transformiere): Aufzeichnung {
  const laeufe = new Map<string, Aufgezeichnet>()
  return {
    transformiere: async (stylesheet, quelle, parameter) => {
      const ergebnis = await innen(stylesheet, quelle, parameter)
      const schluessel = JSON.stringify([stylesheet.text, quelle, parameter])
      if (!laeufe.has(schluessel)) {
        const saxonJs = ergebnis.ok
          ? { ok: true as const, xml: ergebnis.wert }
          : {
              ok: false as const,
              fehler: ergebnis.befunde.map((einer) => `${einer.satz} ${einer.einzelheiten}`).join(),
            }
        laeufe.set(schluessel, { stylesheet, quelle, parameter, saxonJs })
      }
      return ergebnis
    },
    get laeufe() {
      return [...laeufe.values()]
    },
  }
}
