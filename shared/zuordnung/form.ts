import type { Schnittstelle } from '../modell/elemente/produkt.ts'
import type { Zuordnung } from '../modell/elemente/zuordnung.ts'
import { type Feldknoten, pathOfKnoten, resolveFeldbaum } from '../modell/feldbaum.ts'
import { findLeistungOf } from '../modell/leistungen.ts'
import type { Nachrichtenform } from '../modell/nachrichtXml.ts'
import {
  NAMENSRAUM_FACHWERK,
  NAMENSRAUM_NACHRICHT,
  NAMENSRAUM_REGEL,
  NAMENSRAUM_RUECKMELDUNG,
  namespaceOfDienst,
  namespaceOfLeistung,
} from '../modell/namensraeume.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'

/** What a Zuordnung turns into what: decides which sources its lines may read and how targets are named. */
export type Zuordnungsweise = 'nachricht' | 'dienst' | 'rueckmeldung' | 'eingang'

/** A Datenfeld or Gruppe that the neutral Nachricht of a Zuordnung can carry. */
export interface Feldort {
  dokument: string
  /** technischerName of the Dokument */
  dokumentname: string
  /** from the top of the Dokument down to the node itself */
  weg: readonly Feldknoten[]
  knoten: Feldknoten
}

/** A Zuordnung with everything its lines refer to, resolved. */
export interface Zuordnungsform {
  projekt: Projekt
  zuordnung: Zuordnung
  schnittstelle: Schnittstelle
  weise: Zuordnungsweise
  /** only for weise nachricht and eingang */
  nachricht: Nachrichtenform | undefined
  felder: ReadonlyMap<string, Feldort>
  /** prefix -> namespace: those of the Schnittstelle and the own ones below */
  praefixe: ReadonlyMap<string, string>
}

const NAMENSRAUM_XSLT = 'http://www.w3.org/1999/XSL/Transform'

/**
 * The Nachrichtentypen for which a Zuordnung is a text of its own; `undefined` stands for the one text of a Zuordnung that has
 * no Nachrichtentyp. What a Dienst reports is mapped once, whatever Leistung it was ordered for: such a Zuordnung is a text for
 * each Nachrichtentyp that its Schnittstelle recognises.
 */
export function listFassungen(projekt: Projekt, zuordnung: Zuordnung): (string | undefined)[] {
  if (zuordnung.gegenstand.art === 'nachrichtentyp') return [zuordnung.gegenstand.nachrichtentyp]
  const schnittstelle = findDatensatz(projekt, 'schnittstelle', zuordnung.schnittstelle)
  if (zuordnung.gegenstand.art === 'rueckmeldung' || schnittstelle?.richtung !== 'eingang') return [undefined]
  return [...new Set((schnittstelle.erkennung ?? []).map(({ nachrichtentyp }) => nachrichtentyp))]
}

/**
 * Resolves a Zuordnung; undefined where one of the records it stands on is missing (the check reports it).
 * @param fassung one of `listFassungen`; without it the first
 */
export function resolveZuordnungsform(
  projekt: Projekt,
  zuordnungId: string,
  fassung?: string,
): Zuordnungsform | undefined {
  const zuordnung = findDatensatz(projekt, 'zuordnung', zuordnungId)
  const schnittstelle = findDatensatz(projekt, 'schnittstelle', zuordnung?.schnittstelle)
  if (zuordnung === undefined || schnittstelle === undefined) return undefined
  const weise = weiseOf(zuordnung, schnittstelle)
  const typ = fassung ?? listFassungen(projekt, zuordnung)[0]
  const nachricht = typ === undefined ? undefined : resolveNachricht(projekt, typ)
  if ((weise === 'nachricht' || weise === 'eingang') && nachricht === undefined) return undefined
  return {
    projekt,
    zuordnung,
    schnittstelle,
    weise,
    nachricht,
    felder: nachricht === undefined ? new Map() : listFelder(nachricht),
    praefixe: resolvePraefixe(zuordnung, schnittstelle, nachricht),
  }
}

function weiseOf(zuordnung: Zuordnung, schnittstelle: Schnittstelle): Zuordnungsweise {
  const { art } = zuordnung.gegenstand
  if (art !== 'rueckmeldung' && schnittstelle.richtung === 'eingang') return 'eingang'
  return art === 'nachrichtentyp' ? 'nachricht' : art
}

function resolveNachricht(projekt: Projekt, id: string): Nachrichtenform | undefined {
  const nachrichtentyp = findDatensatz(projekt, 'nachrichtentyp', id)
  const leistung = findLeistungOf(projekt, nachrichtentyp?.id)
  if (nachrichtentyp === undefined || leistung === undefined) return undefined
  const dokumente = nachrichtentyp.dokumentsichten.flatMap((sicht) => {
    const dokument = findDatensatz(projekt, 'dokument', sicht.dokument)
    return dokument === undefined ? [] : [{ dokument, baum: resolveFeldbaum(projekt, dokument.id) }]
  })
  return { leistung, nachrichtentyp, dokumente }
}

function listFelder(nachricht: Nachrichtenform): Map<string, Feldort> {
  const felder = new Map<string, Feldort>()
  for (const { dokument, baum } of nachricht.dokumente) {
    for (const [pfad, knoten] of baum.nachPfad) {
      felder.set(pfad, {
        dokument: dokument.id,
        dokumentname: dokument.technischerName,
        weg: pathOfKnoten(knoten),
        knoten,
      })
    }
  }
  return felder
}

function resolvePraefixe(
  zuordnung: Zuordnung,
  schnittstelle: Schnittstelle,
  nachricht: Nachrichtenform | undefined,
): Map<string, string> {
  return new Map([...Object.entries(schnittstelle.namensraeume), ...ownPraefixe(zuordnung, nachricht)])
}

/** Prefixes of generated text and of `quelle.pfad` (d, m); a Schnittstelle must not bind them to another namespace. */
export function ownPraefixe(zuordnung: Zuordnung, nachricht: Nachrichtenform | undefined): Map<string, string> {
  const praefixe = new Map<string, string>()
  praefixe.set('xsl', NAMENSRAUM_XSLT)
  praefixe.set('xs', 'http://www.w3.org/2001/XMLSchema')
  praefixe.set('fw', NAMENSRAUM_FACHWERK)
  praefixe.set('n', NAMENSRAUM_NACHRICHT)
  praefixe.set('regel', NAMENSRAUM_REGEL)
  if (nachricht !== undefined) praefixe.set('f', namespaceOfLeistung(nachricht.leistung))
  else if (zuordnung.gegenstand.art === 'dienst') praefixe.set('d', namespaceOfDienst(zuordnung.gegenstand.dienst))
  if (zuordnung.gegenstand.art === 'rueckmeldung') praefixe.set('m', NAMENSRAUM_RUECKMELDUNG)
  return praefixe
}
