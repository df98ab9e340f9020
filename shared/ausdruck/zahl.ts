import { collapseSpace } from './zeichen.ts'

const DOUBLE = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$/
const DEZIMAL = /^([+-]?)([0-9]*)\.?([0-9]*)$/

/**
 * The same as fn:number on a text: xs:double, NaN for everything that has no such form. SaxonJS 2.7 errs for exactly two
 * texts, "+." and "-.", which it takes for 0; neither is valid in any field.
 */
export function parseZahl(text: string): number {
  const kern = collapseSpace(text)
  if (kern === 'INF' || kern === '+INF') return Number.POSITIVE_INFINITY
  if (kern === '-INF') return Number.NEGATIVE_INFINITY
  return DOUBLE.test(kern) ? Number(kern) : Number.NaN
}

/** An exact decimal number, `ziffern` times ten to the minus `stellen`: amounts never suffer from binary fractions. */
export interface Dezimalzahl {
  ziffern: bigint
  stellen: number
}

/** The same as casting to xs:decimal; undefined where that cast would fail. */
export function parseDezimalzahl(text: string): Dezimalzahl | undefined {
  const treffer = DEZIMAL.exec(collapseSpace(text))
  if (treffer === null) return undefined
  const [, vorzeichen = '', ganze = '', bruch = ''] = treffer
  if (ganze === '' && bruch === '') return undefined
  const ziffern = BigInt(ganze + bruch)
  return { ziffern: vorzeichen === '-' ? -ziffern : ziffern, stellen: bruch.length }
}

/** The shortest decimal form of a finite number, without exponent. */
export function formatZahl(zahl: number): string {
  const kurz = String(zahl)
  const treffer = /^(-?)([0-9]+)(?:\.([0-9]+))?e([+-][0-9]+)$/.exec(kurz)
  if (treffer === null) return Object.is(zahl, -0) ? '0' : kurz
  const [, vorzeichen = '', ganze = '', bruch = '', exponent = '0'] = treffer
  const stelle = ganze.length + Number(exponent)
  const ziffern = ganze + bruch
  if (stelle <= 0) return `${vorzeichen}0.${'0'.repeat(-stelle)}${ziffern}`
  return vorzeichen + ziffern.padEnd(stelle, '0')
}

/** Decimal form with exactly `stellen` places if given (rounded), otherwise with as many as the number has. */
export function formatDezimalzahl(zahl: Dezimalzahl, stellen: number = zahl.stellen): string {
  const gerundet = roundDezimalzahl(zahl, stellen)
  const ziffern = gerundet.ziffern * 10n ** BigInt(stellen - gerundet.stellen)
  const betrag = (ziffern < 0n ? -ziffern : ziffern).toString().padStart(stellen + 1, '0')
  const ganze = betrag.slice(0, betrag.length - stellen)
  return `${ziffern < 0n ? '-' : ''}${ganze}${stellen === 0 ? '' : `.${betrag.slice(-stellen)}`}`
}

function align(a: Dezimalzahl, b: Dezimalzahl): [bigint, bigint, number] {
  const stellen = Math.max(a.stellen, b.stellen)
  return [a.ziffern * 10n ** BigInt(stellen - a.stellen), b.ziffern * 10n ** BigInt(stellen - b.stellen), stellen]
}

export function add(a: Dezimalzahl, b: Dezimalzahl): Dezimalzahl {
  const [links, rechts, stellen] = align(a, b)
  return { ziffern: links + rechts, stellen }
}

export function subtract(a: Dezimalzahl, b: Dezimalzahl): Dezimalzahl {
  return add(a, { ziffern: -b.ziffern, stellen: b.stellen })
}

export function multiply(a: Dezimalzahl, b: Dezimalzahl): Dezimalzahl {
  return { ziffern: a.ziffern * b.ziffern, stellen: a.stellen + b.stellen }
}

/** The same as fn:round on xs:decimal: exactly half goes towards positive infinity. */
export function roundDezimalzahl(zahl: Dezimalzahl, stellen: number): Dezimalzahl {
  if (zahl.stellen <= stellen) return zahl
  const teiler = 10n ** BigInt(zahl.stellen - stellen)
  const zaehler = 2n * zahl.ziffern + teiler
  const nenner = 2n * teiler
  // BigInt division truncates; rounding needs the floor
  const quotient = zaehler / nenner
  const ziffern = zaehler < 0n && quotient * nenner !== zaehler ? quotient - 1n : quotient
  return { ziffern, stellen }
}
