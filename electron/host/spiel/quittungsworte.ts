import { parseBaum } from '../prozessor/xmlbaum.ts'

/** Attributes that say something to people; ids of mails and entries do not. */
const NAMEN: Readonly<Record<string, string>> = {
  aktenzeichen: 'Aktenzeichen',
  vorgangskennzeichen: 'Vorgang',
}

const TREFFER: Readonly<Record<string, string>> = {
  einer: 'ein Treffer',
  mehrere: 'mehrere Treffer',
  keiner: 'kein Treffer',
}

/** What a receipt or register answer says, e.g. "Aktenzeichen 52.11-2026/1"; empty where it says nothing. */
export function describeQuittung(xml: string): string {
  const baum = parseBaum(xml)
  if (!baum.ok) return ''
  const { attribute, kinder } = baum.wert
  const angaben = Object.entries(attribute).flatMap(([name, wert]) => {
    if (name === 'treffer') return TREFFER[wert] ?? wert
    return NAMEN[name] === undefined ? [] : `${NAMEN[name]} ${wert}`
  })
  const merkmale = kinder.map(({ attribute: { name = '' }, text }) => `${capitalise(name)} ${text}`)
  return [...angaben, ...merkmale].join(', ')
}

function capitalise(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** Parser and engine speak of elements and paths; what they say is for developers only. */
const TECHNISCH = /Element '|attribute '|\{urn:|\{http|XP[TDS][A-Z]\d{4}|\bxs[dl]?:/i

/** Why something failed, without the words of parsers. */
export function describeScheitern(text: string): string {
  if (text === '') return 'Das Zielsystem hat keinen Grund genannt.'
  if (!TECHNISCH.test(text)) return text
  const satz = text.split(': ')[0] ?? ''
  return TECHNISCH.test(satz) ? 'Das Zielsystem hat die Nachricht nicht angenommen.' : `${satz}.`
}
