import { pathOfKnoten } from '../../../shared/modell/feldbaum.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'

/** Another place in a message, so that another Organisation is in charge of it. */
export interface Verlegung {
  alt: string
  neu: string
  satz: string
}

/**
 * A message written for one Organisation means nothing in another one: nobody there is in charge of its place. For a comparison
 * its Zuständigkeitsmerkmal is changed to a place of the other Organisation; undefined where there is none.
 */
export function planVerlegung(modell: Modellindex, transaktion: Transaktion, neutral: string): Verlegung | undefined {
  const { projekt } = modell
  const { leistung: id, nachrichtentyp = '', empfangendeOrganisation, organisation } = transaktion.herkunft
  const leistung = findDatensatz(projekt, 'leistung', id)
  const wohin = findDatensatz(projekt, 'organisation', empfangendeOrganisation)
  if (leistung === undefined || wohin === undefined) return undefined
  const merkmal = findMerkmal(modell, nachrichtentyp, leistung.zustaendigkeitsmerkmal.ars, neutral)
  const neu = findOrt(projekt, leistung.id, wohin.ars, organisation ?? wohin.id)
  if (merkmal === undefined || neu === undefined || merkmal.wert === neu) return undefined
  const satz = `Damit ${wohin.name} zuständig ist, steht in „${merkmal.name}“ hier ${neu} statt ${merkmal.wert}.`
  return { alt: merkmal.wert, neu, satz }
}

/** Replaces the place wherever it stands as a value of its own, in any format. */
export function relocate(xml: string, { alt, neu }: Verlegung): string {
  return xml
    .replaceAll(`>${alt}<`, `>${neu}<`)
    .replaceAll(`"${alt}"`, `"${neu}"`)
    .replaceAll(`>ars:${alt}<`, `>ars:${neu}<`)
}

/** A place the Organisation is in charge of: its own, or else the first one that a Stelle names. */
function findOrt(projekt: Projekt, leistung: string, ars: string, bearbeitende: string): string | undefined {
  const stellen = findDatensatz(projekt, 'organisation', bearbeitende)?.stellen ?? []
  const praefixe = stellen.flatMap((id) =>
    (findDatensatz(projekt, 'stelle', id)?.zustaendigkeiten ?? [])
      .filter((eine) => eine.leistung === leistung)
      .map(({ arsPraefix }) => arsPraefix),
  )
  if (praefixe.some((praefix) => ars.startsWith(praefix))) return ars
  return praefixe[0]?.padEnd(12, '0')
}

function findMerkmal(
  { findForm }: Modellindex,
  nachrichtentyp: string,
  pfad: string,
  neutral: string,
): { name: string; wert: string } | undefined {
  const wurzel = parseBaum(neutral)
  if (!wurzel.ok) return undefined
  for (const { dokument, baum } of findForm(nachrichtentyp)?.dokumente ?? []) {
    const knoten = baum.nachPfad.get(pfad)
    if (knoten === undefined) continue
    const namen = [dokument.technischerName, ...pathOfKnoten(knoten).map(({ technischerName }) => technischerName)]
    const wert = follow(wurzel.wert, namen)?.text.trim()
    if (wert !== undefined && wert !== '') return { name: knoten.name, wert }
  }
  return undefined
}

function follow(element: XmlElement, [name, ...rest]: readonly string[]): XmlElement | undefined {
  if (name === undefined) return element
  const kind = element.kinder.find((eines) => eines.name === name)
  return kind && follow(kind, rest)
}
