import { createFeldverzeichnis } from '../../ausdruck/felder.ts'
import type { XPathUmgebung } from '../../ausdruck/xpath/umgebung.ts'
import type { Dokument } from '../../modell/elemente/dokument.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Komponententyp, Nachrichtentyp, Rolle, Zustellweg } from '../../modell/elemente/nachricht.ts'
import type { Feldbaum, Feldknoten } from '../../modell/feldbaum.ts'
import { getDatensatz, type Projekt } from '../../modell/projekt.ts'
import { listNachrichtentypen } from '../leistungen.ts'
import { getFeldbaum } from '../sichtbaum.ts'

/** What the parts of a rule need to know while it is written. */
export interface Regelumgebung {
  projekt: Projekt
  leistung: Leistung
  stufe: number
  typen: Nachrichtentyp[]
  /** every Dokument that a Nachricht of the Leistung may carry, with its whole tree */
  dokumente: { dokument: Dokument; baum: Feldbaum }[]
  /** ids of the Codelisten whose names the text written so far needs */
  codelisten: Set<string>
}

/** Prefix of the Fachmodell's namespace in rules. */
export const FACHPRAEFIX = 'f'

export function createRegelumgebung(projekt: Projekt, leistung: Leistung, stufe: number): Regelumgebung {
  const typen = listNachrichtentypen(projekt, leistung)
  const ids = new Set(typen.flatMap((typ) => typ.dokumentsichten.map((sicht) => sicht.dokument)))
  return {
    projekt,
    leistung,
    stufe,
    typen,
    dokumente: [...ids].map((id) => ({
      dokument: getDatensatz(projekt, 'dokument', id),
      baum: getFeldbaum(projekt, id),
    })),
    codelisten: new Set(),
  }
}

/** Nachrichtentypen that come in; all others are made by the rule from one of these. */
export function listEingehende(umgebung: Regelumgebung): Nachrichtentyp[] {
  return umgebung.typen.filter((typ) => typ.ausgeloestDurch === undefined)
}

/** Zustellwege that may apply to an incoming Nachrichtentyp at the stage of the rule, in the order of the Leistung. */
export function listZustellwege(umgebung: Regelumgebung, typ: Nachrichtentyp): Zustellweg[] {
  const { projekt, leistung, stufe } = umgebung
  return leistung.zustellwege
    .map((id) => getDatensatz(projekt, 'zustellweg', id))
    .filter((weg) => {
      const { id, ausgeloestDurch } = getDatensatz(projekt, 'nachrichtentyp', weg.nachrichtentyp)
      const inStufe = weg.abStufe <= stufe && stufe <= (weg.bisStufe ?? 4)
      return (id === typ.id || ausgeloestDurch === typ.id) && inStufe && !weg.nurAlsErsatz
    })
}

/** A Zustellweg followed by its replacements of the same kind: an Anfrage is never replaced by a delivery. */
export function listErsatzkette(umgebung: Regelumgebung, weg: Zustellweg): Zustellweg[] {
  const kette: Zustellweg[] = []
  let einer: Zustellweg | undefined = weg
  while (einer !== undefined && !kette.includes(einer) && isAbfrage(umgebung, einer) === isAbfrage(umgebung, weg)) {
    kette.push(einer)
    einer = einer.ersatz === undefined ? undefined : getDatensatz(umgebung.projekt, 'zustellweg', einer.ersatz)
  }
  return kette
}

export function komponententypOf({ projekt }: Regelumgebung, weg: Zustellweg): Komponententyp {
  return getDatensatz(projekt, 'komponententyp', weg.komponententyp)
}

export function rolleOf({ projekt }: Regelumgebung, weg: Zustellweg): Rolle {
  return getDatensatz(projekt, 'rolle', weg.rolle)
}

export function isAbfrage(umgebung: Regelumgebung, weg: Zustellweg): boolean {
  return komponententypOf(umgebung, weg).dienst === 'registerabfrage'
}

/**
 * The setting of XPath at the root of the message. A Feldpfad that lies in several Dokumente means the one in `vorrang`.
 */
export function createXPathUmgebung(
  dokumente: Regelumgebung['dokumente'],
  vorrang: string | undefined = undefined,
): XPathUmgebung {
  const geordnet = dokumente.toSorted((a, b) => Number(a.dokument.id === vorrang) - Number(b.dokument.id === vorrang))
  return {
    felder: createFeldverzeichnis(geordnet.map(({ baum }) => baum)),
    praefix: FACHPRAEFIX,
    dokumentnamen: new Map(dokumente.map(({ dokument }) => [dokument.id, dokument.technischerName])),
    kontext: { art: 'nachricht' },
  }
}

/** The Dokumente that a Nachricht of this type may carry. */
export function listDokumente({ dokumente }: Regelumgebung, typ: Nachrichtentyp): Regelumgebung['dokumente'] {
  return dokumente.filter(({ dokument }) => typ.dokumentsichten.some((sicht) => sicht.dokument === dokument.id))
}

/** All places of a Feldpfad in the Dokumente of the Leistung; normally one. */
export function findKnoten(umgebung: Regelumgebung, pfad: string): { dokument: Dokument; knoten: Feldknoten }[] {
  return umgebung.dokumente.flatMap(({ dokument, baum }) => {
    const knoten = baum.nachPfad.get(pfad)
    return knoten === undefined ? [] : [{ dokument, knoten }]
  })
}
