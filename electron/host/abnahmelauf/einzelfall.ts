import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import { runAbnahme } from '../abnahme/abnahme.ts'
import type { Fallspur } from '../abnahme/fallspur.ts'
import type { Gesendetes } from '../abnahme/gesendetes.ts'
import { findRueckmeldung } from '../abnahme/gesendetes.ts'
import type { Hostkontext } from '../hostkontext.ts'
import type { Empfang } from '../prozessor/regelProzessor.ts'
import type { Vorgang } from '../prozessor/speicher/vorgaenge.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import type { CreateRegelform } from '../regelwerk/textregelwerk.ts'
import { texteOf } from '../sitzung/regeltexte.ts'
import { createUnbekanntBefund } from './abnahmebefunde.ts'
import type { Abnahmestand } from './abnahmestand.ts'
import { type Aufzeichnung, recordAusfuehrung } from './aufzeichnung.ts'
import { noteBeruehrtes, watchAusfuehrung } from './beruehrtes.ts'
import type { Plan } from './plan.ts'
import type { Planstelle } from './planeintraege.ts'

/** A case that was run alone and watched closely. */
export interface Einzelfall {
  stelle: Planstelle
  ergebnis: Testergebnis
  xml: string
  empfang: Empfang
  vorgang: Vorgang | undefined
  zustellungen: readonly Zustellung[]
  gesendet: readonly Gesendetes[]
  /** what the Autor was told last */
  rueckmeldung: string | undefined
  /** runs for the message of the case itself, in the order they ended */
  aufzeichnungen: readonly Aufzeichnung[]
  beginn: number
  ende: number
}

/** How one case is run. */
export interface Einzellauf {
  kontext: Hostkontext
  stand: Abnahmestand
  plan: Plan
  /** runs rules otherwise than as they are delivered */
  createRegelform: CreateRegelform | undefined
}

/** Runs one case of the plan on the shared engines; what it touches counts only with rules as they are delivered. */
export async function runEinzelfall(
  { kontext, stand: abnahme, plan, createRegelform }: Einzellauf,
  name: string,
): Promise<Ergebnis<Einzelfall>> {
  const stand =
    createRegelform === undefined ? abnahme : { ...abnahme, beruehrt: new Map(), abgedeckt: new Set<string>() }
  const stelle = plan.stellen.get(name)
  if (stelle === undefined) return fail(createUnbekanntBefund(name))
  const aufzeichnungen: Aufzeichnung[] = []
  let gesehen: Omit<Einzelfall, 'stelle' | 'ergebnis' | 'aufzeichnungen'> | undefined
  const bericht = await runAbnahme({
    projekt: plan.projekt,
    testfaelle: plan.testfaelle,
    texte: texteOf(plan.projekt),
    createRegelform,
    ausfuehrung: recordAusfuehrung(
      watchAusfuehrung(plan.projekt, kontext.ausfuehrung(), stand.abgedeckt),
      aufzeichnungen,
    ),
    namen: new Set([name]),
    bahnen: 1,
    abbruch: new AbortController().signal,
    fortschritt: () => {},
    beiSpur: (_name, spur) => {
      noteBeruehrtes(stand, stelle, spur)
      gesehen = { ...readSpur(spur), ende: performance.now() }
    },
  })
  if (!bericht.ok) return bericht
  const [ergebnis] = bericht.wert.faelle
  if (ergebnis === undefined || gesehen === undefined) return fail(createUnbekanntBefund(name))
  const { beginn } = gesehen
  return succeed({
    stelle,
    ergebnis,
    ...gesehen,
    aufzeichnungen: aufzeichnungen.filter((eine) => eine.beginn >= beginn),
  })
}

function readSpur(spur: Fallspur): Omit<Einzelfall, 'stelle' | 'ergebnis' | 'aufzeichnungen' | 'ende'> {
  const { pruefstand, xml, empfang, beginn } = spur
  const { transaktion } = empfang
  return {
    xml,
    beginn,
    empfang,
    vorgang: pruefstand.findVorgang(transaktion.vorgang ?? ''),
    zustellungen: pruefstand.listZustellungen(transaktion.id),
    gesendet: spur.readGesendetes(),
    rueckmeldung: findRueckmeldung(pruefstand),
  }
}
