import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import type { Regelumgebung } from './umgebung.ts'
import { firstElement, firstWert } from './werte.ts'
import { xsl } from './xsl.ts'

/** The function that knows which fields decide who is in charge. */
export function writeZustaendigkeitsmerkmal(umgebung: Regelumgebung): XmlTeil[] {
  const { id, zustaendigkeitsmerkmal } = umgebung.leistung
  const { ars, bereich } = zustaendigkeitsmerkmal
  const werte = [firstWert(umgebung, ars), bereich === undefined ? '()' : `string(${firstElement(umgebung, bereich)})`]
  return [
    kommentar('Die Stellen, die nach den Angaben der Nachricht zuständig sind'),
    element(
      'xsl:function',
      { name: 'e:zustaendigeStellen', as: 'element(r:stelle)*', 'fw:id': id },
      xsl.param('nachricht', 'element()'),
      xsl.sequence(`e:stellenFuer(${werte.join(', ')})`),
    ),
    LEERZEILE,
  ]
}
