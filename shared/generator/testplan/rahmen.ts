import { createFeldverzeichnis, type Feldverzeichnis } from '../../ausdruck/felder.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Dokumentsicht, Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import type { Organisation, Stelle } from '../../modell/elemente/organisation.ts'
import type { Feldbaum, Feldknoten } from '../../modell/feldbaum.ts'
import { findDatensatz, getDatensatz, type Projekt } from '../../modell/projekt.ts'
import { getFeldbaum } from '../sichtbaum.ts'
import { asksElement, type Planumfang } from './umfang.ts'

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
  /** cases that are not wanted need not be made */
  umfang?: Planumfang
  sichten: { sicht: Dokumentsicht; baum: Feldbaum }[]
  felder: Feldverzeichnis
  /** every node of the message that is present at the stage, in document order; thousands of cases ask for them */
  knoten: ReadonlySet<Feldknoten>
}

export function createRahmen(
  grund: Pick<Rahmen, 'projekt' | 'leistung' | 'organisation' | 'bearbeitende' | 'stufe' | 'sha256' | 'umfang'>,
  nachrichtentypId: string,
): Rahmen {
  const nachrichtentyp = getDatensatz(grund.projekt, 'nachrichtentyp', nachrichtentypId)
  const sichten = nachrichtentyp.dokumentsichten.map((sicht) => ({
    sicht,
    baum: getFeldbaum(grund.projekt, sicht.dokument),
  }))
  const felder = createFeldverzeichnis(sichten.map(({ baum }) => baum))
  const stufen = new Map<Feldknoten, number>()
  for (const { sicht, baum } of sichten) for (const knoten of baum.kinder) addStufen(stufen, sicht, knoten)
  const knoten = new Set([...stufen].flatMap(([einer, stufe]) => (stufe <= grund.stufe ? [einer] : [])))
  return { ...grund, nachrichtentyp, sichten, felder, knoten }
}

/**
 * Enters a node and what is below it with the stage from which it is present, if the Dokumentsicht has it; a Gruppe is there
 * from the lowest stage of its fields on (VERTRAEGE 10).
 */
function addStufen(
  stufen: Map<Feldknoten, number>,
  sicht: Dokumentsicht,
  knoten: Feldknoten,
  eingeschlossen = sicht.felder === 'alle',
): number | undefined {
  const drin = eingeschlossen || sicht.felder.includes(knoten.pfad)
  if (knoten.feld !== undefined && !drin) return undefined
  // entered before its children, so that the map is in document order
  stufen.set(knoten, 4)
  const eigene = knoten.kinder.flatMap((kind) => addStufen(stufen, sicht, kind, drin) ?? [])
  if (knoten.feld === undefined && eigene.length === 0) {
    stufen.delete(knoten)
    return undefined
  }
  const stufe = knoten.feld?.abStufe ?? Math.min(...eigene)
  stufen.set(knoten, stufe)
  return stufe
}

/** Nodes of the message that wanted cases may be about. */
export function listGefragteKnoten(rahmen: Rahmen): Feldknoten[] {
  return [...rahmen.knoten].filter(({ id }) => asksElement(rahmen.umfang ?? {}, id))
}

/** What a Stelle is in charge of for the Leistung. */
export interface Zustaendigkeit {
  stelle: Stelle
  eintrag: Stelle['zustaendigkeiten'][number]
}

/** The most specific Zuständigkeit that the working Organisation has for the Leistung; test messages name its place. */
export function findZustaendigkeit(rahmen: Rahmen): Zustaendigkeit | undefined {
  return listZustaendigkeiten(rahmen)[0]
}

/** The one for the place of the receiving Organisation, for all of it rather than a part; else the most specific one. */
export function findOrtszustaendigkeit(rahmen: Rahmen): Zustaendigkeit | undefined {
  const alle = listZustaendigkeiten(rahmen)
  const eigene = alle.filter(({ eintrag }) => rahmen.organisation.ars.startsWith(eintrag.arsPraefix))
  const laenge = eigene[0]?.eintrag.arsPraefix.length
  const ganze = eigene.find(({ eintrag }) => eintrag.bereich === undefined && eintrag.arsPraefix.length === laenge)
  return ganze ?? eigene[0] ?? alle[0]
}

/** Of the working Organisation for the Leistung, the most specific one first. */
function listZustaendigkeiten(rahmen: Rahmen): Zustaendigkeit[] {
  return rahmen.bearbeitende.stellen
    .flatMap((id) => findDatensatz(rahmen.projekt, 'stelle', id) ?? [])
    .flatMap((stelle) => stelle.zustaendigkeiten.map((eintrag) => ({ stelle, eintrag })))
    .filter(({ eintrag }) => eintrag.leistung === rahmen.leistung.id)
    .sort((a, b) => b.eintrag.arsPraefix.length - a.eintrag.arsPraefix.length)
}
