import { checkWertquelle } from '../quellen.ts'
import { blankToNone, collapseBlank } from '../vorkommen.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/**
 * Something about the Anlage that the source refers to by its id. `inhalt` yields the id itself: the element then holds
 * `<anlage-inhalt ref>`, where the host puts the bytes.
 */
export const anlage: Werthandler<InhaltNachArt['anlage']> = {
  generate: ({ quelle, angabe }, umgebung) => {
    const verweis = umgebung.valueOf(quelle)
    if (angabe === 'inhalt') return verweis
    const anlagen = `${umgebung.nachricht()}/n:anlagen/n:anlage`
    return `for $id in ${verweis}/normalize-space() return ${anlagen}[@id = $id][1]/@${angabe}[normalize-space()]`
  },
  evaluate: ({ quelle, angabe }, umgebung) => {
    const id = collapseBlank(umgebung.textOf(quelle))
    if (angabe === 'inhalt') return id
    const gesucht = umgebung.eingaben.nachricht?.anlagen.find((eine) => eine.id === id)
    return gesucht === undefined ? '' : blankToNone(String(gesucht[angabe]))
  },
  check: ({ quelle }, umgebung) => [
    ...checkWertquelle(quelle, umgebung),
    ...(umgebung.form.weise === 'nachricht' || umgebung.form.weise === 'dienst'
      ? []
      : [
          umgebung.report(
            'zuordnung.anlage',
            'Angaben zu Anlagen gibt es nur beim Ausgang einer Nachricht.',
            'Übernehmen Sie beim Eingang die Id der Anlage mit der Art „direkt“.',
          ),
        ]),
  ],
}
