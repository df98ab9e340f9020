import {
  type Bedingung,
  type Berechnung,
  type Vergleichsoperator,
  vergleichsoperatorSchema,
} from '../modell/elemente/ausdruck.ts'
import type { Datenfeld, Datentyp } from '../modell/elemente/dokument.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import type { Projekt } from '../modell/projekt.ts'

/** Data types whose values can be compared with each other. */
const VERGLEICHSKLASSEN: Record<Datentyp, 'text' | 'zahl' | 'datum' | 'zeitpunkt' | 'zeit' | 'jaNein' | undefined> = {
  text: 'text',
  auswahl: 'text',
  ganzzahl: 'zahl',
  dezimalzahl: 'zahl',
  betrag: 'zahl',
  datum: 'datum',
  zeitpunkt: 'zeitpunkt',
  zeit: 'zeit',
  jaNein: 'jaNein',
  datei: undefined,
  geometrie: undefined,
  zeitraum: undefined,
}

const GEORDNET = new Set(['zahl', 'datum', 'zeitpunkt', 'zeit'])

/** Whether values of this type can be compared at all, with a constant or with each other. */
export function isVergleichbar(datentyp: Datentyp): boolean {
  return VERGLEICHSKLASSEN[datentyp] !== undefined
}

export function isZahl(datentyp: Datentyp): boolean {
  return VERGLEICHSKLASSEN[datentyp] === 'zahl'
}

/** Whether values of the two types can be compared with each other. */
export function areVergleichbar(eine: Datentyp, andere: Datentyp): boolean {
  return isVergleichbar(eine) && VERGLEICHSKLASSEN[eine] === VERGLEICHSKLASSEN[andere]
}

/** The comparisons that make sense with values of this type. */
export function listOperatoren(datentyp: Datentyp): readonly Vergleichsoperator[] {
  const klasse = VERGLEICHSKLASSEN[datentyp]
  if (klasse === undefined) return []
  return GEORDNET.has(klasse) ? vergleichsoperatorSchema.options : ['gleich', 'ungleich']
}

type Finder = (pfad: string) => Feldknoten | undefined

/** What does not fit in this node of a Bedingung (its parts are not looked at); unknown fields are another rule's business. */
export function checkBedingungstyp(bedingung: Bedingung, find: Finder, projekt: Projekt): string | undefined {
  switch (bedingung.art) {
    case 'vergleich':
      return withFeld(find(bedingung.feld), (feld) => checkVergleich(feld, bedingung.operator, bedingung.wert, projekt))
    case 'feldvergleich':
      return withFeld(find(bedingung.feld), (feld) =>
        withFeld(find(bedingung.anderesFeld), (anderes) => checkFeldvergleich(feld, anderes, bedingung.operator)),
      )
    case 'inCodeliste':
      return withFeld(find(bedingung.feld), (feld) =>
        feld.datentyp === 'auswahl'
          ? bedingung.codes.map((code) => checkCode(feld, code, projekt)).find((mangel) => mangel !== undefined)
          : `„${feld.name}“ ist keine Auswahl.`,
      )
    case 'mindestensEins':
    case 'jedes':
      return checkGruppe(find(bedingung.gruppe))
    default:
      return undefined
  }
}

/** The same for a node of a Berechnung. */
export function checkBerechnungstyp(berechnung: Berechnung, find: Finder): string | undefined {
  if (berechnung.art === 'summeUeber') return checkGruppe(find(berechnung.gruppe))
  if (berechnung.art !== 'feldwert') return undefined
  return withFeld(find(berechnung.feld), (feld) =>
    VERGLEICHSKLASSEN[feld.datentyp] === 'zahl' ? undefined : `„${feld.name}“ ist keine Zahl.`,
  )
}

function withFeld(knoten: Feldknoten | undefined, check: (feld: Datenfeld) => string | undefined): string | undefined {
  if (knoten === undefined) return undefined
  return knoten.feld === undefined ? `„${knoten.name}“ ist eine Gruppe, kein Feld.` : check(knoten.feld)
}

function checkGruppe(knoten: Feldknoten | undefined): string | undefined {
  return knoten?.art === 'feld' ? `„${knoten.name}“ ist ein Feld, keine Gruppe.` : undefined
}

function checkVergleich(
  feld: Datenfeld,
  operator: Vergleichsoperator,
  wert: string | number | boolean,
  projekt: Projekt,
): string | undefined {
  const klasse = VERGLEICHSKLASSEN[feld.datentyp]
  if (klasse === undefined) return `„${feld.name}“ lässt sich nicht vergleichen.`
  const mangel = checkOperator(feld, operator)
  if (mangel !== undefined) return mangel
  if (!FORMEN[klasse](wert)) return `Der Wert passt nicht zum Datentyp von „${feld.name}“.`
  return feld.datentyp === 'auswahl' ? checkCode(feld, String(wert), projekt) : undefined
}

function checkFeldvergleich(feld: Datenfeld, anderes: Datenfeld, operator: Vergleichsoperator): string | undefined {
  const klasse = VERGLEICHSKLASSEN[feld.datentyp]
  if (klasse === undefined || klasse !== VERGLEICHSKLASSEN[anderes.datentyp]) {
    return `„${feld.name}“ und „${anderes.name}“ sind nicht vergleichbar.`
  }
  return checkOperator(feld, operator)
}

function checkOperator(feld: Datenfeld, operator: Vergleichsoperator): string | undefined {
  return listOperatoren(feld.datentyp).includes(operator) ? undefined : `„${feld.name}“ kennt kein Größer oder Kleiner.`
}

const isText = (form: RegExp) => (wert: unknown) => typeof wert === 'string' && form.test(wert)

const FORMEN: Record<NonNullable<(typeof VERGLEICHSKLASSEN)[Datentyp]>, (wert: unknown) => boolean> = {
  text: (wert) => typeof wert === 'string',
  zahl: (wert) => typeof wert === 'number',
  jaNein: (wert) => typeof wert === 'boolean',
  datum: isText(/^\d{4}-\d{2}-\d{2}$/),
  zeitpunkt: isText(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/),
  zeit: isText(/^\d{2}:\d{2}:\d{2}(?:\.\d+)?$/),
}

function checkCode(feld: Datenfeld, code: string, projekt: Projekt): string | undefined {
  const eintraege = feld.codeliste === undefined ? undefined : projekt.codelisteninhalte.get(feld.codeliste)
  if (eintraege === undefined || eintraege.some((eintrag) => eintrag.code === code)) return undefined
  return `Code „${code}“ fehlt in der Codeliste.`
}
