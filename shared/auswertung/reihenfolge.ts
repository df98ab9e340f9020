import type { XmlElement } from '../modell/nachrichtXml.ts'

/** Attributes that tell siblings of the same name apart. */
const KENNZEICHEN = ['id', 'code', 'element', 'feld', 'angabe', 'name', 'nachrichtentyp']

function keyOf({ namensraum, name, attribute }: XmlElement): string {
  return JSON.stringify([namensraum, name, ...KENNZEICHEN.map((schluessel) => attribute[schluessel])])
}

type Paar = readonly [erwartet: XmlElement | undefined, tatsaechlich: XmlElement | undefined]

/**
 * Pairs expected and actual children in order: those that mean the same thing, then what stands at the same place with the
 * same name. The rest is missing or too much; so one missing child does not make all later ones look wrong.
 */
export function alignKinder(erwartet: readonly XmlElement[], tatsaechlich: readonly XmlElement[]): Paar[] {
  const paare: Paar[] = []
  let i = 0
  let j = 0
  const ende: [number, number] = [erwartet.length, tatsaechlich.length]
  for (const [naechstesI, naechstesJ] of [...findGemeinsame(erwartet, tatsaechlich), ende]) {
    paare.push(...pairRest(erwartet.slice(i, naechstesI), tatsaechlich.slice(j, naechstesJ)))
    if (naechstesI < erwartet.length) paare.push([erwartet[naechstesI], tatsaechlich[naechstesJ]])
    i = naechstesI + 1
    j = naechstesJ + 1
  }
  return paare
}

function pairRest(erwartet: readonly XmlElement[], tatsaechlich: readonly XmlElement[]): Paar[] {
  const [soll, ...weitere] = erwartet
  if (soll === undefined) return tatsaechlich.map((ist) => [undefined, ist])
  const [ist, ...rest] = tatsaechlich
  if (ist !== undefined && ist.name === soll.name && ist.namensraum === soll.namensraum) {
    return [[soll, ist], ...pairRest(weitere, rest)]
  }
  return [[soll, undefined], ...pairRest(weitere, tatsaechlich)]
}

/** Longest common subsequence of the keys, as pairs of positions; quadratic, lists are short. */
function findGemeinsame(erwartet: readonly XmlElement[], tatsaechlich: readonly XmlElement[]): [number, number][] {
  const links = erwartet.map(keyOf)
  const rechts = tatsaechlich.map(keyOf)
  const laengen = links.map(() => rechts.map(() => 0))
  const laengeAb = (i: number, j: number): number => laengen[i]?.[j] ?? 0
  for (let i = links.length - 1; i >= 0; i--) {
    for (let j = rechts.length - 1; j >= 0; j--) {
      const gleich = links[i] === rechts[j]
      const zeile = laengen[i]
      if (zeile) zeile[j] = gleich ? laengeAb(i + 1, j + 1) + 1 : Math.max(laengeAb(i + 1, j), laengeAb(i, j + 1))
    }
  }
  const paare: [number, number][] = []
  for (let i = 0, j = 0; i < links.length && j < rechts.length; ) {
    if (links[i] === rechts[j]) paare.push([i++, j++])
    else if (laengeAb(i + 1, j) >= laengeAb(i, j + 1)) i++
    else j++
  }
  return paare
}
