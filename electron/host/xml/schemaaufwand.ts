import type { Inhaltstyp, Schemateile, Teilchen } from './schemateile.ts'

/** Size of a content model. */
interface Modell {
  plaetze: number
  wahlfreie: number
  /** an element may come more than once, but not any number of times */
  gezaehlt: boolean
  /** a group may come more than once */
  wiederholt: boolean
}

const LEER: Modell = { plaetze: 0, wahlfreie: 0, gezaehlt: false, wiederholt: false }

/** What names itself in a circle would never end; nobody writes as many places by hand. */
const PLAETZE_MAXIMUM = 5_000
const ENDLOS: Modell = { plaetze: PLAETZE_MAXIMUM, wahlfreie: PLAETZE_MAXIMUM, gezaehlt: true, wiederholt: true }
/** The largest published schemas take some ten thousand steps. */
const SCHRITTE_MAXIMUM = 2_000_000
/** Nothing gets worse beyond this, so nothing more is counted. */
const AUFWAND_MAXIMUM = PLAETZE_MAXIMUM * PLAETZE_MAXIMUM
const ERSETZUNGEN_MAXIMUM = 2_000

/** In pairs of places that libxml2 has to look at; 100,000 are some tenths of a second. */
export interface Schemaaufwand {
  /** of the largest content model or pattern */
  groesstes: number
  alle: number
}

/**
 * What it costs to compile a schema with all its files: every place that may be left out can be followed by every other one, and
 * counting and repeating multiply that. A type has the places of the types it extends, an element those of all that may replace
 * it; unions and attribute groups are unfolded; a file without a namespace is compiled for each namespace that includes it.
 */
export function measureAufwand(dateien: readonly Schemateile[]): Schemaaufwand {
  const messung = createMessung(dateien)
  const namensraeume = new Set(
    dateien.map(({ zielnamensraum }) => zielnamensraum).filter((einer) => einer !== undefined),
  )
  const aufwand: Schemaaufwand = { groesstes: 0, alle: messung.ersetzungen }
  for (const datei of dateien) {
    const haeufigkeit = datei.zielnamensraum === undefined ? Math.max(1, namensraeume.size) : 1
    for (const einer of measureDatei(datei, messung)) {
      aufwand.groesstes = Math.max(aufwand.groesstes, einer.paare)
      aufwand.alle += haeufigkeit * (einer.paare + einer.plaetze)
      if (aufwand.alle > AUFWAND_MAXIMUM) return aufwand
    }
  }
  return aufwand
}

type Messung = ReturnType<typeof createMessung>

/** One by one, so that whoever counts can stop. */
function* measureDatei(
  { typen, gruppen, verzweigungen, muster }: Schemateile,
  { measureTyp, countVerweise }: Messung,
): Generator<{ paare: number; plaetze: number }> {
  for (const typ of typen) yield sizeOf(measureTyp(typ))
  // a group counts like a type that only refers to it
  for (const { teilchen } of gruppen) yield sizeOf(measureTyp({ teilchen }))
  for (const { verweise } of verzweigungen) {
    const plaetze = countVerweise(verweise)
    yield { paare: plaetze >= PLAETZE_MAXIMUM ? AUFWAND_MAXIMUM : 0, plaetze }
  }
  for (const quantoren of muster) yield { paare: quantoren * quantoren, plaetze: quantoren }
}

function sizeOf(modell: Modell): { paare: number; plaetze: number } {
  return { paare: countPaare(modell), plaetze: modell.plaetze }
}

function countPaare({ plaetze, wahlfreie, gezaehlt, wiederholt }: Modell): number {
  return plaetze * wahlfreie * (gezaehlt ? 3 : 1) * (wiederholt ? 5 : 1)
}

function createMessung(dateien: readonly Schemateile[]) {
  const gruppen = groupByName(dateien.flatMap((datei) => datei.gruppen))
  const typen = groupByName(dateien.flatMap((datei) => datei.typen))
  const verzweigungen = groupByName(dateien.flatMap((datei) => datei.verzweigungen))
  const ersetzende = countErsetzende(dateien)
  const nachName = new Map<string, Modell>()
  let schritte = 0

  const measureTyp = ({ name, basis, teilchen }: Inhaltstyp): Modell => {
    // a redefined type extends the one of its own name
    if (basis !== undefined && basis === name) return measureName(basis)
    return addModelle(basis === undefined ? LEER : measureName(basis), measureTeilchen(teilchen))
  }

  /** The largest type of this name. Not by recursion: chains may be long. */
  const measureName = (gesucht: string): Modell => {
    const known = nachName.get(gesucht)
    if (known !== undefined) return known
    const offene = [gesucht]
    const wartende = new Set<string>()
    for (let name = offene.at(-1); name !== undefined; name = offene.at(-1)) {
      const basen = new Set(findBenannte(typen, name).flatMap(({ basis }) => basis ?? []))
      const fehlende = [...basen].filter((basis) => basis !== name && !nachName.has(basis))
      if (fehlende.length > 0 && !wartende.has(name)) {
        // until its bases are known; types that extend each other never are
        nachName.set(name, ENDLOS)
        wartende.add(name)
        for (const basis of fehlende) offene.push(basis)
        continue
      }
      offene.pop()
      if (wartende.delete(name) || !nachName.has(name)) nachName.set(name, measureGleichnamige(name))
    }
    return nachName.get(gesucht) ?? LEER
  }

  const measureGleichnamige = (name: string): Modell => {
    const gleichnamige = findBenannte(typen, name)
    const eigene = gleichnamige.filter(({ basis }) => basis !== name).map(measureTyp)
    const erweiternde = gleichnamige.filter(({ basis }) => basis === name)
    return erweiternde
      .map(({ teilchen }) => measureTeilchen(teilchen))
      .reduce(addModelle, eigene.reduce(takeGroessere, LEER))
  }

  const measureTeilchen = (teilchen: readonly Teilchen[]): Modell => {
    const modell = { ...LEER }
    const offene = teilchen.map((eines) => ({ eines, wahlfrei: false, gruppe: '' }))
    const bisher = schritte
    for (let stelle = offene.pop(); stelle !== undefined; stelle = offene.pop()) {
      schritte += 1
      if (schritte - bisher > 2 * PLAETZE_MAXIMUM || schritte > SCHRITTE_MAXIMUM) return ENDLOS
      const { eines, gruppe } = stelle
      // in a repeated choice any member can follow any other
      const folgtAllen = eines.art === 'choice' && eines.mehrfach !== undefined
      const wahlfrei = stelle.wahlfrei || folgtAllen || eines.wahlfrei
      if (eines.art === 'element') {
        const plaetze = 1 + (ersetzende.nachKopf.get(eines.verweis ?? '') ?? 0)
        modell.plaetze += plaetze
        if (wahlfrei) modell.wahlfreie += plaetze
        if (eines.mehrfach === 'gezaehlt') modell.gezaehlt = true
        continue
      }
      if (eines.mehrfach !== undefined) modell.wiederholt = true
      for (const teil of eines.teile) offene.push({ eines: teil, wahlfrei, gruppe })
      // a redefined group refers to the one of its own name, which is among those of this name
      if (eines.art !== 'group' || eines.verweis === undefined || eines.verweis === gruppe) continue
      for (const benannte of findBenannte(gruppen, eines.verweis))
        for (const teil of benannte.teilchen) offene.push({ eines: teil, wahlfrei, gruppe: eines.verweis })
    }
    return modell
  }

  /** Unfolds unions or attribute groups; never more than the maximum. */
  const countVerweise = (verweise: readonly string[]): number => {
    const offene = [...verweise]
    let anzahl = 0
    for (let name = offene.pop(); name !== undefined; name = offene.pop()) {
      anzahl += 1
      schritte += 1
      if (anzahl >= PLAETZE_MAXIMUM || schritte > SCHRITTE_MAXIMUM) return PLAETZE_MAXIMUM
      for (const eine of findBenannte(verzweigungen, name)) {
        for (const verweis of eine.verweise) if (verweis !== name) offene.push(verweis)
      }
    }
    return anzahl
  }

  return { measureTyp, countVerweise, ersetzungen: ersetzende.alle }
}

/** How many elements may stand in the place of each, also by replacing one that replaces it; and all of that together. */
function countErsetzende(dateien: readonly Schemateile[]): { nachKopf: ReadonlyMap<string, number>; alle: number } {
  const ersetzungen = dateien.flatMap((datei) => datei.ersetzungen)
  if (ersetzungen.length > ERSETZUNGEN_MAXIMUM) return { nachKopf: new Map(), alle: AUFWAND_MAXIMUM + 1 }
  const direkte = new Map<string, Set<string>>()
  for (const { element, kopf } of ersetzungen) direkte.set(kopf, (direkte.get(kopf) ?? new Set()).add(element))
  const nachKopf = new Map([...direkte.keys()].map((kopf) => [kopf, countErreichbare(kopf, direkte)]))
  return { nachKopf, alle: [...nachKopf.values()].reduce((summe, einer) => summe + einer, 0) }
}

function countErreichbare(kopf: string, direkte: ReadonlyMap<string, ReadonlySet<string>>): number {
  const gesehen = new Set<string>()
  const offene = [kopf]
  for (let name = offene.pop(); name !== undefined; name = offene.pop()) {
    for (const element of direkte.get(name) ?? []) {
      if (gesehen.has(element)) continue
      gesehen.add(element)
      offene.push(element)
    }
  }
  return gesehen.size
}

/** What is not there under its namespace may be in a file that takes the namespace of whoever includes it. */
function findBenannte<T>(alle: ReadonlyMap<string, readonly T[]>, name: string): readonly T[] {
  return alle.get(name) ?? alle.get(name.replace(/^\{[^}]*\}/, '{}')) ?? []
}

function groupByName<T extends { name?: string }>(alle: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const nachName = new Map<string, T[]>()
  for (const eines of alle) {
    if (eines.name === undefined) continue
    const gleichnamige = nachName.get(eines.name)
    if (gleichnamige === undefined) nachName.set(eines.name, [eines])
    else gleichnamige.push(eines)
  }
  return nachName
}

function addModelle(eines: Modell, anderes: Modell): Modell {
  return {
    plaetze: eines.plaetze + anderes.plaetze,
    wahlfreie: eines.wahlfreie + anderes.wahlfreie,
    gezaehlt: eines.gezaehlt || anderes.gezaehlt,
    wiederholt: eines.wiederholt || anderes.wiederholt,
  }
}

function takeGroessere(eines: Modell, anderes: Modell): Modell {
  return countPaare(anderes) > countPaare(eines) ? anderes : eines
}
