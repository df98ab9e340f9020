import type { Stufenbereich } from '../graph/ableitung/graph.ts'
import { findLeistungsteile } from '../graph/ableitung/leistungsteile.ts'
import { bereichAb, deriveStufen } from '../graph/ableitung/stufen.ts'
import type { Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'
import type { Komponententyp, Nachrichtentyp, Zustellweg } from '../modell/elemente/nachricht.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { isZustellziel, listLuecken } from '../modell/zustellziel.ts'

/** The Zustellwege of a message to a Rolle through one kind of system, in the order of the Leistung. */
export interface Matrixzelle {
  komponententyp: string
  wege: readonly Zustellweg[]
  /** whether the message may go to the Rolle this way at all */
  moeglich: boolean
}

export interface Matrixzeile {
  rolle: { id: string; name: string }
  zellen: readonly Matrixzelle[]
  /** stages at which the message does not reach the Rolle though it must */
  luecken: readonly Umsetzungsstufe[]
}

/** A message with a row for each Rolle that it goes to, or whose systems are used for it. */
export interface Matrixgruppe extends Stufenbereich {
  nachricht: { id: string; name: string }
  zeilen: readonly Matrixzeile[]
}

export interface Zustellmatrix {
  leistung: { id: string; name: string }
  spalten: readonly Komponententyp[]
  gruppen: readonly Matrixgruppe[]
}

/**
 * All Zustellwege of a Leistung: messages and Rollen by kinds of systems; `alleRollen` also those rows that have none yet but
 * may. Every Zustellweg of the Leistung stands there once, also one whose Rolle is not a receiver. Undefined only without the
 * Leistung.
 */
export function deriveZustellmatrix(
  projekt: Projekt,
  leistungId: string,
  alleRollen: boolean,
): Zustellmatrix | undefined {
  const teile = findLeistungsteile(projekt, leistungId)
  if (teile === undefined) return undefined
  const stufen = deriveStufen(teile)
  const spalten = sortSpalten(
    listDatensaetze(projekt, 'komponententyp'),
    new Set(teile.zustellwege.map(({ komponententyp }) => komponententyp)),
  )
  const zustaendige = teile.rollen.filter(({ bindung }) => bindung.art === 'zustaendigkeit').map(({ id }) => id)
  const gruppen = teile.nachrichtentypen.map((typ): Matrixgruppe => {
    const wege = teile.zustellwege.filter(({ nachrichtentyp }) => nachrichtentyp === typ.id)
    const weitere = alleRollen ? teile.rollen.map(({ id }) => id) : zustaendige
    const rollen = new Set([...typ.an, ...wege.map(({ rolle }) => rolle), ...weitere])
    const zeilen = [...rollen]
      .map((rolle) => createZeile(projekt, typ, rolle, spalten, wege))
      .filter(({ zellen }) => zellen.some(({ moeglich, wege: eigene }) => moeglich || eigene.length > 0))
    return { nachricht: { id: typ.id, name: typ.name }, zeilen, ...(stufen.get(typ.id) ?? bereichAb(1)) }
  })
  return {
    leistung: { id: teile.leistung.id, name: teile.leistung.name },
    spalten,
    gruppen: gruppen.filter(({ zeilen }) => zeilen.length > 0),
  }
}

/** Used ones first, in the order of the stages at which such systems usually come. */
function sortSpalten(komponententypen: readonly Komponententyp[], benutzte: ReadonlySet<string>): Komponententyp[] {
  const rang = ({ id, systemart }: Komponententyp): number =>
    SYSTEMFOLGE.indexOf(systemart) + (benutzte.has(id) ? 0 : 100)
  return [...komponententypen].sort((a, b) => rang(a) - rang(b) || a.name.localeCompare(b.name, 'de'))
}

const SYSTEMFOLGE: readonly Komponententyp['systemart'][] = [
  'mail',
  'fachverfahren',
  'dms',
  'postfach',
  'register',
  'zahlung',
  'antragsmanagement',
  'signatur',
  'geodaten',
  'beteiligung',
]

function createZeile(
  projekt: Projekt,
  typ: Nachrichtentyp,
  rolle: string,
  spalten: readonly Komponententyp[],
  wege: readonly Zustellweg[],
): Matrixzeile {
  return {
    rolle: { id: rolle, name: projekt.datensaetze.get(rolle)?.name ?? 'Fehlende Rolle' },
    zellen: spalten.map(({ id }) => ({
      komponententyp: id,
      wege: wege.filter((weg) => weg.rolle === rolle && weg.komponententyp === id),
      moeglich: isZustellziel(projekt, typ, rolle, id),
    })),
    luecken: listLuecken(projekt, typ, rolle, wege),
  }
}
