import { type Befund, createBefund } from '../../befund.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Fund, Gegenstaende, Pruefregel } from '../pruefregel.ts'

/** One mistake in a big model can show in thousands of places; the first ones tell enough. */
export const BEFUNDE_MAXIMUM = 200

export const ABBRUCH = 'modell.pruefungAbgebrochen'
export const GEKUERZT = 'modell.befundeGekuerzt'

/** The rules by what they can be asked about. */
export type Regelverzeichnis = ReadonlyMap<keyof Gegenstaende, readonly (readonly [code: string, regel: Pruefregel])[]>

export function createRegelverzeichnis(regeln: ReadonlyMap<string, Pruefregel>): Regelverzeichnis {
  const verzeichnis = new Map<keyof Gegenstaende, [string, Pruefregel][]>()
  for (const [code, regel] of regeln) {
    for (const art of Object.keys(regel.pruefe) as (keyof Gegenstaende)[]) {
      verzeichnis.set(art, [...(verzeichnis.get(art) ?? []), [code, regel]])
    }
  }
  return verzeichnis
}

/** All that the rules find there, by their codes. A rule that crashes becomes a Befund and keeps no other from running. */
export function runRegeln(
  projekt: Projekt,
  verzeichnis: Regelverzeichnis,
  gegenstaende: Partial<Gegenstaende>,
): Map<string, readonly Befund[]> {
  const gefundene = new Map<string, readonly Befund[]>()
  for (const art of Object.keys(gegenstaende) as (keyof Gegenstaende)[]) {
    for (const [code, regel] of verzeichnis.get(art) ?? []) {
      const befunde = runRegel(projekt, code, regel, art, gegenstaende)
      if (befunde.length > 0) gefundene.set(code, [...(gefundene.get(code) ?? []), ...befunde])
    }
  }
  return gefundene
}

function runRegel<G extends keyof Gegenstaende>(
  projekt: Projekt,
  code: string,
  regel: Pruefregel,
  art: G,
  gegenstaende: Partial<Gegenstaende>,
): Befund[] {
  const befunde: Befund[] = []
  const teil = regel.pruefe[art]
  const gegenstand = gegenstaende[art]
  if (teil === undefined || gegenstand === undefined) return befunde
  try {
    for (const fund of teil(gegenstand, projekt)) {
      befunde.push(createFundbefund(projekt, code, regel, fund))
      if (befunde.length >= BEFUNDE_MAXIMUM) break
    }
  } catch (error) {
    befunde.push(createAbbruchbefund(code, regel, error, elementOf(gegenstaende)))
  }
  return befunde
}

function createFundbefund(projekt: Projekt, code: string, regel: Pruefregel, fund: Fund): Befund {
  const { element, satz, feld, pfad, bezug, schwere, einzelheiten, behebung } = fund
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
      ...(bezug === undefined ? {} : { bezug }),
    },
    abhilfe: regel.abhilfe,
    ...(einzelheiten === undefined ? {} : { einzelheiten }),
    ...(behebung === undefined ? {} : { behebung }),
  })
}

function createAbbruchbefund(code: string, regel: Pruefregel, error: unknown, element: string | undefined): Befund {
  return createBefund({
    code: ABBRUCH,
    satz: `Die Prüfung „${regel.titel}“ ist abgebrochen.`,
    ...(element === undefined ? {} : { ort: { element } }),
    abhilfe: 'Beheben Sie zuerst die anderen Befunde; bleibt der Abbruch, melden Sie ihn den Entwicklern.',
    einzelheiten: `${code}: ${error instanceof Error ? error.message : String(error)}`,
  })
}

function elementOf({ datensatz, leistung, einsatz }: Partial<Gegenstaende>): string | undefined {
  return datensatz?.id ?? leistung?.leistung.id ?? einsatz?.organisation.id
}
