import Table from 'cli-table3'

const zahl = (wert: number, stellen: number): string =>
  wert.toLocaleString('de-DE', { minimumFractionDigits: stellen, maximumFractionDigits: stellen })

export const formatMs = (ms: number): string => (ms < 1000 ? `${zahl(ms, 0)} ms` : `${zahl(ms / 1000, 1)} s`)
export const formatMb = (bytes: number): string => `${zahl(bytes / 1024 / 1024, 0)} MB`
export const formatAnteil = (anteil: number): string => `${zahl(anteil * 100, 0)} %`
export const formatZahl = (wert: number): string => zahl(wert, wert < 100 ? 1 : 0)

/** Prints a part of the figures; the first column holds words, the others numbers. */
export function printTabelle(titel: string, kopf: readonly string[], zeilen: readonly (readonly string[])[]): void {
  const tabelle = new Table({
    head: [...kopf],
    style: { head: [], border: [] },
    colAligns: kopf.map((_, spalte) => (spalte === 0 ? 'left' : 'right')),
  })
  tabelle.push(...zeilen.map((zeile) => [...zeile]))
  console.log(`\n${titel}\n${tabelle.toString()}`)
}
