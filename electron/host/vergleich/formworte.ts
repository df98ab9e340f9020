import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import { describeFeldwert } from '../../../shared/modell/feldworte.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_NACHRICHT, namespaceOfLeistung } from '../../../shared/modell/namensraeume.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import { firstChild } from '../prozessor/xmlbaum.ts'
import { describeKopf } from '../schema/kopfworte.ts'
import type { Wegstueck } from './xmlstellen.ts'

/** Places and values of an XML text in words: those of the form where it is a message of the model, else its own names. */
export interface Formworte {
  /** „Betrieb › 2. Tätigkeit › Beschreibung“; the way begins with the root */
  describeWeg(weg: readonly Wegstueck[]): string
  describeAttribut(weg: readonly Wegstueck[], name: string): string
  describeWert(weg: readonly Wegstueck[], wert: string): string
}

export function createFormworte(modell: Modellindex, wurzel: XmlElement): Formworte {
  const form = modell.findForm(readNachrichtentyp(wurzel) ?? '')
  const fach = form === undefined ? undefined : namespaceOfLeistung(form.leistung)
  /** what the model calls each element below the root; stops where it knows no more */
  const follow = (weg: readonly Wegstueck[]): { namen: string[]; knoten: Feldknoten | undefined } => {
    const [oben, ...unten] = weg.slice(1)
    const dokument =
      oben?.element.namensraum === fach
        ? form?.dokumente.find(({ dokument: eines }) => eines.technischerName === oben?.element.name)
        : undefined
    if (dokument === undefined) return { namen: [], knoten: undefined }
    const namen = [dokument.dokument.name]
    let kinder = dokument.baum.kinder
    let knoten: Feldknoten | undefined
    for (const { element } of unten) {
      knoten = kinder.find((kind) => kind.technischerName === element.name)
      if (knoten === undefined) break
      namen.push(knoten.name)
      kinder = knoten.kinder
    }
    return { namen, knoten }
  }
  const describeWeg = (weg: readonly Wegstueck[]): string => {
    const { namen } = follow(weg)
    const stuecke = weg.slice(1).map(({ element, nummer }, stelle) => {
      const eigener = element.namensraum === NAMENSRAUM_NACHRICHT ? describeKopf(element.name) : element.name
      const name = namen[stelle] ?? eigener
      return nummer === undefined ? name : `${nummer}. ${name}`
    })
    return stuecke.length === 0 ? wurzel.name : stuecke.join(' › ')
  }
  return {
    describeWeg,
    describeAttribut: (weg, name) => {
      const eigener = form === undefined ? name : describeKopf(name)
      return weg.length === 1 ? eigener : `${describeWeg(weg)} › ${eigener}`
    },
    describeWert: (weg, wert) => {
      const { knoten } = follow(weg)
      return knoten === undefined ? wert : describeFeldwert({ projekt: modell.projekt, anlagen: [] }, knoten.feld, wert)
    },
  }
}

/** A neutral message names its Nachrichtentyp in its head. */
function readNachrichtentyp(wurzel: XmlElement): string | undefined {
  const kopf = firstChild(wurzel, NAMENSRAUM_NACHRICHT, 'nachrichtenkopf')
  const angaben = firstChild(kopf, NAMENSRAUM_NACHRICHT, 'identifikation.nachricht')
  return firstChild(angaben, NAMENSRAUM_NACHRICHT, 'nachrichtentyp')?.text.trim()
}
