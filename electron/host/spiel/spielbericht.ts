import type { Spielauskunft, Spielbericht, Spielschritt, Spielzustellung } from '../../../shared/host/spiel.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { ausgangOf } from '../methoden/sendebericht.ts'
import type { Empfang } from '../prozessor/regelProzessor.ts'
import type { Stylesheet } from '../prozessor/regelwerk.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { sha256 } from '../prozessor/uuid.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import type { Textregelwerk } from '../regelwerk/textregelwerk.ts'
import { describeQuittung } from './quittungsworte.ts'
import { createSpielschritte } from './schritte.ts'
import { answerFragen, joinTeile } from './sechsFragen.ts'
import { describeFehler, describeRegisterantwort, elementsOfZustellung } from './sendungsschritte.ts'
import type { Spielverlauf } from './spielschritt.ts'
import type { Spielstand } from './spielstand.ts'
import { describeGrund, listUmstaende } from './zustellgrund.ts'

export interface Spielangaben {
  titel: string
  organisation: string
  vorher: string[]
  verlegung: string | undefined
  dauerMs: number
}

/** What became of the played message, step by step and in answers. */
export function createSpielbericht(
  stand: Spielstand,
  ausgeliefert: Textregelwerk,
  { transaktion, wiederholung }: Empfang,
  { titel, organisation, vorher, verlegung, dauerMs }: Spielangaben,
): Spielbericht {
  const { speicher, prozessor } = stand
  const alle = speicher.zustellungen.list(transaktion.id)
  const { roh, neutral } = speicher.transaktionen.readTexte(transaktion.id)
  const verlauf: Spielverlauf = {
    stand,
    transaktion,
    schritte: speicher.transaktionen.listSchritte(transaktion.id),
    zustellungen: alle,
    wiederholung,
    roh,
    neutral,
  }
  const schritte = createSpielschritte(verlauf)
  // what the first receipt led to is not sent again
  const zustellungen = wiederholung ? [] : alle.filter(({ art }) => art === 'zustellauftrag')
  const { stufe, organisation: bearbeitende } = transaktion.herkunft
  return {
    transaktion: transaktion.id,
    titel,
    ausgang: wiederholung ? 'wiederholung' : ausgangOf(transaktion),
    organisation,
    ...(bearbeitende === undefined ? {} : { bearbeitende }),
    ...(stufe === undefined ? {} : { stufe }),
    ...(verlegung === undefined ? {} : { verlegung }),
    vorher,
    fragen: answerFragen(prozessor.modell, transaktion, zustellungen, stelleOf(stand, transaktion)).map(
      (frage, nummer) => ({
        ...frage,
        abSchritt: findAbSchritt(schritte, nummer),
      }),
    ),
    schritte,
    auskuenfte: wiederholung ? [] : listAuskuenfte(verlauf),
    zustellungen: zustellungen.map((eine) => describeZustellung(verlauf, eine)),
    befunde: transaktion.befunde,
    ...describeRegelwerk(stand.projekt, ausgeliefert, transaktion),
    dauerMs,
  }
}

function listAuskuenfte({ stand, schritte }: Spielverlauf): Spielauskunft[] {
  return schritte
    .filter(({ art }) => art === 'antwort')
    .map(({ angabe, ausgabe = '' }) => {
      const zustellweg = angabe.split('.')[0] ?? ''
      const name = findDatensatz(stand.projekt, 'zustellweg', zustellweg)?.name ?? ''
      return { id: angabe, zustellweg, name, antwort: describeRegisterantwort(ausgabe) }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The Stelle in charge as the rule found it, also where it then rejected the message. */
function stelleOf({ speicher }: Spielstand, { id }: Transaktion): string | undefined {
  const ergebnis = speicher.transaktionen.readErgebnis(id)
  const baum = ergebnis === undefined ? undefined : parseBaum(ergebnis)
  return baum?.ok === true ? baum.wert.attribute.stelle : undefined
}

/** Steps after which the answers to the six questions are known; where none is there, the last step. */
const ANTWORT_NACH: readonly Spielschritt['art'][] = ['erkennung', 'erkennung', 'regel', 'regel', 'regel', 'zustellung']

function findAbSchritt(schritte: readonly Spielschritt[], frage: number): number {
  const art = ANTWORT_NACH[frage]
  const letzter = schritte.findLastIndex((schritt) => schritt.art === art)
  return letzter < 0 ? Math.max(0, schritte.length - 1) : letzter
}

const STAENDE = { offen: 'offen', zugestellt: 'zugestellt', gescheitert: 'fehlgeschlagen' } as const

function describeZustellung({ stand, transaktion, schritte }: Spielverlauf, zustellung: Zustellung): Spielzustellung {
  const { projekt, prozessor } = stand
  const { angaben, lokaleId, zustand, quittung } = zustellung
  const stelle = findDatensatz(projekt, 'stelle', angaben.stelle)?.name ?? ''
  const befunde = schritte.find(({ art, angabe }) => art === 'zustellung' && angabe === lokaleId)?.befunde ?? []
  const beleg = zustand === 'gescheitert' ? describeFehler(zustellung, befunde) : describeQuittung(quittung ?? '')
  return {
    id: lokaleId,
    zustellweg: angaben.zustellweg ?? '',
    name: findDatensatz(projekt, 'zustellweg', angaben.zustellweg)?.name ?? '',
    ziel: joinTeile([stelle, findDatensatz(projekt, 'installation', angaben.installation)?.name]),
    stelle,
    grund: describeGrund(prozessor.modell, transaktion.herkunft.nachrichtentyp, zustellung),
    umstaende: listUmstaende(projekt, zustellung),
    stand: STAENDE[zustand],
    ...(beleg === '' ? {} : { beleg }),
    elemente: elementsOfZustellung(projekt, zustellung),
  }
}

function describeRegelwerk(
  projekt: Projekt,
  regelwerk: Textregelwerk,
  { herkunft }: Transaktion,
): Pick<Spielbericht, 'regel' | 'konfiguration'> {
  const { leistung, organisation, stufe } = herkunft
  if (leistung === undefined || organisation === undefined || stufe === undefined) return {}
  const regel = regelwerk.readRegel(leistung, stufe)
  const konfiguration = regelwerk.readKonfiguration(organisation, leistung, stufe)
  const name = findDatensatz(projekt, 'organisation', organisation)?.name ?? ''
  return {
    ...(regel.ok
      ? { regel: { name: nameOfRegel(projekt, leistung, stufe), stufe, sha256: hashRegel(regel.wert) } }
      : {}),
    ...(konfiguration.ok
      ? { konfiguration: { organisation: name, text: konfiguration.wert, sha256: sha256(konfiguration.wert) } }
      : {}),
  }
}

function nameOfRegel(projekt: Projekt, leistung: string, stufe: number): string {
  return `${findDatensatz(projekt, 'leistung', leistung)?.name ?? ''}, Stufe ${stufe}`
}

/** Fingerprint of a rule with its modules, the same as in the report of an acceptance. */
function hashRegel({ text, module }: Stylesheet): string {
  return sha256(text + Object.values(module ?? {}).join(''))
}
