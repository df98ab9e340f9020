import type { Regeleingabe, Sichtangaben } from '../../../shared/auswertung/eingabe.ts'
import { listSichtdokumente } from '../../../shared/auswertung/sichtbaum.ts'
import { escapeXml, type Nachrichtenform, writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL, namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'

/** The inputs of a rule as XML texts, by the names of its parameters; `quelle` is the message. */
export interface EingabeXml {
  quelle: string
  vorgang: string
  antworten: string
  kontext: string
}

function element(name: string, attribute: object, inhalt = '', namensraum?: string): string {
  const angaben = Object.entries(attribute).flatMap(([schluessel, wert]) =>
    wert === undefined ? [] : [` ${schluessel}="${escapeXml(String(wert))}"`],
  )
  const xmlns = namensraum === undefined ? '' : ` xmlns="${namensraum}"`
  return `<${name}${xmlns}${angaben.join('')}>${inhalt}</${name}>`
}

const merkmale = (liste: readonly { name: string; wert: string }[]): string =>
  liste.map(({ name, wert }) => element('merkmal', { name }, escapeXml(wert))).join('')

export function writeEingabe(projekt: Projekt, eingabe: Regeleingabe): EingabeXml {
  return {
    quelle: writeNachricht(formOf(projekt, eingabe.nachricht.nachrichtentyp), eingabe.nachricht),
    vorgang: writeVorgang(eingabe),
    antworten: writeAntworten(eingabe),
    kontext: element('kontext', eingabe.kontext, '', NAMENSRAUM_REGEL),
  }
}

export function writeSicht(sicht: Sichtangaben): string {
  return element('sicht', sicht, '', NAMENSRAUM_REGEL)
}

export function formOf(projekt: Projekt, nachrichtentypId: string): Nachrichtenform {
  const leistung = listDatensaetze(projekt, 'leistung').find((eine) => eine.nachrichtentypen.includes(nachrichtentypId))
  if (leistung === undefined) throw new Error(`Keine Leistung zu ${nachrichtentypId}`)
  const nachrichtentyp = getDatensatz(projekt, 'nachrichtentyp', nachrichtentypId)
  return { leistung, nachrichtentyp, dokumente: listSichtdokumente(projekt, nachrichtentyp) }
}

function writeVorgang({ vorgang }: Regeleingabe): string {
  const { merkmale: werte, fremdkennungen, erwartet, ...attribute } = vorgang
  const inhalt = [
    merkmale(werte),
    ...fremdkennungen.map(({ system, kennung }) => element('fremdkennung', { system }, escapeXml(kennung))),
    ...erwartet.map((eine) => element('erwartet', eine)),
  ]
  return element('vorgang', attribute, inhalt.join(''), NAMENSRAUM_REGEL)
}

function writeAntworten({ antworten }: Regeleingabe): string {
  const teile = antworten.map((antwort) => {
    if (antwort.art === 'fehler') {
      return element('antwort', { anfrage: antwort.anfrage }, element('fehler', { art: antwort.fehler }, 'Störung'))
    }
    const { treffer, merkmale: werte } = antwort
    const quittung = element('quittung', { treffer }, merkmale(werte), namespaceOfDienst('registerabfrage'))
    return element('antwort', { anfrage: antwort.anfrage }, element('inhalt', {}, quittung))
  })
  return element('antworten', {}, teile.join(''), NAMENSRAUM_REGEL)
}
