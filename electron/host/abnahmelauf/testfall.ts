import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { Testfalldetail } from '../../../shared/host/abnahme.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { sha256Hex } from '../abnahme/plan.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { createModellindex, type Modellindex } from '../prozessor/modellindex.ts'
import type { Textregelwerk } from '../regelwerk/textregelwerk.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { answerFragen } from '../spiel/sechsFragen.ts'
import { measureAbdeckung } from './abdeckung.ts'
import { type Abnahmestand, abnahmestandOf, keepErgebnis, shortenErgebnis } from './abnahmestand.ts'
import { type Einzelfall, runEinzelfall } from './einzelfall.ts'
import { type Ersetzung, planErsetzung } from './ersetzung.ts'
import { modellstandOf } from './modellstand.ts'
import { type Plan, readPlan } from './plan.ts'
import { describeAbweichungen, describeSchicht } from './saetze.ts'
import { type FindRolle, listVergleiche } from './vergleiche.ts'
import { findVorlaeufigeForm } from './vorlaeufig.ts'

/** Runs a case and shows everything about it; after an edit at first without compiling its rule, which counts for nothing. */
export async function testfall(
  kontext: Hostkontext,
  { sitzung: id, name, leistung }: HostEingabe<'testfall'>,
): Promise<Ergebnis<HostWert<'testfall'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const gesehen = await inspectTestfall(kontext, sitzung.wert, name, { vorlaeufigGenuegt: true, leistung })
  return gesehen.ok ? succeed(gesehen.wert.detail) : gesehen
}

/** A case as it is now, with what accepting it would write. */
export interface Gesehenes {
  detail: Testfalldetail
  ersetzung: Ersetzung | string
}

/** `leistung`: that of the case, where those of the others need not be derived for it. */
export async function inspectTestfall(
  kontext: Hostkontext,
  sitzung: Sitzung,
  name: string,
  { vorlaeufigGenuegt = false, leistung }: { vorlaeufigGenuegt?: boolean; leistung?: string | undefined } = {},
): Promise<Ergebnis<Gesehenes>> {
  const stand = abnahmestandOf(kontext, sitzung)
  const plan = await readPlan(sitzung, leistung)
  if (!plan.ok) return plan
  const eintrag = plan.wert.stellen.get(name)?.eintrag
  const createRegelform =
    vorlaeufigGenuegt && eintrag !== undefined ? findVorlaeufigeForm(kontext, sitzung, eintrag) : undefined
  const fall = await runEinzelfall({ kontext, stand, plan: plan.wert, createRegelform }, name)
  if (!fall.ok) return fall
  const vorlaeufig = createRegelform !== undefined
  const modellstand = modellstandOf(plan.wert.projekt)
  const kurz = vorlaeufig
    ? shortenErgebnis(fall.wert.ergebnis, modellstand, eintrag?.element)
    : keepErgebnis(stand, fall.wert.ergebnis, modellstand, eintrag?.element)
  const ersetzung = planErsetzung(plan.wert, fall.wert)
  const detail = describeDetail(stand, plan.wert, fall.wert, ersetzung)
  return succeed({ detail: { ...detail, ergebnis: kurz, vorlaeufig }, ersetzung })
}

function describeDetail(
  stand: Abnahmestand,
  { projekt }: Plan,
  fall: Einzelfall,
  ersetzung: Ersetzung | string,
): Omit<Testfalldetail, 'ergebnis' | 'vorlaeufig'> {
  const modell = createModellindex(projekt)
  const { transaktion } = fall.empfang
  const vergleiche = listVergleiche(modell, rollenOf(textregelwerkOf(projekt)), fall)
  const typ = findDatensatz(projekt, 'nachrichtentyp', transaktion.herkunft.nachrichtentyp)
  const beschreibung = fall.stelle.testfall?.testfall.beschreibung
  return {
    eintrag: fall.stelle.eintrag,
    ...(beschreibung === undefined ? {} : { beschreibung }),
    saetze: describeAbweichungen(projekt, fall.ergebnis),
    schicht: describeSchicht(fall.ergebnis),
    nachricht: { titel: typ?.name ?? 'nicht erkannt', xml: fall.xml },
    vergleiche,
    befunde: transaktion.befunde,
    transaktion: { id: transaktion.id, dauerMs: fall.ende - fall.beginn, schritte: listSchritte(modell, fall) },
    abdeckung: measureAbdeckung(modell, stand.abgedeckt),
    stand: fingerprint(fall, vergleiche),
    ersetzung:
      typeof ersetzung === 'string'
        ? { moeglich: false, grund: ersetzung }
        : { moeglich: true, kennung: ersetzung.kennung, dateien: ersetzung.uebersicht },
  }
}

/** Of the stylesheets read so far, among them all that the case has used. */
function rollenOf(regelwerk: Textregelwerk): FindRolle {
  const rollen = new Map(regelwerk.listGelesene().map((eines) => [eines.name, regelwerk.rolleOf(eines)]))
  return (stylesheet) => rollen.get(stylesheet)
}

/**
 * The six questions with the time that the answers took. Measured are receipt (up to the rule), rule, and delivery; the other
 * answers come with them.
 */
function listSchritte(modell: Modellindex, fall: Einzelfall): Testfalldetail['transaktion']['schritte'] {
  const fragen = answerFragen(modell, fall.empfang.transaktion, fall.zustellungen)
  const zeiten = measureZeiten(fall)
  return fragen.map(({ kurz, antwort, zusatz, gut }, nummer) => {
    const dauerMs = zeiten[nummer]
    return { frage: kurz, antwort, zusatz, gelungen: gut, ...(dauerMs === undefined ? {} : { dauerMs }) }
  })
}

function measureZeiten({ aufzeichnungen, beginn, ende }: Einzelfall): (number | undefined)[] {
  const regeln = aufzeichnungen.filter(({ parameter }) => parameter.kontext !== undefined)
  const [erste] = regeln
  const letzte = regeln.at(-1)
  if (erste === undefined || letzte === undefined) return [ende - beginn]
  return [erste.beginn - beginn, undefined, undefined, undefined, letzte.ende - erste.beginn, ende - letzte.ende]
}

/** Of the message, what is expected and what came of it: whoever accepts a result has seen exactly this. */
function fingerprint({ xml, stelle }: Einzelfall, vergleiche: Testfalldetail['vergleiche']): string {
  const { testfall } = stelle
  const dateien = testfall === undefined ? [] : [testfall.testfall, [...testfall.erwartet]]
  return sha256Hex(JSON.stringify([xml, dateien, vergleiche]))
}
