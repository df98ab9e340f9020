import { type Gangfrage, type Klaerungsfolge, listGang } from '../../shared/dokument/klaerungsgang.ts'
import type { Anliegensklaerung } from '../../shared/modell/elemente/nachricht.ts'

/** A question of the picture with its answers; each question stands in it once. */
export interface Gangast {
  frage: Gangfrage
  zweige: readonly Gangzweig[]
}

/** An answer and where it leads: to a question that is drawn here, to one drawn elsewhere, or to an end. */
export interface Gangzweig {
  antwort: string
  folge: Klaerungsfolge
  ast: Gangast | undefined
  verwiesene: Gangfrage | undefined
}

/** The chain as a tree: from the first question, then those that nobody reaches. */
export function listGangaeste(klaerung: Anliegensklaerung): readonly Gangast[] {
  const gang = listGang(klaerung)
  const gezeichnete = new Set<string>()
  const draw = (frage: Gangfrage): Gangast => {
    gezeichnete.add(frage.schluessel)
    return {
      frage,
      zweige: frage.frage.antworten.map(({ antwort, folge }) => {
        const ziel = folge.art === 'frage' ? gang.find(({ schluessel }) => schluessel === folge.frage) : undefined
        const neu = ziel !== undefined && !gezeichnete.has(ziel.schluessel)
        return { antwort, folge, ast: neu ? draw(ziel) : undefined, verwiesene: neu ? undefined : ziel }
      }),
    }
  }
  return gang.flatMap((frage) => (gezeichnete.has(frage.schluessel) ? [] : [draw(frage)]))
}
