import type { Diff } from './diff.ts'
import { isGleich } from './gleich.ts'
import { composeListenaenderungen } from './listen.ts'

/** One diff that does what several do one after the other; what is changed and changed back is gone from it. */
export function composeDiffs(diffs: readonly Diff[]): Diff {
  const codelisten = composeListenaenderungen(diffs.flatMap(({ codelisten: eine = [] }) => eine))
  const datensaetze = composeSatzdiffs(diffs.map((diff) => diff.datensaetze))
  const neue = new Set(datensaetze.hinzugefuegt.map(({ id }) => id))
  const heimaten = diffs.flatMap((diff) => Object.entries(diff.heimaten ?? {})).filter(([id]) => neue.has(id))
  return {
    datensaetze,
    positionen: composeSatzdiffs(diffs.map(({ positionen }) => positionen)),
    ...(codelisten.length === 0 ? {} : { codelisten }),
    ...(heimaten.length === 0 ? {} : { heimaten: Object.fromEntries(heimaten) }),
  }
}

interface Satzdiff<T> {
  hinzugefuegt: T[]
  geaendert: { von: T; nach: T }[]
  entfernt: T[]
}

/** A record before the first and after the last diff; undefined where there was or is none. */
interface Spanne<T> {
  von: T | undefined
  nach: T | undefined
}

function composeSatzdiffs<T extends { id: string }>(diffs: readonly Satzdiff<T>[]): Satzdiff<T> {
  const spannen = new Map<string, Spanne<T>>()
  const note = (id: string, von: T | undefined, nach: T | undefined): void => {
    const bisher = spannen.get(id)
    spannen.set(id, { von: bisher === undefined ? von : bisher.von, nach })
  }
  for (const { hinzugefuegt, geaendert, entfernt } of diffs) {
    for (const satz of entfernt) note(satz.id, satz, undefined)
    for (const { von, nach } of geaendert) note(nach.id, von, nach)
    for (const satz of hinzugefuegt) note(satz.id, undefined, satz)
  }
  const ergebnis: Satzdiff<T> = { hinzugefuegt: [], geaendert: [], entfernt: [] }
  for (const { von, nach } of spannen.values()) {
    if (von === undefined && nach !== undefined) ergebnis.hinzugefuegt.push(nach)
    else if (von !== undefined && nach === undefined) ergebnis.entfernt.push(von)
    else if (von !== undefined && nach !== undefined && !isGleich(von, nach)) ergebnis.geaendert.push({ von, nach })
  }
  return ergebnis
}
