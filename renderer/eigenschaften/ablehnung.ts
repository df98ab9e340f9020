import { formatZahl } from './werteingabe.ts'

/** What to do about a value that the schema check refuses, by the end of its sentence. */
const ABHILFEN: readonly [RegExp, (grenze: string) => string][] = [
  [/ darf nicht leer sein\.$/, () => 'Geben Sie etwas ein.'],
  [/ hat weniger als (\d+) Zeichen\.$/, (grenze) => `Geben Sie mindestens ${grenze} Zeichen ein.`],
  [/ hat mehr als (\d+) Zeichen\.$/, (grenze) => `Kürzen Sie den Text auf ${grenze} Zeichen.`],
  [/ ist kleiner als (-?\d+)\.$/, (grenze) => `Geben Sie eine Zahl ab ${grenze} ein.`],
  [/ ist größer als (-?\d+)\.$/, (grenze) => `Geben Sie eine Zahl bis ${grenze} ein.`],
  [/ muss eine ganze Zahl sein\.$/, () => 'Geben Sie eine ganze Zahl ein.'],
]

/**
 * The sentence of a refused value as it stands below its field: what to do, where that is clear. The schema check begins with the
 * key of the value in quotation marks, which the field says already.
 */
export function describeAblehnung(satz: string): string {
  for (const [muster, describe] of ABHILFEN) {
    const gefunden = muster.exec(satz)
    if (gefunden !== null) return describe(formatZahl(Number(gefunden[1])))
  }
  const kurz = satz.replace(/^„[^“]*“: /, '').replace(/^„[^“]*“ /, 'Der Wert ')
  return kurz.charAt(0).toLocaleUpperCase('de') + kurz.slice(1)
}
