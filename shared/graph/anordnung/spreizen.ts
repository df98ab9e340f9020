import { BAHN_UNTEN, labelBox } from './masse.ts'
import { type Anordnung, enlarge, type Knotenmass, overlap, type Plaetze, type Punkt, type Rechteck } from './typen.ts'

/** What is left between an unfolded element and the next one below it, where there was as much before. */
const ABSTAND = 40
/** One line more, as a folded Teilleistung has, needs no room of its own: there is some above and below. */
const ZEILE = 16
const LUFT = 4
/**
 * The last bit of a row is stretched over the room below it: so there is a place for everything that is put into that room, and
 * once all is folded it stands right at the lower edge of the row.
 */
const DEHNUNG = 1
/** less than what is seen, in pixels */
const GENAU = 0.5

/** Everything from a height on stands further down, to make room for an element that shows its parts. */
interface Spreizung {
  ab: number
  um: number
}

/**
 * Makes room for elements that show more than usual, without a change of what is kept: everything below such an element goes
 * down together, and only as far as it has to. Rows stay rows, lanes grow, nothing comes to lie on anything; hidden elements are
 * left out. Folded again, everything is where it was.
 */
export function spreadPlaetze(grundlage: Plaetze, gezeigte: readonly Pick<Knotenmass, 'id' | 'hoehe'>[]): Plaetze {
  return spread(grundlage, gezeigte).plaetze
}

function spread(
  { knoten, streifen }: Plaetze,
  gezeigte: readonly Pick<Knotenmass, 'id' | 'hoehe'>[],
): { plaetze: Plaetze; spreizungen: readonly Spreizung[] } {
  const masse = new Map(gezeigte.map((mass) => [mass.id, mass]))
  const da = growInPlace({ knoten, streifen }, masse)
  const groessere = da
    .map(([id, box]) => ({ box, hoehe: masse.get(id)?.hoehe ?? box.hoehe }))
    .filter(({ box, hoehe }) => hoehe > box.hoehe)
    .sort((a, b) => bottomOf(a.box) - bottomOf(b.box))
  const spreizungen: Spreizung[] = []
  for (const { box, hoehe } of groessere) {
    const mehr = measureBedarf(box, hoehe - box.hoehe, da, streifen)
    const um = measureVersatz(spreizungen, box.y) + mehr
    const letzte = spreizungen.at(-1)
    if (mehr === 0 || um <= (letzte?.um ?? 0)) continue
    // of several in a row the one that needs most makes the room
    if (letzte?.ab === bottomOf(box)) spreizungen.pop()
    spreizungen.push({ ab: bottomOf(box), um })
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
  masse: ReadonlyMap<string, Pick<Knotenmass, 'hoehe'>>,
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
  let davor = 0
  for (const [stelle, { ab, um }] of spreizungen.entries()) {
    const anfang = beginOf(spreizungen, stelle)
    if (y <= anfang) return davor
    if (y < ab) return davor + ((um - davor) * (y - anfang)) / (ab - anfang)
    davor = um
  }
  return davor
}

/** Where the stretched bit above a room begins. */
function beginOf(spreizungen: readonly Spreizung[], stelle: number): number {
  const davor = spreizungen[stelle - 1]?.ab ?? Number.NEGATIVE_INFINITY
  return Math.max(davor, (spreizungen[stelle]?.ab ?? 0) - DEHNUNG)
}

/** The height of which `measureVersatz` makes the given one. */
function foldHoehe(spreizungen: readonly Spreizung[], gezeigt: number): number {
  let davor = 0
  for (const [stelle, { ab, um }] of spreizungen.entries()) {
    const anfang = beginOf(spreizungen, stelle)
    if (gezeigt <= anfang + davor) return gezeigt - davor
    if (gezeigt < ab + um) return anfang + ((gezeigt - davor - anfang) * (ab - anfang)) / (ab + um - davor - anfang)
    davor = um
  }
  return gezeigt - davor
}

/**
 * Where elements belong that are put to these places of the screen, so that they are shown there. Only one that is put closer below
 * an unfolded element than others may stand comes to stand that much lower.
 */
export function placeInGrundlage(
  { grundlage, knoten }: Pick<Anordnung, 'grundlage' | 'knoten'>,
  orte: ReadonlyMap<string, Punkt>,
): Map<string, Punkt> {
  const masse = [...knoten].map(([id, { hoehe }]) => ({ id, hoehe }))
  // folded, everything shall stand as near as can be to where it stood: the room there is remains, where that will do
  const { spreizungen } = spread(grundlage, masse)
  const gefaltete = new Map([...orte].map(([id, ort]) => [id, foldOrt(spreizungen, ort)]))
  const danach = spread({ ...grundlage, knoten: withOrte(grundlage.knoten, gefaltete) }, masse).plaetze.knoten
  const stimmt = [...orte].every(([id, { y }]) => Math.abs((danach.get(id)?.y ?? y) - y) <= GENAU)
  return stimmt ? gefaltete : placeNacheinander(grundlage, masse, orte)
}

/** From top to bottom, in the room that the others make without them. */
function placeNacheinander(
  { knoten, streifen }: Plaetze,
  masse: readonly Pick<Knotenmass, 'id' | 'hoehe'>[],
  orte: ReadonlyMap<string, Punkt>,
): Map<string, Punkt> {
  const hoehen = new Map(masse.map(({ id, hoehe }) => [id, hoehe]))
  const gestellte = new Map([...knoten].filter(([id]) => !orte.has(id)))
  let { spreizungen } = spread({ knoten: gestellte, streifen }, masse)
  const gefaltete = new Map<string, Punkt>()
  for (const [id, ort] of [...orte].sort(([, a], [, b]) => a.y - b.y)) {
    const box = knoten.get(id)
    const hier = foldOrt(spreizungen, ort)
    gefaltete.set(id, hier)
    if (box === undefined) continue
    gestellte.set(id, { ...box, ...hier })
    if ((hoehen.get(id) ?? 0) <= box.hoehe) continue
    // it makes room for those below it, and may grow around its middle
    const show = (): number => {
      const gespreizte = spread({ knoten: gestellte, streifen }, masse)
      spreizungen = gespreizte.spreizungen
      return ort.y - (gespreizte.plaetze.knoten.get(id)?.y ?? ort.y)
    }
    const fehlt = show()
    if (fehlt === 0) continue
    gestellte.set(id, { ...box, x: hier.x, y: hier.y + fehlt })
    if (show() === 0) gefaltete.set(id, { x: hier.x, y: hier.y + fehlt })
    else gestellte.set(id, { ...box, ...hier })
  }
  return gefaltete
}

function withOrte(knoten: Plaetze['knoten'], orte: ReadonlyMap<string, Punkt>): Map<string, Rechteck> {
  return new Map([...knoten].map(([id, box]) => [id, { ...box, ...orte.get(id) }]))
}

/** Where something new belongs that is put to this place of the screen. */
export function placeNeuesInGrundlage(anordnung: Pick<Anordnung, 'grundlage' | 'knoten'>, ort: Punkt): Punkt {
  const gerundet = { x: Math.round(ort.x), y: Math.round(ort.y) }
  return placeInGrundlage(anordnung, new Map([['', gerundet]])).get('') ?? gerundet
}

/** In whole pixels wherever they are shown at the same place; what stands in stretched room needs parts of one. */
function foldOrt(spreizungen: readonly Spreizung[], { x, y }: Punkt): Punkt {
  const genau = foldHoehe(spreizungen, y)
  const ganz = Math.round(genau)
  const passt = Math.abs(ganz + measureVersatz(spreizungen, ganz) - y) <= GENAU
  return { x, y: passt ? ganz : Math.round(genau * 1000) / 1000 }
}

function bottomOf({ y, hoehe }: { y: number; hoehe: number }): number {
  return y + hoehe
}
