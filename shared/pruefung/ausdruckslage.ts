import type { Feldverzeichnis } from '../ausdruck/felder.ts'
import { type Ausdrucksort, findTraeger, praefixOf } from '../dokument/befehle/ausdruecke.ts'
import { type Feldknoten, pathOfKnoten } from '../modell/feldbaum.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { listSichtfelder } from './dokumentsichten.ts'
import { createLeistungssicht, getFeldbaum, type Leistungssicht, stufeOfKnoten } from './modellsicht.ts'

/** What may be read at a place where a Bedingung or Berechnung stands; the rules of the check say the same of what is there. */
export interface Ausdruckslage {
  ort: Ausdrucksort
  /** name of the element that owns the expression */
  name: string
  /** by absolute Feldpfad, in document order */
  felder: Feldverzeichnis
  /** where the expression is evaluated: within the parent of its field; undefined: the message as a whole */
  kontext: Feldknoten | undefined
  /** where its sentence speaks from */
  sprecher: Feldknoten | undefined
  /** stage from which it is evaluated */
  stufe: number
}

/** undefined where the place is gone. */
export function resolveAusdruckslage(projekt: Projekt, ort: Ausdrucksort): Ausdruckslage | undefined {
  switch (ort.art) {
    case 'zustellweg':
      return resolveZustellweg(projekt, ort)
    case 'vorgaenger':
      return resolveVorgaenger(projekt, ort)
    default:
      return resolveFeld(projekt, ort)
  }
}

function resolveFeld(projekt: Projekt, ort: Extract<Ausdrucksort, { feld: string }>): Ausdruckslage | undefined {
  const { nachPfad } = getFeldbaum(projekt, ort.dokument)
  const knoten = nachPfad.get(ort.feld)
  if (knoten === undefined) return undefined
  const praefix = praefixOf(ort.feld)
  const lesbare = [...nachPfad].filter(
    ([pfad, einer]) => pfad.startsWith(praefix) && !pathOfKnoten(einer).includes(knoten),
  )
  return {
    ort,
    name: knoten.name,
    felder: new Map(lesbare),
    kontext: knoten.eltern,
    sprecher: knoten,
    stufe: stufeOfKnoten(knoten),
  }
}

function resolveZustellweg(
  projekt: Projekt,
  ort: Extract<Ausdrucksort, { art: 'zustellweg' }>,
): Ausdruckslage | undefined {
  const sicht = findSicht(projekt, ({ zustellwege }) => zustellwege.includes(ort.zustellweg))
  const weg = sicht?.zustellwege.find(({ id }) => id === ort.zustellweg)
  const typ = sicht?.nachrichtentypen.find(({ id }) => id === weg?.nachrichtentyp)
  if (sicht === undefined || weg === undefined || typ === undefined) return undefined
  const eingehend = sicht.nachrichtentypen.find(({ id }) => id === typ.ausgeloestDurch) ?? typ
  const lesbar = listSichtfelder(projekt, eingehend)
  return { ...wholeMessage(ort, sicht, (pfad) => lesbar.has(pfad)), name: weg.name, stufe: weg.abStufe }
}

function resolveVorgaenger(
  projekt: Projekt,
  ort: Extract<Ausdrucksort, { art: 'vorgaenger' }>,
): Ausdruckslage | undefined {
  const teilleistung = findTraeger(projekt, ort)
  const sicht = findSicht(projekt, ({ teilleistungen }) => teilleistungen.includes(ort.teilleistung))
  if (teilleistung?.art !== 'teilleistung' || sicht === undefined) return undefined
  if (!teilleistung.vorgaenger.some((einer) => einer.teilleistung === ort.vorgaenger)) return undefined
  return { ...wholeMessage(ort, sicht, () => true), name: teilleistung.name, stufe: teilleistung.abStufe }
}

function findSicht(
  projekt: Projekt,
  isGemeint: (leistung: Leistungssicht['leistung']) => boolean,
): Leistungssicht | undefined {
  const leistung = listDatensaetze(projekt, 'leistung').find(isGemeint)
  return leistung && createLeistungssicht(projekt, leistung)
}

function wholeMessage(
  ort: Ausdrucksort,
  sicht: Leistungssicht,
  isLesbar: (pfad: string) => boolean,
): Pick<Ausdruckslage, 'ort' | 'felder' | 'kontext' | 'sprecher'> {
  const felder = new Map(sicht.feldbaeume.flatMap(({ nachPfad }) => [...nachPfad]).filter(([pfad]) => isLesbar(pfad)))
  return { ort, felder, kontext: undefined, sprecher: undefined }
}
