import type { Aenderungsfolgen, Testfolge } from '../../../../shared/host/spiel.ts'
import type { Abweichung, Testergebnis } from '../../../../shared/host/testbericht.ts'
import { resolveFeldbaum } from '../../../../shared/modell/feldbaum.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'
import { TESTAUSGAENGE } from '../../../../shared/worte/testausgang.ts'
import { isEinzelnerWeg } from '../../abnahme/testfalllauf.ts'
import type { Aenderungsbericht } from '../../aenderungslauf/aenderungslauf.ts'
import type { Auslieferungsunterschied } from '../../aenderungslauf/auslieferung.ts'
import { elementsOfZustellweg } from '../zustellgrund.ts'

/** What an edit does to the tests, in the words of the field and with the elements of the graph. */
export function describeFolgen(vorher: Projekt, nachher: Projekt, bericht: Aenderungsbericht): Aenderungsfolgen {
  const modelle = createModelle(vorher, nachher, bericht.geaenderte)
  return {
    sequenz: 0,
    stand: bericht.geaenderte.length === 0 ? 'unveraendert' : 'geprueft',
    fehlgeschlagen: describeGescheiterte(modelle, bericht.ergebnisse),
    abgeleitet: bericht.auslieferungen.map((unterschied) => describeUnterschied(modelle, unterschied)),
    geprueft: bericht.ergebnisse.length,
    neueFaelle: bericht.neueFaelle.length,
    entfalleneFaelle: bericht.entfalleneFaelle.length,
    befunde: [],
  }
}

/** Both states of a project and what lies between them. */
export interface Modelle {
  vorher: Projekt
  nachher: Projekt
  /** elements of the graph that the edit changed */
  geaenderte: readonly string[]
}

/** `geaenderte` are the ids of all changed records. */
export function createModelle(vorher: Projekt, nachher: Projekt, geaenderte: Iterable<string>): Modelle {
  return { vorher, nachher, geaenderte: listSichtbare(vorher, nachher, [...geaenderte]) }
}

/** Those of the results that failed. */
export function describeGescheiterte(modelle: Modelle, ergebnisse: readonly Testergebnis[]): Testfolge[] {
  return ergebnisse.filter(({ bestanden }) => !bestanden).map((ergebnis) => describeGescheiterten(modelle, ergebnis))
}

/** Datenfelder are seen on their Dokument, a deleted Zustellweg on what it joined. */
function listSichtbare(vorher: Projekt, nachher: Projekt, geaenderte: readonly string[]): string[] {
  const sichtbare = geaenderte.flatMap((id) => {
    const datensatz = nachher.datensaetze.get(id) ?? vorher.datensaetze.get(id)
    switch (datensatz?.art) {
      case 'datenfeld':
      case 'datenfeldgruppe':
      case 'baukastenverwendung':
        return listDokumente(nachher, id)
      case 'zustellweg':
        return nachher.datensaetze.has(id) ? [id] : elementsOfZustellweg(vorher, id)
      default:
        return [id]
    }
  })
  return [...new Set(sichtbare)]
}

function listDokumente(projekt: Projekt, id: string): string[] {
  return listDatensaetze(projekt, 'dokument')
    .filter((dokument) =>
      [...resolveFeldbaum(projekt, dokument.id).nachPfad.values()].some((knoten) => knoten.id === id),
    )
    .map((dokument) => dokument.id)
}

function describeGescheiterten(modelle: Modelle, { name, titel, abweichungen }: Testergebnis): Testfolge {
  const wichtige = listWichtige(abweichungen)
  const saetze = [...new Set(wichtige.map((abweichung) => describeAbweichung(modelle, abweichung)))]
  const elemente = wichtige.flatMap((abweichung) => listElemente(modelle, abweichung))
  return {
    kennung: name,
    name: titel,
    satz: saetze.slice(0, SAETZE_MAXIMUM).join(' '),
    elemente: [...new Set([...elemente, ...modelle.geaenderte])],
  }
}

/** The first ones say enough; the Abnahme shows all. */
const SAETZE_MAXIMUM = 2

/** What makes the rest clear: where an earlier message does not arrive, or this one is rejected, nothing else can hold. */
function listWichtige(abweichungen: readonly Abweichung[]): Abweichung[] {
  const vorher = abweichungen.filter(({ stelle }) => stelle.startsWith('vorausgehende'))
  if (vorher.length > 0) return vorher
  const ausgang = abweichungen.filter(({ stelle }) => stelle === 'Ausgang' || stelle === 'Befunde')
  if (ausgang.some(({ stelle }) => stelle === 'Ausgang')) return ausgang
  // the comparison of all Zustellungen says it for every single one
  const einzelne = abweichungen.filter((eine) => !isEinzelnerWeg(eine))
  return einzelne.toSorted((a, b) => rankOf(a) - rankOf(b))
}

const REIHENFOLGE = ['Zustellungen', 'zuständige Stelle', 'Zustand des Vorgangs', 'Befunde']

function rankOf({ stelle }: Abweichung): number {
  const rang = REIHENFOLGE.indexOf(stelle)
  if (rang >= 0) return rang
  return stelle.startsWith('erwartet/') ? REIHENFOLGE.length : REIHENFOLGE.length + 1
}

const AUSGAENGE: Readonly<Record<string, string>> = { ...TESTAUSGAENGE, zustellfehler: 'nicht vollständig zugestellt' }

function describeAbweichung(modelle: Modelle, { stelle, erwartet, tatsaechlich, element }: Abweichung): string {
  const soll = erwartet ?? ''
  const ist = tatsaechlich ?? ''
  if (stelle === 'Ausgang') {
    return `Die Nachricht wird ${AUSGAENGE[ist] ?? 'anders behandelt'}, erwartet ist: ${AUSGAENGE[soll] ?? soll}.`
  }
  if (stelle === 'Zustellungen') return describeWege(splitWege(modelle, soll), splitWege(modelle, ist))
  if (stelle === 'Befunde') return describeBefundcodes(splitCodes(soll), splitCodes(ist))
  if (stelle === 'zuständige Stelle') return `Zuständig ist ${ist || 'keine Stelle'}, erwartet ist ${soll || 'keine'}.`
  if (stelle === 'Zustand des Vorgangs') return `Der Vorgang ist „${ist}“, erwartet ist „${soll}“.`
  if (stelle.startsWith('vorausgehende')) return 'Eine vorausgehende Nachricht kommt nicht mehr an.'
  if (stelle.startsWith('erwartet/')) {
    const weg = findDatensatz(modelle.nachher, 'zustellweg', element)?.name
    return weg === undefined ? 'Die Rückmeldung hat einen anderen Inhalt.' : `„${weg}“ hat einen anderen Inhalt.`
  }
  return 'Die Regel tut etwas anderes, als das Modell vorhersagt.'
}

function splitCodes(text: string): string[] {
  return text === '' ? [] : text.split(', ')
}

/** The test names its findings by code only; the Abnahme shows their words. */
function describeBefundcodes(soll: readonly string[], ist: readonly string[]): string {
  const neue = ist.filter((code) => !soll.includes(code))
  if (neue.some((code) => code.endsWith('flichtfeldFehlt') || code.endsWith('bedingtePflichtFehlt'))) {
    return 'Der Nachricht fehlt eine Pflichtangabe.'
  }
  return neue.length > 0 || ist.length > soll.length
    ? 'Die Prüfung stellt mehr fest als erwartet.'
    : 'Die Prüfung stellt weniger fest als erwartet.'
}

/** Names of Zustellwege; of a deleted one the test knows only the id. */
function splitWege({ vorher }: Modelle, text: string): string[] {
  if (text === '') return []
  return text.split(' | ').map((name) => findDatensatz(vorher, 'zustellweg', name)?.name ?? name)
}

function describeWege(soll: readonly string[], ist: readonly string[]): string {
  const entfallen = soll.filter((name) => !ist.includes(name))
  const neu = ist.filter((name) => !soll.includes(name))
  const saetze = [...entfallen.map((name) => `„${name}“ entfällt.`), ...neu.map((name) => `„${name}“ kommt hinzu.`)]
  return saetze.length === 0 ? 'Die Zustellungen haben eine andere Reihenfolge.' : saetze.join(' ')
}

function listElemente(modelle: Modelle, { stelle, erwartet, tatsaechlich, element }: Abweichung): string[] {
  if (stelle !== 'Zustellungen') return element === undefined ? [] : [element]
  const { vorher, nachher } = modelle
  const soll = splitWege(modelle, erwartet ?? '')
  const ist = splitWege(modelle, tatsaechlich ?? '')
  const einseitige = new Set([
    ...soll.filter((name) => !ist.includes(name)),
    ...ist.filter((name) => !soll.includes(name)),
  ])
  return [...listDatensaetze(vorher, 'zustellweg'), ...listDatensaetze(nachher, 'zustellweg')]
    .filter(({ name }) => einseitige.has(name))
    .flatMap(({ id }) => elementsOfZustellweg(nachher.datensaetze.has(id) ? nachher : vorher, id))
}

function describeUnterschied(
  { vorher, nachher }: Modelle,
  { fall, titel, neu, entfallen, geaendert, neueBefunde, entfalleneBefunde }: Auslieferungsunterschied,
): Testfolge {
  const nameOf = (id: string): string =>
    (findDatensatz(nachher, 'zustellweg', id) ?? findDatensatz(vorher, 'zustellweg', id))?.name ?? 'Zustellung'
  const wege = (liste: typeof neu): string[] => [...new Set(liste.map(({ zustellweg }) => nameOf(zustellweg)))]
  const saetze = [
    ...wege(entfallen).map((name) => `„${name}“ entfällt.`),
    ...wege(neu).map((name) => `„${name}“ kommt hinzu.`),
    ...wege(geaendert).map((name) => `„${name}“ hat einen anderen Inhalt.`),
    ...[...new Set(neueBefunde.map(({ satz }) => satz))].map((satz) => `Neuer Befund: ${satz}.`),
    ...[...new Set(entfalleneBefunde.map(({ satz }) => satz))].map((satz) => `Kein Befund mehr: ${satz}.`),
  ]
  const ids = [...neu, ...entfallen, ...geaendert].flatMap(({ zustellweg }) =>
    elementsOfZustellweg(nachher.datensaetze.has(zustellweg) ? nachher : vorher, zustellweg),
  )
  const befundelemente = [...neueBefunde, ...entfalleneBefunde].flatMap(({ element }) => element ?? [])
  return {
    kennung: fall,
    name: titel,
    satz: saetze.slice(0, 3).join(' '),
    elemente: [...new Set([...ids, ...befundelemente])],
  }
}
