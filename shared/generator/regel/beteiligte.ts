import { quote } from '../../ausdruck/xpath/text.ts'
import type { Rolle } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { kommentar, LEERZEILE, UMBRUCH, type XmlTeil } from '../xmltext.ts'
import type { Regelumgebung } from './umgebung.ts'
import { firstWert } from './werte.ts'
import { xsl } from './xsl.ts'

/** What a case remembers from the message that opens it: its parties and its Betreff. */
export function writeEroeffnung(umgebung: Regelumgebung): XmlTeil[] {
  const rollen = umgebung.leistung.rollen
    .map((id) => getDatensatz(umgebung.projekt, 'rolle', id))
    .filter((rolle) => rolle.bindung.art === 'nachricht')
  return [
    kommentar('Was sich der Vorgang aus der Nachricht merkt, die ihn eröffnet'),
    xsl.template(
      { name: 'eroeffnung', as: 'element(r:merkmal)*' },
      ...rollen.map((rolle) => xsl.call(templateOf(rolle))),
      xsl.variableOf('betreff', 'xs:string', xsl.apply('$vorgang/r:vorgang', 'betreff')),
      xsl.sequence("e:merkmal('vorgang.betreff', $betreff)"),
    ),
    LEERZEILE,
    ...rollen.flatMap((rolle) => writeBeteiligten(umgebung, rolle)),
  ]
}

function templateOf(rolle: Rolle): string {
  return `beteiligter.${rolle.technischerName}`
}

function writeBeteiligten(umgebung: Regelumgebung, rolle: Rolle): XmlTeil[] {
  const { bindung } = rolle
  if (bindung.art !== 'nachricht') return []
  const namen = bindung.name.map((pfad) => firstWert(umgebung, pfad))
  const angaben: [string, string][] = [['name', `string-join((${namen.join(`,${UMBRUCH}`)})[. != ''], ' ')`]]
  if (bindung.postfach !== undefined) angaben.push(['postfach', firstWert(umgebung, bindung.postfach)])
  if (bindung.mail !== undefined) angaben.push(['mail', firstWert(umgebung, bindung.mail)])
  return [
    kommentar(`Rolle „${rolle.name}“`),
    xsl.template(
      { name: templateOf(rolle), as: 'element(r:merkmal)*', 'fw:id': rolle.id },
      xsl.tunnelParam('nachricht', 'element()'),
      ...angaben.map(([angabe, wert]) =>
        xsl.sequence(`e:merkmal(${quote(`${rolle.technischerName}.${angabe}`)}, ${wert})`),
      ),
    ),
    LEERZEILE,
  ]
}
