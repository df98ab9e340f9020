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

/** What people put before a key, and how they group its digits. */
const LEIKA_VORSATZ = /^\s*leika(?:[\s-]*(?:schlüssel|nummer|nr\.?|id))?[\s:]*/i
const OZG_VORSATZ = /^\s*ozg(?:[\s-]*id)?[\s:-]*/i
const GLIEDERUNG = /[\s.\-–/]/g

const LESARTEN: Readonly<Partial<Record<string, (text: string) => string>>> = {
  leikaSchluessel: (text) => findForm(text.replace(LEIKA_VORSATZ, ''), LEIKA) ?? text,
  ozgId: (text) => findForm(text.replace(OZG_VORSATZ, ''), OZG) ?? text,
  ars: (text) => findForm(text, /^\d{12}$/) ?? text,
}

/**
 * A key as people write it ("LeiKa 99 050 012 …", "OZG-10294", "14 6 12 …") as the model has it. What means no key, or is no key of a
 * catalogue, stays as it is.
 */
export function readKatalogangabe(angabe: string, text: string): string {
  return LESARTEN[angabe]?.(text) ?? text
}

function findForm(text: string, form: RegExp): string | undefined {
  const ziffern = text.replace(GLIEDERUNG, '')
  return form.test(ziffern) ? ziffern : undefined
}

/** What a text lacks to be a LeiKa key, as a part of a sentence about it. */
export function describeLeikamangel(text: string): string {
  if (/^99\d{12}$/.test(text)) return 'hat 000 als Gruppe oder als Kennung'
  return describeZiffernmangel(text, { anfang: '99', anzahl: 14 })
}

/** The same of an id of the Umsetzungskatalog. */
export function describeOzgmangel(text: string): string {
  return describeZiffernmangel(text, { anfang: '1', anzahl: 5 })
}

function describeZiffernmangel(text: string, { anfang, anzahl }: { anfang: string; anzahl: number }): string {
  if (text.trim() === '') return 'fehlt'
  const [fremdes] = /[^\d\s]/u.exec(text) ?? []
  if (fremdes !== undefined) return `enthält „${fremdes}“`
  const ziffern = text.replace(/\s/g, '')
  if (ziffern.length !== anzahl) return `hat ${ziffern.length} statt ${anzahl} Ziffern`
  return ziffern === text ? `beginnt mit ${text.slice(0, anfang.length)} statt ${anfang}` : 'enthält Leerzeichen'
}
