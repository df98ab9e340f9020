import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from './elemente/gemeinsam.ts'
import type { Schnittstelle } from './elemente/produkt.ts'
import { findLeistungOf, findStufe } from './leistungen.ts'
import { NAMENSRAUM_NACHRICHT } from './namensraeume.ts'
import { listDatensaetze, type Projekt } from './projekt.ts'

type Erkennung = NonNullable<Schnittstelle['erkennung']>[number]

const TYP = /<(?:[\w.-]+:)?nachrichtentyp>\s*(nac-[0-9a-z]{10})\s*</
/** a name of XML, without a prefix */
const NAME = '[^\\s<>/:!?="\'&;]+'
const WURZEL = new RegExp(`^<(?:${NAME}:)?(${NAME})`)
/** The Bedingung that portals use: one element has one value. */
const EINFACHE_BEDINGUNG = new RegExp(`^\\s*/?(?:(?:${NAME}:)?${NAME}/)*(?:${NAME}:)?(${NAME})\\s*=\\s*'([^']*)'\\s*$`)

/**
 * What a message of a Testfall is, before it has ever run: a neutral one says so, of a foreign one channel and root tell, and
 * simple Bedingungen; undefined where that leaves a choice. Only the processor knows for sure.
 */
export function guessNachrichtentyp(projekt: Projekt, kanal: string, xml: string): string | undefined {
  if (xml.includes(NAMENSRAUM_NACHRICHT)) return TYP.exec(xml)?.[1]
  const wurzel = WURZEL.exec(skipVorspann(xml))?.[1]
  const treffer = listDatensaetze(projekt, 'schnittstelle')
    .flatMap(({ erkennung }) => erkennung ?? [])
    .filter((eine) => eine.kanal === kanal && eine.wurzel === wurzel && xml.includes(eine.namensraum))
  const wahre = treffer.filter((eine) => seemsTrue(eine, xml))
  const typen = new Set((wahre.length > 0 ? wahre : treffer).map(({ nachrichtentyp }) => nachrichtentyp))
  const [einziger, ...weitere] = typen
  return weitere.length === 0 ? einziger : undefined
}

/** From the first element on: past declaration, comments and processing instructions. The text may be anything. */
function skipVorspann(xml: string): string {
  for (let von = xml.indexOf('<'); von >= 0; von = xml.indexOf('<', von)) {
    const ende = xml.startsWith('<?', von) ? '?>' : xml.startsWith('<!--', von) ? '-->' : undefined
    if (ende === undefined) return xml.slice(von)
    const bis = xml.indexOf(ende, von)
    if (bis < 0) return ''
    von = bis + ende.length
  }
  return ''
}

function seemsTrue({ bedingung }: Erkennung, xml: string): boolean {
  if (bedingung === undefined) return true
  const [, name = '', wert = ''] = EINFACHE_BEDINGUNG.exec(bedingung) ?? []
  if (name === '') return false
  const gesucht = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const inhalt = new RegExp(`<(?:${NAME}:)?${gesucht}(?:\\s[^<>]*)?>([^<]*)<`).exec(xml)?.[1]
  return inhalt?.trim() === wert
}

/** The Leistung that a Testfall is about, as far as its message tells. */
export function guessLeistung(
  projekt: Projekt,
  { testfall, nachricht }: { testfall: { kanal: string }; nachricht: string },
): string | undefined {
  return findLeistungOf(projekt, guessNachrichtentyp(projekt, testfall.kanal, nachricht))?.id
}

/** The stage at which a Testfall runs: its own, or that of the Organisation which handles it, as far as its message tells. */
export function guessStufe(
  projekt: Projekt,
  daten: { testfall: { kanal: string; organisation: string; stufe?: number | undefined }; nachricht: string },
): Umsetzungsstufe | undefined {
  const { stufe, organisation } = daten.testfall
  const gemeinte = stufe ?? findStufe(projekt, organisation, guessLeistung(projekt, daten))
  return UMSETZUNGSSTUFEN.find((eine) => eine === gemeinte)
}
