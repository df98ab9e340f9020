import { quote } from '../../ausdruck/xpath/text.ts'
import type { Rolle } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { kommentar, LEERZEILE, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import type { Regelumgebung } from './umgebung.ts'
import { firstWert } from './werte.ts'
import { xsl } from './xsl.ts'

/** Rollen that are found in the opening message, in the order of the Leistung. */
function listBeteiligte(umgebung: Regelumgebung): Rolle[] {
  return umgebung.leistung.rollen
    .map((id) => getDatensatz(umgebung.projekt, 'rolle', id))
    .filter((rolle) => rolle.bindung.art === 'nachricht')
}

function templateOf(rolle: Rolle): string {
  return `beteiligter.${rolle.technischerName}`
}

/** Calls that yield what a case remembers of its parties. */
export function callBeteiligte(umgebung: Regelumgebung): XmlKnoten[] {
  return listBeteiligte(umgebung).map((rolle) => xsl.call(templateOf(rolle)))
}

export function writeBeteiligte(umgebung: Regelumgebung): XmlTeil[] {
  return listBeteiligte(umgebung).flatMap((rolle) => {
    const { bindung } = rolle
    if (bindung.art !== 'nachricht') return []
    umgebung.hilfen.add('merkmal')
    const namen = bindung.name.map((pfad) => firstWert(umgebung, pfad))
    const angaben: [string, string][] = [['name', `string-join((${namen.join(',\n            ')})[. != ''], ' ')`]]
    if (bindung.postfach !== undefined) angaben.push(['postfach', firstWert(umgebung, bindung.postfach)])
    if (bindung.mail !== undefined) angaben.push(['mail', firstWert(umgebung, bindung.mail)])
    return [
      kommentar(`Rolle „${rolle.name}“: Angaben aus der Nachricht`),
      xsl.template(
        { name: templateOf(rolle), as: 'element(r:merkmal)*', 'fw:id': rolle.id },
        xsl.tunnelParam('nachricht', 'element()'),
        ...angaben.map(([angabe, wert]) =>
          xsl.sequence(`e:merkmal(${quote(`${rolle.technischerName}.${angabe}`)}, ${wert})`),
        ),
      ),
      LEERZEILE,
    ]
  })
}
