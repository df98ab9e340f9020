import type { Textstelle } from '../../../shared/host/vergleich.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { groupBy } from '../../../shared/pruefung/gruppieren.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import type { Formworte } from './formworte.ts'

/** Longer texts are only said to be different: as trees they would take many times their size. */
const TEXT_MAXIMUM = 4 * 1024 * 1024
const WERT_MAXIMUM = 160

/** Where two XML texts differ; `weitere` counts what is not named any more. */
export interface Textstellen {
  stellen: Textstelle[]
  weitere: number
}

/** An element with its number among siblings of the same name, where there are several. */
export interface Wegstueck {
  element: XmlElement
  nummer: number | undefined
}

/** How places and values of both texts are said. */
export interface Stellenworte {
  vorher: Formworte
  nachher: Formworte
}

/**
 * Where two XML texts say something else; white space, prefixes and comments say nothing. Undefined where that cannot be told:
 * one is no XML or too large. Costs what the texts are long, times their depth.
 */
export function compareXmlTexte(
  alt: Uint8Array,
  neu: Uint8Array,
  createWorte: (vorher: XmlElement, nachher: XmlElement) => Stellenworte,
  maximum: number,
): Textstellen | undefined {
  if (alt.byteLength > TEXT_MAXIMUM || neu.byteLength > TEXT_MAXIMUM) return undefined
  const [davor, danach] = [parseBaum(alt), parseBaum(neu)]
  if (!davor.ok || !danach.ok) return undefined
  const worte = createWorte(davor.wert, danach.wert)
  const stellen: Textstelle[] = []
  let weitere = 0
  const found = (stelle: () => Textstelle): void => {
    if (stellen.length < maximum) stellen.push(stelle())
    else weitere += 1
  }
  compareElement({ worte, found }, davor.wert, danach.wert, [{ element: danach.wert, nummer: undefined }])
  return { stellen, weitere }
}

interface Lauf {
  worte: Stellenworte
  found(stelle: () => Textstelle): void
}

function compareElement(lauf: Lauf, alt: XmlElement, neu: XmlElement, weg: readonly Wegstueck[]): void {
  const { worte, found } = lauf
  const ort = (): string => worte.nachher.describeWeg(weg)
  if (alt.namensraum !== neu.namensraum || alt.name !== neu.name) {
    found(() => ({ ort: ort(), vorher: describeName(alt, neu), nachher: describeName(neu, alt) }))
    return
  }
  for (const name of new Set([...Object.keys(alt.attribute), ...Object.keys(neu.attribute)])) {
    const [davor, danach] = [alt.attribute[name], neu.attribute[name]]
    if (davor === danach) continue
    found(() => ({
      ort: worte.nachher.describeAttribut(weg, name),
      ...(davor === undefined ? {} : { vorher: shorten(davor) }),
      ...(danach === undefined ? {} : { nachher: shorten(danach) }),
    }))
  }
  if (textOf(alt) !== textOf(neu)) {
    found(() => ({
      ort: ort(),
      vorher: shorten(worte.vorher.describeWert(weg, textOf(alt))),
      nachher: shorten(worte.nachher.describeWert(weg, textOf(neu))),
    }))
  }
  compareKinder(lauf, alt, neu, weg)
}

function compareKinder(lauf: Lauf, alt: XmlElement, neu: XmlElement, weg: readonly Wegstueck[]): void {
  const [alte, neue] = [groupBy(alt.kinder, keyOf), groupBy(neu.kinder, keyOf)]
  let einseitige = false
  for (const name of new Set([...alte.keys(), ...neue.keys()])) {
    const [davor, danach] = [alte.get(name) ?? [], neue.get(name) ?? []]
    einseitige ||= davor.length !== danach.length
    compareGleichnamige(lauf, davor, danach, weg)
  }
  if (einseitige || alt.kinder.every((kind, stelle) => keyOf(kind) === keyOf(neu.kinder[stelle] ?? kind))) return
  lauf.found(() => ({ ort: lauf.worte.nachher.describeWeg(weg) }))
}

/** Siblings of one name: equal ones at both ends are set aside, so that one more or less does not move all the others. */
function compareGleichnamige(
  lauf: Lauf,
  alte: readonly XmlElement[],
  neue: readonly XmlElement[],
  weg: readonly Wegstueck[],
): void {
  const kuerzere = Math.min(alte.length, neue.length)
  let vorn = 0
  if (alte.length !== neue.length) {
    while (vorn < kuerzere && isSame(alte[vorn], neue[vorn])) vorn += 1
  }
  let hinten = 0
  if (alte.length !== neue.length) {
    while (hinten < kuerzere - vorn && isSame(alte.at(-1 - hinten), neue.at(-1 - hinten))) hinten += 1
  }
  const [davor, danach] = [alte.slice(vorn, alte.length - hinten), neue.slice(vorn, neue.length - hinten)]
  const mehrere = alte.length > 1 || neue.length > 1
  for (let stelle = 0; stelle < Math.max(davor.length, danach.length); stelle++) {
    const [eines, anderes] = [davor[stelle], danach[stelle]]
    const nummer = mehrere ? vorn + stelle + 1 : undefined
    if (eines !== undefined && anderes !== undefined) {
      compareElement(lauf, eines, anderes, [...weg, { element: anderes, nummer }])
    } else if (anderes !== undefined) foundEinseitiges(lauf, 'nachher', [...weg, { element: anderes, nummer }])
    else if (eines !== undefined) foundEinseitiges(lauf, 'vorher', [...weg, { element: eines, nummer }])
  }
}

function foundEinseitiges({ worte, found }: Lauf, seite: keyof Stellenworte, weg: readonly Wegstueck[]): void {
  found(() => ({ ort: worte[seite].describeWeg(weg), [seite]: shorten(summarize(worte[seite], weg)) }))
}

/** The values in an element, one after the other, as far as they are shown. */
function summarize(worte: Formworte, weg: readonly Wegstueck[]): string {
  const werte: string[] = []
  let laenge = 0
  const collect = (hier: readonly Wegstueck[]): void => {
    const element = hier.at(-1)?.element
    if (element === undefined || laenge > WERT_MAXIMUM) return
    if (element.kinder.length === 0 && element.text.trim() !== '') {
      const wert = worte.describeWert(hier, element.text)
      werte.push(wert)
      laenge += wert.length
    }
    for (const kind of element.kinder) collect([...hier, { element: kind, nummer: undefined }])
  }
  collect(weg)
  return werte.join(', ')
}

function isSame(a: XmlElement | undefined, b: XmlElement | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    keyOf(a) === keyOf(b) &&
    textOf(a) === textOf(b) &&
    a.kinder.length === b.kinder.length &&
    Object.keys(a.attribute).length === Object.keys(b.attribute).length &&
    Object.entries(a.attribute).every(([name, wert]) => b.attribute[name] === wert) &&
    a.kinder.every((kind, stelle) => isSame(kind, b.kinder[stelle]))
  )
}

function keyOf({ namensraum, name }: XmlElement): string {
  return `${namensraum} ${name}`
}

/** Between elements white space is only for reading. */
function textOf({ kinder, text }: XmlElement): string {
  return kinder.length > 0 || text.trim() === '' ? text.trim() : text
}

/** The namespace only where it is all that differs. */
function describeName(eines: XmlElement, anderes: XmlElement): string {
  return eines.name === anderes.name ? shorten(eines.namensraum) : eines.name
}

function shorten(text: string): string {
  return text.length <= WERT_MAXIMUM ? text : `${text.slice(0, WERT_MAXIMUM)} …`
}
