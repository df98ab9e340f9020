import { SPALTE, SPALTENLUECKE } from './masse.ts'
import { enlarge, overlap, type Punkt, type Rechteck } from './typen.ts'

/** Between a new element and those around it. */
const ABSTAND = 10
const SCHRITT = SPALTE + SPALTENLUECKE
/** Of the heights at which a place is looked for; those of the neighbours come first. */
const REIHE = 22
/** A row costs more than the same way along the flow. */
const HOEHENGEWICHT = 1.5
/** Back against the flow only where it is much nearer. */
const RUECKWAERTS = 60

export interface Platzsuche {
  breite: number
  hoehe: number
  /** where it would stand if nothing were in the way */
  wunsch: Punkt
  links: number
  /** heights between which it has to stand; `oben` is possible even where it does not fit */
  oben: number
  unten: number
}

/** The free place nearest to a wish within a strip; right of everything there is always one. */
export function findFreienPlatz(suche: Platzsuche, belegte: Iterable<Rechteck>): Punkt {
  const { breite, hoehe, wunsch, links, oben, unten } = suche
  const hoechstens = Math.max(oben, unten - hoehe)
  const band = {
    x: Number.NEGATIVE_INFINITY,
    y: oben,
    breite: Number.POSITIVE_INFINITY,
    hoehe: hoechstens + hoehe - oben,
  }
  const nahe = [...belegte].filter(
    ({ y, hoehe: seine }) => y < band.y + band.hoehe + ABSTAND && band.y < y + seine + ABSTAND,
  )
  const rechts = Math.max(links, ...nahe.map((box) => box.x + box.breite + ABSTAND))
  const hoehen = new Set([clamp(wunsch.y, oben, hoechstens)])
  for (let y = oben; y <= hoechstens; y += REIHE) hoehen.add(y)
  for (const box of nahe) {
    const gleichauf = box.y + (box.hoehe - hoehe) / 2
    if (gleichauf >= oben && gleichauf <= hoechstens) hoehen.add(gleichauf)
  }
  const stellen = new Set([Math.max(links, wunsch.x)])
  for (let x = links; x < rechts + SCHRITT; x += SCHRITT) stellen.add(x)
  const kosten = ({ x, y }: Punkt): number =>
    Math.abs(x - wunsch.x) + HOEHENGEWICHT * Math.abs(y - wunsch.y) + (x < wunsch.x ? RUECKWAERTS : 0)
  const orte = [...stellen].flatMap((x) => [...hoehen].map((y) => ({ x, y })))
  orte.sort((a, b) => kosten(a) - kosten(b))
  const frei = orte.find((ort) => {
    const platz = enlarge({ ...ort, breite, hoehe }, ABSTAND)
    return !nahe.some((box) => overlap(platz, box))
  })
  return frei ?? { x: rechts, y: clamp(wunsch.y, oben, hoechstens) }
}

/** How far copies of elements go from where those stand: all alike, each within its strip, onto free places, as near as can be. */
export function findFreienVersatz(
  boxen: readonly Rechteck[],
  belegte: readonly Rechteck[],
  streifen: readonly Pick<Rechteck, 'y' | 'hoehe'>[],
): Punkt {
  const rechts =
    Math.max(0, ...belegte.map((box) => box.x + box.breite)) - Math.min(...boxen.map(({ x }) => x)) + ABSTAND
  const links = Math.min(...boxen.map(({ x }) => x))
  const weiten = new Set([0, rechts])
  for (let x = SCHRITT; x < rechts; x += SCHRITT) weiten.add(x)
  for (let x = 0; x >= -links; x -= SCHRITT) weiten.add(x)
  const stufen = [0]
  for (let y = REIHE; y <= HOECHSTE_STUFE; y += REIHE) stufen.push(y, -y)
  const kosten = ({ x, y }: Punkt): number => Math.abs(x) + HOEHENGEWICHT * Math.abs(y) + (x < 0 ? RUECKWAERTS : 0)
  const versaetze = [...weiten].flatMap((x) => stufen.map((y) => ({ x, y }))).sort((a, b) => kosten(a) - kosten(b))
  const bleibt = ({ y, hoehe }: Rechteck, um: number): boolean =>
    streifen.every((einer) => {
      const drin = y >= einer.y && y + hoehe <= einer.y + einer.hoehe
      return !drin || (y + um >= einer.y + ABSTAND && y + um + hoehe <= einer.y + einer.hoehe - ABSTAND / 2)
    })
  const frei = versaetze.find((um) =>
    boxen.every((box) => {
      const platz = enlarge({ ...box, x: box.x + um.x, y: box.y + um.y }, ABSTAND)
      return (um.y === 0 || bleibt(box, um.y)) && !belegte.some((einer) => overlap(platz, einer))
    }),
  )
  return frei ?? { x: rechts, y: 0 }
}

/** Further up or down than this nobody looks for a copy. */
const HOECHSTE_STUFE = 220

function clamp(wert: number, von: number, bis: number): number {
  return Math.min(bis, Math.max(von, wert))
}
