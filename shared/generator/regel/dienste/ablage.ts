import type { Nachrichtentyp } from '../../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, type XmlTeil } from '../../xmltext.ts'
import type { Regelumgebung } from '../umgebung.ts'
import { fest, firstWert } from '../werte.ts'
import { xsl } from '../xsl.ts'
import { vorlageOrName } from './anschreiben.ts'
import { createDokumente } from './dokumente.ts'

/** The order to file a Nachricht of this type; run at its target. */
export function createAblage(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  const von = getDatensatz(umgebung.projekt, 'rolle', typ.von)
  const richtung = von.bindung.art === 'nachricht' ? 'eingang' : 'ausgang'
  const dokumente = createDokumente(umgebung, typ, ({ anlage, name, typ: mime, ...angaben }) =>
    element(
      'a:dokument',
      { ...angaben, datum: '{$kontext/r:kontext/@eingangsdatum}', richtung },
      element('a:datei', { anlage, name, typ: mime }),
    ),
  )
  return [
    xsl.variableOf('betreff', 'xs:string', xsl.call('vorgangsbetreff')),
    element(
      'a:auftrag',
      {},
      xsl.apply('$vorgang/r:vorgang', 'akte', xsl.withParam('betreff', '$betreff')),
      element('a:vorgang', { id: '{$vorgang/r:vorgang/@id}', betreff: '{$betreff}' }),
      xsl.forEach(
        '$konfiguration/r:konfiguration/r:stelle[@id = current()/@stelle]',
        element('a:stelle', { kennung: '{@kennung}', name: '{@name}' }),
      ),
      ...dokumente,
      xsl.forEach(
        "$vorgang/r:vorgang/r:merkmal[starts-with(@name, 'register.')][not(@name = $register/@name)], $register",
        element('a:merkmal', { name: "{substring-after(@name, 'register.')}" }, xsl.valueOf('.')),
      ),
    ),
  ]
}

/** What filing needs of the Vorgangstyp: Akte and, where the case does not remember it yet, its Betreff. */
export function writeVorgangstypen(umgebung: Regelumgebung, mitAblage: boolean): XmlTeil[] {
  const typen = umgebung.leistung.vorgangstypen.map((id) => getDatensatz(umgebung.projekt, 'vorgangstyp', id))
  const params = [xsl.tunnelParam('nachricht', 'element()'), xsl.tunnelParam('stelle', 'element(r:stelle)')]
  return typen.flatMap(({ id, name, akte, betreff }) => {
    const suche = akte.anlage === 'bestehend' && akte.bestehendNach !== undefined ? akte.bestehendNach : undefined
    const match = `r:vorgang[@vorgangstyp = '${id}']`
    const suchbegriff =
      suche === undefined
        ? []
        : [
            xsl.variable('suchbegriff', 'xs:string', firstWert(umgebung, suche)),
            xsl.if("$suchbegriff != ''", xsl.attribute('suchbegriff', '$suchbegriff')),
          ]
    const angaben = {
      anlage: akte.anlage,
      aktenplankennzeichen: fest(akte.aktenplankennzeichen),
      betreff: '{$betreff}',
      aufbewahrungJahre: String(akte.aufbewahrungJahre),
    }
    const akteTemplate = xsl.template(
      { match, mode: 'akte', as: 'element(a:akte)', 'fw:id': id },
      xsl.param('betreff', 'xs:string'),
      ...(suche === undefined ? [] : params.slice(0, 1)),
      element('a:akte', angaben, ...suchbegriff, xsl.copyOf('@aktenzeichen')),
    )
    return [
      kommentar(`Vorgangstyp „${name}“`),
      xsl.template(
        { match, mode: 'betreff', as: 'xs:string', 'fw:id': id },
        ...params,
        xsl.sequence(vorlageOrName(umgebung, betreff, name)),
      ),
      ...(mitAblage ? [LEERZEILE, akteTemplate] : []),
      LEERZEILE,
    ]
  })
}

/** The Betreff a case was opened with. */
export function writeVorgangsbetreff(): XmlTeil[] {
  return [
    kommentar('Betreff von Akte und Vorgang: der, mit dem der Vorgang eröffnet wurde'),
    xsl.template(
      { name: 'vorgangsbetreff', as: 'xs:string' },
      xsl.tunnelParam('merkmale', 'element(r:merkmal)*'),
      xsl.choose(
        xsl.when(
          "$merkmale/@name = 'vorgang.betreff'",
          xsl.sequence("string($merkmale[@name = 'vorgang.betreff'][1])"),
        ),
        xsl.otherwise(xsl.apply('$vorgang/r:vorgang', 'betreff')),
      ),
    ),
    LEERZEILE,
  ]
}
