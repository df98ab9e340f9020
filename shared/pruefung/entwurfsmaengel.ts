import { walkEntwurf } from '../ausdruck/entwurf/aendern.ts'
import { createLeerstelle, type Entwurf, type Entwurfspfad } from '../ausdruck/entwurf/knoten.ts'
import { completeBedingung } from '../ausdruck/entwurf/vollenden.ts'
import { describeXPathmangel } from '../ausdruck/xpath/form.ts'
import type { Bedingung } from '../modell/elemente/ausdruck.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import type { Projekt } from '../modell/projekt.ts'
import type { Ausdruckslage } from './ausdruckslage.ts'
import { checkBedingungstyp, checkBerechnungstyp } from './ausdruckstypen.ts'
import { quote, stufeOfKnoten } from './modellsicht.ts'

/** What is wrong with one row of a draft. */
export interface Mangel {
  pfad: Entwurfspfad
  satz: string
  /** luecke: something is missing; fehler: something does not fit; hinweis: keeps nobody from using it */
  art: 'luecke' | 'fehler' | 'hinweis'
}

/** All that keeps a draft from being used at its place, and what else there is to say about it, row by row. */
export function checkEntwurf(projekt: Projekt, lage: Ausdruckslage, wurzel: Entwurf): Mangel[] {
  return [...walkEntwurf(wurzel)].flatMap(({ knoten, pfad }) => {
    const luecken = listLuecken(knoten).map((satz): Mangel => ({ pfad, satz, art: 'luecke' }))
    const fehler = listFehler(projekt, lage, knoten).map((satz): Mangel => ({ pfad, satz, art: 'fehler' }))
    const hinweise = listHinweise(lage, knoten).map((satz): Mangel => ({ pfad, satz, art: 'hinweis' }))
    return [...luecken, ...fehler, ...hinweise]
  })
}

const FELD_FEHLT = 'Wählen Sie ein Datenfeld.'

/** What is missing in the node itself; its parts speak for themselves. */
function listLuecken(knoten: Entwurf): string[] {
  const fehlt = (wert: unknown, satz: string): string[] => (wert === undefined || wert === '' ? [satz] : [])
  switch (knoten.art) {
    case 'vergleich':
      return [...fehlt(knoten.feld, FELD_FEHLT), ...fehlt(knoten.wert, 'Der Wert fehlt.')].slice(0, 1)
    case 'feldvergleich':
      return [...fehlt(knoten.feld, FELD_FEHLT), ...fehlt(knoten.anderesFeld, 'Wählen Sie das andere Datenfeld.')]
    case 'vorhanden':
    case 'feldwert':
    case 'anzahlwert':
      return fehlt(knoten.feld, 'Wählen Sie ein Datenfeld.')
    case 'inCodeliste':
      return [...fehlt(knoten.feld, FELD_FEHLT), ...fehlt(knoten.codes[0], 'Wählen Sie mindestens einen Code.')].slice(
        0,
        1,
      )
    case 'anzahl':
      return [...fehlt(knoten.feld, FELD_FEHLT), ...fehlt(knoten.zahl, 'Die Anzahl fehlt.')].slice(0, 1)
    case 'zahl':
      return fehlt(knoten.zahl, 'Die Zahl fehlt.')
    case 'mindestensEins':
    case 'jedes':
    case 'summeUeber':
      return fehlt(knoten.gruppe, 'Wählen Sie eine Gruppe.')
    case 'freierXPath':
      return [
        ...fehlt(knoten.xpath.trim(), 'Der XPath fehlt.'),
        ...fehlt(knoten.satz.trim(), 'Der Satz für Konzepte fehlt.'),
      ]
    default:
      return []
  }
}

/** The Feldpfade a node itself reads; those of its parts belong to them. */
export function listEigeneFelder(knoten: Entwurf): string[] {
  const { feld, anderesFeld, gruppe, felder } = knoten
  switch (knoten.art) {
    case 'vergleich':
    case 'vorhanden':
    case 'inCodeliste':
    case 'anzahl':
    case 'feldwert':
    case 'anzahlwert':
      return feld === undefined ? [] : [feld]
    case 'feldvergleich':
      return [feld, anderesFeld].filter((pfad) => pfad !== undefined)
    case 'mindestensEins':
    case 'jedes':
    case 'summeUeber':
      return gruppe === undefined ? [] : [gruppe]
    case 'freierXPath':
      return [...felder]
    default:
      return []
  }
}

function listFehler(projekt: Projekt, lage: Ausdruckslage, knoten: Entwurf): string[] {
  const xpathmangel = knoten.art === 'freierXPath' ? describeXPathmangel(knoten.xpath) : undefined
  if (xpathmangel !== undefined) return [xpathmangel]
  if (listEigeneFelder(knoten).some((pfad) => !lage.felder.has(pfad))) {
    return ['Dieses Datenfeld liegt hier nicht vor.']
  }
  const find = (pfad: string): Feldknoten | undefined => lage.felder.get(pfad)
  const mangel = checkTyp(projekt, find, knoten)
  return mangel === undefined ? [] : [mangel]
}

/** The check of the model on the node alone: parts that are not whole yet do not matter. */
function checkTyp(
  projekt: Projekt,
  find: (pfad: string) => Feldknoten | undefined,
  knoten: Entwurf,
): string | undefined {
  if (knoten.art === 'feldwert' || knoten.art === 'summeUeber') {
    const { feld, gruppe } = knoten
    if (knoten.art === 'feldwert') return feld && checkBerechnungstyp({ art: 'feldwert', feld }, find)
    return gruppe && checkBerechnungstyp({ art: 'summeUeber', gruppe, berechnung: { art: 'zahl', wert: 0 } }, find)
  }
  const allein = completeBedingung({ ...knoten, teile: knoten.teile.map(() => FERTIG) })
  return allein === undefined ? undefined : (checkBedingungstyp(allein, find, projekt) ?? checkZahl(allein))
}

const FERTIG: Entwurf = { ...createLeerstelle('bedingung'), art: 'vorhanden', feld: 'fel-0000000000' }

function checkZahl(bedingung: Bedingung): string | undefined {
  if (bedingung.art !== 'anzahl' || (Number.isInteger(bedingung.wert) && bedingung.wert >= 0)) return undefined
  return 'Eine Anzahl ist eine ganze Zahl ab 0.'
}

function listHinweise(lage: Ausdruckslage, knoten: Entwurf): string[] {
  return listEigeneFelder(knoten).flatMap((pfad) => {
    const feld = lage.felder.get(pfad)
    if (feld === undefined || stufeOfKnoten(feld) <= lage.stufe) return []
    return [`${quote(feld)} gibt es erst ab Stufe ${stufeOfKnoten(feld)}, ausgewertet wird ab Stufe ${lage.stufe}.`]
  })
}
