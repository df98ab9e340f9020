import { quote } from '../../../ausdruck/xpath/text.ts'
import type { Textvorlage } from '../../../modell/elemente/leistung.ts'
import type { Nachrichtentyp, Rolle } from '../../../modell/elemente/nachricht.ts'
import { element, type XmlTeil } from '../../xmltext.ts'
import { hasFelder, vorlageToXPath } from '../texte.ts'
import type { Regelumgebung } from '../umgebung.ts'
import { xsl } from '../xsl.ts'

/** XPath of the text of a template, or of a name where the text is empty. */
export function vorlageOrName(umgebung: Regelumgebung, vorlage: Textvorlage, name: string, mitFeldern = true): string {
  const text = vorlageToXPath(umgebung, vorlage, mitFeldern)
  const nieLeer = vorlage.some((teil) => teil.art === 'text' && teil.text.trim() !== '')
  return nieLeer ? text : `(${text}[. != ''], ${quote(name)})[1]`
}

/** Betreff and paragraphs of a mail or Postfach message; a mail that is not vertraulich shows no values of the message. */
export function createAnschreiben(umgebung: Regelumgebung, typ: Nachrichtentyp, praefix: 'm' | 'p'): XmlTeil[] {
  umgebung.hilfen.add('datumDeutsch')
  const text = (vorlage: Textvorlage): string => {
    const voll = vorlageOrName(umgebung, vorlage, typ.name)
    if (praefix === 'p' || !hasFelder(vorlage)) return voll
    return `if (@vertraulich = 'true') then ${voll}\n        else ${vorlageOrName(umgebung, vorlage, typ.name, false)}`
  }
  const eingang = 'e:datumDeutsch($kontext/r:kontext/@eingangsdatum)'
  const absatz = (ausdruck: string): XmlTeil => element(`${praefix}:absatz`, {}, xsl.valueOf(ausdruck))
  return [
    element(`${praefix}:betreff`, {}, xsl.valueOf(text(typ.betreff))),
    absatz(text(typ.hinweistext)),
    absatz(`concat('Vorgang ', $vorgang/r:vorgang/@id, ', eingegangen am ', ${eingang}, '.')`),
    absatz("concat($stelle/@name, ', ', $konfiguration/r:konfiguration/@name)"),
  ]
}

/** XPath of a value of the party of a message, or of its name where it gave none. */
export function merkmalOf(rolle: Rolle, angabe: 'name' | 'mail'): string {
  return `$merkmale[@name = ${quote(`${rolle.technischerName}.${angabe}`)}][1]`
}
