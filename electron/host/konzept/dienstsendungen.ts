import type { Regelergebnis } from '../../../shared/auswertung/ergebnis.ts'
import { buildErgebnis } from '../../../shared/auswertung/ergebnisXml.ts'
import { listGueltigeFaelle } from '../../../shared/generator/testplan/testplan.ts'
import { createNummer } from '../../../shared/konzept/nummern.ts'
import type { Empfang, Systembezug } from '../../../shared/konzept/systemkonzept/bezug.ts'
import type { Konzeptbeispiel } from '../../../shared/konzept/systemkonzept/testfaelle.ts'
import type { Dienst, Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { sha256Hex } from '../abnahme/plan.ts'
import { uuidV5 } from '../prozessor/uuid.ts'
import { getSchnittstellenschema } from '../schema/schnittstellenschemata.ts'
import { listLuecken } from './luecken.ts'
import { QUITTUNGEN } from './quittungen.ts'
import type { Testnachricht } from './testnachrichten.ts'
import { createVorgangslage, evaluateRunden, TRANSAKTION } from './vorgangslage.ts'
import { writeElement } from './xmlschrift.ts'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Orders as the rules make them for the Zustellwege of the system, and the same with one thing missing. */
export function createDienstauftraege(bezug: Systembezug): Testnachricht[] {
  const { dienst } = bezug.komponententyp
  if (dienst === undefined) return []
  const gute = bezug.empfang.flatMap((empfang) =>
    empfang.wege.flatMap(({ weg }) => {
      const auftrag = findAuftrag(bezug, empfang, weg)
      return auftrag === undefined ? [] : [{ empfang, weg, auftrag }]
    }),
  )
  const [erster] = gute
  return [
    ...gute.map(({ empfang, weg, auftrag }) =>
      createNachricht(dienst, empfang, weg, { kennung: 'gut', titel: weg.name, auftrag }),
    ),
    ...(erster === undefined
      ? []
      : listLuecken(erster.auftrag).map(({ titel, kennung, element }) =>
          createNachricht(dienst, erster.empfang, erster.weg, { kennung, titel, auftrag: element }),
        )),
  ]
}

/** One order and one receipt for the document. */
export function createDienstbeispiele(
  { komponententyp: { dienst } }: Systembezug,
  auftraege: readonly Testnachricht[],
): Konzeptbeispiel[] {
  if (dienst === undefined) return []
  const gut = auftraege.find(({ urteil }) => urteil === 'angenommen')
  const auftrag = gut === undefined ? [] : [{ titel: `Beispiel: ${gut.titel}`, datei: gut.datei, text: gut.xml }]
  return [
    ...auftrag,
    { titel: 'Beispiel einer Quittung', datei: `beispiele/quittung-${dienst}.xml`, text: QUITTUNGEN[dienst] },
  ]
}

/** The order for a way, from the smallest or largest message that leads to it. */
function findAuftrag(
  { projekt, stufe }: Systembezug,
  { leistung, typ }: Empfang,
  weg: Zustellweg,
): XmlElement | undefined {
  const ausloeser = typ.ausgeloestDurch ?? typ.id
  for (const fall of listGueltigeFaelle(projekt, sha256Hex, { leistung, nachrichtentyp: ausloeser, stufe }).reverse()) {
    const { eingabe } = createVorgangslage(projekt, leistung, fall)
    for (const ergebnis of evaluateRunden(projekt, eingabe, fall)) {
      const auftrag = readAuftrag(ergebnis, weg)
      if (auftrag !== undefined) return auftrag
    }
  }
  return undefined
}

function readAuftrag(ergebnis: Regelergebnis, weg: Zustellweg): XmlElement | undefined {
  const element = buildErgebnis(ergebnis).kinder.find(({ attribute }) => attribute.zustellweg === weg.id)
  const [auftrag] = element?.kinder ?? []
  if (auftrag === undefined) return undefined
  return { ...auftrag, attribute: { uuid: uuidV5(TRANSAKTION, element?.attribute.id ?? ''), ...auftrag.attribute } }
}

function createNachricht(
  dienst: Dienst,
  { leistung, typ }: Empfang,
  weg: Zustellweg,
  { kennung, titel, auftrag }: { kennung: string; titel: string; auftrag: XmlElement },
): Testnachricht {
  const nummer = createNummer('TST', leistung.id, weg.id, kennung)
  const xml = XML + writeElement(auftrag)
  const verstoesse = getSchnittstellenschema(`dienst-${dienst}.xsd`).validate(xml)
  const gueltig = verstoesse.ok && verstoesse.wert.length === 0
  return {
    nummer,
    titel,
    kategorie: gueltig ? 'Auftrag' : 'Vollständigkeit',
    nachrichtentyp: typ.id,
    richtung: 'empfang',
    urteil: gueltig ? 'angenommen' : 'abgewiesen',
    ...(gueltig ? {} : { ebene: 'xsd' as const }),
    befunde: gueltig ? [] : [{ code: 'schema.auftrag', satz: titel, abhilfe: 'Das System lehnt den Auftrag ab.' }],
    datei: `nachrichten/${leistung.technischerName}/${weg.technischerName}/${gueltig ? 'gut' : 'schlecht'}/${nummer}.xml`,
    element: weg.id,
    xml,
    anlagen: new Map(),
  }
}
