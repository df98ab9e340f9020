import { type Befund, type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { translateVerstoesse } from '../schema/uebersetzung.ts'
import { toNeutral } from './eingangszuordnung.ts'
import { findEingangsweg } from './erkennung.ts'
import type { Eingangsweg, Modellindex } from './modellindex.ts'
import { type GeleseneNachricht, readNeutraleNachricht } from './nachrichtenkopf.ts'
import { befundeOf, type Protokoll } from './protokoll.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import type { Schemata } from './schemata.ts'
import type { Ebene, Herkunft } from './transaktion.ts'
import type { Eingang, Prozessorumgebung } from './umgebung.ts'
import { isUuid } from './uuid.ts'
import { parseBaum } from './xmlbaum.ts'

/** What the acceptance found out about a received message, complete or as far as it came. */
export interface Annahme {
  herkunft: Herkunft
  befunde: Befund[]
  /** keine: nothing stands in the way of the rule */
  ebene: Ebene
  /** the neutral message, if it came that far */
  neutral?: string
  nachricht?: GeleseneNachricht
  leistung?: Leistung
}

export interface Annahmeumgebung extends Prozessorumgebung {
  modell: Modellindex
  schemata: Schemata
}

/** Questions 1 to 3 and everything before the rule: recognition, Organisation, attachments, Eingangszuordnung, XSD. */
export async function accept(
  umgebung: Annahmeumgebung,
  eingang: Eingang,
  protokoll: Protokoll,
  eingangszeit: string,
): Promise<Annahme> {
  const stand: Annahme = {
    herkunft: {
      kanal: eingang.kanal,
      ...(eingang.installation === undefined ? {} : { installation: eingang.installation }),
      ...(eingang.organisation === undefined ? {} : { empfangendeOrganisation: eingang.organisation }),
      ...(eingang.stufe === undefined ? {} : { stufeVorgabe: eingang.stufe }),
      schemageprueft: eingang.schemapruefung !== false,
    },
    befunde: [],
    ebene: 'keine',
  }
  const stop = (ebene: Ebene, befunde: readonly Befund[]): Annahme => ({
    ...stand,
    ebene,
    befunde: [...stand.befunde, ...befunde],
  })

  const wurzel = parseBaum(eingang.xml)
  if (!wurzel.ok) return stop('wohlgeformtheit', wurzel.befunde)
  const roh = toText(eingang.xml)

  const weg = await recognise(umgebung, eingang, wurzel.wert, roh)
  protokoll.add('erkennung', weg.ok ? weg.wert.schnittstelle.name : '', { befunde: befundeOf(weg) })
  if (!weg.ok) return stop('prozessor', weg.befunde)
  const { installation, schnittstelle, erkennung } = weg.wert
  const leistung = umgebung.modell.findLeistung(erkennung.nachrichtentyp)
  Object.assign(stand.herkunft, {
    installation: installation.id,
    schnittstelle: schnittstelle.id,
    nachrichtentyp: erkennung.nachrichtentyp,
    ...(leistung === undefined ? {} : { leistung: leistung.id }),
  })

  const organisation = resolveOrganisation(umgebung, eingang, weg.wert, leistung)
  protokoll.add('organisation', organisation.ok ? organisation.wert.organisation : '', {
    befunde: befundeOf(organisation),
  })
  if (!organisation.ok) return stop('prozessor', organisation.befunde)
  Object.assign(stand.herkunft, organisation.wert)
  if (leistung !== undefined) stand.leistung = leistung

  const beigefuegt = (eingang.anlagen ?? []).map((bytes) => umgebung.speicher.anlagen.add(bytes))
  const neutral =
    schnittstelle.format === 'neutral'
      ? succeed({ xml: roh, anlagen: beigefuegt })
      : await toNeutral(umgebung, stand.herkunft, weg.wert, roh, protokoll, eingangszeit)
  if (!neutral.ok) {
    const fremd = neutral.befunde.some((befund) => befund.code === 'prozessor.schemaDesAbsenders')
    return stop(fremd ? 'schema' : 'zuordnung', neutral.befunde)
  }
  stand.neutral = neutral.wert.xml
  return checkNeutral(umgebung, stand, neutral.wert.anlagen, protokoll)
}

async function recognise(
  umgebung: Annahmeumgebung,
  eingang: Eingang,
  wurzel: { namensraum: string; name: string },
  roh: string,
): Promise<Ergebnis<Eingangsweg>> {
  const { modell } = umgebung
  const installation = findDatensatz(umgebung.projekt, 'installation', eingang.installation)
  if (eingang.installation !== undefined && installation === undefined) {
    return fail(createProzessorbefund('installationUnbekannt', { einzelheiten: eingang.installation }))
  }
  if (
    installation === undefined &&
    findDatensatz(umgebung.projekt, 'organisation', eingang.organisation) === undefined
  ) {
    return fail(createProzessorbefund('organisationUnbekannt', { einzelheiten: eingang.organisation ?? '' }))
  }
  const installationen = installation ? [installation] : modell.listInstallationen(eingang.organisation ?? '')
  const wege = modell.listEingangswege(eingang.kanal, installationen)
  return findEingangsweg(wege, wurzel, roh, umgebung.transformiere)
}

type Zustaendige = Required<Pick<Herkunft, 'empfangendeOrganisation' | 'organisation' | 'stufe'>>

/** Question 3: from the receiving Installation or the caller, then a redirection, which also fixes the stage. */
function resolveOrganisation(
  { modell, projekt, regelwerk }: Annahmeumgebung,
  eingang: Eingang,
  weg: Eingangsweg,
  leistung: Leistung | undefined,
): Ergebnis<Zustaendige> {
  if (leistung === undefined) {
    return fail(createProzessorbefund('erkennungGescheitert', { ort: { element: weg.erkennung.nachrichtentyp } }))
  }
  const beteiligte = modell.listOrganisationen(weg.installation.id).map((organisation) => organisation.id)
  const empfangende = eingang.organisation ?? (beteiligte.length === 1 ? beteiligte[0] : undefined)
  if (empfangende === undefined) {
    const art = beteiligte.length > 1 ? 'organisationMehrdeutig' : 'organisationUnbekannt'
    return fail(createProzessorbefund(art, { ort: { element: weg.installation.id } }))
  }
  const ziel = regelwerk.resolveUmlenkung(empfangende, leistung.id)
  if (!ziel.ok) return ziel
  const organisation = findDatensatz(projekt, 'organisation', ziel.wert)
  const stufe = eingang.stufe ?? organisation?.stufen.find((eine) => eine.leistung === leistung.id)?.stufe
  if (organisation === undefined || stufe === undefined) {
    return fail(createProzessorbefund('organisationBietetLeistungNicht', { ort: { element: ziel.wert } }))
  }
  return succeed({
    empfangendeOrganisation: empfangende,
    organisation: organisation.id,
    stufe: stufe as Zustaendige['stufe'],
  })
}

function checkNeutral(
  umgebung: Annahmeumgebung,
  stand: Annahme,
  mitgesendet: readonly string[],
  protokoll: Protokoll,
): Annahme {
  const { herkunft, neutral = '' } = stand
  const stop = (ebene: Ebene, befunde: readonly Befund[]): Annahme => ({
    ...stand,
    ebene,
    befunde: [...stand.befunde, ...befunde],
  })
  const typ = herkunft.nachrichtentyp ?? ''
  const schema = herkunft.schemageprueft ? umgebung.schemata.getNachrichtschema(typ) : undefined
  if (schema?.ok === false) return stop('schema', schema.befunde)
  const gelesen = readNeutraleNachricht(neutral, (dokument) => schema?.wert.validateDocument(dokument) ?? [])
  if (!gelesen.ok) return stop('wohlgeformtheit', gelesen.befunde)
  stand.nachricht = gelesen.wert
  const form = umgebung.modell.findForm(typ)
  if (schema !== undefined && form !== undefined) {
    const { verstoesse, baum } = gelesen.wert
    const befunde = translateVerstoesse(umgebung.projekt, form, baum, verstoesse)
    protokoll.add('schema', form.nachrichtentyp.name, { befunde })
    if (befunde.length > 0) return stop('schema', befunde)
  }
  const kopfbefunde = checkKopf(gelesen.wert, typ)
  if (kopfbefunde.length > 0) return stop('prozessor', kopfbefunde)
  const anlagenbefunde = checkAnlagen(gelesen.wert, mitgesendet)
  if (hasFehler(anlagenbefunde)) return stop('prozessor', anlagenbefunde)
  return { ...stand, befunde: [...stand.befunde, ...anlagenbefunde] }
}

/** What the processor itself relies on, whether or not the XSD was asked. */
function checkKopf({ kopf }: GeleseneNachricht, typ: string): Befund[] {
  const befunde: Befund[] = []
  if (!isUuid(kopf.nachrichtenUUID)) befunde.push(createProzessorbefund('uuidFehlerhaft'))
  if (kopf.autor === '') befunde.push(createProzessorbefund('autorFehlt'))
  if (kopf.nachrichtentyp !== typ) {
    befunde.push(
      createProzessorbefund('nachrichtentypWiderspruch', { einzelheiten: `${kopf.nachrichtentyp} / ${typ}` }),
    )
  }
  return befunde
}

/** Each attachment that the message names has to have come with it. */
function checkAnlagen(nachricht: GeleseneNachricht, mitgesendet: readonly string[]): Befund[] {
  const benannt = new Set(nachricht.anlagen.map((anlage) => anlage.sha256))
  const befunde = nachricht.anlagen
    .filter((anlage) => !mitgesendet.includes(anlage.sha256))
    .map((anlage) => createProzessorbefund('anlageFehlt', { einzelheiten: anlage.name }))
  if (mitgesendet.some((summe) => !benannt.has(summe))) {
    befunde.push(createProzessorbefund('anlageUnbenannt', { schwere: 'hinweis' }))
  }
  return befunde
}

function toText(xml: string | Uint8Array): string {
  return typeof xml === 'string' ? xml : new TextDecoder().decode(xml)
}
