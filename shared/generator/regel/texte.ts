import { quote } from '../../ausdruck/xpath/text.ts'
import type { Textvorlage } from '../../modell/elemente/leistung.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { findKnoten, type Regelumgebung } from './umgebung.ts'
import { concatenate, firstWert } from './werte.ts'
import { xsl } from './xsl.ts'

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
      umgebung.hilfen.add('datumDeutsch')
      return `e:datumDeutsch(${wert})`
    case 'jaNein':
      umgebung.hilfen.add('jaNein')
      return `e:jaNein(${wert})`
    case 'auswahl':
      return feld.codeliste === undefined ? wert : codenameToXPath(umgebung, feld.codeliste, wert)
    default:
      return wert
  }
}

function codenameToXPath(umgebung: Regelumgebung, codeliste: string, wert: string): string {
  umgebung.codelisten.add(codeliste)
  return `e:code.${getDatensatz(umgebung.projekt, 'codeliste', codeliste).technischerName}(${wert})`
}

function angabeToXPath(
  { hilfen, leistung }: Regelumgebung,
  angabe: Extract<Textvorlage[number], { art: 'angabe' }>['angabe'],
): string {
  switch (angabe) {
    case 'vorgangId':
      return '$vorgang/r:vorgang/@id'
    case 'eingangsdatum':
      hilfen.add('datumDeutsch')
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
  }
}

/** One function per Codeliste whose names appear in texts. */
export function writeCodelisten(umgebung: Regelumgebung): XmlTeil[] {
  return [...umgebung.codelisten].sort().flatMap((id) => {
    const codeliste = getDatensatz(umgebung.projekt, 'codeliste', id)
    const eintraege = umgebung.projekt.codelisteninhalte.get(id) ?? []
    const faelle = eintraege.map(({ code, name }) => xsl.when(`$code = ${quote(code)}`, xsl.sequence(quote(name))))
    const inhalt =
      faelle.length === 0 ? xsl.sequence('$code') : xsl.choose(...faelle, xsl.otherwise(xsl.sequence('$code')))
    return [
      kommentar(`Namen der Codeliste „${codeliste.name}“ (${codeliste.kennung}, Version ${codeliste.version})`),
      element(
        'xsl:function',
        { name: `e:code.${codeliste.technischerName}`, as: 'xs:string', 'fw:id': id },
        xsl.param('code', 'xs:string'),
        inhalt,
      ),
      LEERZEILE,
    ]
  })
}
