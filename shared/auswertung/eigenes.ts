import { schwereSchema } from '../befund.ts'
import type { XmlElement } from '../modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL } from '../modell/namensraeume.ts'
import type { Merkmal } from './eingabe.ts'
import type { Regelbefund } from './ergebnis.ts'

/**
 * What an own rule (`haken:pruefung`, `haken:merkmale`) has added to a result. Nobody can predict it from the model: it is
 * taken as given, and everything that follows from it is predicted.
 */
export interface EigeneErgebnisse {
  befunde: Regelbefund[]
  /** names begin with `eigen.`, so that they cannot be taken for generated ones */
  merkmale: Merkmal[]
}

export const NICHTS_EIGENES: EigeneErgebnisse = { befunde: [], merkmale: [] }

const PRAEFIX = 'eigen.'

/** The additions of an own rule in an `<ergebnis>`. */
export function readEigenes(ergebnis: XmlElement): EigeneErgebnisse {
  const kinder = ergebnis.kinder.filter(({ namensraum }) => namensraum === NAMENSRAUM_REGEL)
  return {
    befunde: kinder.filter(({ name }) => name === 'befund').flatMap(readBefund),
    merkmale: kinder
      .filter(({ name, attribute }) => name === 'merkmal' && attribute.name?.startsWith(PRAEFIX))
      .map(({ attribute, text }) => ({ name: attribute.name ?? '', wert: text })),
  }
}

function readBefund({ attribute, kinder }: XmlElement): Regelbefund[] {
  const { code = '', element, feld, angabe, rechtsgrundlage } = attribute
  const schwere = schwereSchema.safeParse(attribute.schwere)
  if (!code.startsWith(PRAEFIX) || !schwere.success) return []
  const textOf = (name: string): string => kinder.find((kind) => kind.name === name)?.text ?? ''
  return [
    {
      code: `eigen.${code.slice(PRAEFIX.length)}`,
      schwere: schwere.data,
      ...(element === undefined ? {} : { element }),
      ...(feld === undefined ? {} : { feld }),
      ...(angabe === undefined ? {} : { angabe }),
      ...(rechtsgrundlage === undefined ? {} : { rechtsgrundlage }),
      satz: textOf('satz'),
      abhilfe: textOf('abhilfe'),
    },
  ]
}
