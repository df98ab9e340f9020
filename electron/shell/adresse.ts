/** Scheme and host of the window's pages; a page from anywhere else is not ours. */
export const SCHEMA = 'app'
const RECHNER = 'fachwerk'

export const STARTADRESSE = `${SCHEMA}://${RECHNER}/index.html`

/** The path of an address of the window, or undefined for every other address. */
export function pfadOfFensteradresse(adresse: string): string | undefined {
  if (!URL.canParse(adresse)) return undefined
  const url = new URL(adresse)
  if (url.protocol !== `${SCHEMA}:` || url.host !== RECHNER) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return url.pathname
}

export function isFensteradresse(adresse: string): boolean {
  return pfadOfFensteradresse(adresse) !== undefined
}
