import type { Diff } from './diff.ts'
import type { Dokumentstand } from './dokumentstand.ts'
import { isGleich } from './gleich.ts'

/** What leads from one state to another. */
export function createDiff(von: Dokumentstand, nach: Dokumentstand): Diff {
  return {
    datensaetze: compareSaetze(von.projekt.datensaetze, nach.projekt.datensaetze),
    positionen: compareSaetze(von.positionen, nach.positionen),
  }
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
