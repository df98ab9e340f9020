import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Dienst } from '../../../shared/modell/elemente/nachricht.ts'
import type { Installation } from '../../../shared/modell/elemente/organisation.ts'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Annahmeumgebung } from './annahme.ts'
import { listAuftragsdateien, uuidOfNachricht } from './auftragsdateien.ts'
import { writeInstallation, writeSicht } from './eingaben.ts'
import type { Auftrag } from './ergebnis.ts'
import type { Lauf, Projektion } from './lauf.ts'
import { befundeOf } from './protokoll.ts'
import { createProzessorbefund, joinEinzelheiten } from './prozessorbefunde.ts'
import { type Datei, insertDateien, readAsBase64 } from './umschlag/dateien.ts'
import { packMime } from './umschlag/mime.ts'
import { packZip } from './umschlag/zip.ts'
import { parseOwnXml, toBaum } from './xmlbaum.ts'
import type { Sendung } from './zielsystem.ts'

/** Receipt of the order that this one follows. */
export interface Vorgaengerquittung {
  lokaleId: string
  quittung: string | undefined
}

/**
 * Makes what travels from an order: projection of the Dokumentsicht, Zuordnung, check against the XSD of the target, envelope.
 * Every step is logged under the local id of the order.
 */
export async function buildSendung(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  art: 'zustellauftrag' | 'anfrage',
  auftrag: Auftrag,
  vorgaenger?: Vorgaengerquittung,
): Promise<Ergebnis<Sendung>> {
  const { angaben, lokaleId } = auftrag
  const ziel = findZiel(umgebung, angaben)
  if (!ziel.ok) return ziel
  const typ =
    angaben.nachrichtentyp ?? findDatensatz(umgebung.projekt, 'zustellweg', angaben.zustellweg)?.nachrichtentyp
  const projektion = await projectNachricht(umgebung, lauf, auftrag, typ ?? lauf.nachrichtentyp.id)
  if (!projektion.ok) return projektion
  const xml = vorgaenger === undefined ? auftrag.xml : addVorgaenger(auftrag.xml, vorgaenger)
  const inhalt = await applyZuordnung(umgebung, lauf, ziel.wert, { ...auftrag, xml }, projektion.wert)
  if (!inhalt.ok) return inhalt
  const form = umgebung.modell.findForm(typ ?? lauf.nachrichtentyp.id)
  const ohneDateien = angaben.dienst === undefined && !inhalt.wert.includes('anlage-inhalt')
  const dateien =
    form === undefined || ohneDateien
      ? []
      : listAuftragsdateien(
          {
            projekt: umgebung.projekt,
            form,
            projektion: projektion.wert,
            anlagen: umgebung.speicher.anlagen,
            transaktion: lauf.transaktion.id,
          },
          { lokaleId, xml: auftrag.xml, dienst: angaben.dienst },
        )
  const umschlag = await packUmschlag(umgebung, lauf, ziel.wert.schnittstelle, auftrag, inhalt.wert, dateien)
  if (!umschlag.ok) return umschlag
  return succeed({
    uuid: auftrag.uuid,
    art,
    ...describeZiel(ziel.wert),
    ...(angaben.dienst === undefined ? {} : { dienst: angaben.dienst }),
    ...(typ === undefined ? {} : { nachrichtentyp: typ }),
    ...umschlag.wert,
  })
}

export interface Ziel {
  installation: Installation
  schnittstelle: Schnittstelle
  endpunkt: string
}

/** Where something is to be delivered; a Befund where the configuration no longer has it. */
export function findZiel(
  { projekt, modell }: Annahmeumgebung,
  angaben: { installation: string; schnittstelle: string },
): Ergebnis<Ziel> {
  const installation = findDatensatz(projekt, 'installation', angaben.installation)
  const schnittstelle = findDatensatz(projekt, 'schnittstelle', angaben.schnittstelle)
  const endpunkt = modell.findEndpunkt(angaben.installation, angaben.schnittstelle)
  if (installation === undefined || schnittstelle === undefined || endpunkt === undefined) {
    const einzelheiten = `${angaben.installation} / ${angaben.schnittstelle}`
    return fail(createProzessorbefund('zielUnbekannt', { einzelheiten }))
  }
  return succeed({ installation, schnittstelle, endpunkt })
}

/** What a Sendung says of its target. */
export function describeZiel({ installation, schnittstelle, endpunkt }: Ziel) {
  return {
    installation: installation.id,
    schnittstelle: schnittstelle.id,
    endpunkt,
    umschlag: schnittstelle.umschlag,
  }
}

/** Every order sees the message only through the Dokumentsicht of its Nachrichtentyp (VERTRAEGE 3). */
function projectNachricht(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  { lokaleId, angaben }: Auftrag,
  typ: string,
): Promise<Ergebnis<Projektion>> {
  const eingegangen = { typ: lauf.nachrichtentyp, uuid: lauf.kopf.nachrichtenUUID }
  const installation = findDatensatz(umgebung.projekt, 'installation', angaben.installation)
  const sicht = writeSicht({
    nachrichtenUUID: uuidOfNachricht(lauf.transaktion.id, lokaleId, eingegangen, typ),
    erstellungszeitpunkt:
      typ === lauf.nachrichtentyp.id ? lauf.kopf.erstellungszeitpunkt : lauf.transaktion.eingangszeit,
    leserKennung: angaben.leserKennung ?? installation?.technischerName ?? '',
    leserName: angaben.leserName ?? installation?.name ?? '',
    vorgangId: lauf.vorgangId,
  })
  const schluessel = `${typ}\n${sicht}`
  const vorhanden = lauf.projektionen.get(schluessel)
  if (vorhanden !== undefined) return vorhanden
  const neu = runProjektion(umgebung, lauf, lokaleId, typ, sicht)
  lauf.projektionen.set(schluessel, neu)
  return neu
}

async function runProjektion(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  lokaleId: string,
  typ: string,
  sicht: string,
): Promise<Ergebnis<Projektion>> {
  const stylesheet = umgebung.regelwerk.readProjektion(typ)
  const ergebnis = stylesheet.ok ? await umgebung.transformiere(stylesheet.wert, lauf.neutral, { sicht }) : stylesheet
  lauf.protokoll.add('projektion', lokaleId, {
    eingaben: { sicht },
    ...(ergebnis.ok ? { ausgabe: ergebnis.wert } : {}),
    befunde: befundeOf(ergebnis),
  })
  if (ergebnis.ok) return succeed(createProjektion(ergebnis.wert))
  const einzelheiten = joinEinzelheiten(ergebnis.befunde)
  return fail(createProzessorbefund('projektionGescheitert', { ort: { element: typ }, einzelheiten }))
}

/** The engine guarantees that its results are well-formed. */
function createProjektion(xml: string): Projektion {
  let baum: XmlElement | undefined
  return {
    xml,
    readBaum: () => {
      if (baum !== undefined) return baum
      const dokument = parseOwnXml(xml)
      try {
        baum = toBaum(dokument.root)
        return baum
      } finally {
        dokument.dispose()
      }
    },
  }
}

/** The neutral format needs no Zuordnung: a Nachricht goes out as its projection, a Dienstauftrag as it stands in the order. */
async function applyZuordnung(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  { installation, schnittstelle }: Ziel,
  auftrag: Auftrag,
  projektion: Projektion,
): Promise<Ergebnis<string>> {
  const { dienst, nachrichtentyp } = auftrag.angaben
  if (schnittstelle.format === 'neutral') {
    const xml = dienst === undefined ? projektion.xml : readDienstauftrag(auftrag.xml, dienst)
    lauf.protokoll.add('ausgangszuordnung', auftrag.lokaleId, { ausgabe: xml })
    return succeed(xml)
  }
  const zuordnung = umgebung.modell.findZuordnung(schnittstelle.id, (gegenstand) =>
    dienst === undefined
      ? gegenstand.art === 'nachrichtentyp' && gegenstand.nachrichtentyp === nachrichtentyp
      : gegenstand.art === 'dienst' && gegenstand.dienst === dienst,
  )
  if (zuordnung === undefined) {
    return fail(createProzessorbefund('zuordnungGescheitert', { ort: { element: schnittstelle.id } }))
  }
  const werte = writeInstallation(installation, lauf.transaktion.eingangszeit)
  const eingaben = { auftrag: auftrag.xml, installation: werte }
  const stylesheet = umgebung.regelwerk.readZuordnung(zuordnung.id)
  const ergebnis = stylesheet.ok ? await umgebung.transformiere(stylesheet.wert, projektion.xml, eingaben) : stylesheet
  lauf.protokoll.add('ausgangszuordnung', auftrag.lokaleId, {
    eingaben,
    ...(ergebnis.ok ? { ausgabe: ergebnis.wert } : {}),
    befunde: befundeOf(ergebnis),
  })
  if (ergebnis.ok) return ergebnis
  return fail(
    createProzessorbefund('zuordnungGescheitert', {
      ort: { element: zuordnung.id },
      einzelheiten: joinEinzelheiten(ergebnis.befunde),
    }),
  )
}

/** Puts the receipt of the predecessor into the order; canonical XML has no empty-element tags. */
function addVorgaenger(xml: string, { lokaleId, quittung = '' }: Vorgaengerquittung): string {
  const ende = xml.lastIndexOf('</')
  const praefix = /^<([^\s:>]+:)?/.exec(xml)?.[1] ?? ''
  return `${xml.slice(0, ende)}<${praefix}vorgaenger zustellauftrag="${lokaleId}">${quittung}</${praefix}vorgaenger>${xml.slice(ende)}`
}

function readDienstauftrag(xml: string, dienst: Dienst): string {
  const dokument = parseOwnXml(xml)
  try {
    const auftrag = dokument.get('/*/d:auftrag', { d: namespaceOfDienst(dienst) })
    if (auftrag === null) throw new Error(`Kein Auftrag des Dienstes ${dienst}`)
    return auftrag.canonicalizeToString({ mode: 1 })
  } finally {
    dokument.dispose()
  }
}

async function packUmschlag(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  schnittstelle: Schnittstelle,
  { uuid, angaben }: Auftrag,
  xml: string,
  dateien: readonly Datei[],
): Promise<Ergebnis<Pick<Sendung, 'inhalt' | 'mail'>>> {
  if (schnittstelle.umschlag === 'mime') {
    const befunde = checkSchema(umgebung, schnittstelle, xml)
    if (befunde.length > 0) return fail(...befunde)
    const mail = await packMime(uuid, xml, dateien, lauf.transaktion.eingangszeit)
    if (!mail.ok) return mail
    const { bytes, von, an } = mail.wert
    return succeed({ inhalt: bytes, mail: { von, an } })
  }
  const inZip = schnittstelle.umschlag === 'zip'
  const eingefuegt = insertDateien(xml, dateien, inZip ? (datei) => succeed(datei.eintrag) : readAsBase64)
  if (!eingefuegt.ok) return eingefuegt
  const befunde = checkSchema(umgebung, schnittstelle, eingefuegt.wert.xml)
  if (befunde.length > 0) return fail(...befunde)
  if (!inZip) return succeed({ inhalt: new TextEncoder().encode(eingefuegt.wert.xml) })
  // all files of a Dienstauftrag travel; of other orders those that the message refers to
  const beigelegt = angaben.dienst === undefined ? eingefuegt.wert.benutzt : dateien
  const zip = packZip(uuid, eingefuegt.wert.xml, beigelegt)
  return zip.ok ? succeed({ inhalt: zip.wert }) : zip
}

/** A message that its target could not read is not sent. */
function checkSchema(umgebung: Annahmeumgebung, schnittstelle: Schnittstelle, xml: string): Befund[] {
  const verstoesse = umgebung.schemata.validateFremd(schnittstelle, xml)
  if (verstoesse.length === 0) return []
  const einzelheiten = verstoesse.join('; ')
  return [createProzessorbefund('schemaDesZiels', { ort: { element: schnittstelle.id }, einzelheiten })]
}
