import type { Datensatz, Datensatzart } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { nennenMitArtikel } from '../worte/artikel.ts'
import { besitzerOf, hauptdatensatzOf } from './besitz.ts'

const FELDARTEN: ReadonlySet<Datensatzart> = new Set(['datenfeld', 'datenfeldgruppe', 'baukastenverwendung'])

export function isFeldart(art: Datensatzart): boolean {
  return FELDARTEN.has(art)
}

/** The Dokument that a field or Gruppe stands in, else the main record of its file (the Baukasten); undefined for other kinds. */
export function ankerOf(projekt: Projekt, datensatz: Datensatz): Datensatz | undefined {
  if (!isFeldart(datensatz.art)) return undefined
  const besitzer = besitzerOf(projekt)
  const gesehen = new Set<string>()
  for (let id = besitzer.get(datensatz.id); id !== undefined && !gesehen.has(id); id = besitzer.get(id)) {
    gesehen.add(id)
    const eltern = projekt.datensaetze.get(id)
    if (eltern?.art === 'dokument') return eltern
  }
  return hauptdatensatzOf(projekt, datensatz.id)
}

/** The Gruppe that a field lies in directly, if it is not the Dokument itself. */
function gruppeOf(projekt: Projekt, { id }: Datensatz): Datensatz | undefined {
  const eltern = projekt.datensaetze.get(besitzerOf(projekt).get(id) ?? '')
  return eltern?.art === 'datenfeldgruppe' ? eltern : undefined
}

/** „im Dokument „Gewerbeanzeige““ */
export function imElement(datensatz: Datensatz): string {
  return `in ${nennenMitArtikel(datensatz, 'dativ')}`.replace(/^in dem /, 'im ')
}

/**
 * A whole sentence: a place first where the element has one („Im Dokument „Gewerbeanzeige“ ist das Datenfeld „Name“ jetzt
 * Pflicht.“), else the element itself.
 */
export function buildSatz(projekt: Projekt, datensatz: Datensatz, aussage: string): string {
  const anker = ankerOf(projekt, datensatz)
  const gruppe = anker === undefined ? undefined : gruppeOf(projekt, datensatz)
  const wo = gruppe === undefined ? '' : ` in „${gruppe.name}“`
  const subjekt = `${nennenMitArtikel(datensatz, 'nominativ')}${wo}`
  if (anker === undefined) return endSatz(`${subjekt} ${aussage}`)
  const [verb = '', ...rest] = aussage.split(' ')
  return endSatz([imElement(anker), verb, subjekt, ...rest].join(' '))
}

function endSatz(text: string): string {
  const gross = text.charAt(0).toLocaleUpperCase('de') + text.slice(1)
  return /[.!?]$/.test(gross) ? gross : `${gross}.`
}
