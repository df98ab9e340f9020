import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from './elemente/gemeinsam.ts'
import type { Nachrichtentyp, Zustellweg } from './elemente/nachricht.ts'
import { findDatensatz, type Projekt } from './projekt.ts'

/** Systems that are asked or paid without getting the message. */
const OHNE_NACHRICHT: ReadonlySet<string | undefined> = new Set(['registerabfrage', 'zahlung'])

/**
 * Whether a message may go to a Rolle through a system: to its receivers; into the files of the Stelle in charge whoever else
 * gets it; registers are asked and tills are told without getting it.
 */
export function isZustellziel(projekt: Projekt, typ: Nachrichtentyp, rolle: string, komponententyp: string): boolean {
  if (typ.an.includes(rolle)) return true
  const dienst = findDatensatz(projekt, 'komponententyp', komponententyp)?.dienst
  if (OHNE_NACHRICHT.has(dienst)) return dienst !== undefined
  return dienst === 'ablage' && findDatensatz(projekt, 'rolle', rolle)?.bindung.art === 'zustaendigkeit'
}

/**
 * Stages, from that of its Teilleistung on, at which a message that must reach a receiver has no Zustellweg to it. None where
 * no Zustellweg to it is mandatory.
 */
export function listLuecken(
  projekt: Projekt,
  typ: Nachrichtentyp,
  rolle: string,
  zustellwege: readonly Zustellweg[],
): Umsetzungsstufe[] {
  const bringende = zustellwege.filter(
    (weg) =>
      weg.nachrichtentyp === typ.id &&
      weg.rolle === rolle &&
      !weg.nurAlsErsatz &&
      !OHNE_NACHRICHT.has(findDatensatz(projekt, 'komponententyp', weg.komponententyp)?.dienst ?? ''),
  )
  if (!typ.an.includes(rolle) || !bringende.some(({ pflicht }) => pflicht)) return []
  const beginn = findDatensatz(projekt, 'teilleistung', typ.teilleistung)?.abStufe ?? 1
  return UMSETZUNGSSTUFEN.filter(
    (stufe) =>
      stufe >= beginn && !bringende.some(({ abStufe, bisStufe }) => abStufe <= stufe && stufe <= (bisStufe ?? 4)),
  )
}
