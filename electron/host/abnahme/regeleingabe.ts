import type {
  Antwort,
  Kontextdaten,
  Merkmal,
  Regeleingabe,
  Sichtangaben,
  Vorgangsdaten,
} from '../../../shared/auswertung/eingabe.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { readNachricht, type XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL, namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import { childrenOf, firstChild, parseBaum } from '../prozessor/xmlbaum.ts'
import { createLesespeicher } from './lesespeicher.ts'

/** The inputs of a run of a rule, read back from the XML it got, so that the evaluator starts from the same facts. */
export function readRegeleingabe(
  modell: Modellindex,
  rolle: { leistung: string; stufe: number },
  quelle: string,
  parameter: Readonly<Record<string, string>>,
): Regeleingabe {
  const nachricht = parse(quelle)
  const typ = findNachrichtentyp(modell, rolle.leistung, nachricht)
  return {
    leistung: rolle.leistung,
    stufe: rolle.stufe as Umsetzungsstufe,
    organisation: parse(parameter.konfiguration).attribute.organisation ?? '',
    nachricht: readNeutrale(modell, typ, nachricht),
    vorgang: readVorgang(parse(parameter.vorgang)),
    antworten: childrenOf(parse(parameter.antworten), NAMENSRAUM_REGEL, 'antwort').map(readAntwort),
    kontext: readKontext(parse(parameter.kontext)),
  }
}

/**
 * Own documents of the processor; anything but XML is a broken invariant. One message is read by every prediction that starts
 * from it and the configuration by all of them, so the last ones are kept.
 */
export const parse = createLesespeicher((xml): XmlElement => {
  const baum = parseBaum(xml)
  if (!baum.ok) throw new Error(`Kein XML: ${baum.befunde[0]?.satz ?? ''}`)
  return baum.wert
})

export function readNeutrale(modell: Modellindex, typ: string, wurzel: XmlElement) {
  const form = modell.findForm(typ)
  if (form === undefined) throw new Error(`Kein Nachrichtentyp ${typ}`)
  return readNachricht(form, wurzel)
}

/** The root name decides, as it does for the rule. */
export function findNachrichtentyp(modell: Modellindex, leistungId: string, wurzel: XmlElement): string {
  const leistung = modell.projekt.datensaetze.get(leistungId)
  const typen = leistung?.art === 'leistung' ? leistung.nachrichtentypen : []
  const gefunden = typen.find((id) => modell.findForm(id)?.nachrichtentyp.technischerName === wurzel.name)
  if (gefunden === undefined) throw new Error(`Kein Nachrichtentyp mit der Wurzel ${wurzel.name}`)
  return gefunden
}

function readVorgang({ attribute, kinder }: XmlElement): Vorgangsdaten {
  const { id = '', neu, vorgangstyp = '', stelle, zustand, aktenzeichen, fachmodellVersion = '' } = attribute
  const named = (name: string): XmlElement[] => kinder.filter((kind) => kind.name === name)
  return {
    id,
    neu: neu === 'true',
    vorgangstyp,
    fachmodellVersion,
    ...(stelle === undefined ? {} : { stelle }),
    ...(zustand === undefined ? {} : { zustand }),
    ...(aktenzeichen === undefined ? {} : { aktenzeichen }),
    merkmale: named('merkmal').map(readMerkmal),
    fremdkennungen: named('fremdkennung').map((eine) => ({ system: eine.attribute.system ?? '', kennung: eine.text })),
    erwartet: named('erwartet').map((eine) => ({
      nachrichtentyp: eine.attribute.nachrichtentyp ?? '',
      nachricht: eine.attribute.nachricht ?? '',
    })),
  }
}

function readMerkmal(element: XmlElement): Merkmal {
  return { name: element.attribute.name ?? '', wert: element.text }
}

function readAntwort(element: XmlElement): Antwort {
  const anfrage = element.attribute.anfrage ?? ''
  const fehler = firstChild(element, NAMENSRAUM_REGEL, 'fehler')
  if (fehler !== undefined) return { anfrage, art: 'fehler', fehler: fehler.attribute.art as 'zeit' }
  const inhalt = firstChild(element, NAMENSRAUM_REGEL, 'inhalt')
  const quittung = firstChild(inhalt, namespaceOfDienst('registerabfrage'), 'quittung')
  const merkmale = (quittung?.kinder ?? []).map(readMerkmal)
  return { anfrage, art: 'quittung', treffer: quittung?.attribute.treffer as 'einer', merkmale }
}

function readKontext({ attribute }: XmlElement): Kontextdaten {
  const {
    transaktion = '',
    eingangszeit = '',
    eingangsdatum = '',
    runde,
    schnittstelle = '',
    schemageprueft,
  } = attribute
  return {
    transaktion,
    eingangszeit,
    eingangsdatum,
    runde: Number(runde),
    schnittstelle,
    schemageprueft: schemageprueft === 'true',
  }
}

export function readSicht({ attribute }: XmlElement): Sichtangaben {
  const {
    nachrichtenUUID = '',
    erstellungszeitpunkt = '',
    leserKennung = '',
    leserName = '',
    vorgangId = '',
  } = attribute
  return { nachrichtenUUID, erstellungszeitpunkt, leserKennung, leserName, vorgangId }
}
