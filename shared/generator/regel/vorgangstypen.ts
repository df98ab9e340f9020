import { getDatensatz } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { vorlageOrName } from './texte.ts'
import type { Regelumgebung } from './umgebung.ts'
import { fest, firstWert } from './werte.ts'
import { xsl } from './xsl.ts'

/** Per Vorgangstyp: the Betreff of a case and the Akte it belongs to. */
export function writeVorgangstypen(umgebung: Regelumgebung): XmlTeil[] {
  return umgebung.leistung.vorgangstypen.flatMap((id) => {
    const { name, akte, betreff } = getDatensatz(umgebung.projekt, 'vorgangstyp', id)
    const match = `r:vorgang[@vorgangstyp = '${id}']`
    const nachricht = xsl.tunnelParam('nachricht', 'element()')
    const suche = akte.anlage === 'bestehend' ? akte.bestehendNach : undefined
    return [
      kommentar(`Vorgangstyp „${name}“`),
      xsl.template(
        { match, mode: 'betreff', as: 'xs:string', 'fw:id': id },
        nachricht,
        xsl.tunnelParam('stelle', 'element(r:stelle)'),
        xsl.sequence(vorlageOrName(umgebung, betreff, name)),
      ),
      LEERZEILE,
      xsl.template(
        { match, mode: 'akte', as: 'element(a:akte)', 'fw:id': id },
        xsl.param('betreff', 'xs:string'),
        ...(suche === undefined ? [] : [nachricht]),
        element(
          'a:akte',
          {
            anlage: akte.anlage,
            aktenplankennzeichen: fest(akte.aktenplankennzeichen),
            betreff: '{$betreff}',
            aufbewahrungJahre: String(akte.aufbewahrungJahre),
          },
          ...(suche === undefined ? [] : createSuchbegriff(firstWert(umgebung, suche))),
          xsl.copyOf('@aktenzeichen'),
        ),
      ),
      LEERZEILE,
    ]
  })
}

function createSuchbegriff(wert: string): XmlTeil[] {
  return [
    xsl.variable('suchbegriff', 'xs:string', wert),
    xsl.if("$suchbegriff != ''", xsl.attribute('suchbegriff', '$suchbegriff')),
  ]
}
