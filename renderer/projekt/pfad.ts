/** A folder in another one, written as the system of the host writes paths. */
export function joinPfad(ort: string, name: string): string {
  const trenner = ort.includes('\\') ? '\\' : '/'
  return ort.endsWith(trenner) ? `${ort}${name}` : `${ort}${trenner}${name}`
}
