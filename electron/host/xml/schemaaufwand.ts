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

/** Groups that name each other would never end; nobody writes as many places by hand. */
const PLAETZE_MAXIMUM = 5_000
const ENDLOS: Modell = { plaetze: PLAETZE_MAXIMUM, wahlfreie: PLAETZE_MAXIMUM, gezaehlt: true, wiederholt: true }

/** The largest published schemas take some ten thousand. */
const SCHRITTE_MAXIMUM = 2_000_000
/** Nothing gets worse beyond this, so nothing more is counted. */
const AUFWAND_MAXIMUM = PLAETZE_MAXIMUM * PLAETZE_MAXIMUM

/**
 * What it costs to compile the content models of a schema with all its files, in pairs of places that libxml2 has to look at:
 * every place that may be left out can be followed by every other one, and counting and repeating multiply that. A type
 * has the places of the types it extends, an element those of all that may replace it. 100,000 are some tenths of a second.
 */
export function measureAufwand(dateien: readonly Schemateile[]): { groesstes: number; alle: number } {
  const measureTyp = createMessung(dateien)
  let groesstes = 0
  let alle = 0
  for (const typ of dateien.flatMap(({ typen, gruppen }): Inhaltstyp[] => [...typen, ...gruppen.map(withoutName)])) {
    const modell = measureTyp(typ)
    const paare = countPaare(modell)
    groesstes = Math.max(groesstes, paare)
    alle += paare + modell.plaetze
    if (alle > AUFWAND_MAXIMUM) break
  }
  return { groesstes, alle }
}

/** A group counts like a type that only refers to it. */
function withoutName({ teilchen }: Inhaltstyp): Inhaltstyp {
  return { teilchen }
}

function countPaare({ plaetze, wahlfreie, gezaehlt, wiederholt }: Modell): number {
  return plaetze * wahlfreie * (gezaehlt ? 3 : 1) * (wiederholt ? 5 : 1)
}

function createMessung(dateien: readonly Schemateile[]): (typ: Inhaltstyp) => Modell {
  const gruppen = groupByName(dateien.flatMap((datei) => datei.gruppen))
  const typen = groupByName(dateien.flatMap((datei) => datei.typen))
  const ersetzende = countErsetzende(dateien)
  const nachName = new Map<string, Modell>()
  let schritte = 0

  const measureTyp = ({ basis, teilchen }: Inhaltstyp): Modell =>
    addModelle(basis === undefined ? LEER : (nachName.get(basis) ?? measureName(basis)), measureTeilchen(teilchen))

  /** The largest type of this name. Not by recursion: chains may be long. */
  const measureName = (gesucht: string): Modell => {
    const offene = [gesucht]
    const wartende = new Set<string>()
    for (let name = offene.at(-1); name !== undefined; name = offene.at(-1)) {
      const gleichnamige = typen.get(name) ?? []
      const fehlende = gleichnamige.flatMap(({ basis }) => (basis === undefined || nachName.has(basis) ? [] : [basis]))
      if (fehlende.length > 0 && !wartende.has(name)) {
        // until its bases are known; types that extend each other never are
        nachName.set(name, ENDLOS)
        wartende.add(name)
        for (const basis of new Set(fehlende)) offene.push(basis)
        continue
      }
      offene.pop()
      if (wartende.delete(name) || !nachName.has(name))
        nachName.set(name, gleichnamige.map(measureTyp).reduce(takeGroessere, LEER))
    }
    return nachName.get(gesucht) ?? LEER
  }

  const measureTeilchen = (teilchen: readonly Teilchen[]): Modell => {
    const modell = { ...LEER }
    const offene = teilchen.map((eines) => ({ eines, wahlfrei: false }))
    const bisher = schritte
    for (let stelle = offene.pop(); stelle !== undefined; stelle = offene.pop()) {
      schritte += 1
      if (schritte - bisher > 2 * PLAETZE_MAXIMUM || schritte > SCHRITTE_MAXIMUM) return ENDLOS
      const { eines } = stelle
      // in a repeated choice any member can follow any other
      const folgtAllen = eines.art === 'choice' && eines.mehrfach !== undefined
      const wahlfrei = stelle.wahlfrei || folgtAllen || eines.wahlfrei
      if (eines.art === 'element') {
        const plaetze = 1 + (ersetzende.get(eines.verweis ?? '') ?? 0)
        modell.plaetze += plaetze
        if (wahlfrei) modell.wahlfreie += plaetze
        if (eines.mehrfach === 'gezaehlt') modell.gezaehlt = true
      } else {
        if (eines.mehrfach !== undefined) modell.wiederholt = true
        const benannte = eines.art === 'group' ? (gruppen.get(eines.verweis ?? '') ?? []) : []
        const teile = [...eines.teile, ...benannte.flatMap((gruppe) => gruppe.teilchen)]
        for (const teil of teile) offene.push({ eines: teil, wahlfrei })
      }
    }
    return modell
  }

  return measureTyp
}

/** How many elements may stand in the place of each, also by replacing one that replaces it. */
function countErsetzende(dateien: readonly Schemateile[]): ReadonlyMap<string, number> {
  const direkte = new Map<string, Set<string>>()
  for (const { element, kopf } of dateien.flatMap(({ ersetzungen }) => ersetzungen)) {
    direkte.set(kopf, (direkte.get(kopf) ?? new Set()).add(element))
  }
  return new Map([...direkte.keys()].map((kopf) => [kopf, countErreichbare(kopf, direkte)]))
}

function countErreichbare(kopf: string, direkte: ReadonlyMap<string, ReadonlySet<string>>): number {
  const gesehen = new Set<string>()
  const offene = [kopf]
  for (let name = offene.pop(); name !== undefined && gesehen.size <= PLAETZE_MAXIMUM; name = offene.pop()) {
    for (const element of direkte.get(name) ?? []) {
      if (gesehen.has(element)) continue
      gesehen.add(element)
      offene.push(element)
    }
  }
  return gesehen.size
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
