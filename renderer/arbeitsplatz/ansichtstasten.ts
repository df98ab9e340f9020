import type { Ansicht } from './arbeitsplatz.ts'

/** The shortcut of each view, in the order of the view bar. Strg 0 is left to the browser, where it takes back the zoom. */
export const ANSICHTSTASTEN: Readonly<Record<Ansicht, string>> = {
  graph: 'Strg 1',
  nachrichtenfluss: 'Strg 2',
  zustellwege: 'Strg 3',
  felder: 'Strg 4',
  codelisten: 'Strg 5',
  nachrichten: 'Strg 6',
  regel: 'Strg 7',
  antrag: 'Strg 8',
  pruefstand: 'Strg 9',
  abnahme: 'Strg Umschalt P',
  vergleich: 'Strg Umschalt D',
}
