import type { Flussanordnung, Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'

/** A place the keyboard can stand on: an arrow, the name of a Teilleistung or of a Rolle. */
export interface Stelle {
  art: 'pfeil' | 'band' | 'linie'
  id: string
}

export type Weg = 'hoch' | 'runter' | 'links' | 'rechts' | 'anfang' | 'ende' | 'ursache' | 'folge'

export function keyOf({ art, id }: Stelle): string {
  return `${art}:${id}`
}

/** The element that a place stands for. */
export function elementOf({ art, id }: Stelle): string {
  return art === 'pfeil' ? id.slice(0, id.indexOf(':')) : id
}

/** The place of an element: of a message its first arrow. */
export function findStelle({ pfeile, baender, linien }: Flussanordnung, element: string): Stelle | undefined {
  const pfeil = pfeile.find(({ nachricht }) => nachricht.id === element)
  if (pfeil !== undefined) return { art: 'pfeil', id: pfeil.id }
  if (baender.some(({ abschnitt }) => abschnitt.id === element)) return { art: 'band', id: element }
  return linien.some(({ rolle }) => rolle.id === element) ? { art: 'linie', id: element } : undefined
}

/** Where a key leads to; undefined where there is nothing. */
export function findWeg(anordnung: Flussanordnung, von: Stelle, weg: Weg): Stelle | undefined {
  switch (von.art) {
    case 'pfeil':
      return findWegOfPfeil(anordnung, von.id, weg)
    case 'band':
      return findWegOfBand(anordnung, von.id, weg)
    case 'linie':
      return findWegOfLinie(anordnung, von.id, weg)
  }
}

/** Up and down the messages, to the side along the arrow to the Rolle it comes from or goes to. */
function findWegOfPfeil({ pfeile, baender }: Flussanordnung, id: string, weg: Weg): Stelle | undefined {
  const hier = pfeile.findIndex((pfeil) => pfeil.id === id)
  const pfeil = pfeile[hier]
  if (pfeil === undefined) return undefined
  const nachRechts = pfeil.anX >= pfeil.vonX
  switch (weg) {
    case 'hoch':
      return stelleOf(pfeile[hier - 1])
    case 'runter':
      return stelleOf(pfeile[hier + 1])
    case 'links':
      return { art: 'linie', id: nachRechts ? pfeil.nachricht.von : pfeil.an }
    case 'rechts':
      return { art: 'linie', id: nachRechts ? pfeil.an : pfeil.nachricht.von }
    case 'anfang': {
      const band = baender.find(({ y, hoehe }) => pfeil.y >= y && pfeil.y < y + hoehe)
      return band && { art: 'band', id: band.abschnitt.id }
    }
    case 'ende':
      return stelleOf(pfeile.at(-1))
    case 'ursache': {
      const { beantwortet, ausgeloestDurch } = pfeil.nachricht
      const bezug = beantwortet ?? ausgeloestDurch
      return stelleOf(pfeile.find(({ nachricht }) => nachricht.id === bezug?.id))
    }
    case 'folge':
      return stelleOf(pfeile.find(({ nachricht }) => isFolge(nachricht, pfeil.nachricht.id)))
  }
}

function isFolge({ beantwortet, ausgeloestDurch }: Pfeil['nachricht'], id: string): boolean {
  return beantwortet?.id === id || ausgeloestDurch?.id === id
}

function findWegOfBand({ pfeile, baender }: Flussanordnung, id: string, weg: Weg): Stelle | undefined {
  const hier = baender.findIndex(({ abschnitt }) => abschnitt.id === id)
  const nachbarn: Partial<Record<Weg, number>> = {
    ...{ hoch: hier - 1, runter: hier + 1 },
    ...{ anfang: 0, ende: baender.length - 1 },
  }
  const nachbar = nachbarn[weg]
  if (nachbar !== undefined) {
    const band = baender[nachbar]
    return nachbar < 0 || band === undefined ? undefined : { art: 'band', id: band.abschnitt.id }
  }
  const erste = baender[hier]?.abschnitt.nachrichten[0]
  return weg === 'rechts' ? stelleOf(pfeile.find(({ nachricht }) => nachricht === erste)) : undefined
}

function findWegOfLinie({ pfeile, linien, baender }: Flussanordnung, id: string, weg: Weg): Stelle | undefined {
  const hier = linien.findIndex(({ rolle }) => rolle.id === id)
  const nachbarn: Partial<Record<Weg, number>> = {
    ...{ links: hier - 1, rechts: hier + 1 },
    ...{ anfang: 0, ende: linien.length - 1 },
  }
  const nachbar = nachbarn[weg]
  if (nachbar !== undefined) {
    const linie = linien[nachbar]
    return nachbar < 0 || linie === undefined ? undefined : { art: 'linie', id: linie.rolle.id }
  }
  if (weg !== 'runter') return undefined
  const pfeil = pfeile.find(({ nachricht, an }) => nachricht.von === id || an === id)
  const band = baender.find(({ abschnitt }) => abschnitt.rolle === id)
  return stelleOf(pfeil) ?? (band && { art: 'band', id: band.abschnitt.id })
}

function stelleOf(pfeil: Pfeil | undefined): Stelle | undefined {
  return pfeil && { art: 'pfeil', id: pfeil.id }
}

/** What makes a part of the picture a button; pressing it is handled by the picture as a whole. */
export function describeKnopf(
  stelle: Stelle,
  { name, gewaehlt, imFokus }: { name: string; gewaehlt: boolean; imFokus: boolean },
) {
  return {
    role: 'button',
    tabIndex: imFokus ? 0 : -1,
    'aria-pressed': gewaehlt,
    'aria-label': name,
    'data-stelle': keyOf(stelle),
  } as const
}
