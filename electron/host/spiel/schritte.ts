import { type Befund, hasFehler } from '../../../shared/befund.ts'
import type { Spielschritt } from '../../../shared/host/spiel.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { describeEingang } from './eingangsschritte.ts'
import { describeRegel, describeRueckmeldung } from './regelschritte.ts'
import { describeSendung, describeZustellauftrag } from './sendungsschritte.ts'
import type { Spielverlauf } from './spielschritt.ts'

const EINGANG = [
  'empfang',
  'erkennung',
  'organisation',
  'anlagen',
  'eingangszuordnung',
  'schema',
  'schluessel',
  'vorgang',
]
const SENDUNG = ['projektion', 'ausgangszuordnung', 'anfrage', 'antwort', 'zustellung']

/** The steps of a play in the order in which one tells them; what ran side by side stands one after the other. */
export function createSpielschritte(verlauf: Spielverlauf): Spielschritt[] {
  const { schritte, zustellungen, wiederholung } = verlauf
  if (wiederholung) return describeWiederholung(verlauf)
  const eingang = EINGANG.flatMap((art) =>
    schritte.filter((schritt) => schritt.art === art).flatMap((schritt) => describeEingang(verlauf, schritt)),
  )
  const rueckmeldung = (passt: (art: string) => boolean): Spielschritt[] =>
    zustellungen
      .filter(({ art, lokaleId }) => art === 'rueckmeldung' && passt(lokaleId))
      .map((eine) => describeRueckmeldung(verlauf, eine))
  const alle = [
    ...eingang,
    ...rueckmeldung((art) => art === 'empfangsbestaetigung'),
    ...describeRunden(verlauf),
    ...describeZustellungen(verlauf),
  ]
  return [
    ...addUebrigeBefunde(alle, verlauf.transaktion.befunde),
    ...rueckmeldung((art) => art !== 'empfangsbestaetigung'),
  ]
}

/** Nothing runs for a repetition: what the log holds belongs to its first receipt. */
function describeWiederholung(verlauf: Spielverlauf): Spielschritt[] {
  return verlauf.schritte
    .filter(({ art }) => art === 'empfang' || art === 'erkennung' || art === 'schluessel')
    .flatMap((schritt) => describeEingang(verlauf, schritt))
}

/** Each run of the rule with the Anfragen that it led to. */
function describeRunden(verlauf: Spielverlauf): Spielschritt[] {
  const { schritte } = verlauf
  const anfaenge = schritte.flatMap(({ art }, nummer) => (art === 'regel' ? [nummer] : []))
  return anfaenge.flatMap((anfang, runde) => {
    const regel = schritte[anfang]
    if (regel === undefined) return []
    const bis = anfaenge[runde + 1] ?? schritte.length
    const folgende = schritte.slice(anfang + 1, bis).filter(({ art }) => SENDUNG.includes(art))
    const anfragen = folgende.filter(({ art }) => art === 'anfrage' || art === 'antwort')
    const ids = orderByModel(verlauf, new Set(anfragen.map(({ angabe }) => angabe)))
    const gefragt = ids.flatMap((id) =>
      folgende.filter(({ angabe }) => angabe === id).flatMap((schritt) => describeSendung(verlauf, schritt, undefined)),
    )
    return [describeRegel(verlauf, regel, runde + 1), ...gefragt]
  })
}

/** Anfragen are asked side by side: the order of the model makes equal plays look equal. */
function orderByModel({ stand, transaktion }: Spielverlauf, ids: ReadonlySet<string>): string[] {
  const leistung = findDatensatz(stand.projekt, 'leistung', transaktion.herkunft.leistung)
  const wege = leistung?.zustellwege ?? []
  return [...ids].sort((a, b) => wege.indexOf(a.split('.')[0] ?? '') - wege.indexOf(b.split('.')[0] ?? ''))
}

function describeZustellungen(verlauf: Spielverlauf): Spielschritt[] {
  return verlauf.zustellungen
    .filter(({ art }) => art === 'zustellauftrag')
    .flatMap((zustellung) => {
      const eigene = verlauf.schritte.filter(
        ({ art, angabe }) => SENDUNG.includes(art) && angabe === zustellung.lokaleId,
      )
      return [
        describeZustellauftrag(verlauf, zustellung),
        ...eigene.flatMap((schritt) => describeSendung(verlauf, schritt, zustellung)),
      ]
    })
}

/** A finding that belongs to no step of the log (an unreadable message, say) is told with the last one. */
function addUebrigeBefunde(schritte: Spielschritt[], befunde: readonly Befund[]): Spielschritt[] {
  const genannt = new Set(schritte.flatMap((schritt) => schritt.befunde.map(keyOf)))
  const uebrige = befunde.filter((befund) => !genannt.has(keyOf(befund)))
  const letzter = schritte.at(-1)
  if (letzter === undefined || uebrige.length === 0) return schritte
  const gelungen = letzter.gelungen && !hasFehler(uebrige)
  return [...schritte.slice(0, -1), { ...letzter, gelungen, befunde: [...letzter.befunde, ...uebrige] }]
}

function keyOf({ code, satz, ort }: Befund): string {
  return JSON.stringify([code, satz, ort?.feld, ort?.angabe, ort?.element])
}
