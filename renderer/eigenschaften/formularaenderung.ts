import { changeDatensatz, renameElement } from '../../shared/dokument/befehle/changeDatensatz.ts'
import type { Erzeugung } from '../../shared/dokument/befehle/erzeugen.ts'
import { setPflicht } from '../../shared/dokument/befehle/haeufigkeit.ts'
import { setBisStufe, setStufe } from '../../shared/dokument/befehle/stufen.ts'
import { linkErzeugung } from '../../shared/dokument/befehle/verweisziele.ts'
import type { Schritt } from '../../shared/dokument/diff.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { type Formularfeld, readAngabe } from './formularfelder.ts'

/** A Zustellweg without a last stage goes on to this one. */
const LETZTE_STUFE = 4

/** The value as the form shows it. */
export function readFormularwert(datensatz: Datensatz, angabe: string): unknown {
  return readAngabe(datensatz, angabe) ?? (angabe === 'bisStufe' ? LETZTE_STUFE : undefined)
}

/** The value that the model has for what the form shows. */
export function toModellwert(angabe: string, wert: unknown): unknown {
  return angabe === 'bisStufe' && wert === LETZTE_STUFE ? undefined : wert
}

/** What a new value of a field of the form changes, with what it refers to where that is new. */
export function createFormularschritt(
  projekt: Projekt,
  datensatz: Datensatz,
  feld: Formularfeld,
  wert: unknown,
  neues?: Erzeugung,
): Schritt {
  return linkErzeugung(projekt, neues, (stand) => changeAngabe(stand, datensatz, feld, wert))
}

function changeAngabe(projekt: Projekt, { id, art }: Datensatz, feld: Formularfeld, wert: unknown): Schritt {
  const { angabe } = feld
  if (angabe === 'name' && typeof wert === 'string') return renameElement(projekt, id, wert)
  if (angabe === 'pflicht' && art === 'zustellweg') return setPflicht(projekt, id, wert === true)
  const stufe = UMSETZUNGSSTUFEN.find((eine) => eine === toModellwert(angabe, wert))
  if (angabe === 'bisStufe') return setBisStufe(projekt, id, stufe)
  return stufe !== undefined && feld.wert.art === 'stufe'
    ? setStufe(projekt, id, stufe)
    : changeDatensatz(projekt, id, { [angabe]: wert })
}
