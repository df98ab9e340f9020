/** The value below which this part of the values lies: 0.5 is the middle one, 1 the largest. */
export function quantile(werte: readonly number[], anteil: number): number {
  const geordnet = [...werte].sort((a, b) => a - b)
  return geordnet[Math.min(geordnet.length - 1, Math.floor(geordnet.length * anteil))] ?? Number.NaN
}

export function middle(werte: readonly number[]): number {
  return quantile(werte, 0.5)
}
