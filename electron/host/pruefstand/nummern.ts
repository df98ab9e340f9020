import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { uuidV5 } from '../prozessor/uuid.ts'

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** So many digits of a sender's number are new: enough to be another one, and what leads it (a year, a code) stays. */
const NEUE_ZIFFERN = 6
/** With fewer digits a number is no running number. */
const ZIFFERN_MINIMUM = 3

/** New numbers for the messages of one sending: other ones with every `namensraum`, equal ones stay equal within it. */
export interface Nummernwechsel {
  /** `nummer` is what the sender's own format calls its number, where that is no UUID */
  renew(xml: string, nummer: string | undefined): string
}

export function createNummernwechsel(namensraum: string): Nummernwechsel {
  /** later messages of a case may name the number of an earlier one */
  const neue = new Map<string, string>()
  return {
    renew: (xml, nummer) => {
      if (nummer !== undefined && !neue.has(nummer)) neue.set(nummer, renewNummer(nummer, namensraum))
      const mitUuids = xml.replace(UUIDS, (alt) => uuidV5(namensraum, alt))
      return [...neue].reduce((text, [alt, neu]) => replaceWert(text, escapeXml(alt), escapeXml(neu)), mitUuids)
    },
  }
}

/** Of the same shape, so that it fits the sender's schema: only its last digits are others. */
export function renewNummer(nummer: string, namensraum: string): string {
  const ziffern = BigInt(`0x${uuidV5(namensraum, nummer).replaceAll('-', '')}`).toString()
  const anzahl = nummer.replace(/\D/g, '').length
  if (anzahl < ZIFFERN_MINIMUM) return `${nummer}-${ziffern.slice(-NEUE_ZIFFERN)}`
  let offen = Math.min(anzahl, NEUE_ZIFFERN)
  const zeichen = [...nummer]
  for (let stelle = zeichen.length - 1; offen > 0; stelle -= 1) {
    if (!/\d/.test(zeichen[stelle] ?? '')) continue
    zeichen[stelle] = ziffern.at(-offen) ?? '0'
    offen -= 1
  }
  return zeichen.join('')
}

/** Only where it is the whole value of an element or attribute. */
function replaceWert(xml: string, alt: string, neu: string): string {
  return xml
    .replaceAll(`>${alt}<`, () => `>${neu}<`)
    .replaceAll(`"${alt}"`, () => `"${neu}"`)
    .replaceAll(`'${alt}'`, () => `'${neu}'`)
}
