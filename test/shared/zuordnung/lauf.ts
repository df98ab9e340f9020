import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { parseBaum } from '../../../electron/host/prozessor/xmlbaum.ts'
import { type Befund, hasFehler } from '../../../shared/befund.ts'
import type { Zuordnung } from '../../../shared/modell/elemente/zuordnung.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { generateZuordnung } from '../../../shared/zuordnung/generateZuordnung.ts'
import { HAUPTMODUL } from '../../setup/cache.ts'
import { gemeinsameEngine, gemeinsamerUebersetzer } from '../../setup/xslt.ts'

/** The sample as its files say; a broken file is a failure of the test. */
export async function readBeispiel(): Promise<Projekt> {
  const gelesen = await readProjekt('samples/gewerbe')
  if (!gelesen.ok) throw new Error(wordOf(gelesen.befunde))
  if (hasFehler(gelesen.wert.befunde)) throw new Error(wordOf(gelesen.wert.befunde))
  return gelesen.wert.projekt
}

export function wordOf(befunde: readonly Befund[]): string {
  return befunde
    .map((befund) => `${befund.code} ${befund.satz} ${befund.einzelheiten ?? ''} ${JSON.stringify(befund.ort)}`)
    .join('\n')
}

/** The Zuordnung of a Produkt by its technischerName. */
export function findZuordnung(projekt: Projekt, produkt: string, name: string): Zuordnung {
  for (const zuordnung of listDatensaetze(projekt, 'zuordnung')) {
    const traeger = listDatensaetze(projekt, 'produkt').find((eines) =>
      eines.schnittstellen.includes(zuordnung.schnittstelle),
    )
    if (traeger?.technischerName === produkt && zuordnung.technischerName === name) return zuordnung
  }
  throw new Error(`Keine Zuordnung ${produkt}/${name}`)
}

export interface Laeufer {
  /** compiles ahead */
  load(zuordnungen: readonly string[]): Promise<void>
  run(zuordnung: string, haupteingabe: string, parameter: Record<string, string>): Promise<string>
}

/** Compiles Zuordnungen behind the guard and runs them in the real engine. */
export function createLaeufer(projekt: Projekt): Laeufer {
  const geladen = new Map<string, Promise<string>>()
  const load = async (zuordnung: string): Promise<string> => {
    const kompilat = await gemeinsamerUebersetzer.compile({
      hauptmodul: HAUPTMODUL,
      module: { [HAUPTMODUL]: generateZuordnung(projekt, zuordnung) },
    })
    if (!kompilat.ok) throw new Error(wordOf(kompilat.befunde))
    await gemeinsameEngine.load(kompilat.wert)
    return kompilat.wert.hash
  }
  const loadOnce = (zuordnung: string): Promise<string> => {
    const stylesheet = geladen.get(zuordnung) ?? load(zuordnung)
    geladen.set(zuordnung, stylesheet)
    return stylesheet
  }
  return {
    load: async (zuordnungen) => void (await Promise.all(zuordnungen.map(loadOnce))),
    run: async (zuordnung, haupteingabe, parameter) => {
      const [ergebnis] = await gemeinsameEngine.transform({
        stylesheet: await loadOnce(zuordnung),
        quellen: [haupteingabe],
        parameter: Object.fromEntries(Object.entries(parameter).map(([name, xml]) => [name, { xml }])),
      })
      if (ergebnis === undefined || !ergebnis.ok) throw new Error(wordOf(ergebnis?.befunde ?? []))
      return ergebnis.wert.xml
    },
  }
}

export function readBaum(xml: string): XmlElement {
  const baum = parseBaum(xml)
  if (!baum.ok) throw new Error(wordOf(baum.befunde))
  return baum.wert
}
