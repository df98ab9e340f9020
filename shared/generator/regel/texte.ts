import { quote } from '../../ausdruck/xpath/text.ts'
import type { Textvorlage } from '../../modell/elemente/leistung.ts'
import { variableOfCodeliste } from './codelisten.ts'
import { findKnoten, type Regelumgebung } from './umgebung.ts'
import { concatenate, firstWert } from './werte.ts'

/**
 * XPath of the finished text of a template. It reads `$nachricht` and `$stelle`. `mitFeldern` false: values of the
 * message are left out, as an open mail must not carry them.
 */
export function vorlageToXPath(umgebung: Regelumgebung, vorlage: Textvorlage, mitFeldern = true): string {
  return `normalize-space(${concatenate(vorlage.map((teil) => teilToXPath(umgebung, teil, mitFeldern)))})`
}

export function hasFelder(vorlage: Textvorlage): boolean {
  return vorlage.some((teil) => teil.art === 'feld')
}

function teilToXPath(umgebung: Regelumgebung, teil: Textvorlage[number], mitFeldern: boolean): string {
  switch (teil.art) {
    case 'text':
      return quote(teil.text)
    case 'feld':
      return mitFeldern ? feldToXPath(umgebung, teil.feld) : "'…'"
    case 'angabe':
      return angabeToXPath(umgebung, teil.angabe)
  }
}

function feldToXPath(umgebung: Regelumgebung, pfad: string): string {
  const feld = findKnoten(umgebung, pfad)[0]?.knoten.feld
  if (feld === undefined) return "''"
  const wert = firstWert(umgebung, pfad)
  switch (feld.datentyp) {
    case 'datum':
      return `e:datumDeutsch(${wert})`
    case 'jaNein':
      return `e:jaNein(${wert})`
    case 'auswahl':
      return feld.codeliste === undefined ? wert : codenameToXPath(umgebung, feld.codeliste, wert)
    default:
      return wert
  }
}

function codenameToXPath(umgebung: Regelumgebung, codeliste: string, wert: string): string {
  umgebung.codelisten.add(codeliste)
  return `e:codename($${variableOfCodeliste(codeliste)}, ${wert})`
}

function angabeToXPath(
  { leistung }: Regelumgebung,
  angabe: Extract<Textvorlage[number], { art: 'angabe' }>['angabe'],
): string {
  switch (angabe) {
    case 'vorgangId':
      return '$vorgang/r:vorgang/@id'
    case 'eingangsdatum':
      return 'e:datumDeutsch($kontext/r:kontext/@eingangsdatum)'
    case 'eingangszeit':
      return '$kontext/r:kontext/@eingangszeit'
    case 'organisation':
      return '$konfiguration/r:konfiguration/@name'
    case 'stelle':
      return '$stelle/@name'
    case 'leistung':
      return quote(leistung.name)
    case 'aktenzeichen':
      return '$vorgang/r:vorgang/@aktenzeichen'
    case 'geschaeftszeichen':
      return 'e:geschaeftszeichen()'
  }
}

/** XPath of the text of a template, or of a name where the text is empty. */
export function vorlageOrName(umgebung: Regelumgebung, vorlage: Textvorlage, name: string, mitFeldern = true): string {
  const text = vorlageToXPath(umgebung, vorlage, mitFeldern)
  const nieLeer = vorlage.some((teil) => teil.art === 'text' && teil.text.trim() !== '')
  return nieLeer ? text : `(${text}[. != ''], ${quote(name)})[1]`
}
