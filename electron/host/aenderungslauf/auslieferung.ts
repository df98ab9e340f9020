import type { Antwort, Regeleingabe, Vorgangsdaten } from '../../../shared/auswertung/eingabe.ts'
import type { Anfrage, Regelergebnis, Zustellauftrag } from '../../../shared/auswertung/ergebnis.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { resolveUmlenkung } from '../../../shared/generator/umlenkung.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Dienstantwort } from '../../../shared/modell/elemente/testfall.ts'
import type { Nachricht } from '../../../shared/modell/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { RUNDEN_MAXIMUM } from '../prozessor/umgebung.ts'

/** One delivery or query that a message leads to. */
export interface Auslieferung {
  zustellweg: string
  art: 'anfrage' | 'zustellauftrag'
  stelle: string
}

/** What an edit changes about a message of the plan, the same message before and after. */
export interface Auslieferungsunterschied {
  /** name and title of the case that the message is from */
  fall: string
  titel: string
  nachrichtentyp: string
  organisation: string
  stufe: number
  neu: Auslieferung[]
  entfallen: Auslieferung[]
  /** still there, with other contents */
  geaendert: Auslieferung[]
  neueBefunde: { code: string; satz: string; element?: string }[]
  entfalleneBefunde: { code: string; satz: string; element?: string }[]
}

/** Predicts by the evaluator what becomes of the message of each case under both models; only differences are returned. */
export function compareAuslieferungen(
  vorher: Projekt,
  nachher: Projekt,
  faelle: readonly Planfall[],
): Auslieferungsunterschied[] {
  return faelle.flatMap((fall) => {
    const [alt, neu] = [predict(vorher, fall), predict(nachher, fall)]
    if (alt === undefined || neu === undefined) return []
    const unterschied = {
      fall: fall.name,
      titel: fall.titel,
      nachrichtentyp: fall.nachrichtentyp,
      organisation: fall.organisation,
      stufe: fall.stufe,
      neu: listFehlende(neu.lieferungen, alt.lieferungen),
      entfallen: listFehlende(alt.lieferungen, neu.lieferungen),
      geaendert: listGeaenderte(alt.lieferungen, neu.lieferungen),
      neueBefunde: listFehlende(neu.befunde, alt.befunde),
      entfalleneBefunde: listFehlende(alt.befunde, neu.befunde),
    }
    const { neu: n, entfallen, geaendert, neueBefunde, entfalleneBefunde } = unterschied
    const gleich = [n, entfallen, geaendert, neueBefunde, entfalleneBefunde].every((liste) => liste.length === 0)
    return gleich ? [] : [unterschied]
  })
}

interface Vorhersage {
  /** by key: the delivery and its contents */
  lieferungen: Map<string, { wert: Auslieferung; inhalt: string }>
  befunde: Map<string, { wert: { code: string; satz: string; element?: string }; inhalt: string }>
}

type Eintraege<W> = ReadonlyMap<string, { wert: W; inhalt: string }>

function listFehlende<W>(hier: Eintraege<W>, dort: Eintraege<W>): W[] {
  return [...hier].flatMap(([schluessel, { wert }]) => (dort.has(schluessel) ? [] : [wert]))
}

function listGeaenderte<W>(alt: Eintraege<W>, neu: Eintraege<W>): W[] {
  return [...neu].flatMap(([schluessel, { wert, inhalt }]) => {
    const vorheriger = alt.get(schluessel)
    return vorheriger === undefined || vorheriger.inhalt === inhalt ? [] : [wert]
  })
}

/** Undefined where the model does not take the message at all any more. */
function predict(projekt: Projekt, fall: Planfall): Vorhersage | undefined {
  const typ = findDatensatz(projekt, 'nachrichtentyp', fall.nachrichtentyp)
  const leistung = listDatensaetze(projekt, 'leistung').find((eine) => eine.nachrichtentypen.includes(typ?.id ?? ''))
  const organisation = leistung && resolveUmlenkung(projekt, fall.organisation, leistung.id)
  if (leistung === undefined || organisation?.ok !== true) return undefined
  const rahmen = { projekt, leistung: leistung.id, organisation: organisation.wert, fall }
  let vorgang: Vorgangsdaten | undefined
  for (const vorherige of fall.vorher)
    vorgang = continueVorgang(vorgang, vorherige, runRunden(rahmen, vorherige, vorgang))
  return describe(runRunden(rahmen, fall.nachricht, vorgang))
}

interface Vorhersagerahmen {
  projekt: Projekt
  leistung: string
  organisation: string
  fall: Planfall
}

/** All rounds of a message: the result of each. */
function runRunden(
  rahmen: Vorhersagerahmen,
  nachricht: Nachricht,
  vorgang: Vorgangsdaten | undefined,
): Regelergebnis[] {
  const { projekt, fall } = rahmen
  const antworten: Antwort[] = []
  const ergebnisse: Regelergebnis[] = []
  for (let runde = 1; runde <= RUNDEN_MAXIMUM; runde += 1) {
    const ergebnis = evaluateRegel(projekt, createEingabe(rahmen, nachricht, vorgang, [...antworten], runde))
    ergebnisse.push(ergebnis)
    if (ergebnis.ausgang.art !== 'anfragen') break
    antworten.push(...ergebnis.ausgang.anfragen.map((anfrage) => answer(anfrage, fall.dienstantworten)))
  }
  return ergebnisse
}

function createEingabe(
  { projekt, leistung, organisation, fall }: Vorhersagerahmen,
  nachricht: Nachricht,
  vorgang: Vorgangsdaten | undefined,
  antworten: Antwort[],
  runde: number,
): Regeleingabe {
  const [vorgangstyp = ''] = findDatensatz(projekt, 'nachrichtentyp', nachricht.nachrichtentyp)?.vorgangstypen ?? []
  const fachmodellVersion = findDatensatz(projekt, 'leistung', leistung)?.version ?? ''
  const neuer = { id: '', neu: true, vorgangstyp, fachmodellVersion, merkmale: [], fremdkennungen: [], erwartet: [] }
  return {
    leistung,
    stufe: fall.stufe as Umsetzungsstufe,
    organisation,
    nachricht,
    vorgang: vorgang ?? neuer,
    antworten,
    kontext: {
      transaktion: '',
      eingangszeit: nachricht.kopf.erstellungszeitpunkt,
      eingangsdatum: nachricht.kopf.erstellungszeitpunkt.slice(0, 10),
      runde,
      schnittstelle: '',
      schemageprueft: false,
    },
  }
}

function answer({ id, zustellweg }: Anfrage, antworten: readonly Dienstantwort[]): Antwort {
  const antwort = antworten.find((eine) => eine.zustellweg === zustellweg)?.antwort ?? { art: 'keinTreffer' as const }
  switch (antwort.art) {
    case 'treffer': {
      const merkmale = Object.entries(antwort.merkmale).map(([name, wert]) => ({ name, wert }))
      return { anfrage: id, art: 'quittung', treffer: antwort.anzahl, merkmale }
    }
    case 'keinTreffer':
      return { anfrage: id, art: 'quittung', treffer: 'keiner', merkmale: [] }
    default:
      return { anfrage: id, art: 'fehler', fehler: antwort.art }
  }
}

/** The case after a message that led up to the one in question. */
function continueVorgang(
  bisher: Vorgangsdaten | undefined,
  { kopf, nachrichtentyp }: Nachricht,
  ergebnisse: readonly Regelergebnis[],
): Vorgangsdaten | undefined {
  const letztes = ergebnisse.at(-1)
  if (letztes?.ausgang.art !== 'abschluss') return bisher
  const { merkmale, zustand, erwartet, beantwortet } = letztes.ausgang
  const namen = new Set(merkmale.map(({ name }) => name))
  const grund = bisher ?? {
    id: '',
    vorgangstyp: '',
    fachmodellVersion: '',
    merkmale: [],
    fremdkennungen: [],
    erwartet: [],
  }
  return {
    ...grund,
    neu: false,
    ...(letztes.stelle === undefined ? {} : { stelle: letztes.stelle }),
    ...(zustand === undefined ? {} : { zustand }),
    merkmale: [...grund.merkmale.filter(({ name }) => !namen.has(name)), ...merkmale],
    erwartet: [
      ...grund.erwartet.filter((eine) => eine.nachrichtentyp !== beantwortet),
      ...(erwartet ? [{ nachrichtentyp, nachricht: kopf.nachrichtenUUID }] : []),
    ],
  }
}

function describe(ergebnisse: readonly Regelergebnis[]): Vorhersage {
  const vorhersage: Vorhersage = { lieferungen: new Map(), befunde: new Map() }
  const add = (art: Auslieferung['art'], ziel: Anfrage | Zustellauftrag): void => {
    const { zustellweg, stelle } = ziel
    vorhersage.lieferungen.set(`${art} ${ziel.id}`, { wert: { zustellweg, art, stelle }, inhalt: JSON.stringify(ziel) })
  }
  for (const { ausgang, befunde } of ergebnisse) {
    if (ausgang.art === 'anfragen') for (const anfrage of ausgang.anfragen) add('anfrage', anfrage)
    if (ausgang.art === 'abschluss') for (const auftrag of ausgang.zustellauftraege) add('zustellauftrag', auftrag)
    for (const { code, satz, element, feld, angabe } of befunde) {
      const wert = { code, satz, ...(element === undefined ? {} : { element }) }
      vorhersage.befunde.set([code, element, feld, angabe].join(' '), { wert, inhalt: satz })
    }
  }
  return vorhersage
}
