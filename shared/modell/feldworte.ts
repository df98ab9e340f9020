import type { Datenfeld } from './elemente/dokument.ts'
import type { Anlage } from './nachricht.ts'
import type { Projekt } from './projekt.ts'

/** What values need to become words. */
export interface Feldworte {
  projekt: Projekt
  anlagen: readonly Pick<Anlage, 'id' | 'name'>[]
}

/** A value as people read it: German dates and numbers, names of codes with their code, names of attached files. */
export function describeFeldwert(worte: Feldworte, feld: Datenfeld | undefined, wert: string): string {
  const text = wert.trim()
  switch (feld?.datentyp) {
    case 'datum':
      return toDeutschesDatum(text)
    case 'zeitpunkt':
      return toDeutschenZeitpunkt(text)
    case 'zeit':
      return text.replace(/^(\d{2}:\d{2})(:\d{2}(\.\d+)?)?$/, '$1 Uhr')
    case 'zeitraum':
      return text.split('/').map(toDeutschenZeitpunkt).join(' bis ')
    case 'betrag':
      return `${text.replace('.', ',')} Euro`
    case 'dezimalzahl':
      return text.replace('.', ',')
    case 'jaNein':
      return text === 'true' || text === '1' ? 'ja' : 'nein'
    case 'auswahl':
      return describeCode(worte.projekt, feld.codeliste, text)
    case 'datei':
      return worte.anlagen.find((anlage) => anlage.id === text)?.name ?? text
    default:
      return wert
  }
}

function describeCode(projekt: Projekt, codeliste: string | undefined, code: string): string {
  const eintrag = projekt.codelisteninhalte.get(codeliste ?? '')?.find((einer) => einer.code === code)
  return eintrag === undefined ? code : `${eintrag.name} (${code})`
}

const DEUTSCHE_ZEIT = new Intl.DateTimeFormat('de-DE', {
  ...{ timeZone: 'Europe/Berlin', day: '2-digit', month: '2-digit', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit' },
})

/** A moment of any time zone as the clocks in Germany show it; without a zone it is taken for German time, a day stays one. */
function toDeutschenZeitpunkt(text: string): string {
  const [, tag, zeit, zone] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? []
  if (tag === undefined || zeit === undefined) return toDeutschesDatum(text)
  const moment = zone === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(moment) ? `${toDeutschesDatum(tag)}, ${zeit} Uhr` : `${DEUTSCHE_ZEIT.format(moment)} Uhr`
}

function toDeutschesDatum(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')
}
