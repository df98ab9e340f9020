/** 99, group (3), number (3), Verrichtung (3), detail (3); group and number start at 001 */
const LEIKA = /^99(?!000)\d{3}(?!000)\d{3}\d{6}$/

/** Whether a text has the form of a LeiKa key; which keys the catalogue has is not known here. */
export function isLeikaSchluessel(text: string): boolean {
  return LEIKA.test(text)
}
