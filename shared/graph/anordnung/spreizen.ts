import { BAHN_UNTEN, labelBox } from './masse.ts'
import { enlarge, type Knotenmass, overlap, type Plaetze, type Punkt, type Rechteck, type Spreizung } from './typen.ts'

/** What is left between an unfolded element and the next one below it, where there was as much before. */
const ABSTAND = 40
/** One line more, as a folded Teilleistung has, needs no room of its own: there is some above and below. */
const ZEILE = 16
const LUFT = 4

/**
 * Makes room for elements that show more than usual, without a change of what is kept: everything below such an element goes
 * down together, and only as far as it has to. Rows stay rows, lanes grow, nothing comes to lie on anything; hidden elements are
 * left out. Folded again, everything is where it was.
 */
export function spreadPlaetze(
  { knoten, streifen }: Plaetze,
  gezeigte: readonly Knotenmass[],
): { plaetze: Plaetze; spreizungen: Spreizung[] } {
  const masse = new Map(gezeigte.map((mass) => [mass.id, mass]))
  const da = growInPlace({ knoten, streifen }, masse)
  const groessere = da
    .map(([id, box]) => ({ id, box, hoehe: masse.get(id)?.hoehe ?? box.hoehe }))
    .filter(({ box, hoehe }) => hoehe > box.hoehe)
    .sort((a, b) => bottomOf(a.box) - bottomOf(b.box))
  const spreizungen: Spreizung[] = []
  for (const { id, box, hoehe } of groessere) {
    const mehr = measureBedarf(box, hoehe - box.hoehe, da, streifen)
    const um = measureVersatz(spreizungen, box.y) + mehr
    if (mehr > 0 && um > (spreizungen.at(-1)?.um ?? 0)) spreizungen.push({ element: id, ab: bottomOf(box), um })
  }
  const versatz = (y: number): number => measureVersatz(spreizungen, y)
  return {
    plaetze: {
      knoten: new Map(
        da.map(([id, box]) => [id, { ...box, y: box.y + versatz(box.y), hoehe: masse.get(id)?.hoehe ?? box.hoehe }]),
      ),
      streifen: streifen.map((einer) => {
        const y = einer.y + versatz(einer.y)
        return { ...einer, y, hoehe: bottomOf(einer) + versatz(bottomOf(einer)) - y }
      }),
    },
    spreizungen,
  }
}

/** The elements that are shown; those that are only a little higher than usual have grown around their middle, where they may. */
function growInPlace(
  { knoten, streifen }: Plaetze,
  masse: ReadonlyMap<string, Knotenmass>,
): (readonly [string, Rechteck])[] {
  const da = [...knoten].filter(([id]) => masse.has(id))
  const namen = streifen.flatMap(labelBox)
  return da.map(([id, box]) => {
    const mehr = (masse.get(id)?.hoehe ?? box.hoehe) - box.hoehe
    if (mehr <= 0 || mehr > ZEILE) return [id, box]
    const groesser = { ...box, y: box.y - mehr / 2, hoehe: box.hoehe + mehr }
    const platz = enlarge(groesser, LUFT)
    const bahn = streifen.find((einer) => einer.y <= box.y && bottomOf(box) <= bottomOf(einer))
    const passt = bahn === undefined || (bahn.y <= groesser.y && bottomOf(groesser) <= bottomOf(bahn))
    const frei =
      !namen.some((name) => overlap(name, platz)) &&
      !da.some(([anderes, ihres]) => anderes !== id && overlap(ihres, platz))
    return [id, passt && frei ? groesser : box]
  })
}

/** How far what is below has to go, for an element that becomes higher. */
function measureBedarf(
  box: Rechteck,
  mehr: number,
  knoten: readonly (readonly [string, Rechteck])[],
  streifen: Plaetze['streifen'],
): number {
  const unten = bottomOf(box)
  const fehlt = (grenze: number, rand: number): number => unten + mehr + Math.min(rand, grenze - unten) - grenze
  const untere = knoten.flatMap(([, { x, y, breite }]) =>
    y >= unten && x < box.x + box.breite && box.x < x + breite ? [fehlt(y, ABSTAND)] : [],
  )
  const bahnen = streifen.flatMap((einer) =>
    einer.y <= box.y && unten <= bottomOf(einer) ? [fehlt(bottomOf(einer), BAHN_UNTEN)] : [],
  )
  return Math.max(0, ...untere, ...bahnen)
}

/** How far something that begins at this height stands further down. */
function measureVersatz(spreizungen: readonly Spreizung[], y: number): number {
  return spreizungen.findLast(({ ab }) => ab <= y)?.um ?? 0
}

/**
 * Where something belongs that is put to this place of the screen, once all is folded. Room that was only made for others is no
 * place: there it comes to stand right above. What an element makes room for itself does not count for it.
 */
export function placeInGrundlage(spreizungen: readonly Spreizung[], element: string | undefined, ort: Punkt): Punkt {
  let unter = Number.POSITIVE_INFINITY
  for (const { ab, um } of spreizungen.filter((eine) => eine.element !== element).toReversed()) {
    if (ort.y - um >= ab) return { x: ort.x, y: Math.min(ort.y - um, unter - 1) }
    unter = ab
  }
  return { x: ort.x, y: Math.min(ort.y, unter - 1) }
}

function bottomOf({ y, hoehe }: { y: number; hoehe: number }): number {
  return y + hoehe
}
