/** What kind of violation one of libxml2's messages reports. */
export type Verstossart =
  | { art: 'unerwartet'; erwartet: string[] }
  | { art: 'unvollstaendig'; erwartet: string[] }
  | { art: 'wert'; facette: Facette | undefined; attribut: string | undefined }
  | { art: 'attributFehlt'; attribut: string }
  | { art: 'attributUnzulaessig'; attribut: string }
  | { art: 'inhalt' }
  | { art: 'wurzel' }
  | { art: 'sonstiges' }

export type Facette =
  | 'enumeration'
  | 'pattern'
  | 'length'
  | 'minLength'
  | 'maxLength'
  | 'minInclusive'
  | 'maxInclusive'
  | 'minExclusive'
  | 'maxExclusive'
  | 'totalDigits'
  | 'fractionDigits'

const ATTRIBUT = /^Element '[^']*', attribute '([^']*)': /
const FACETTE = /\[facet '([A-Za-z]+)'\]/
const ERWARTET = /Expected is (?:one of )?\( (.*?) \)\.?$/

/** Reads one message of libxml2 2.x; wording that is not known becomes `sonstiges` and is shown as it is. */
export function classifyVerstoss(message: string): Verstossart {
  const text = message.trim()
  if (text.includes('No matching global declaration')) return { art: 'wurzel' }
  if (text.includes('This element is not expected')) return { art: 'unerwartet', erwartet: readErwartet(text) }
  if (text.includes('Missing child element(s)')) return { art: 'unvollstaendig', erwartet: readErwartet(text) }
  const fehlt = /The attribute '([^']*)' is required but missing/.exec(text)
  if (fehlt) return { art: 'attributFehlt', attribut: localName(fehlt[1]) }
  const unzulaessig = /attribute '([^']*)': The attribute '[^']*' is not allowed/.exec(text)
  if (unzulaessig) return { art: 'attributUnzulaessig', attribut: localName(unzulaessig[1]) }
  const attribut = ATTRIBUT.exec(text)?.[1]
  const facette = FACETTE.exec(text)?.[1] as Facette | undefined
  if (facette !== undefined || text.includes('is not a valid value of')) {
    return { art: 'wert', facette, attribut: attribut === undefined ? undefined : localName(attribut) }
  }
  if (/content (?:other than whitespace )?is not allowed/.test(text)) return { art: 'inhalt' }
  return { art: 'sonstiges' }
}

function readErwartet(text: string): string[] {
  const liste = ERWARTET.exec(text)?.[1]
  return liste === undefined ? [] : liste.split(', ').map(localName)
}

/** `{namespace}name` without its namespace. */
function localName(name: string | undefined): string {
  return (name ?? '').trim().replace(/^\{[^}]*\}/, '')
}
