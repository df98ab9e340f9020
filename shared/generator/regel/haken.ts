import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'

/** Modes that an own rule may add templates to, and what happens where it does not. */
export const HAKEN = [
  {
    name: 'haken:pruefung',
    ohne: 'deep-skip',
    zweck: 'weitere Befunde (code „eigen.…“), angewandt auf die Wurzel der Nachricht',
  },
  {
    name: 'haken:zustellauftrag',
    ohne: 'shallow-copy',
    zweck: 'jeden fertigen Zustellauftrag ändern oder weglassen, angewandt auf r:zustellauftrag',
  },
  {
    name: 'haken:merkmale',
    ohne: 'deep-skip',
    zweck: 'weitere Merkmale des Vorgangs, angewandt auf die Wurzel der Nachricht',
  },
] as const

export function writeHaken(): XmlTeil[] {
  return HAKEN.flatMap(({ name, ohne, zweck }) => [
    kommentar(zweck),
    element('xsl:mode', { name, 'on-no-match': ohne }),
    LEERZEILE,
  ])
}
