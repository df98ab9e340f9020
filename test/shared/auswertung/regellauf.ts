import { parseBaum } from '../../../electron/host/prozessor/xmlbaum.ts'
import type { Befund } from '../../../shared/befund.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { HAUPTMODUL } from '../../setup/cache.ts'
import { gemeinsameEngine, gemeinsamerUebersetzer } from '../../setup/xslt.ts'

export interface Regellauf {
  /** Compiles a generated stylesheet behind the guard; the same text is compiled once. */
  load(text: string): Promise<string>
  /** Runs a loaded stylesheet; parameters are XML texts by name. */
  run(stylesheet: string, quelle: string, parameter: Readonly<Record<string, string>>): Promise<XmlElement>
}

/** The real guard, compiler and engine of the host. */
export function createRegellauf(): Regellauf {
  return {
    load: async (text) => {
      const kompilat = await gemeinsamerUebersetzer.compile({ hauptmodul: HAUPTMODUL, module: { [HAUPTMODUL]: text } })
      if (!kompilat.ok) throw new Error(describe(kompilat.befunde))
      await gemeinsameEngine.load(kompilat.wert)
      return kompilat.wert.hash
    },
    run: async (stylesheet, quelle, parameter) => {
      const [ergebnis] = await gemeinsameEngine.transform({
        stylesheet,
        quellen: [quelle],
        parameter: Object.fromEntries(Object.entries(parameter).map(([name, xml]) => [name, { xml }])),
      })
      if (ergebnis === undefined || !ergebnis.ok) throw new Error(describe(ergebnis?.befunde ?? []))
      const baum = parseBaum(ergebnis.wert.xml)
      if (!baum.ok) throw new Error(describe(baum.befunde))
      return baum.wert
    },
  }
}

function describe(befunde: readonly Befund[]): string {
  return befunde.map(({ satz, einzelheiten }) => `${satz} (${einzelheiten})`).join('\n')
}
