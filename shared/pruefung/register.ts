import type { Pruefregel } from './pruefregel.ts'

/** The rules, found by their files: a new rule is a new file in `regeln/` that exports `regel`, nothing else. */
const DATEIEN = import.meta.glob<Pruefregel>('./regeln/*.ts', { eager: true, import: 'regel' })

/** All rules by code, ordered by code. */
export const PRUEFREGELN: ReadonlyMap<string, Pruefregel> = new Map(
  Object.entries(DATEIEN)
    .map(([datei, regel]): [string, Pruefregel] => [`modell.${datei.replace(/^.*\/|\.ts$/g, '')}`, regel])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)
