import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { listHeimaten } from './dateien.ts'
import type { Diff, Listenaenderung } from './diff.ts'
import type { Dokumentstand } from './dokumentstand.ts'
import { isGleich } from './gleich.ts'
import { compareEintraege, listEintraege } from './listen.ts'

/** What leads from one state to another. */
export function createDiff(von: Dokumentstand, nach: Dokumentstand): Diff {
  const datensaetze = compareSaetze(von.projekt.datensaetze, nach.projekt.datensaetze)
  const codelisten = compareListen(von.projekt, nach.projekt)
  const heimaten = listHeimaten(nach.projekt, datensaetze.hinzugefuegt)
  return {
    datensaetze,
    positionen: compareSaetze(von.positionen, nach.positionen),
    ...(codelisten.length === 0 ? {} : { codelisten }),
    ...(heimaten === undefined ? {} : { heimaten }),
  }
}

/** Entries of the lists that one of both has; those of a list go with it. */
function compareListen(von: Projekt, nach: Projekt): Listenaenderung[] {
  const listen = new Set([von, nach].flatMap((projekt) => listDatensaetze(projekt, 'codeliste').map(({ id }) => id)))
  return [...listen].flatMap((liste) => {
    const hinzugefuegt = nach.datensaetze.has(liste) ? listEintraege(nach, liste) : []
    return compareEintraege(liste, listEintraege(von, liste), hinzugefuegt) ?? []
  })
}

interface Satzdiff<T> {
  hinzugefuegt: T[]
  geaendert: { von: T; nach: T }[]
  entfernt: T[]
}

function compareSaetze<T>(alte: ReadonlyMap<string, T>, neue: ReadonlyMap<string, T>): Satzdiff<T> {
  const diff: Satzdiff<T> = { hinzugefuegt: [], geaendert: [], entfernt: [] }
  for (const [id, nach] of neue) {
    const von = alte.get(id)
    if (von === undefined) diff.hinzugefuegt.push(nach)
    else if (!isGleich(von, nach)) diff.geaendert.push({ von, nach })
  }
  for (const [id, von] of alte) if (!neue.has(id)) diff.entfernt.push(von)
  return diff
}
