import type { Antwort, Regeleingabe, Vorgangsdaten } from '../../../shared/auswertung/eingabe.ts'
import type { Abschluss, Regelergebnis } from '../../../shared/auswertung/ergebnis.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Nachricht } from '../../../shared/modell/nachricht.ts'
import { findDatensatz, getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'

/** The case, transaction and time of all test messages: the same model gives the same package. */
const VORGANG = '00000000-0000-4000-8000-000000000001'
export const TRANSAKTION = '00000000-0000-4000-8000-000000000002'
const EINGANGSZEIT = '2026-11-02T08:31:00Z'
const EINGANGSDATUM = '2026-11-02'
const RUNDEN_MAXIMUM = 8

/** A message of a test case with the inputs its rule gets. */
export interface Vorgangslage {
  nachricht: Nachricht
  /** of the first round */
  eingabe: Regeleingabe
}

/** Cases left by the messages before; all test cases of one Nachrichtentyp share them. */
const VORGAENGE = new WeakMap<Planfall['vorher'], Vorgangsdaten>()

/** Lets the messages that come before go through the evaluator, so that the message of the case meets the case they leave. */
export function createVorgangslage(projekt: Projekt, leistung: Leistung, fall: Planfall): Vorgangslage {
  const organisation = findUmlenkung(projekt, leistung, fall.organisation)
  const vorgang = VORGAENGE.get(fall.vorher) ?? runVorherige(projekt, leistung, fall, organisation)
  VORGAENGE.set(fall.vorher, vorgang)
  const nachricht = refer(fall.nachricht, vorgang)
  return { nachricht, eingabe: createEingabe(projekt, leistung, fall, organisation, nachricht, vorgang) }
}

function runVorherige(projekt: Projekt, leistung: Leistung, fall: Planfall, organisation: string): Vorgangsdaten {
  let vorgang = createVorgang(projekt, fall.vorher[0] ?? fall.nachricht)
  for (const vorherige of fall.vorher) {
    const nachricht = refer(vorherige, vorgang)
    const eingabe = createEingabe(projekt, leistung, fall, organisation, nachricht, vorgang)
    vorgang = advance(vorgang, nachricht, evaluateRunden(projekt, eingabe, fall).at(-1))
  }
  return vorgang
}

/** The predicted results of all rounds, the answers of registers being those of the case. */
export function evaluateRunden(projekt: Projekt, eingabe: Regeleingabe, fall: Planfall): Regelergebnis[] {
  const ergebnisse: Regelergebnis[] = []
  const antworten: Antwort[] = [...eingabe.antworten]
  for (let runde = 1; runde <= RUNDEN_MAXIMUM; runde += 1) {
    const ergebnis = evaluateRegel(projekt, { ...eingabe, antworten, kontext: { ...eingabe.kontext, runde } })
    ergebnisse.push(ergebnis)
    if (ergebnis.ausgang.art !== 'anfragen') break
    antworten.push(...ergebnis.ausgang.anfragen.map(({ id, zustellweg }) => answer(fall, id, zustellweg)))
  }
  return ergebnisse
}

function answer(fall: Planfall, anfrage: string, zustellweg: string): Antwort {
  const antwort = fall.dienstantworten.find((eine) => eine.zustellweg === zustellweg)?.antwort
  const merkmale = antwort?.art === 'treffer' ? antwort.merkmale : {}
  return {
    anfrage,
    art: 'quittung',
    treffer: 'einer',
    merkmale: Object.entries(merkmale).map(([name, wert]) => ({ name, wert })),
  }
}

function findUmlenkung(projekt: Projekt, leistung: Leistung, organisation: string): string {
  const { umlenkungen } = getDatensatz(projekt, 'organisation', organisation)
  return umlenkungen.find((eine) => eine.leistung === leistung.id)?.organisation ?? organisation
}

function createVorgang(projekt: Projekt, erste: Nachricht): Vorgangsdaten {
  return {
    id: VORGANG,
    neu: true,
    vorgangstyp: findDatensatz(projekt, 'nachrichtentyp', erste.nachrichtentyp)?.vorgangstypen[0] ?? '',
    fachmodellVersion: erste.fachmodellVersion,
    merkmale: [],
    fremdkennungen: [],
    erwartet: [],
  }
}

function createEingabe(
  projekt: Projekt,
  leistung: Leistung,
  { stufe }: Planfall,
  organisation: string,
  nachricht: Nachricht,
  vorgang: Vorgangsdaten,
): Regeleingabe {
  return {
    leistung: leistung.id,
    stufe: stufe as Umsetzungsstufe,
    organisation,
    nachricht,
    vorgang,
    antworten: [],
    kontext: {
      transaktion: TRANSAKTION,
      eingangszeit: EINGANGSZEIT,
      eingangsdatum: EINGANGSDATUM,
      runde: 1,
      schnittstelle: findSchnittstelle(projekt, nachricht.nachrichtentyp),
      schemageprueft: true,
    },
  }
}

/** Over which neutral messages of the type come in. */
function findSchnittstelle(projekt: Projekt, typ: string): string {
  const passt = listDatensaetze(projekt, 'schnittstelle').find(
    ({ format, erkennung }) => format === 'neutral' && erkennung?.some(({ nachrichtentyp }) => nachrichtentyp === typ),
  )
  return passt?.id ?? ''
}

/** A message names its case unless it opens one, and the message it answers. */
function refer(nachricht: Nachricht, vorgang: Vorgangsdaten): Nachricht {
  if (vorgang.neu) return nachricht
  const bezug = vorgang.erwartet.at(-1)?.nachricht
  const kopf = { ...nachricht.kopf, vorgangId: vorgang.id, ...(bezug === undefined ? {} : { bezugNachricht: bezug }) }
  return { ...nachricht, kopf }
}

/** The case after a message; later values of a Merkmal replace earlier ones. */
function advance(
  { erwartet, merkmale, ...vorgang }: Vorgangsdaten,
  nachricht: Nachricht,
  ergebnis: Regelergebnis | undefined,
): Vorgangsdaten {
  const abschluss = ergebnis?.ausgang.art === 'abschluss' ? ergebnis.ausgang : undefined
  const alle = new Map([...merkmale, ...(abschluss?.merkmale ?? [])].map(({ name, wert }) => [name, wert]))
  return {
    ...vorgang,
    neu: false,
    ...(ergebnis?.stelle === undefined ? {} : { stelle: ergebnis.stelle }),
    ...(abschluss?.zustand === undefined ? {} : { zustand: abschluss.zustand }),
    merkmale: [...alle].map(([name, wert]) => ({ name, wert })),
    erwartet: nextErwartet(erwartet, nachricht, abschluss),
  }
}

function nextErwartet(
  erwartet: Vorgangsdaten['erwartet'],
  { nachrichtentyp, kopf }: Nachricht,
  abschluss: Abschluss | undefined,
): Vorgangsdaten['erwartet'] {
  const offen = erwartet.filter((eine) => eine.nachrichtentyp !== abschluss?.beantwortet)
  return abschluss?.erwartet === true ? [...offen, { nachrichtentyp, nachricht: kopf.nachrichtenUUID }] : offen
}
