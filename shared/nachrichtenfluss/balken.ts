import type { Pfeil } from './anordnung.ts'

/** On the lifeline of whoever was asked, from the question to the answer: shows which belong together. */
export interface Balken {
  id: string
  x: number
  y: number
  hoehe: number
  /** the message that asks, and the one that answers */
  frage: string
  antwort: string
}

export const BALKENBREITE = 8
/** Questions that are open at the same time stand beside each other. */
const VERSATZ = 6

/** A question and its answer, where the one asked answers; any other answer is told in words only. */
export function listAntwortbalken(pfeile: readonly Pfeil[]): Balken[] {
  const balken: Balken[] = []
  for (const antwort of pfeile) {
    const { beantwortet, von } = antwort.nachricht
    if (beantwortet === undefined || antwort.stelle > 0) continue
    const frage = pfeile.find(({ nachricht, an, y }) => nachricht.id === beantwortet.id && an === von && y < antwort.y)
    if (frage === undefined) continue
    const [oben, unten] = [frage.y - 4, antwort.y + 4]
    const gleichzeitige = balken.filter(
      ({ x, y, hoehe }) => Math.abs(x - frage.anX) < 40 && y < unten && oben < y + hoehe,
    )
    balken.push({
      id: `${frage.id}>${antwort.id}`,
      x: frage.anX + gleichzeitige.length * VERSATZ,
      y: oben,
      hoehe: unten - oben,
      frage: frage.nachricht.id,
      antwort: antwort.nachricht.id,
    })
  }
  return balken
}
