import type { Feldort } from '../../../shared/dokument/befehle/felder/feldteile.ts'
import { checkVerschiebung } from '../../../shared/dokument/befehle/felder/verschieben.ts'
import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { type Feldzeile, findOrtBeim, isAusBaukasten, isEigeneGruppe } from './feldzeilen.ts'

/** Where dragged rows would fall. */
export interface Ablageziel {
  schluessel: string
  /** a line above or below the row, or a frame around a Gruppe that takes them */
  wo: 'davor' | 'danach' | 'hinein'
  ort: Feldort
  /** why they cannot fall there */
  grund: string | undefined
}

const RAND = 0.28

/** What the pointer means at this height (0 to 1) of a row. */
export function findAblageziel(
  projekt: Projekt,
  baum: Feldbaum,
  zeile: Feldzeile,
  hoehe: number,
  ids: readonly string[],
): Ablageziel | undefined {
  if (zeile.art !== 'feld') return undefined
  const { knoten, schluessel } = zeile
  const aufnehmend = isEigeneGruppe(knoten)
  const wo = aufnehmend
    ? hoehe < RAND
      ? 'davor'
      : hoehe > 1 - RAND && zeile.offen !== true
        ? 'danach'
        : 'hinein'
    : hoehe < 0.5
      ? 'davor'
      : 'danach'
  const ort: Feldort | undefined =
    wo === 'hinein'
      ? { eltern: knoten.id, stelle: zeile.offen === true ? 0 : knoten.kinder.length }
      : findOrtBeim(baum, knoten, wo === 'davor' ? 0 : 1)
  if (ort === undefined) return undefined
  const grund = isAusBaukasten(knoten)
    ? 'Hier steht ein Teil des Baukastens; er wird im Baukasten geändert.'
    : checkVerschiebung(projekt, ids, ort)
  return { schluessel, wo, ort, grund }
}
