import { type Flussanordnung, type Pfeil, SCHLEIFE_BREITE, SCHLEIFE_HOEHE } from './anordnung.ts'
import { BALKENBREITE } from './balken.ts'

/** Half the width of the bar that shows who works on a Teilleistung. */
export const ARBEIT_HALB = 6
/** Distance of that bar from the edges of its band. */
export const ARBEIT_RAND = 5

/** Where the line of an arrow begins and ends: at the bars on the lifelines, not in them. */
export function endsOf(anordnung: Flussanordnung, { vonX, anX, y }: Pfeil): { anfang: number; ende: number } {
  const richtung = anX < vonX ? -1 : 1
  // to oneself it comes back to the side it leaves from
  const zurueck = anX === vonX ? 1 : -richtung
  return {
    anfang: vonX + richtung * halfWidthAt(anordnung, vonX, y, richtung),
    ende: anX + zurueck * halfWidthAt(anordnung, anX, y, zurueck),
  }
}

/** Path data of an arrow. */
export function drawPfeil(anordnung: Flussanordnung, pfeil: Pfeil): string {
  const { anfang, ende } = endsOf(anordnung, pfeil)
  const { y, vonX, anX } = pfeil
  if (vonX !== anX) return `M${anfang} ${y}H${ende}`
  return `M${anfang} ${y}H${anfang + SCHLEIFE_BREITE}V${y + SCHLEIFE_HOEHE}H${ende}`
}

function halfWidthAt({ baender, balken }: Flussanordnung, x: number, y: number, richtung: number): number {
  const arbeit = baender.some((band) => band.x === x && y >= band.y && y < band.y + band.hoehe) ? ARBEIT_HALB : 0
  const offene = balken.filter((einer) => Math.abs(einer.x - x) < 40 && y >= einer.y && y <= einer.y + einer.hoehe)
  const weiteste = Math.max(0, ...offene.map((einer) => BALKENBREITE / 2 + (einer.x - x) * richtung))
  return Math.max(arbeit, weiteste)
}
