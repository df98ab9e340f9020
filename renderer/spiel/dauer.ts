/** "4 ms", "1,2 s" */
export function formatDauer(millisekunden: number): string {
  if (millisekunden < 1) return '< 1 ms'
  if (millisekunden < 1_000) return `${Math.round(millisekunden)} ms`
  return `${(millisekunden / 1_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} s`
}
