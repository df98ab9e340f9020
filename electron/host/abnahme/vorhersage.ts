import { NICHTS_EIGENES, readEigenes } from '../../../shared/auswertung/eigenes.ts'
import type { Regelergebnis } from '../../../shared/auswertung/ergebnis.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import { evaluateSicht } from '../../../shared/auswertung/sicht.ts'
import type { Nachricht } from '../../../shared/modell/nachricht.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import { evaluateZuordnung, type Zuordnungseingaben } from '../../../shared/zuordnung/evaluateZuordnung.ts'
import type { Zielwert } from '../../../shared/zuordnung/listWerte.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import { findNachrichtentyp, parse, readNeutrale, readRegeleingabe, readSicht } from './regeleingabe.ts'

type Parameter = Readonly<Record<string, string>>
export type Zuordnungsrolle = Readonly<{ zuordnung: string; fassung?: string }>
export type Regelrolle = Readonly<{ leistung: string; stufe: number }>

/** What the model says a rule must return for the inputs of a run; what its own part adds is taken from its result. */
export function predictRegel(
  modell: Modellindex,
  rolle: Regelrolle,
  quelle: string,
  parameter: Parameter,
  tatsaechlich: XmlElement,
): { runde: number; ergebnis: Regelergebnis } {
  const eingabe = readRegeleingabe(modell, rolle, quelle, parameter)
  const eigenes = hasEigenenTeil(modell, rolle) ? readEigenes(tatsaechlich) : NICHTS_EIGENES
  return { runde: eingabe.kontext.runde, ergebnis: evaluateRegel(modell.projekt, eingabe, eigenes) }
}

/** Only such a rule may add what the model does not say. */
function hasEigenenTeil({ projekt }: Modellindex, { leistung, stufe }: Regelrolle): boolean {
  const { technischerName } = getDatensatz(projekt, 'leistung', leistung)
  return projekt.eigeneRegeln.has(`${technischerName}/stufe-${stufe}`)
}

/** The message as the Dokumentsicht of a Nachrichtentyp must let it through. */
export function predictSicht(modell: Modellindex, ziel: string, quelle: string, parameter: Parameter): Nachricht {
  const wurzel = parse(quelle)
  const leistung = modell.findLeistung(ziel)
  const nachricht = readNeutrale(modell, findNachrichtentyp(modell, leistung?.id ?? '', wurzel), wurzel)
  return evaluateSicht(modell.projekt, ziel, nachricht, readSicht(parse(parameter.sicht)))
}

/** The values that a Zuordnung must write. */
export function predictZuordnung(
  modell: Modellindex,
  { zuordnung: id, fassung }: Zuordnungsrolle,
  quelle: string,
  parameter: Parameter,
): readonly Zielwert[] {
  return evaluateZuordnung(modell.projekt, id, readEingaben(modell, id, quelle, parameter), fassung)
}

function readEingaben(modell: Modellindex, id: string, quelle: string, parameter: Parameter): Zuordnungseingaben {
  const zuordnung = getDatensatz(modell.projekt, 'zuordnung', id)
  const wurzel = parse(quelle)
  const installation =
    parameter.installation === undefined ? undefined : readInstallation(parse(parameter.installation))
  if (parameter.eingang !== undefined) return { fremdnachricht: wurzel, eingang: parse(parameter.eingang) }
  if (zuordnung.gegenstand.art === 'rueckmeldung') return { rueckmeldung: wurzel, installation }
  const auftrag = parse(parameter.auftrag)
  const leistung = modell.projekt.datensaetze.get(findLeistungOfNachricht(modell, wurzel))
  const typ = findNachrichtentyp(modell, leistung?.id ?? '', wurzel)
  return { nachricht: readNeutrale(modell, typ, wurzel), auftrag, installation }
}

function findLeistungOfNachricht(modell: Modellindex, wurzel: XmlElement): string {
  for (const datensatz of modell.projekt.datensaetze.values()) {
    if (datensatz.art !== 'leistung') continue
    const passt = datensatz.nachrichtentypen.some(
      (typ) => modell.findForm(typ)?.nachrichtentyp.technischerName === wurzel.name,
    )
    if (passt && wurzel.namensraum.includes(`:${datensatz.technischerName}:`)) return datensatz.id
  }
  return ''
}

function readInstallation(element: XmlElement): Record<string, string> {
  return Object.fromEntries(element.kinder.map((wert) => [wert.attribute.name ?? '', wert.text]))
}
