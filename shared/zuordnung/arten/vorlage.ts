import { checkWertquelle } from '../quellen.ts'
import { quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** Texts and values in a row; no value if all its sources are absent. A Vorlage without sources is always a value. */
export const vorlage: Werthandler<InhaltNachArt['vorlage']> = {
  generate: ({ teile }, umgebung) => {
    const stuecke = teile.map((teil) => ('text' in teil ? quoteXPath(teil.text) : umgebung.valueOf(teil.quelle)))
    const werte = stuecke.filter((_stueck, index) => 'quelle' in (teile[index] ?? {}))
    const verkettet = `string-join((${stuecke.join(', ')}), '')`
    return werte.length === 0 ? verkettet : `if (exists((${werte.join(', ')}))) then ${verkettet} else ()`
  },
  evaluate: ({ teile }, umgebung) => {
    let text = ''
    let belegt = teile.every((teil) => 'text' in teil)
    for (const teil of teile) {
      const stueck = 'text' in teil ? teil.text : umgebung.textOf(teil.quelle)
      if ('quelle' in teil && stueck !== '') belegt = true
      text += stueck
    }
    return belegt ? text : ''
  },
  check: ({ teile }, umgebung) =>
    teile.flatMap((teil) => ('quelle' in teil ? checkWertquelle(teil.quelle, umgebung) : [])),
}
