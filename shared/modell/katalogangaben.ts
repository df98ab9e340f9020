/** 99, group (3), number (3), Verrichtung (3), detail (3); group and number start at 001 */
const LEIKA = /^99(?!000)\d{3}(?!000)\d{3}\d{6}$/

/** as in the Umsetzungskatalog: 10000 and up */
const OZG = /^1\d{4}$/

/** "12", "122", "124.01", "124.01.01", and what it is called */
const PRODUKT = /^\d{1,3}(?:\.\d{2}){0,2}(?: \S.*)?$/

/** Whether a text has the form of a LeiKa key; which keys the catalogue has is not known here. */
export function isLeikaSchluessel(text: string): boolean {
  return LEIKA.test(text)
}

/** Whether a text has the form of an id of the Umsetzungskatalog. */
export function isOzgId(text: string): boolean {
  return OZG.test(text)
}

/** Whether a text begins with a number as in the Produktplan of the KGSt. */
export function isKgstProdukt(text: string): boolean {
  return PRODUKT.test(text)
}
