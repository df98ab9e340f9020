import { checkWertquelle } from '../quellen.ts'
import { quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** Texts and values in a row; no value if all its sources are absent. A Vorlage without sources is always a value. */
export const vorlage: Werthandler<InhaltNachArt['vorlage']> = {
  generate: ({ teile }, umgebung) => {
    const namen: string[] = []
    const bindungen: string[] = []
    const stuecke = teile.map((teil) => {
      if ('text' in teil) return quoteXPath(teil.text)
      const name = `$teil${namen.length + 1}`
      namen.push(name)
      bindungen.push(`${name} := ${umgebung.textOf(teil.quelle)}`)
      return name
    })
    const verkettet = stuecke.length === 1 ? stuecke.join('') : `concat(${stuecke.join(', ')})`
    if (namen.length === 0) return verkettet
    return `let ${bindungen.join(', ')} return if (${namen.join(' or ')}) then ${verkettet} else ''`
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
