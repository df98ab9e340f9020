import type { Regeleingabe } from '../../../shared/auswertung/eingabe.ts'
import type { Regelbefund, Regelergebnis } from '../../../shared/auswertung/ergebnis.ts'
import type { Befund } from '../../../shared/befund.ts'
import { KATEGORIEN, type Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { listInhaltsfaelle } from '../../../shared/generator/testplan/testplan.ts'
import { createNummer } from '../../../shared/konzept/nummern.ts'
import type { Systembezug, Versand } from '../../../shared/konzept/systemkonzept/bezug.ts'
import type { Konzepttestfall } from '../../../shared/konzept/systemkonzept/testfaelle.ts'
import { writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { sha256Hex } from '../abnahme/plan.ts'
import { createModellindex, type Modellindex } from '../prozessor/modellindex.ts'
import { readNeutraleNachricht } from '../prozessor/nachrichtenkopf.ts'
import { createSchemata, type Schemata } from '../prozessor/schemata.ts'
import { translateVerstoesse } from '../schema/uebersetzung.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'
import { giveWay } from '../vorrang.ts'
import { createVorgangslage, evaluateRunden } from './vorgangslage.ts'

/** A message of the package that has been tried: by the XSD itself, and by the evaluator in place of the rule. */
export interface Testnachricht extends Konzepttestfall {
  xml: string
  /** sha256 -> bytes */
  anlagen: ReadonlyMap<string, Uint8Array>
  /** how a rule must answer; none where the XSD refuses or no rule takes such messages */
  regel?: Regelerwartung
}

export interface Regelerwartung {
  leistung: string
  eingabe: Regeleingabe
  /** round by round */
  runden: readonly Regelergebnis[]
}

/** A receiver gets so many bad messages of each kind; the sender gets all. */
const SCHLECHTE_JE_KATEGORIE = 4

/** Good and bad messages of every Nachrichtentyp that the system sends or receives, with what must come of them. */
export async function createTestnachrichten(bezug: Systembezug): Promise<Testnachricht[]> {
  const { projekt, empfang, versand } = bezug
  const modell = createModellindex(projekt)
  const schemata = createSchemata(textregelwerkOf(projekt), modell)
  const gesendete = new Set(versand.map(({ typ }) => typ.id))
  const auftraege = [
    ...versand.map((einer) => ({ ...einer, richtung: 'versand' as const })),
    ...empfang.filter(({ typ }) => !gesendete.has(typ.id)).map((einer) => ({ ...einer, richtung: 'empfang' as const })),
  ]
  const nachrichten: Testnachricht[] = []
  try {
    for (const auftrag of auftraege) {
      nachrichten.push(...createOfTyp(bezug, { modell, schemata }, auftrag))
      // a host with others to serve answers them between two Nachrichtentypen
      await giveWay()
    }
  } finally {
    schemata.dispose()
  }
  return nachrichten
}

interface Pruefmittel {
  modell: Modellindex
  schemata: Schemata
}

type Richtung = Konzepttestfall['richtung']

function createOfTyp(
  { projekt, stufe }: Systembezug,
  mittel: Pruefmittel,
  auftrag: Versand & { richtung: Richtung },
): Testnachricht[] {
  const { leistung, typ, richtung } = auftrag
  const faelle = listInhaltsfaelle(projekt, sha256Hex, { leistung, nachrichtentyp: typ.id, stufe })
  return (richtung === 'versand' ? faelle : selectForEmpfaenger(faelle)).flatMap((fall) => {
    const nachricht = createTestnachricht(projekt, mittel, auftrag, fall)
    // a receiver need not know the conditions of the rule: only what the XSD refuses is a bad message to it
    const unpassend = richtung === 'empfang' && fall.kategorie !== 'grenze' && nachricht?.urteil === 'angenommen'
    return nachricht === undefined || unpassend ? [] : [nachricht]
  })
}

function selectForEmpfaenger(faelle: readonly Planfall[]): Planfall[] {
  const anzahl = new Map<string, number>()
  return faelle.filter(({ kategorie }) => {
    const bisher = anzahl.get(kategorie) ?? 0
    anzahl.set(kategorie, bisher + 1)
    return bisher < SCHLECHTE_JE_KATEGORIE
  })
}

function createTestnachricht(
  projekt: Projekt,
  { modell, schemata }: Pruefmittel,
  { leistung, typ, richtung }: Versand & { richtung: Richtung },
  fall: Planfall,
): Testnachricht | undefined {
  const form = modell.findForm(typ.id)
  const schema = schemata.getNachrichtschema(typ.id)
  if (form === undefined || !schema.ok) return undefined
  const { nachricht, eingabe } = createVorgangslage(projekt, leistung, fall)
  const xml = writeNachricht(form, nachricht)
  const gelesen = readNeutraleNachricht(xml, (dokument) => schema.wert.validateDocument(dokument))
  if (!gelesen.ok) throw new Error(`Keine Nachricht: ${gelesen.befunde[0]?.satz ?? ''}`)
  const ausXsd = translateVerstoesse(projekt, form, gelesen.wert.baum, gelesen.wert.verstoesse)
  const runden = ausXsd.length > 0 || richtung === 'empfang' ? [] : evaluateRunden(projekt, eingabe, fall)
  const letzte = runden.at(-1)
  const ebene = ausXsd.length > 0 ? 'xsd' : letzte?.ausgang.art === 'rueckweisung' ? 'regel' : undefined
  const nummer = createNummer('TST', leistung.id, fall.name)
  const ordner = `nachrichten/${leistung.technischerName}/${typ.technischerName}`
  return {
    nummer,
    titel: fall.titel,
    kategorie: KATEGORIEN[fall.kategorie],
    nachrichtentyp: typ.id,
    richtung,
    urteil: ebene === undefined ? 'angenommen' : 'abgewiesen',
    ...(ebene === undefined ? {} : { ebene }),
    befunde: ausXsd.length > 0 ? ausXsd.map(toTestbefund) : (letzte?.befunde ?? []).map(toTestbefund),
    datei: `${ordner}/${ebene === undefined ? 'gut' : 'schlecht'}/${nummer}.xml`,
    ...(fall.element === undefined ? {} : { element: fall.element }),
    xml,
    anlagen: fall.anlagen,
    ...(letzte === undefined ? {} : { regel: { leistung: leistung.id, eingabe, runden } }),
  }
}

function toTestbefund(befund: Befund | Regelbefund): Konzepttestfall['befunde'][number] {
  const { code, satz, abhilfe } = befund
  const angabe = 'ort' in befund ? befund.ort?.angabe : 'angabe' in befund ? befund.angabe : undefined
  return { code, satz, abhilfe, ...(angabe === undefined ? {} : { angabe }) }
}
