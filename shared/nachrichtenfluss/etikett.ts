import { labelStufe } from '../graph/ableitung/graph.ts'
import { measureText } from '../graph/darstellung/schriftmass.ts'
import { shortenText, wrapText } from '../graph/darstellung/umbruch.ts'
import type { Flussnachricht } from './fluss.ts'

/** The name of a message above its arrow, beginning at the sender, and what there is to say about it. */
export interface Etikett {
  /** left edge */
  x: number
  y: number
  breite: number
  hoehe: number
  zeilen: readonly string[]
  /** "eröffnet einen Vorgang · ab 2" */
  zusatz: string | undefined
}

export const ETIKETT_GROESSE = 12
export const ETIKETT_ZEILE = 15
export const ZUSATZ_GROESSE = 11
export const ZUSATZ_ZEILE = 14
/** Room between a lifeline and a label beside it. */
export const ETIKETT_ABSTAND = 12
const BREITE_MAXIMUM = 320
const ZEILEN_MAXIMUM = 3

interface Etikettlage {
  nachricht: Flussnachricht
  /** the message above: what it refers to as well is not said again */
  vorige: Flussnachricht | undefined
  vonX: number
  anX: number
  y: number
  /** right edge of the picture */
  rechts: number
}

export function measureEtikett({ nachricht, vorige, vonX, anX, y, rechts }: Etikettlage): Etikett {
  const selbst = vonX === anX
  const platz = selbst ? rechts - vonX - ETIKETT_ABSTAND : Math.abs(anX - vonX) - 2 * ETIKETT_ABSTAND
  const hoechstens = Math.min(BREITE_MAXIMUM, platz)
  const staerke = staerkeOf(nachricht)
  const zeilen = wrapText(nachricht.name, {
    breite: hoechstens,
    zeilen: ZEILEN_MAXIMUM,
    groesse: ETIKETT_GROESSE,
    staerke,
  })
  const ganzerZusatz = describeZusatz(nachricht, vorige)
  const zusatz = ganzerZusatz === undefined ? undefined : shortenText(ganzerZusatz, hoechstens, ZUSATZ_GROESSE, 400)
  const breite = Math.ceil(
    Math.max(
      ...zeilen.map((zeile) => measureText(zeile, ETIKETT_GROESSE, staerke)),
      zusatz === undefined ? 0 : measureText(zusatz, ZUSATZ_GROESSE, 400),
    ),
  )
  const hoehe = zeilen.length * ETIKETT_ZEILE + (zusatz === undefined ? 0 : ZUSATZ_ZEILE)
  const x = anX < vonX ? vonX - ETIKETT_ABSTAND - breite : vonX + ETIKETT_ABSTAND
  return { x, y, breite, hoehe, zeilen, zusatz }
}

/** What opens a Vorgang stands out. */
export function staerkeOf({ eroeffnet }: Flussnachricht): 500 | 600 {
  return eroeffnet ? 600 : 500
}

const ZUSATZ_BREITE = 230

/** Room between two lifelines that a label needs: two lines for the name, one for the rest as far as it is worth it. */
export function neededBreite(nachricht: Flussnachricht, vorige: Flussnachricht | undefined): number {
  const name = measureText(nachricht.name, ETIKETT_GROESSE, staerkeOf(nachricht))
  const zusatz = measureText(describeZusatz(nachricht, vorige) ?? '', ZUSATZ_GROESSE, 400)
  return Math.ceil(Math.max(name < 150 ? name : name * 0.58, Math.min(zusatz, ZUSATZ_BREITE))) + 2 * ETIKETT_ABSTAND
}

/** What the arrow itself does not say; what is the same as for the message above is not said again. */
function describeZusatz(nachricht: Flussnachricht, vorige: Flussnachricht | undefined): string | undefined {
  const { beantwortet, ausgeloestDurch, eroeffnet } = nachricht
  const stufe = labelStufe(nachricht)
  const bezug =
    vorige?.id === nachricht.id
      ? []
      : [
          eroeffnet ? ['eröffnet einen Vorgang'] : [],
          beantwortet === undefined || beantwortet.id === vorige?.id ? [] : [`Antwort auf „${beantwortet.name}“`],
          ausgeloestDurch === undefined || ausgeloestDurch.id === vorige?.ausgeloestDurch?.id
            ? []
            : [`ausgelöst durch „${ausgeloestDurch.name}“`],
        ].flat()
  const teile = stufe === undefined ? bezug : [stufe, ...bezug]
  return teile.length === 0 ? undefined : teile.join(' · ')
}
