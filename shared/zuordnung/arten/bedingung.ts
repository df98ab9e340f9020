import { checkQuelle } from '../quellen.ts'
import { isFilled } from '../vorkommen.ts'
import { quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Bedingungshandler } from './art.ts'

/** The element is written only if the source exists (`vorhanden`), is missing, equals or does not equal a text. */
export const bedingung: Bedingungshandler<InhaltNachArt['bedingung']> = {
  generate: ({ pruefung, quelle, wert }, umgebung) => {
    const knoten = `(${umgebung.nodesOf(quelle)})[1][* or @* or normalize-space()]`
    switch (pruefung) {
      case 'vorhanden':
        return `exists(${knoten})`
      case 'fehlt':
        return `empty(${knoten})`
      case 'gleich':
        return `string(${umgebung.valueOf(quelle)}) = ${quoteXPath(wert ?? '')}`
      case 'ungleich':
        return `string(${umgebung.valueOf(quelle)}) != ${quoteXPath(wert ?? '')}`
    }
  },
  evaluate: ({ pruefung, quelle, wert = '' }, umgebung) => {
    const [erstes] = umgebung.select(quelle)
    const vorhanden = erstes !== undefined && isFilled(erstes)
    switch (pruefung) {
      case 'vorhanden':
        return vorhanden
      case 'fehlt':
        return !vorhanden
      case 'gleich':
        return umgebung.textOf(quelle) === wert
      case 'ungleich':
        return umgebung.textOf(quelle) !== wert
    }
  },
  check: ({ pruefung, quelle, wert }, umgebung) => {
    const braucht = pruefung === 'gleich' || pruefung === 'ungleich'
    const falsch = braucht === (wert === undefined)
    return [
      ...checkQuelle(quelle, umgebung),
      ...(falsch
        ? [
            umgebung.report(
              'zuordnung.bedingungswert',
              braucht
                ? 'Der Bedingung fehlt der Vergleichswert.'
                : 'Die Bedingung hat einen Wert, den sie nicht braucht.',
              braucht ? 'Geben Sie den Wert an, mit dem verglichen wird.' : 'Entfernen Sie den Vergleichswert.',
            ),
          ]
        : []),
    ]
  },
}
