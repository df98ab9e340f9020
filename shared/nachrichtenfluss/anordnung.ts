import { labelStufe } from '../graph/ableitung/graph.ts'
import { wrapText } from '../graph/darstellung/umbruch.ts'
import { type Balken, listAntwortbalken } from './balken.ts'
import { type Etikett, measureEtikett } from './etikett.ts'
import type { Flussabschnitt, Flussnachricht, Nachrichtenfluss } from './fluss.ts'
import { arrangeLinien, type Linie } from './linien.ts'

/** One arrow: a message to one of its receivers. */
export interface Pfeil {
  /** `<Nachrichtentyp>:<Rolle>` */
  id: string
  nachricht: Flussnachricht
  an: string
  /** at which of the receivers of the message, from 0 */
  stelle: number
  vonX: number
  anX: number
  y: number
  etikett: Etikett
}

/** The band of a Teilleistung over the whole width. */
export interface Band {
  abschnitt: Flussabschnitt
  y: number
  hoehe: number
  /** lifeline of the Rolle in charge */
  x: number | undefined
  /** the name, broken into lines */
  zeilen: readonly string[]
}

export interface Flussanordnung {
  breite: number
  hoehe: number
  linien: readonly Linie[]
  baender: readonly Band[]
  pfeile: readonly Pfeil[]
  balken: readonly Balken[]
}

/** Width of the names of the Teilleistungen at the left. */
export const NAMENSBREITE = 184
export const NAME_GROESSE = 12
export const NAME_ZEILE = 15
/** Room below an arrow. */
const UNTER_PFEIL = 13
const BAND_RAND = 12
const BAND_MINDESTENS = 44
/** Height that a message to oneself takes below the line it leaves on. */
export const SCHLEIFE_HOEHE = 14
export const SCHLEIFE_BREITE = 30

/**
 * Where everything stands: lifelines side by side, Teilleistungen one below the other, each arrow on a height of its own with its
 * label above. Pure: the same Nachrichtenfluss gives the same picture.
 */
export function arrangeFluss(fluss: Nachrichtenfluss): Flussanordnung {
  const { linien, breite } = arrangeLinien(fluss)
  const orte = new Map(linien.map(({ rolle: { id }, x }) => [id, x]))
  const baender: Band[] = []
  const pfeile: Pfeil[] = []
  let y = 0
  for (const abschnitt of fluss.abschnitte) {
    const zeilen = wrapText(abschnitt.name, {
      breite: NAMENSBREITE - 44,
      zeilen: 4,
      groesse: NAME_GROESSE,
      staerke: 600,
    })
    const eigene = arrangePfeile(abschnitt, y + BAND_RAND, orte, breite)
    const unten = eigene.at(-1)
    const inhalt = unten === undefined ? 0 : bottomOf(unten) + UNTER_PFEIL - y
    const namenshoehe = zeilen.length * NAME_ZEILE + (labelStufe(abschnitt) === undefined ? 22 : 34)
    const hoehe = Math.max(BAND_MINDESTENS, inhalt, namenshoehe)
    baender.push({ abschnitt, y, hoehe, x: orte.get(abschnitt.rolle ?? ''), zeilen })
    pfeile.push(...eigene)
    y += hoehe
  }
  return { breite, hoehe: y, linien, baender, pfeile, balken: listAntwortbalken(pfeile) }
}

function arrangePfeile(
  { nachrichten }: Flussabschnitt,
  oben: number,
  orte: ReadonlyMap<string, number>,
  breite: number,
): Pfeil[] {
  const pfeile: Pfeil[] = []
  let y = oben
  let vorige: Flussnachricht | undefined
  for (const nachricht of nachrichten) {
    for (const [stelle, an] of nachricht.an.entries()) {
      const [vonX, anX] = [orte.get(nachricht.von) ?? 0, orte.get(an) ?? 0]
      const etikett = measureEtikett({ nachricht, vorige, vonX, anX, y, rechts: breite })
      const linie = y + etikett.hoehe + 2
      const pfeil = { id: `${nachricht.id}:${an}`, nachricht, an, stelle, vonX, anX, y: linie, etikett }
      pfeile.push(pfeil)
      y = bottomOf(pfeil) + UNTER_PFEIL
      vorige = nachricht
    }
  }
  return pfeile
}

function bottomOf({ y, vonX, anX }: Pfeil): number {
  return vonX === anX ? y + SCHLEIFE_HOEHE : y
}
