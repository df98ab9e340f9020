import { noteErstesBild } from './erstesBild.ts'

/** They are ready whatever the view shows. */
const OHNE_BILD: ReadonlySet<string> = new Set(['fenster', 'befunde'])

/**
 * Tells end-to-end tests that a view has its data: `document.documentElement.dataset.bereit` is a list of names, so a
 * test waits for `[data-bereit~="graph"]` instead of sleeping.
 */
export function markBereit(name: string): void {
  const namen = new Set((document.documentElement.dataset.bereit ?? '').split(' ').filter((einer) => einer !== ''))
  document.documentElement.dataset.bereit = [...namen.add(name)].join(' ')
  if (!OHNE_BILD.has(name)) noteErstesBild()
}

/** Takes the mark back, before a view loads again or when it goes. */
export function unmarkBereit(name: string): void {
  const namen = (document.documentElement.dataset.bereit ?? '')
    .split(' ')
    .filter((einer) => einer !== '' && einer !== name)
  document.documentElement.dataset.bereit = namen.join(' ')
}
