import { checkWertquelle } from '../quellen.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/**
 * Something about the Anlage that the source refers to by its id. `inhalt` yields the id itself: the element then holds
 * `<anlage-inhalt ref>`, where the host puts the bytes.
 */
export const anlage: Werthandler<InhaltNachArt['anlage']> = {
  generate: ({ quelle, angabe }, umgebung) => {
    const id = `normalize-space(${umgebung.textOf(quelle)})`
    if (angabe === 'inhalt') return id
    return `for $id in ${id} return string((${umgebung.nachricht()}/n:anlagen/n:anlage[@id = $id])[1]/@${angabe})`
  },
  evaluate: ({ quelle, angabe }, umgebung) => {
    const id = umgebung.textOf(quelle).trim()
    if (angabe === 'inhalt') return id
    const gesucht = umgebung.eingaben.nachricht?.anlagen.find((eine) => eine.id === id)
    return gesucht === undefined ? '' : String(gesucht[angabe])
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
