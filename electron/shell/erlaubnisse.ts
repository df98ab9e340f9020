import { isFensteradresse, STARTADRESSE } from './adresse.ts'

/** The only right a page of ours has: to copy text on the user's click. */
const RECHTE: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function isErlaubtesRecht(recht: string, adresse: string): boolean {
  return RECHTE.has(recht) && isFensteradresse(adresse)
}

/** Whether a request may leave the window: its own files and what it made itself, nothing of any network. */
export function isErlaubteAnfrage(adresse: string): boolean {
  if (adresse.startsWith('data:')) return true
  return isFensteradresse(adresse.startsWith('blob:') ? adresse.slice('blob:'.length) : adresse)
}

/** Whether a download may be offered for saving: only files that the window made itself. */
export function isErlaubterDownload(adresse: string): boolean {
  return adresse.startsWith('blob:') && isFensteradresse(adresse.slice('blob:'.length))
}

/** Whether a frame inside the page may show an address: the preview of a concept, written into the page itself. */
export function isErlaubterRahmen(adresse: string): boolean {
  return adresse === 'about:srcdoc' || adresse === 'about:blank'
}

/** Whether a page may go somewhere: only where it is, as it does to show another project. */
export function isErlaubteNavigation(adresse: string): boolean {
  return adresse === STARTADRESSE
}
