import { XmlC14NMode, type XmlDocument, XmlError, type XmlElement as XmlKnoten } from 'libxml2-wasm'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Dienst } from '../../../shared/modell/elemente/nachricht.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL } from '../../../shared/modell/namensraeume.ts'
import { getSchnittstellenschema } from '../schema/schnittstellenschemata.ts'
import { parseXml } from '../xml/parse.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import type { Fristeintrag } from './speicher/vorgaenge.ts'
import { parseDauer } from './uhr.ts'
import { uuidV5 } from './uuid.ts'
import { childrenOf, firstChild, toBaum } from './xmlbaum.ts'
import type { Auftragsangaben } from './zustellung.ts'

/** An Anfrage or a Zustellauftrag of a result. */
export interface Auftrag {
  lokaleId: string
  uuid: string
  angaben: Auftragsangaben
  /** the order with its UUIDs, canonical XML */
  xml: string
}

export interface Anfrage extends Auftrag {
  fristMillisekunden: number
}

export interface Zustellauftrag extends Auftrag {
  pflicht: boolean
  nach?: string
}

/** What a rule returned, read and checked. */
export interface Regelergebnis {
  befunde: Befund[]
  stelle?: string
  ausgang:
    | { art: 'rueckweisung' }
    | { art: 'anfragen'; anfragen: Anfrage[] }
    | {
        art: 'endgueltig'
        zustellauftraege: Zustellauftrag[]
        zustand?: string
        merkmale: Record<string, string>
        erwartet: boolean
        beantwortet?: string
        fristen: Omit<Fristeintrag, 'seit'>[]
      }
}

/**
 * Reads an `<ergebnis>`: validated against `ergebnis.xsd`, every order, object and file in it given its UUIDv5 of
 * Transaktion and local id (VERTRAEGE 7).
 */
export function readErgebnis(xml: string, transaktion: string): Ergebnis<Regelergebnis> {
  const parsed = parseXml(xml, { datei: 'ergebnis' })
  if (!parsed.ok) return parsed
  const dokument = parsed.wert
  try {
    const verstoesse = getSchnittstellenschema('ergebnis.xsd').validateDocument(dokument)
    if (verstoesse.length > 0) {
      const einzelheiten = verstoesse.map((verstoss) => verstoss.message).join('; ')
      return fail(createProzessorbefund('ergebnisUngueltig', { einzelheiten }))
    }
    return readValidated(dokument, transaktion)
  } catch (error) {
    // an order that has no canonical form
    if (!(error instanceof XmlError)) throw error
    return fail(createProzessorbefund('ergebnisUngueltig', { einzelheiten: error.message }))
  } finally {
    dokument.dispose()
  }
}

function readValidated(dokument: XmlDocument, transaktion: string): Ergebnis<Regelergebnis> {
  const { baum, auftraege } = readAuftraege(dokument, transaktion)
  const einzelheiten = checkReihenfolge(auftraege)
  if (einzelheiten !== undefined) return fail(createProzessorbefund('ergebnisUngueltig', { einzelheiten }))
  const befunde = childrenOf(baum, NAMENSRAUM_REGEL, 'befund').map(toBefund)
  const stelle = baum.attribute.stelle
  const gemeinsam = { befunde, ...(stelle === undefined ? {} : { stelle }) }
  if (firstChild(baum, NAMENSRAUM_REGEL, 'rueckweisung') !== undefined) {
    return succeed({ ...gemeinsam, ausgang: { art: 'rueckweisung' } })
  }
  const anfragen = auftraege.filter(({ element }) => element.name === 'anfrage').map(toAnfrage)
  if (anfragen.length > 0) return succeed({ ...gemeinsam, ausgang: { art: 'anfragen', anfragen } })
  return succeed({ ...gemeinsam, ausgang: readEndgueltig(baum, auftraege) })
}

type GelesenerAuftrag = Auftrag & { element: XmlElement }

/** Local ids are unique, and no order waits for one that is not there or, in the end, for itself. */
function checkReihenfolge(auftraege: readonly GelesenerAuftrag[]): string | undefined {
  const nachId = new Map(auftraege.map((auftrag) => [auftrag.lokaleId, auftrag]))
  if (nachId.size < auftraege.length) return 'Eine lokale Id kommt mehrfach vor'
  for (const { lokaleId, element } of auftraege) {
    const gesehen = new Set([lokaleId])
    for (let nach = element.attribute.nach; nach !== undefined; nach = nachId.get(nach)?.element.attribute.nach) {
      if (!nachId.has(nach)) return `${lokaleId} folgt auf ${nach}, das es nicht gibt`
      if (gesehen.has(nach)) return `${lokaleId} folgt im Kreis auf sich selbst`
      gesehen.add(nach)
    }
  }
  return undefined
}

function readAuftraege(
  dokument: XmlDocument,
  transaktion: string,
): { baum: XmlElement; auftraege: GelesenerAuftrag[] } {
  const knoten = dokument.find('/r:ergebnis/r:zustellauftrag | /r:ergebnis/r:anfrage', { r: NAMENSRAUM_REGEL })
  const texte = knoten.map((eines) => addUuids(eines as XmlKnoten, transaktion))
  // read only now, with the UUIDs; orders keep their order
  const baum = toBaum(dokument.root)
  const elemente = baum.kinder.filter(({ name }) => name === 'zustellauftrag' || name === 'anfrage')
  const auftraege = elemente.map((element, i) => {
    const { id: lokaleId = '', uuid = '' } = element.attribute
    return { lokaleId, uuid, angaben: readAngaben(element.attribute), xml: texte[i] ?? '', element }
  })
  return { baum, auftraege }
}

/** Mints the UUIDs of an order and returns it as canonical XML. */
function addUuids(auftrag: XmlKnoten, transaktion: string): string {
  const lokaleId = auftrag.attr('id')?.content ?? ''
  const uuid = uuidV5(transaktion, lokaleId)
  auftrag.setAttr('uuid', uuid)
  addDienstuuids(auftrag, transaktion, lokaleId, uuid)
  return auftrag.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 })
}

/** The Dienstauftrag has the UUID of the order; its Dokumente and their files have their own. */
function addDienstuuids(auftrag: XmlKnoten, transaktion: string, lokaleId: string, uuid: string): void {
  for (const knoten of auftrag.find('*[local-name() = "auftrag"]')) {
    const dienstauftrag = knoten as XmlKnoten
    dienstauftrag.setAttr('uuid', uuid)
    for (const kind of dienstauftrag.find('*[local-name() = "dokument"]')) {
      const dokument = kind as XmlKnoten
      const name = `${lokaleId}/${dokument.attr('id')?.content ?? ''}`
      dokument.setAttr('uuid', uuidV5(transaktion, name))
      for (const datei of dokument.find('*[local-name() = "datei"]')) {
        ;(datei as XmlKnoten).setAttr('uuid', uuidV5(transaktion, `${name}/datei`))
      }
    }
  }
}

function readAngaben(attribute: Record<string, string>): Auftragsangaben {
  const { installation = '', schnittstelle = '' } = attribute
  const angaben: Auftragsangaben = { installation, schnittstelle }
  const namen = ['zustellweg', 'stelle', 'rolle', 'nachrichtentyp', 'leserKennung', 'leserName', 'ersatzFuer'] as const
  for (const name of namen) {
    const wert = attribute[name]
    if (wert !== undefined) angaben[name] = wert
  }
  if (attribute.dienst !== undefined) angaben.dienst = attribute.dienst as Dienst
  return angaben
}

function toAnfrage({ element, ...auftrag }: GelesenerAuftrag): Anfrage {
  // an unreadable duration (years, months) ends at once instead of never
  return { ...auftrag, fristMillisekunden: parseDauer(element.attribute.frist ?? '') ?? 0 }
}

function toZustellauftrag({ element, ...auftrag }: GelesenerAuftrag): Zustellauftrag {
  const nach = element.attribute.nach
  const pflicht = element.attribute.pflicht === 'true' || element.attribute.pflicht === '1'
  return { ...auftrag, pflicht, ...(nach === undefined ? {} : { nach }) }
}

function readEndgueltig(baum: XmlElement, auftraege: GelesenerAuftrag[]): Regelergebnis['ausgang'] {
  const zustand = firstChild(baum, NAMENSRAUM_REGEL, 'zustand')?.text
  const beantwortet = firstChild(baum, NAMENSRAUM_REGEL, 'beantwortet')?.attribute.nachrichtentyp
  return {
    art: 'endgueltig',
    zustellauftraege: auftraege.map(toZustellauftrag),
    ...(zustand === undefined ? {} : { zustand }),
    merkmale: Object.fromEntries(
      childrenOf(baum, NAMENSRAUM_REGEL, 'merkmal').map((merkmal) => [merkmal.attribute.name ?? '', merkmal.text]),
    ),
    erwartet: firstChild(baum, NAMENSRAUM_REGEL, 'erwartet') !== undefined,
    ...(beantwortet === undefined ? {} : { beantwortet }),
    fristen: childrenOf(baum, NAMENSRAUM_REGEL, 'frist').map(({ attribute }) => ({
      id: attribute.id ?? '',
      teilleistung: attribute.teilleistung ?? '',
      beginn: attribute.beginn ?? '',
      dauerWerktage: Number(attribute.dauerWerktage),
      wirkung: attribute.wirkung ?? '',
    })),
  }
}

function toBefund(element: XmlElement): Befund {
  const { code = '', schwere, rechtsgrundlage, element: id, feld, angabe } = element.attribute
  const ort = {
    ...(id === undefined ? {} : { element: id }),
    ...(feld === undefined ? {} : { feld }),
    ...(angabe === undefined ? {} : { angabe }),
  }
  return createBefund({
    code,
    schwere: schwere === 'hinweis' || schwere === 'warnung' ? schwere : 'fehler',
    satz: firstChild(element, NAMENSRAUM_REGEL, 'satz')?.text ?? '',
    abhilfe: firstChild(element, NAMENSRAUM_REGEL, 'abhilfe')?.text ?? '',
    ...(Object.keys(ort).length === 0 ? {} : { ort }),
    ...(rechtsgrundlage === undefined ? {} : { rechtsgrundlage }),
  })
}
