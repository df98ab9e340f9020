import { type Befund, createBefund, type Schwere } from '../befund.ts'
import type { Projekt } from '../modell/projekt.ts'
import { createModellsicht, type Modellsicht } from './modellsicht.ts'
import type { Fund, Pruefregel } from './pruefregel.ts'
import { PRUEFREGELN } from './register.ts'

const RANG: Record<Schwere, number> = { fehler: 0, warnung: 1, hinweis: 2 }
/** One mistake in a big model can show in thousands of places; the first ones tell enough. */
const FUNDE_MAXIMUM = 200

/**
 * The model check: all rules on a project that has passed the schema, Fehler first, then by code. A rule that crashes
 * becomes a Befund and does not keep the others from running.
 */
export function pruefeProjekt(projekt: Projekt, regeln: ReadonlyMap<string, Pruefregel> = PRUEFREGELN): Befund[] {
  const sicht = createModellsicht(projekt)
  return [...regeln]
    .flatMap(([code, regel]) => runRegel(sicht, code, regel))
    .sort((a, b) => RANG[a.schwere] - RANG[b.schwere])
}

function runRegel(sicht: Modellsicht, code: string, regel: Pruefregel): Befund[] {
  const befunde: Befund[] = []
  try {
    for (const fund of regel.pruefe(sicht)) {
      befunde.push(createFundbefund(sicht.projekt, code, regel, fund))
      if (befunde.length >= FUNDE_MAXIMUM) break
    }
  } catch (error) {
    befunde.push(crashBefund(code, regel, error))
  }
  return befunde
}

function createFundbefund(projekt: Projekt, code: string, regel: Pruefregel, fund: Fund): Befund {
  const { element, satz, feld, pfad, schwere, einzelheiten } = fund
  const datei = projekt.dateien.get(element)
  return createBefund({
    code,
    schwere: schwere ?? regel.schwere,
    satz,
    ort: {
      ...(datei === undefined ? {} : { datei }),
      element,
      ...(feld === undefined ? {} : { feld }),
      ...(pfad === undefined ? {} : { pfad }),
    },
    abhilfe: regel.abhilfe,
    ...(einzelheiten === undefined ? {} : { einzelheiten }),
  })
}

function crashBefund(code: string, regel: Pruefregel, error: unknown): Befund {
  return createBefund({
    code: 'modell.pruefungAbgebrochen',
    satz: `Die Prüfung „${regel.titel}“ ist abgebrochen.`,
    abhilfe: 'Beheben Sie zuerst die anderen Befunde; bleibt der Abbruch, melden Sie ihn den Entwicklern.',
    einzelheiten: `${code}: ${error instanceof Error ? error.message : String(error)}`,
  })
}
