import { createBefund, type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { VORGANG_PLATZHALTER } from '../../../shared/modell/testfalldaten.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { createModellindex, type Modellindex } from '../prozessor/modellindex.ts'
import { readNeutraleNachricht } from '../prozessor/nachrichtenkopf.ts'
import { createSchemata, type Schemata } from '../prozessor/schemata.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import { translateFremdverstoesse } from '../schema/fremdbefunde.ts'
import { translateVerstoesse } from '../schema/uebersetzung.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'

interface Pruefmittel {
  projekt: Projekt
  modell: Modellindex
  schemata: Schemata
}

/** Stands for the case that a message belongs to as long as it is not sent. */
const VORGANG = '00000000-0000-4000-8000-000000000001'

/** Schemas live in WebAssembly memory: only those of the latest state of the latest project are kept. */
let letzte: Pruefmittel | undefined

function getPruefmittel(projekt: Projekt): Pruefmittel {
  if (letzte?.projekt === projekt) return letzte
  letzte?.schemata.dispose()
  const modell = createModellindex(projekt)
  letzte = { projekt, modell, schemata: createSchemata(textregelwerkOf(projekt), modell) }
  return letzte
}

/**
 * Checks a message as the processor would before its rule: well-formed, known, valid against the XSD of its Nachrichtentyp, or
 * in a foreign format against that of its Schnittstelle.
 */
export async function pruefeNachricht(
  kontext: Hostkontext,
  { sitzung: id, xml: text }: HostEingabe<'pruefeNachricht'>,
): Promise<Ergebnis<HostWert<'pruefeNachricht'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const { projekt, modell, schemata } = getPruefmittel(sitzung.wert.projekt)
  const xml = text.replaceAll(VORGANG_PLATZHALTER, VORGANG)
  const fremde = checkFremde(projekt, schemata, modell, xml)
  if (fremde !== undefined) return fremde
  const gelesen = readNeutraleNachricht(xml, () => [])
  if (!gelesen.ok) return succeed({ befunde: gelesen.befunde })
  const { nachrichtentyp } = gelesen.wert.kopf
  const form = modell.findForm(nachrichtentyp)
  if (form === undefined) return succeed({ befunde: [createUnbekanntBefund(nachrichtentyp)] })
  const schema = schemata.getNachrichtschema(nachrichtentyp)
  if (!schema.ok) return schema
  const geprueft = readNeutraleNachricht(xml, (dokument) => schema.wert.validateDocument(dokument))
  if (!geprueft.ok) return succeed({ nachrichtentyp, befunde: geprueft.befunde })
  const { baum, verstoesse } = geprueft.wert
  return succeed({ nachrichtentyp, befunde: translateVerstoesse(projekt, form, baum, verstoesse) })
}

/** undefined where the message is in no foreign format of the project. */
function checkFremde(
  projekt: Projekt,
  schemata: Schemata,
  modell: Modellindex,
  xml: string,
): Ergebnis<HostWert<'pruefeNachricht'>> | undefined {
  const baum = parseBaum(xml)
  const schnittstelle = baum.ok ? findSchnittstelle(modell, baum.wert) : undefined
  const schema = schnittstelle && schemata.getFremdschema(schnittstelle)
  if (schnittstelle === undefined || schema === undefined) return undefined
  if (!schema.ok) return schema
  const verstoesse = schema.wert.validate(xml)
  if (!verstoesse.ok) return verstoesse
  const befunde = translateFremdverstoesse(projekt, schnittstelle, xml, verstoesse.wert)
  return succeed({ schnittstelle: nameOf(projekt, schnittstelle), befunde })
}

/** The Schnittstelle that recognises a root element, or whose XSD declares it. */
function findSchnittstelle(modell: Modellindex, { name, namensraum }: XmlElement): Schnittstelle | undefined {
  const fremde = listDatensaetze(modell.projekt, 'schnittstelle').filter(({ format }) => format !== 'neutral')
  const declares = (schnittstelle: Schnittstelle): boolean => {
    const { haupt = '', dateien = {} } = modell.findSchemadateien(schnittstelle) ?? {}
    const text = dateien[haupt] ?? ''
    return text.includes(`targetNamespace="${namensraum}"`) && text.includes(`element name="${name}"`)
  }
  return (
    fremde.find(({ erkennung }) =>
      erkennung?.some((eine) => eine.wurzel === name && eine.namensraum === namensraum && namensraum !== ''),
    ) ?? fremde.find(declares)
  )
}

/** "Musterportal: Antragseingang" */
function nameOf(projekt: Projekt, { id, name }: Schnittstelle): string {
  const produkt = listDatensaetze(projekt, 'produkt').find(({ schnittstellen }) => schnittstellen.includes(id))
  return produkt === undefined ? name : `${produkt.name}: ${name}`
}

function createUnbekanntBefund(nachrichtentyp: string) {
  return createBefund({
    code: 'nachricht.typUnbekannt',
    satz: 'Der Kopf der Nachricht nennt keinen Nachrichtentyp dieses Projekts.',
    abhilfe: 'Tragen Sie unter „nachrichtentyp“ die Id des Nachrichtentyps ein.',
    ...(nachrichtentyp === '' ? {} : { einzelheiten: nachrichtentyp }),
  })
}
