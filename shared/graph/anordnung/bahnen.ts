import type { Kantenmass, Knotenmass } from './typen.ts'

/** Which Rollen get lanes, in which order, and where everything else belongs. */
export interface Bahnenplan {
  /** Rollen with a lane of their own, from top to bottom */
  rollen: readonly string[]
  /** Rollen without a lane: capsules in shared lanes */
  kapseln: ReadonlySet<string>
  /** message -> what it is exchanged with at either end */
  nachrichten: ReadonlyMap<string, Nachrichtenlage>
}

export interface Nachrichtenlage {
  von: string | undefined
  an: readonly string[]
  /** the Teilleistung at one of the ends */
  teilleistung: string | undefined
}

export interface Lage {
  knoten: readonly Knotenmass[]
  kanten: readonly Kantenmass[]
  /** Dokument -> Rolle it comes from */
  herkunft: ReadonlyMap<string, string>
}

/** Who acts gets a lane: Rollen in charge of a Teilleistung and Rollen that send. The others only receive. */
export function planBahnen(
  { knoten, kanten }: Pick<Lage, 'knoten' | 'kanten'>,
  zustaendig: ReadonlyMap<string, string>,
): Bahnenplan {
  const arten = new Map(knoten.map(({ id, art }) => [id, art]))
  const nachrichten = findNachrichtenlagen({ knoten, kanten })
  const aktive = new Set(zustaendig.values())
  for (const { von } of nachrichten.values()) if (von !== undefined && arten.get(von) === 'rolle') aktive.add(von)
  const rollen = knoten.filter(({ id, art }) => art === 'rolle' && aktive.has(id)).map(({ id }) => id)
  const kapseln = new Set(knoten.filter(({ id, art }) => art === 'rolle' && !aktive.has(id)).map(({ id }) => id))
  return { rollen: orderRollen(rollen, nachrichten, zustaendig), kapseln, nachrichten }
}

function findNachrichtenlagen({ knoten, kanten }: Pick<Lage, 'knoten' | 'kanten'>): Map<string, Nachrichtenlage> {
  const arten = new Map(knoten.map(({ id, art }) => [id, art]))
  const lagen = new Map<string, { von: string | undefined; an: string[]; teilleistung: string | undefined }>()
  for (const { id, art } of knoten) {
    if (art === 'nachricht') lagen.set(id, { von: undefined, an: [], teilleistung: undefined })
  }
  for (const { art, von, nach } of kanten) {
    if (art !== 'nachricht') continue
    const empfangene = lagen.get(von)
    const gesendete = lagen.get(nach)
    if (empfangene !== undefined) {
      empfangene.an.push(nach)
      if (arten.get(nach) === 'teilleistung') empfangene.teilleistung ??= nach
    } else if (gesendete !== undefined) {
      gesendete.von = von
      if (arten.get(von) === 'teilleistung') gesendete.teilleistung ??= von
    }
  }
  return lagen
}

/** Begins with who only sends (the applicant), then always the Rolle that talks most with those already placed. */
function orderRollen(
  rollen: readonly string[],
  nachrichten: ReadonlyMap<string, Nachrichtenlage>,
  zustaendig: ReadonlyMap<string, string>,
): string[] {
  const rolleOf = (ende: string | undefined): string => (ende === undefined ? '' : (zustaendig.get(ende) ?? ende))
  const gespraeche = new Map<string, number>()
  for (const { von, an } of nachrichten.values()) {
    for (const ziel of an) {
      for (const paar of [`${rolleOf(von)}|${rolleOf(ziel)}`, `${rolleOf(ziel)}|${rolleOf(von)}`]) {
        gespraeche.set(paar, (gespraeche.get(paar) ?? 0) + 1)
      }
    }
  }
  const handelnde = new Set(zustaendig.values())
  const offene = [...rollen]
  const folge: string[] = []
  while (offene.length > 0) {
    const letzte = folge.at(-1)
    const wert = (rolle: string): number => {
      if (letzte === undefined) return handelnde.has(rolle) ? 0 : countOf(gespraeche, rolle)
      const alle = folge.reduce((summe, eine) => summe + (gespraeche.get(`${eine}|${rolle}`) ?? 0), 0)
      return alle + (gespraeche.get(`${letzte}|${rolle}`) ?? 0)
    }
    const beste = offene.reduce((bisher, eine) => (wert(eine) > wert(bisher) ? eine : bisher))
    offene.splice(offene.indexOf(beste), 1)
    folge.push(beste)
  }
  return folge
}

function countOf(gespraeche: ReadonlyMap<string, number>, rolle: string): number {
  let summe = 0
  for (const [paar, anzahl] of gespraeche) if (paar.startsWith(`${rolle}|`)) summe += anzahl
  return summe
}
