import type { Feldknoten } from '../modell/feldbaum.ts'
import type { Beteiligter, Gruppenwert, Nachricht } from '../modell/nachricht.ts'
import type { XmlElement } from '../modell/nachrichtXml.ts'
import { NAMENSRAUM_NACHRICHT, namespaceOfLeistung } from '../modell/namensraeume.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { listSichtdokumente } from './sichtbaum.ts'
import { elementsOf } from './xmlbaum.ts'

const kopfelement = elementsOf(NAMENSRAUM_NACHRICHT)

type Elementbau = ReturnType<typeof elementsOf>

/** The XML tree of a message, for comparison with a projection. */
export function buildNachricht(projekt: Projekt, nachricht: Nachricht): XmlElement {
  const typ = getDatensatz(projekt, 'nachrichtentyp', nachricht.nachrichtentyp)
  const leistung = listDatensaetze(projekt, 'leistung').find((eine) => eine.nachrichtentypen.includes(typ.id))
  if (leistung === undefined) throw new Error(`Keine Leistung mit dem Nachrichtentyp ${typ.id}`)
  const element = elementsOf(namespaceOfLeistung(leistung))
  const { fachmodellVersion, test, anlagen } = nachricht
  const angaben = anlagen.map(({ id, name, typ: dateityp, groesse, sha256 }) =>
    kopfelement('anlage', { id, name, typ: dateityp, groesse, sha256 }),
  )
  return element(typ.technischerName, { fachmodellVersion, test }, [
    buildKopf(nachricht),
    ...(angaben.length === 0 ? [] : [kopfelement('anlagen', {}, angaben)]),
    ...listSichtdokumente(projekt, typ).flatMap(({ dokument, baum }) => {
      const inhalt = nachricht.dokumente[dokument.id]
      return inhalt === undefined
        ? []
        : [element(dokument.technischerName, {}, buildKinder(element, baum.kinder, inhalt))]
    }),
  ])
}

function buildKopf({ kopf, nachrichtentyp }: Nachricht): XmlElement {
  const leaf = (name: string, wert: string | undefined): XmlElement[] =>
    wert === undefined ? [] : [kopfelement(name, {}, wert)]
  const beteiligter = (name: string, wer: Beteiligter): XmlElement =>
    kopfelement(name, {}, [...leaf('kennung', wer.kennung), ...leaf('name', wer.name)])
  return kopfelement('nachrichtenkopf', {}, [
    kopfelement('identifikation.nachricht', {}, [
      ...leaf('nachrichtenUUID', kopf.nachrichtenUUID),
      ...leaf('nachrichtentyp', nachrichtentyp),
      ...leaf('erstellungszeitpunkt', kopf.erstellungszeitpunkt),
    ]),
    beteiligter('leser', kopf.leser),
    beteiligter('autor', kopf.autor),
    ...leaf('vorgangId', kopf.vorgangId),
    ...leaf('bezugNachricht', kopf.bezugNachricht),
    ...kopf.fremdkennungen.map(({ system, kennung }) => kopfelement('fremdkennung', { system }, kennung)),
  ])
}

function buildKinder(element: Elementbau, kinder: readonly Feldknoten[], inhalt: Gruppenwert): XmlElement[] {
  return kinder.flatMap((knoten) =>
    (inhalt[knoten.id] ?? []).map((wert) =>
      element(knoten.technischerName, {}, typeof wert === 'string' ? wert : buildKinder(element, knoten.kinder, wert)),
    ),
  )
}
