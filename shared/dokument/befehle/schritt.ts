import type { Datensatz } from '../../modell/datensatz.ts'
import type { Diff, Listenaenderung, Position, Schritt } from '../diff.ts'
import { isGleich } from '../gleich.ts'
import { elementOfLage } from '../lagen.ts'

/** Longest name of a Schritt (`schrittSchema`). */
const NAME_MAXIMUM = 120

interface Aenderungen {
  hinzugefuegt?: readonly Datensatz[]
  geaendert?: readonly { von: Datensatz; nach: Datensatz }[]
  entfernt?: readonly Datensatz[]
  positionen?: Partial<Diff['positionen']>
  codelisten?: readonly Listenaenderung[]
  /** records that no reference brings home, new or taken away, with the main record of the file they belong in */
  heimaten?: Readonly<Record<string, string>> | undefined
}

/** A Schritt from what a command wants; changes that change nothing are left out, names that are too long are cut. */
export function createSchritt(name: string, aenderungen: Aenderungen): Schritt {
  const { hinzugefuegt = [], geaendert = [], entfernt = [], positionen = {}, codelisten = [], heimaten } = aenderungen
  return {
    name: name.length > NAME_MAXIMUM ? `${name.slice(0, NAME_MAXIMUM - 1)}…` : name,
    diff: {
      datensaetze: {
        hinzugefuegt: [...hinzugefuegt],
        geaendert: geaendert.filter(({ von, nach }) => !isGleich(von, nach)),
        entfernt: [...entfernt],
      },
      positionen: { hinzugefuegt: [], geaendert: [], entfernt: [], ...positionen },
      ...(codelisten.length === 0 ? {} : { codelisten: [...codelisten] }),
      ...(heimaten === undefined ? {} : { heimaten }),
    },
  }
}

/** Places of elements that vanish together with them. */
export function listPositionenOf(positionen: ReadonlyMap<string, Position>, element: string): Position[] {
  return [...positionen.values()].filter((lage) => elementOfLage(lage) === element)
}
