import { createHash } from 'node:crypto'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { INHALTSSTUFE } from '../../../shared/generator/testplan/testplan.ts'
import type { Abweichung, Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Nachricht } from '../../../shared/modell/nachricht.ts'
import { writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Empfang } from '../prozessor/regelProzessor.ts'
import type { BeiSpur } from './fallspur.ts'
import { takeGesendetes } from './gesendetes.ts'
import type { Pruefstand } from './pruefstand.ts'
import { compareSchemaurteil } from './schemavorhersage.ts'

/** One run of a case: with the XSD before the rule, or with the rule alone. */
export interface Planlauf {
  fall: Planfall
  schemapruefung: boolean
}

/**
 * Every case runs behind the XSD, except the collective ones: they show the checks of the rule that the XSD would hide. The
 * smallest and largest messages with all fields run both ways.
 */
export function listPlanlaeufe(faelle: readonly Planfall[]): Planlauf[] {
  return faelle.flatMap((fall) => {
    if (fall.kategorie === 'sammel') return [{ fall, schemapruefung: false }]
    const doppelt = fall.kategorie === 'grenze' && fall.stufe === INHALTSSTUFE
    return [{ fall, schemapruefung: true }, ...(doppelt ? [{ fall, schemapruefung: false }] : [])]
  })
}

/** Name and title of a run; both runs of a case differ in them. */
export function describePlanlauf({ fall, schemapruefung }: Planlauf): { name: string; titel: string } {
  const { name, titel } = fall
  return schemapruefung ? { name, titel } : { name: `${name}/ohne-xsd`, titel: `${titel} (ohne XSD)` }
}

/** The name under which the plan has a case that was run without XSD: most stand there only behind it. */
export function findPlanname(fall: Planfall): string {
  const ohneXsd = listPlanlaeufe([fall]).find(({ schemapruefung }) => !schemapruefung)
  return ohneXsd === undefined ? fall.name : describePlanlauf(ohneXsd).name
}

/** Runs a case through the processor and collects everything that is not as predicted. */
export async function runPlanlauf(
  pruefstand: Pruefstand,
  { fall, schemapruefung }: Planlauf,
  beiSpur?: BeiSpur,
): Promise<Testergebnis> {
  const beginn = performance.now()
  const { projekt } = pruefstand
  pruefstand.setzeAntworten(fall.dienstantworten)
  const abweichungen: Abweichung[] = []
  const vorlauf = await runVorlauf(pruefstand, fall, schemapruefung)
  abweichungen.push(...vorlauf.abweichungen)
  const { vorgang } = vorlauf
  // what leads up to the case is predicted and compared in cases of its own
  pruefstand.beobachter.takeAusgaben()
  const nachricht = refer(fall, withEigenerUuid(fall.nachricht, schemapruefung), vorgang)
  const vorSendung = performance.now()
  let empfang = await send(pruefstand, fall, nachricht, schemapruefung)
  if (fall.danach === 'nochmal') empfang = await send(pruefstand, fall, nachricht, schemapruefung)
  if (fall.danach === 'veraendert') {
    empfang = await send(pruefstand, fall, { ...nachricht, test: !nachricht.test }, schemapruefung)
  }
  beiSpur?.({
    pruefstand,
    xml: writeXml(pruefstand, nachricht),
    beginn: vorSendung,
    empfang,
    readGesendetes: () => takeGesendetes(pruefstand, empfang),
  })
  abweichungen.push(...pruefstand.beobachter.takeAbweichungen(), ...checkZustellungen(pruefstand, empfang))
  if (schemapruefung && fall.danach === undefined) {
    abweichungen.push(...compareSchemaurteil(pruefstand.prozessor.modell, nachricht, empfang.transaktion))
  }
  abweichungen.push(...checkErwartung(fall, schemapruefung, empfang))
  return {
    ...describePlanlauf({ fall, schemapruefung }),
    art: 'abgeleitet',
    kategorie: fall.kategorie,
    nachrichtentyp: findDatensatz(projekt, 'nachrichtentyp', fall.nachrichtentyp)?.name ?? fall.nachrichtentyp,
    stufe: fall.stufe,
    organisation: findDatensatz(projekt, 'organisation', fall.organisation)?.name ?? fall.organisation,
    bestanden: abweichungen.length === 0,
    ebene: empfang.transaktion.ebene,
    zustellungen: pruefstand.listZustellungen(empfang.transaktion.id).length,
    abweichungen,
    dauerMs: performance.now() - beginn,
  }
}

async function send(
  pruefstand: Pruefstand,
  fall: Planfall,
  nachricht: Nachricht,
  schemapruefung: boolean,
): Promise<Empfang> {
  return pruefstand.prozessor.empfange({
    kanal: findKanal(pruefstand.projekt, nachricht.nachrichtentyp),
    organisation: fall.organisation,
    xml: writeXml(pruefstand, nachricht),
    anlagen: nachricht.anlagen.flatMap(({ sha256 }) => fall.anlagen.get(sha256) ?? []),
    stufe: fall.stufe as Umsetzungsstufe,
    schemapruefung,
  })
}

function writeXml({ prozessor }: Pruefstand, nachricht: Nachricht): string {
  const form = prozessor.modell.findForm(nachricht.nachrichtentyp)
  if (form === undefined) throw new Error(`Kein Nachrichtentyp ${nachricht.nachrichtentyp}`)
  return writeNachricht(form, nachricht)
}

/** The channel over which neutral messages of a type come in. */
export function findKanal(projekt: Projekt, nachrichtentyp: string): string {
  for (const schnittstelle of listDatensaetze(projekt, 'schnittstelle')) {
    if (schnittstelle.format !== 'neutral' || schnittstelle.richtung !== 'eingang') continue
    const erkennung = schnittstelle.erkennung?.find((eine) => eine.nachrichtentyp === nachrichtentyp)
    if (erkennung !== undefined) return erkennung.kanal
  }
  return ''
}

interface Vorlauf {
  vorgang: string | undefined
  abweichungen: Abweichung[]
}

/**
 * Sends the messages that lead up to the case. Cases that must be rejected leave their case as it is, so all those of one
 * Nachrichtentyp, Organisation and stage share one: most of the time of an acceptance run would go into preparing it anew.
 */
async function runVorlauf(pruefstand: Pruefstand, fall: Planfall, schemapruefung: boolean): Promise<Vorlauf> {
  const teilbar = fall.erwartet?.ausgang === 'zurueckgewiesen' && fall.abwandlung.length === 0
  const name = teilbar
    ? `gemeinsam/${fall.organisation}/${fall.stufe}/${fall.vorher.map(uuidOf).join('/')}`
    : nameOf(fall, schemapruefung)
  const bekannt = pruefstand.vorlaeufe.get(name)
  if (bekannt !== undefined) return bekannt
  const vorlauf: Vorlauf = { vorgang: undefined, abweichungen: [] }
  for (const [nummer, vorherige] of fall.vorher.entries()) {
    const nachricht = withKopf(vorherige, {
      nachrichtenUUID: toUuid(`${name}/${nummer}`),
      // by this a later message may find the case
      fremdkennungen: nummer === 0 ? [kennungOf(name)] : [],
      ...(vorlauf.vorgang === undefined ? {} : { vorgangId: vorlauf.vorgang }),
    })
    const empfang = await send(pruefstand, fall, nachricht, true)
    vorlauf.vorgang ??= empfang.transaktion.vorgang
    vorlauf.abweichungen.push(...checkVorherige(empfang))
  }
  if (teilbar) pruefstand.vorlaeufe.set(name, vorlauf)
  return vorlauf
}

function uuidOf({ kopf }: Nachricht): string {
  return kopf.nachrichtenUUID
}

function nameOf(fall: Planfall, schemapruefung: boolean): string {
  return `${fall.name}/${schemapruefung}`
}

function kennungOf(name: string) {
  return { system: 'pruefstand', kennung: toUuid(name) }
}

function withKopf(nachricht: Nachricht, kopf: Partial<Nachricht['kopf']>): Nachricht {
  return { ...nachricht, kopf: { ...nachricht.kopf, ...kopf } }
}

/** Both runs of a case are different messages. */
function withEigenerUuid(nachricht: Nachricht, schemapruefung: boolean): Nachricht {
  return schemapruefung ? nachricht : withKopf(nachricht, { nachrichtenUUID: toUuid(`${uuidOf(nachricht)}/ohne-xsd`) })
}

function refer(fall: Planfall, nachricht: Nachricht, vorgang: string | undefined): Nachricht {
  switch (fall.bezug) {
    case 'neu':
      return nachricht
    case 'vorgangId':
      return vorgang === undefined ? nachricht : withKopf(nachricht, { vorgangId: vorgang })
    case 'unbekannt':
      return withKopf(nachricht, { vorgangId: toUuid(`${fall.name}/unbekannt`) })
    case 'fremdkennung':
      return withKopf(nachricht, { fremdkennungen: [kennungOf(nameOf(fall, true))] })
  }
}

function toUuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function checkVorherige({ transaktion }: Empfang): Abweichung[] {
  if (transaktion.zustand === 'zugestellt') return []
  const befunde = transaktion.befunde.map(({ satz }) => satz).join(', ')
  return [
    { stelle: 'vorausgehende Nachricht', erwartet: 'zugestellt', tatsaechlich: `${transaktion.zustand}: ${befunde}` },
  ]
}

/** Whatever the rule ordered has to have arrived: the demo systems accept everything that is valid. */
function checkZustellungen(pruefstand: Pruefstand, { transaktion }: Empfang): Abweichung[] {
  return pruefstand.listZustellungen(transaktion.id).flatMap(({ zustand, fehler, angaben }) => {
    if (zustand === 'zugestellt') return []
    const weg = findDatensatz(pruefstand.projekt, 'zustellweg', angaben.zustellweg)
    return [
      {
        stelle: `Zustellung „${weg?.name ?? angaben.zustellweg ?? 'Rückmeldung'}“`,
        erwartet: 'zugestellt',
        tatsaechlich: `${zustand}: ${fehler ?? ''}`,
        ...(angaben.zustellweg === undefined ? {} : { element: angaben.zustellweg }),
      },
    ]
  })
}

/** What the case was made for: a case that misses its purpose proves nothing. */
function checkErwartung(fall: Planfall, schemapruefung: boolean, { transaktion, wiederholung }: Empfang): Abweichung[] {
  if (fall.erwartet === undefined) return []
  const { ausgang, code } = fall.erwartet
  const tatsaechlich = wiederholung ? 'wiederholung' : transaktion.zustand
  const codes = transaktion.befunde.map((befund) => befund.code)
  const abweichungen: Abweichung[] = []
  if (tatsaechlich !== ausgang) {
    abweichungen.push({ stelle: 'Ausgang', erwartet: ausgang, tatsaechlich: `${tatsaechlich} (${codes.join(', ')})` })
  }
  if (code !== undefined && !schemapruefung && !codes.includes(code)) {
    abweichungen.push({ stelle: 'Befund', erwartet: code, tatsaechlich: codes.join(', ') })
  }
  return abweichungen
}
