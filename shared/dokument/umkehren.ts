import type { Diff, Schritt } from './diff.ts'
import { invertListenaenderung } from './listen.ts'

/** The diff that takes this one back. Where new records belong stays in it: whoever inverts it again still knows. */
export function invertDiff({ datensaetze, positionen, codelisten, heimaten }: Diff): Diff {
  return {
    datensaetze: invertSatzdiff(datensaetze),
    positionen: invertSatzdiff(positionen),
    ...(codelisten === undefined ? {} : { codelisten: codelisten.map(invertListenaenderung).reverse() }),
    ...(heimaten === undefined ? {} : { heimaten }),
  }
}

/** Undo of a Schritt: an ordinary Schritt under the same name. */
export function invertSchritt({ name, diff }: Schritt): Schritt {
  return { name, diff: invertDiff(diff) }
}

interface Satzdiff<T> {
  hinzugefuegt: T[]
  geaendert: { von: T; nach: T }[]
  entfernt: T[]
}

function invertSatzdiff<T>({ hinzugefuegt, geaendert, entfernt }: Satzdiff<T>): Satzdiff<T> {
  return {
    hinzugefuegt: entfernt,
    geaendert: geaendert.map(({ von, nach }) => ({ von: nach, nach: von })),
    entfernt: hinzugefuegt,
  }
}
