import { pathOfKnoten, resolveFeldbaum } from '../../shared/modell/feldbaum.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import type { Zeichenart } from '../bausteine/arten.ts'
import { listLeistungenOf } from './elemente.ts'

/** A part of the path to what is chosen; choosing it goes there. */
export interface Pfadteil {
  id: string
  /** Feldpfad within the Dokument `id` */
  feld?: string
  art: Zeichenart
  name: string
}

/**
 * Where an element lies: Leistung › Teilleistung › Dokument › Gruppe › Feld, or what else it is a part of. A part of several
 * Leistungen is shown in the one that is open.
 */
export function derivePfad(projekt: Projekt, leistung: string | undefined, id: string, feld?: string): Pfadteil[] {
  const element = projekt.datensaetze.get(id)
  if (element === undefined) return []
  const besitzer = listBesitzer(projekt, leistung, id)
  const teile = [...besitzer, id].flatMap((einer): Pfadteil[] => {
    const datensatz = projekt.datensaetze.get(einer)
    return datensatz === undefined ? [] : [{ id: einer, art: datensatz.art, name: datensatz.name }]
  })
  const knoten = feld === undefined ? undefined : resolveFeldbaum(projekt, id).nachPfad.get(feld)
  if (knoten === undefined) return teile
  return [
    ...teile,
    ...pathOfKnoten(knoten).map(({ pfad, name, art }) => ({
      id,
      feld: pfad,
      art: art === 'feld' ? ('datenfeld' as const) : ('datenfeldgruppe' as const),
      name,
    })),
  ]
}

function listBesitzer(projekt: Projekt, leistungId: string | undefined, id: string): string[] {
  const element = projekt.datensaetze.get(id)
  switch (element?.art) {
    case 'stelle':
      return findVon(listDatensaetze(projekt, 'organisation'), ({ stellen }) => stellen.includes(id))
    case 'installation':
      return findVon(listDatensaetze(projekt, 'organisation'), ({ installationen }) => installationen.includes(id))
    case 'schnittstelle':
      return findVon(listDatensaetze(projekt, 'produkt'), ({ schnittstellen }) => schnittstellen.includes(id))
    case 'zuordnung':
      return [...listBesitzer(projekt, leistungId, element.schnittstelle), element.schnittstelle]
    case undefined:
    case 'leistung':
    case 'organisation':
    case 'produkt':
    case 'buendel':
    case 'baukasten':
      return []
    default:
      return listInLeistung(projekt, leistungId, id)
  }
}

function listInLeistung(projekt: Projekt, leistungId: string | undefined, id: string): string[] {
  const leistungen = listLeistungenOf(projekt, id)
  const leistung = leistungen.find((eine) => eine.id === leistungId) ?? leistungen[0]
  return leistung === undefined ? [] : [leistung.id, ...listDarin(projekt, leistung.teilleistungen, id)]
}

/** From the Teilleistung on: of a message the one it belongs to, of a Dokument the one that makes it, else that needs it. */
function listDarin(projekt: Projekt, teilleistungen: readonly string[], id: string): string[] {
  const weg = findDatensatz(projekt, 'zustellweg', id)
  if (weg !== undefined) return [...listDarin(projekt, teilleistungen, weg.nachrichtentyp), weg.nachrichtentyp]
  const typ = findDatensatz(projekt, 'nachrichtentyp', id)
  if (typ !== undefined) return teilleistungen.includes(typ.teilleistung) ? [typ.teilleistung] : []
  if (findDatensatz(projekt, 'dokument', id) === undefined) return []
  const eigene = teilleistungen.flatMap((eine) => findDatensatz(projekt, 'teilleistung', eine) ?? [])
  const mit =
    eigene.find(({ erzeugt }) => erzeugt.includes(id)) ?? eigene.find(({ benoetigt }) => benoetigt.includes(id))
  return mit === undefined ? [] : [mit.id]
}

function findVon<T extends { id: string }>(liste: readonly T[], istBesitzer: (einer: T) => boolean): string[] {
  return liste
    .filter(istBesitzer)
    .map(({ id }) => id)
    .slice(0, 1)
}
