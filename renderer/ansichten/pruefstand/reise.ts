import type { Transaktionsangabe, Zustellungsangabe } from '../../../shared/host/pruefstandstand.ts'
import { formatSekunde } from './worte.ts'

/** A system on the way of a message, and how it stands there. */
export interface Station {
  id: string
  art: 'absender' | 'prozessor' | 'register' | 'fachverfahren' | 'akte' | 'mail' | 'postfach' | 'zahlung'
  name: string
  text: string
  stand: 'erreicht' | 'unterwegs' | 'gescheitert' | 'aus'
}

const ZIELE = [
  { art: 'fachverfahren', dienst: undefined, name: 'Fachverfahren' },
  { art: 'akte', dienst: 'ablage', name: 'Demo-DMS' },
  { art: 'mail', dienst: 'mitteilung', name: 'Mailsystem' },
  { art: 'postfach', dienst: 'postfach', name: 'Postfach' },
] as const

/** More have no room for their names. */
const STATIONEN_MAXIMUM = 7

/** The stations of a message from its sender to every kind of system, with what happened there. */
export function listStationen(transaktion: Transaktionsangabe): Station[] {
  const alle = listAlleStationen(transaktion)
  return alle.length <= STATIONEN_MAXIMUM ? alle : alle.filter(({ stand }) => stand !== 'aus')
}

function listAlleStationen(transaktion: Transaktionsangabe): Station[] {
  const { absender, zeit, zustellungen } = transaktion
  return [
    { id: 'absender', art: 'absender', name: absender, text: `gesendet ${formatSekunde(zeit)}`, stand: 'erreicht' },
    describeProzessor(transaktion),
    ...describeRegister(transaktion),
    ...ZIELE.map(({ art, dienst, name }) =>
      describeZiel(
        art,
        name,
        zustellungen.filter((eine) => eine.dienst === dienst),
      ),
    ),
    ...describeZahlung(zustellungen.filter(({ dienst }) => dienst === 'zahlung')),
  ]
}

/** Most messages cost nothing: the payment system shows where it takes part. */
function describeZahlung(zustellungen: readonly Zustellungsangabe[]): Station[] {
  return zustellungen.length === 0 ? [] : [describeZiel('zahlung', 'Zahlungsverkehr', zustellungen)]
}

function describeProzessor({ zustand, schritte }: Transaktionsangabe): Station {
  const station = { id: 'prozessor', art: 'prozessor', name: 'Regel-Prozessor' } as const
  switch (zustand) {
    case 'angenommen':
      return { ...station, text: 'entscheidet …', stand: 'unterwegs' }
    case 'zurueckgewiesen':
      return { ...station, text: 'zurückgewiesen', stand: 'gescheitert' }
    case 'konflikt':
      return { ...station, text: 'Widerspruch', stand: 'gescheitert' }
    case 'klaerung':
      return { ...station, text: 'Klärung nötig', stand: 'gescheitert' }
    default: {
      const bisRegel = schritte.findLastIndex(({ titel }) => titel === 'Was wird daraus?')
      const dauer = schritte.slice(0, bisRegel + 1).reduce((summe, { dauerMs }) => summe + dauerMs, 0)
      return { ...station, text: `entschieden, ${Math.round(dauer).toLocaleString('de-DE')} ms`, stand: 'erreicht' }
    }
  }
}

function describeRegister({ schritte }: Transaktionsangabe): Station[] {
  const anfragen = schritte.filter(({ titel }) => titel === 'Anfrage').length
  const antworten = schritte.filter(({ titel }) => titel === 'Antwort').length
  if (anfragen === 0) return []
  const text = `${antworten} von ${anfragen} ${anfragen === 1 ? 'Antwort' : 'Antworten'}`
  const stand = antworten < anfragen ? 'unterwegs' : 'erreicht'
  return [{ id: 'register', art: 'register', name: 'Register', text, stand }]
}

function describeZiel(art: Station['art'], allgemein: string, zustellungen: readonly Zustellungsangabe[]): Station {
  const systeme = [...new Set(zustellungen.map(({ system }) => system))]
  const name = systeme.length === 1 ? (systeme[0] ?? allgemein) : allgemein
  const station = { id: art, art, name }
  const [erste] = zustellungen
  if (erste === undefined) return { ...station, name: allgemein, text: 'nicht beteiligt', stand: 'aus' }
  const angekommen = zustellungen.filter(({ stand }) => stand === 'zugestellt').length
  const gescheitert = zustellungen.filter(({ stand }) => stand === 'gescheitert').length
  const alle = zustellungen.length
  if (gescheitert > 0) {
    return {
      ...station,
      text: alle === 1 ? 'gescheitert' : `${gescheitert} von ${alle} gescheitert`,
      stand: 'gescheitert',
    }
  }
  if (angekommen < alle) {
    const versuche = Math.max(...zustellungen.map((eine) => eine.versuche))
    return {
      ...station,
      text: versuche > 0 ? `${versuche + 1}. Versuch läuft` : 'wird zugestellt …',
      stand: 'unterwegs',
    }
  }
  return { ...station, text: alle === 1 ? 'zugestellt' : `${alle} zugestellt`, stand: 'erreicht' }
}
