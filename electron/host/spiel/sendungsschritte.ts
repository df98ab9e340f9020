import type { Befund } from '../../../shared/befund.ts'
import type { Spielschritt } from '../../../shared/host/spiel.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Schritt } from '../prozessor/transaktion.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import { describeQuittung, describeScheitern } from './quittungsworte.ts'
import { createSpielschritt, type Spielverlauf } from './spielschritt.ts'
import { describeGrund, elementsOfZustellweg } from './zustellgrund.ts'

/** The order as the rule made it, with the reason why it goes there. */
export function describeZustellauftrag({ stand, transaktion }: Spielverlauf, zustellung: Zustellung): Spielschritt {
  const { projekt, prozessor } = stand
  const { angaben, lokaleId, auftrag } = zustellung
  const weg = findDatensatz(projekt, 'zustellweg', angaben.zustellweg)
  return createSpielschritt({
    art: 'zustellauftrag',
    titel: weg?.name ?? 'Zustellauftrag',
    text: describeGrund(prozessor.modell, transaktion.herkunft.nachrichtentyp, zustellung),
    elemente: elementsOfZustellung(stand.projekt, zustellung),
    weg: [],
    zustellung: lokaleId,
    ausgabe: ['Zustellauftrag', auftrag],
  })
}

/** Everything a delivery touches: in the graph its Nachrichtentyp, Rolle and Komponententyp. */
export function elementsOfZustellung(projekt: Spielverlauf['stand']['projekt'], { angaben }: Zustellung): string[] {
  const ids = [angaben.nachrichtentyp, angaben.stelle, angaben.installation].filter((id) => id !== undefined)
  return [...new Set([...elementsOfZustellweg(projekt, angaben.zustellweg), ...ids])]
}

/** A step of a delivery or an Anfrage: projection, Zuordnung, what was sent and what came back. */
export function describeSendung(
  verlauf: Spielverlauf,
  schritt: Schritt,
  zustellung: Zustellung | undefined,
): Spielschritt {
  switch (schritt.art) {
    case 'projektion':
      return describeSicht(verlauf, schritt, zustellung)
    case 'ausgangszuordnung':
      return describeZuordnung(verlauf, schritt, zustellung)
    case 'anfrage':
      return describeAnfrage(verlauf, schritt)
    case 'antwort':
      return describeAntwort(verlauf, schritt)
    default:
      return describeAusgang(verlauf, schritt, zustellung)
  }
}

function wegOf({ stand }: Spielverlauf, lokaleId: string) {
  const [id, stelle] = lokaleId.split('.')
  return {
    weg: findDatensatz(stand.projekt, 'zustellweg', id),
    stelle: findDatensatz(stand.projekt, 'stelle', stelle),
    elemente: elementsOfZustellweg(stand.projekt, id),
  }
}

/** What every step of a delivery has in common. */
function createRahmen(verlauf: Spielverlauf, lokaleId: string, zustellung: Zustellung | undefined) {
  const elemente =
    zustellung === undefined
      ? wegOf(verlauf, lokaleId).elemente
      : elementsOfZustellung(verlauf.stand.projekt, zustellung)
  return { elemente, weg: [] as string[], zustellung: lokaleId }
}

function describeSicht(
  verlauf: Spielverlauf,
  { angabe, ausgabe, befunde }: Schritt,
  zustellung: Zustellung | undefined,
): Spielschritt {
  const { stand, neutral } = verlauf
  const { weg, stelle } = wegOf(verlauf, angabe)
  const typ = findDatensatz(stand.projekt, 'nachrichtentyp', zustellung?.angaben.nachrichtentyp ?? weg?.nachrichtentyp)
  const lauf = stand.zeiten.transformationen.find(
    ({ art, ausgabe: ergebnis }) => art === 'projektion' && ergebnis === ausgabe,
  )
  return createSpielschritt({
    ...createRahmen(verlauf, angabe, zustellung),
    art: 'sicht',
    titel: 'Dokumentsicht angewandt',
    text: `${stelle?.name ?? 'Der Empfänger'} erhält nur, was „${typ?.name ?? ''}“ weitergeben darf.`,
    befunde,
    eingabe: ['neutrale Nachricht', neutral],
    ausgabe: ['Nachricht in der Dokumentsicht', ausgabe],
    dauerMs: lauf?.ms,
  })
}

function describeZuordnung(
  verlauf: Spielverlauf,
  { angabe, eingaben, ausgabe, befunde }: Schritt,
  zustellung: Zustellung | undefined,
): Spielschritt {
  const { transformationen } = verlauf.stand.zeiten
  const lauf = transformationen.find(({ auftrag }) => auftrag !== undefined && auftrag === eingaben.auftrag)
  const neutral = eingaben.auftrag === undefined
  const quelle = zustellung?.angaben.dienst === undefined ? lauf?.quelle : eingaben.auftrag
  return createSpielschritt({
    ...createRahmen(verlauf, angabe, zustellung),
    art: 'ausgangszuordnung',
    titel: neutral ? 'Format bleibt neutral' : 'In das Format des Ziels übertragen',
    text: neutral
      ? 'Das Zielsystem nimmt das neutrale Format, eine Zuordnung ist nicht nötig.'
      : 'Die Zuordnung der Schnittstelle schreibt, was das Zielsystem erwartet.',
    befunde,
    ...(neutral
      ? {}
      : { eingabe: [quelle === eingaben.auftrag ? 'Auftrag' : 'Nachricht in der Dokumentsicht', quelle] }),
    ausgabe: [neutral ? 'neutrale Nachricht' : 'Format des Zielsystems', ausgabe],
    dauerMs: lauf?.ms,
  })
}

function describeAnfrage(verlauf: Spielverlauf, { angabe, eingaben, befunde }: Schritt): Spielschritt {
  const { weg, stelle } = wegOf(verlauf, angabe)
  return createSpielschritt({
    ...createRahmen(verlauf, angabe, undefined),
    art: 'anfrage',
    titel: weg?.name ?? 'Registerabfrage',
    text: `${stelle?.name ?? 'Das Register'} wird gefragt; die Regel wartet auf die Antwort.`,
    befunde,
    weg: wayOf(weg),
    ausgabe: ['Anfrage', eingaben.anfrage],
  })
}

function wayOf(weg: { nachrichtentyp: string; komponententyp: string } | undefined): string[] {
  return weg === undefined ? [] : [weg.nachrichtentyp, weg.komponententyp]
}

function describeAntwort(verlauf: Spielverlauf, { angabe, ausgabe = '', befunde }: Schritt): Spielschritt {
  const { weg } = wegOf(verlauf, angabe)
  const inhalt = parseBaum(ausgabe).ok
  return createSpielschritt({
    ...createRahmen(verlauf, angabe, undefined),
    art: 'antwort',
    titel: 'Antwort des Registers',
    text: `${weg?.name ?? 'Auskunft'}: ${describeRegisterantwort(ausgabe)}.`,
    befunde,
    weg: wayOf(weg).reverse(),
    gelungen: inhalt,
    ausgabe: ['Antwort', inhalt ? ausgabe : undefined],
  })
}

/** What a register answered, or that it did not. */
export function describeRegisterantwort(ausgabe: string): string {
  return parseBaum(ausgabe).ok ? describeQuittung(ausgabe) : describeFehlschlag(ausgabe)
}

/** The log writes "zeit: …", "ablehnung: …", "technik: …". */
function describeFehlschlag(text: string): string {
  const [art = '', ...rest] = text.split(': ')
  if (art === 'zeit') return 'keine Antwort in der Frist'
  if (art === 'ablehnung') return 'das Register hat die Abfrage abgelehnt'
  return describeScheitern(rest.join(': ')).replace(/\.$/, '')
}

function describeAusgang(
  verlauf: Spielverlauf,
  { angabe, ausgabe, befunde }: Schritt,
  zustellung: Zustellung | undefined,
): Spielschritt {
  const { projekt, zeiten } = verlauf.stand
  const { weg, stelle } = wegOf(verlauf, angabe)
  const installation = findDatensatz(projekt, 'installation', zustellung?.angaben.installation)
  const gelungen = zustellung?.zustand === 'zugestellt'
  const quittung = gelungen && ausgabe !== undefined ? describeQuittung(ausgabe) : ''
  const wohin = `${stelle?.name ?? 'Die Stelle'} (${installation?.name ?? 'System'})`
  return createSpielschritt({
    ...createRahmen(verlauf, angabe, zustellung),
    art: 'zustellung',
    titel: gelungen ? 'Zugestellt' : 'Zustellung gescheitert',
    text: gelungen
      ? `${wohin} hat die Nachricht angenommen${quittung === '' ? '' : `: ${quittung}`}.`
      : `${wohin}: ${describeFehler(zustellung, befunde)}`,
    befunde,
    weg: wayOf(weg),
    gelungen,
    ausgabe: ['Quittung', gelungen && ausgabe !== '' ? ausgabe : undefined],
    dauerMs: zustellung && zeiten.sendungen.get(zustellung.uuid),
  })
}

/** Why a delivery failed, in plain words. */
export function describeFehler(zustellung: Zustellung | undefined, befunde: readonly Befund[]): string {
  return befunde[0] === undefined ? describeScheitern(zustellung?.fehler ?? '') : `${befunde[0].satz}.`
}
