import { createFeldverzeichnis, type Feldverzeichnis } from '../../ausdruck/felder.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Dokumentsicht, Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import type { Organisation, Stelle } from '../../modell/elemente/organisation.ts'
import { type Feldbaum, type Feldknoten, pathOfKnoten, resolveFeldbaum, walkFeldbaum } from '../../modell/feldbaum.ts'
import { findDatensatz, getDatensatz, type Projekt } from '../../modell/projekt.ts'

/** Computes the lower-case hexadecimal SHA-256 of bytes; injected because `shared` has no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => string

/** What all cases of one Nachrichtentyp at one stage in one Organisation have in common. */
export interface Rahmen {
  projekt: Projekt
  leistung: Leistung
  nachrichtentyp: Nachrichtentyp
  /** Organisation that receives; a redirection is already followed in `bearbeitende` */
  organisation: Organisation
  bearbeitende: Organisation
  stufe: number
  sha256: Sha256
  sichten: { sicht: Dokumentsicht; baum: Feldbaum }[]
  felder: Feldverzeichnis
}

export function createRahmen(
  grund: Pick<Rahmen, 'projekt' | 'leistung' | 'organisation' | 'bearbeitende' | 'stufe' | 'sha256'>,
  nachrichtentypId: string,
): Rahmen {
  const nachrichtentyp = getDatensatz(grund.projekt, 'nachrichtentyp', nachrichtentypId)
  const sichten = nachrichtentyp.dokumentsichten.map((sicht) => ({
    sicht,
    baum: resolveFeldbaum(grund.projekt, sicht.dokument),
  }))
  return { ...grund, nachrichtentyp, sichten, felder: createFeldverzeichnis(sichten.map(({ baum }) => baum)) }
}

/** Whether a node, or a part of it, belongs to the Dokumentsicht. */
export function isInSicht(sicht: Dokumentsicht, knoten: Feldknoten): boolean {
  const { felder } = sicht
  if (felder === 'alle') return true
  if (pathOfKnoten(knoten).some(({ pfad }) => felder.includes(pfad))) return true
  return knoten.kinder.some((kind) => isInSicht(sicht, kind))
}

/** Lowest stage of the fields of a node that the message carries: from then on it is present (VERTRAEGE 10). */
export function stufeOfKnoten(rahmen: Rahmen, knoten: Feldknoten): number {
  if (knoten.feld !== undefined) return knoten.feld.abStufe
  const kinder = knoten.kinder.filter((kind) => isKnotenInSicht(rahmen, kind))
  return Math.min(4, ...kinder.map((kind) => stufeOfKnoten(rahmen, kind)))
}

/** Whether the message carries the node or a part of it. */
export function isKnotenInSicht(rahmen: Rahmen, knoten: Feldknoten): boolean {
  return rahmen.sichten.some(({ sicht }) => sicht.dokument === knoten.dokument && isInSicht(sicht, knoten))
}

/** All nodes of the message that are present at the stage, in document order. */
export function listKnoten(rahmen: Rahmen): Feldknoten[] {
  return rahmen.sichten.flatMap(({ sicht, baum }) =>
    [...walkFeldbaum(baum.kinder)].filter(
      (knoten) => isInSicht(sicht, knoten) && stufeOfKnoten(rahmen, knoten) <= rahmen.stufe,
    ),
  )
}

/** The most specific Zuständigkeit that the working Organisation has for the Leistung; test messages name its place. */
export function findZustaendigkeit(
  rahmen: Rahmen,
): { stelle: Stelle; eintrag: Stelle['zustaendigkeiten'][number] } | undefined {
  const [erste] = rahmen.bearbeitende.stellen
    .flatMap((id) => findDatensatz(rahmen.projekt, 'stelle', id) ?? [])
    .flatMap((stelle) => stelle.zustaendigkeiten.map((eintrag) => ({ stelle, eintrag })))
    .filter(({ eintrag }) => eintrag.leistung === rahmen.leistung.id)
    .sort((a, b) => b.eintrag.arsPraefix.length - a.eintrag.arsPraefix.length)
  return erste
}
