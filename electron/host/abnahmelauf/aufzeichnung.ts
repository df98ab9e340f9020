import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'

/** A run of a stylesheet with everything that went in and came out. */
export interface Aufzeichnung {
  stylesheet: string
  quelle: string
  parameter: Readonly<Record<string, string>>
  /** undefined where the run failed */
  ausgabe: string | undefined
  beginn: number
  ende: number
}

/** The same execution, recording every run. Nothing is compiled ahead: a single case needs few stylesheets. */
export function recordAusfuehrung(innen: Ausfuehrung, aufzeichnungen: Aufzeichnung[]): Ausfuehrung {
  return {
    ...innen,
    prepare: async () => {},
    transformiere: async (stylesheet, quelle, parameter) => {
      const beginn = performance.now()
      const ergebnis = await innen.transformiere(stylesheet, quelle, parameter)
      aufzeichnungen.push({
        stylesheet: stylesheet.name,
        quelle,
        parameter,
        ausgabe: ergebnis.ok ? ergebnis.wert : undefined,
        beginn,
        ende: performance.now(),
      })
      return ergebnis
    },
  }
}
