import { createFeldverzeichnis } from '../../../shared/ausdruck/felder.ts'
import type { Namen } from '../../../shared/ausdruck/satz/lage.ts'
import { createNamen } from '../../../shared/ausdruck/satz/namen.ts'
import { describeBedingung } from '../../../shared/ausdruck/satz.ts'
import type { Rolle, Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import type { Stelle } from '../../../shared/modell/elemente/organisation.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'

/** Why a delivery goes where it goes, in German sentences: Stelle and Rolle, system, Bedingung, Ersatz. */
export function describeGrund(modell: Modellindex, eingehend: string | undefined, zustellung: Zustellung): string {
  const { projekt } = modell
  const { angaben } = zustellung
  const weg = findDatensatz(projekt, 'zustellweg', angaben.zustellweg)
  const stelle = findDatensatz(projekt, 'stelle', angaben.stelle)
  const rolle = findDatensatz(projekt, 'rolle', angaben.rolle ?? weg?.rolle)
  const installation = findDatensatz(projekt, 'installation', angaben.installation)
  const ersetzt = findDatensatz(projekt, 'zustellweg', angaben.ersatzFuer)
  return [
    describeBeteiligung(projekt, weg, stelle, rolle, installation?.name ?? 'ein angebundenes System'),
    describeVoraussetzung(modell, eingehend, ersetzt ?? weg),
    ersetzt && describeErsatz(projekt, ersetzt, stelle, rolle),
  ]
    .filter((satz) => satz !== undefined)
    .join(' ')
}

/** What else decides about a delivery, in a few words each. */
export function listUmstaende(projekt: Projekt, { angaben, pflicht, nach }: Zustellung): string[] {
  const weg = findDatensatz(projekt, 'zustellweg', angaben.zustellweg)
  const vorgaenger = findDatensatz(projekt, 'zustellweg', nach === undefined ? undefined : nach.split('.')[0])
  return [
    ...(weg === undefined || angaben.ersatzFuer !== undefined ? [] : [describeStufen(weg)]),
    pflicht ? 'verpflichtend' : 'wahlweise',
    ...(angaben.ersatzFuer === undefined ? [] : ['Ersatz']),
    ...(vorgaenger === undefined ? [] : [`nach „${vorgaenger.name}“`]),
  ]
}

/** "ab Stufe 2", "Stufe 1 bis 3", "nur Stufe 1", "jede Stufe" */
export function describeStufen({ abStufe, bisStufe = 4 }: Zustellweg): string {
  if (abStufe === bisStufe) return `nur Stufe ${abStufe}`
  if (bisStufe < 4) return `Stufe ${abStufe} bis ${bisStufe}`
  return abStufe === 1 ? 'jede Stufe' : `ab Stufe ${abStufe}`
}

function describeBeteiligung(
  projekt: Projekt,
  weg: Zustellweg | undefined,
  stelle: Stelle | undefined,
  rolle: Rolle | undefined,
  system: string,
): string {
  const wer = stelle?.name ?? 'Die Stelle'
  const als = rolle?.name ?? 'Beteiligte'
  switch (rolle?.bindung.art) {
    case 'nachricht': {
      const dienst = findDatensatz(projekt, 'komponententyp', weg?.komponententyp)?.dienst
      const angabe = dienst === 'postfach' ? 'ein Postfach' : 'eine Mailadresse'
      return `„${als}“ hat ${angabe} angegeben; gesendet wird über ${system}.`
    }
    case 'konfiguration':
      return `${wer} ist als „${als}“ eingetragen und über ${system} erreichbar.`
    case 'auswahl':
      return `Die Sachbearbeitung hat ${wer} als „${als}“ gewählt, erreichbar über ${system}.`
    default:
      return `${wer} ist zuständig und arbeitet mit ${system}.`
  }
}

function describeVoraussetzung(
  modell: Modellindex,
  eingehend: string | undefined,
  weg: Zustellweg | undefined,
): string | undefined {
  if (weg?.bedingung === undefined) return undefined
  const namen = namenOf(modell, eingehend ?? weg.nachrichtentyp)
  return namen && `Die Bedingung ist erfüllt: ${describeBedingung(weg.bedingung, namen)}.`
}

function describeErsatz(
  projekt: Projekt,
  ersetzt: Zustellweg,
  stelle: Stelle | undefined,
  rolle: Rolle | undefined,
): string {
  const typ = findDatensatz(projekt, 'komponententyp', ersetzt.komponententyp)
  const hatSystem = (stelle?.installationen ?? []).some((id) =>
    komponententypenOf(projekt, id).includes(ersetzt.komponententyp),
  )
  const warum =
    rolle?.bindung.art === 'nachricht' && hatSystem
      ? `weil „${rolle.name}“ dort nicht erreichbar ist`
      : `weil ${stelle?.name ?? 'die Stelle'} dafür kein System der Art „${typ?.name ?? ''}“ hat`
  return `Das ersetzt „${ersetzt.name}“, ${warum}.`
}

/** Building names costs with the number of fields: once per project and Nachrichtentyp. */
const NAMEN = new WeakMap<Projekt, Map<string, Namen>>()

function namenOf({ projekt, findForm }: Modellindex, nachrichtentyp: string): Namen | undefined {
  const bekannte = NAMEN.get(projekt) ?? new Map<string, Namen>()
  NAMEN.set(projekt, bekannte)
  const bekannt = bekannte.get(nachrichtentyp)
  if (bekannt !== undefined) return bekannt
  const form = findForm(nachrichtentyp)
  if (form === undefined) return undefined
  const felder = createFeldverzeichnis(form.dokumente.map(({ baum }) => baum))
  const namen = createNamen(felder, projekt.codelisteninhalte)
  bekannte.set(nachrichtentyp, namen)
  return namen
}

/** Ids of the model elements that a Zustellweg joins. */
export function elementsOfZustellweg(projekt: Projekt, id: string | undefined): string[] {
  const weg = findDatensatz(projekt, 'zustellweg', id)
  if (weg === undefined) return []
  const typ = findDatensatz(projekt, 'nachrichtentyp', weg.nachrichtentyp)
  return [typ?.id, weg.id, weg.komponententyp, weg.rolle].filter((eines) => eines !== undefined)
}

/** Komponententypen of the Produkt behind an Installation. */
export function komponententypenOf(projekt: Projekt, installation: string | undefined): string[] {
  const produkt = findDatensatz(projekt, 'installation', installation)?.produkt
  return findDatensatz(projekt, 'produkt', produkt)?.komponententypen ?? []
}
