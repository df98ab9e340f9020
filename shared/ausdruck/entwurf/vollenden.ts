import type { Bedingung, Berechnung } from '../../modell/elemente/ausdruck.ts'
import type { Entwurf } from './knoten.ts'

/**
 * The Bedingung a draft stands for; undefined as long as anything is missing. A list with one part stands for that part, so that
 * taking rows away never leaves a hole.
 */
export function completeBedingung(entwurf: Entwurf): Bedingung | undefined {
  const { feld, anderesFeld, gruppe, operator, wert, zahl, teile } = entwurf
  switch (entwurf.art) {
    case 'vergleich':
      return feld === undefined || wert === undefined ? undefined : { art: 'vergleich', feld, operator, wert }
    case 'feldvergleich':
      return feld === undefined || anderesFeld === undefined
        ? undefined
        : { art: 'feldvergleich', feld, operator, anderesFeld }
    case 'vorhanden':
      return feld === undefined ? undefined : { art: 'vorhanden', feld }
    case 'inCodeliste':
      return feld === undefined || entwurf.codes.length === 0
        ? undefined
        : { art: 'inCodeliste', feld, codes: [...entwurf.codes] }
    case 'anzahl':
      return feld === undefined || zahl === undefined ? undefined : { art: 'anzahl', feld, operator, wert: zahl }
    case 'freierXPath': {
      const { xpath, satz, felder } = entwurf
      return xpath.trim() === '' || satz.trim() === ''
        ? undefined
        : { art: 'freierXPath', xpath, satz, felder: [...felder] }
    }
    case 'mindestensEins':
    case 'jedes': {
      const bedingung = completeTeil(teile[0], completeBedingung)
      return gruppe === undefined || bedingung === undefined ? undefined : { art: entwurf.art, gruppe, bedingung }
    }
    case 'nicht': {
      const bedingung = completeTeil(teile[0], completeBedingung)
      return bedingung === undefined ? undefined : { art: 'nicht', bedingung }
    }
    case 'und':
    case 'oder': {
      const bedingungen = completeAlle(teile, completeBedingung)
      if (bedingungen === undefined) return undefined
      return bedingungen.length < 2 ? bedingungen[0] : { art: entwurf.art, bedingungen }
    }
    default:
      return undefined
  }
}

/** The Berechnung a draft stands for; undefined as long as anything is missing. */
export function completeBerechnung(entwurf: Entwurf): Berechnung | undefined {
  const { feld, gruppe, zahl, teile } = entwurf
  switch (entwurf.art) {
    case 'zahl':
      return zahl === undefined ? undefined : { art: 'zahl', wert: zahl }
    case 'feldwert':
    case 'anzahlwert':
      return feld === undefined ? undefined : { art: entwurf.art, feld }
    case 'summe': {
      const summanden = completeAlle(teile, completeBerechnung)
      if (summanden === undefined) return undefined
      return summanden.length < 2 ? summanden[0] : { art: 'summe', summanden }
    }
    case 'produkt': {
      const faktoren = completeAlle(teile, completeBerechnung)
      if (faktoren === undefined) return undefined
      return faktoren.length < 2 ? faktoren[0] : { art: 'produkt', faktoren }
    }
    case 'differenz': {
      const minuend = completeTeil(teile[0], completeBerechnung)
      const subtrahend = completeTeil(teile[1], completeBerechnung)
      return minuend === undefined || subtrahend === undefined ? undefined : { art: 'differenz', minuend, subtrahend }
    }
    case 'summeUeber': {
      const berechnung = completeTeil(teile[0], completeBerechnung)
      return gruppe === undefined || berechnung === undefined ? undefined : { art: 'summeUeber', gruppe, berechnung }
    }
    case 'fallweise': {
      const bedingung = completeTeil(teile[0], completeBedingung)
      const dann = completeTeil(teile[1], completeBerechnung)
      const sonst = completeTeil(teile[2], completeBerechnung)
      return bedingung === undefined || dann === undefined || sonst === undefined
        ? undefined
        : { art: 'fallweise', bedingung, dann, sonst }
    }
    default:
      return undefined
  }
}

function completeTeil<T>(teil: Entwurf | undefined, complete: (teil: Entwurf) => T | undefined): T | undefined {
  return teil === undefined ? undefined : complete(teil)
}

/** All parts, at least one; undefined where one of them is not whole. */
function completeAlle<T>(teile: readonly Entwurf[], complete: (teil: Entwurf) => T | undefined): T[] | undefined {
  const fertige = teile.map(complete).filter((teil) => teil !== undefined)
  return fertige.length === 0 || fertige.length < teile.length ? undefined : fertige
}
