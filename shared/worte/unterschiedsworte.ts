import type { Unterschiedsart } from '../vergleich/unterschied.ts'

/** How it is called that an element came, changed or went. */
export const UNTERSCHIEDSWORTE: Readonly<Record<Unterschiedsart, string>> = {
  neu: 'neu',
  geaendert: 'geändert',
  entfernt: 'entfallen',
}
