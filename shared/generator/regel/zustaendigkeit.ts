import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { reportBefund } from './befunde.ts'
import type { Regelumgebung } from './umgebung.ts'
import { firstElement, firstWert } from './werte.ts'
import { BEFUNDE, xsl } from './xsl.ts'

/** XPath of the Stellen in charge: none, one, or several in a tie. */
export function zustaendigeStellen(umgebung: Regelumgebung): string {
  const { ars, bereich } = umgebung.leistung.zustaendigkeitsmerkmal
  const argumente = [
    firstWert(umgebung, ars),
    ...(bereich === undefined ? [] : [`string(${firstElement(umgebung, bereich)})`]),
  ]
  return `e:zustaendigeStellen(${argumente.join(', ')})`
}

/** Function and Befunde of the Zuständigkeit. */
export function writeZustaendigkeit(umgebung: Regelumgebung): XmlTeil[] {
  const mitBereich = umgebung.leistung.zustaendigkeitsmerkmal.bereich !== undefined
  const stellen = '$konfiguration/r:konfiguration/r:stelle'
  const imBereich = mitBereich
    ? '\n          [empty(@von) or ($bereich ge @von and ($bereich lt @bis or starts-with($bereich, @bis)))]'
    : ''
  const stelle = { name: umgebung.leistung.name, element: umgebung.leistung.id }
  return [
    kommentar(
      [
        'Die zuständige Stelle: die des Vorgangs oder die mit dem längsten passenden Regionalschlüssel',
        ...(mitBereich ? ['(bei gleicher Länge eine, deren Bereich passt, vor einer ohne Bereich).'] : []),
      ].join('\n'),
    ),
    xsl.funktion(
      'e:zustaendigeStellen',
      'element(r:stelle)*',
      xsl.param('ars', 'xs:string'),
      ...(mitBereich ? [xsl.param('bereich', 'xs:string')] : []),
      xsl.choose(
        xsl.when('$vorgang/r:vorgang/@stelle', xsl.sequence(`${stellen}[@id = $vorgang/r:vorgang/@stelle]`)),
        xsl.otherwise(
          xsl.variable(
            'passende',
            'element(r:zustaendigkeit)*',
            `${stellen}/r:zustaendigkeit[starts-with($ars, @arsPraefix)]${imBereich}`,
          ),
          xsl.variable('laenge', 'xs:integer?', 'max($passende/string-length(@arsPraefix))'),
          xsl.variable('beste', 'element(r:zustaendigkeit)*', '$passende[string-length(@arsPraefix) = $laenge]'),
          xsl.sequence(mitBereich ? 'if ($beste/@von) then $beste[@von]/.. else $beste/..' : '$beste/..'),
        ),
      ),
    ),
    LEERZEILE,
    element(
      'xsl:template',
      { name: 'zustaendigkeit', as: BEFUNDE, 'fw:id': umgebung.leistung.id },
      xsl.param('stellen', 'element(r:stelle)*'),
      xsl.choose(
        xsl.when('empty($stellen)', reportBefund(umgebung, 'regel.zustaendigkeitKeine', stelle)),
        xsl.when('count($stellen) gt 1', reportBefund(umgebung, 'regel.zustaendigkeitMehrdeutig', stelle)),
      ),
    ),
    LEERZEILE,
  ]
}
