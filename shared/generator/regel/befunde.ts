import { quote } from '../../ausdruck/xpath/text.ts'
import { shortenSatz } from '../../befund.ts'
import { REGELBEFUNDE, type Regelbefundcode } from '../../modell/regelbefunde.ts'
import { element, kommentar, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import type { Regelumgebung } from './umgebung.ts'
import { quoteOptional } from './werte.ts'
import { xsl } from './xsl.ts'

export interface Befundstelle {
  /** label in the sentence */
  name: string
  /** id of the model element */
  element: string
  feld?: string | undefined
  /** XPath of the place in the words of the form */
  angabe?: string | undefined
  rechtsgrundlage?: string | undefined
}

/** The instruction that reports a Befund. */
export function reportBefund(
  umgebung: Regelumgebung,
  code: Regelbefundcode,
  stelle: Befundstelle,
  schwere: string = REGELBEFUNDE[code].schwere,
): XmlKnoten {
  umgebung.befundcodes.add(code)
  const argumente = [
    quote(code),
    quote(schwere),
    quote(stelle.element),
    quoteOptional(stelle.feld),
    quote(shortenSatz(REGELBEFUNDE[code].satz(stelle.name))),
    stelle.angabe ?? '()',
    quoteOptional(stelle.rechtsgrundlage),
  ]
  return xsl.sequence(`e:befund(${argumente.join(', ')})`)
}

/** The function that all Befunde come from: it knows what is to be done about each. */
export function writeBefundfunktion({ befundcodes }: Regelumgebung): XmlTeil[] {
  const codesNachAbhilfe = new Map<string, string[]>()
  for (const [code, { abhilfe }] of Object.entries(REGELBEFUNDE)) {
    if (befundcodes.has(code)) codesNachAbhilfe.set(abhilfe, [...(codesNachAbhilfe.get(abhilfe) ?? []), code])
  }
  const params = ['code', 'schwere', 'element'].map((name) => xsl.param(name, 'xs:string'))
  const faelle = [...codesNachAbhilfe].map(([abhilfe, codes]) =>
    xsl.when(codes.map((code) => `$code = ${quote(code)}`).join(' or '), element('xsl:text', {}, abhilfe)),
  )
  return [
    kommentar('Ein Befund; feld, angabe und rechtsgrundlage dürfen fehlen.'),
    xsl.funktion(
      'e:befund',
      'element(r:befund)',
      ...params,
      xsl.param('feld', 'xs:string?'),
      xsl.param('satz', 'xs:string'),
      xsl.param('angabe', 'xs:string?'),
      xsl.param('rechtsgrundlage', 'xs:string?'),
      element(
        'r:befund',
        { code: '{$code}', schwere: '{$schwere}', element: '{$element}' },
        ...['feld', 'angabe', 'rechtsgrundlage'].map((name) =>
          xsl.if(`$${name} != ''`, xsl.attribute(name, `$${name}`)),
        ),
        element('r:satz', {}, xsl.valueOf('$satz')),
        element('r:abhilfe', {}, faelle.length === 0 ? xsl.valueOf('$code') : xsl.choose(...faelle)),
      ),
    ),
  ]
}
