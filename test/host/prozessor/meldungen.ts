import { sha256, uuidV5 } from '../../../electron/host/prozessor/uuid.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { fel } from '../../shared/generator/beispielbausteine.ts'
import { INHALT, NAMENSRAUM_PROZESSOR, nachrichtXml } from './pruefstand.ts'

/** What kind of message has a number, and so how it has to end. */
export type Meldungsart = 'antrag' | 'falsch' | 'kaputt' | 'konflikt' | 'nachreichung' | 'verirrt'

/** Every twentieth number is special; those that refer to an earlier Antrag are far behind it. */
const BESONDERE: Readonly<Record<number, { art: Meldungsart; zurueck?: number }>> = {
  3: { art: 'falsch' },
  7: { art: 'kaputt' },
  11: { art: 'konflikt', zurueck: 21 },
  13: { art: 'nachreichung', zurueck: 24 },
  17: { art: 'verirrt' },
}

export function artOf(nummer: number): Meldungsart {
  return nummer < 24 && nummer !== 3 && nummer !== 7 && nummer !== 17 ? 'antrag' : besonderesOf(nummer).art
}

function besonderesOf(nummer: number): { art: Meldungsart; zurueck?: number } {
  return BESONDERE[nummer % 20] ?? { art: 'antrag' }
}

/** UUID that the sender gives to a message; the conflicting ones have that of an earlier one. */
export function uuidOf(nummer: number): string {
  const gegeben = artOf(nummer) === 'konflikt' ? nummer - (besonderesOf(nummer).zurueck ?? 0) : nummer
  return uuidV5(NAMENSRAUM_PROZESSOR, `Meldung ${gegeben}`)
}

/** The message with this number: the same text every time. */
export function createMeldung(projekt: Projekt, nummer: number): string {
  const art = artOf(nummer)
  const bezug = uuidOf(nummer - (besonderesOf(nummer).zurueck ?? 0))
  const xml = nachrichtXml(projekt, {
    typ: art === 'nachreichung' || art === 'verirrt' ? 'nachreichung' : 'antrag',
    inhalt: {
      ...INHALT,
      [fel('antragsteller')]: [`Absender ${nummer}`],
      ...(art === 'falsch' ? { [fel('staende')]: ['viele'] } : {}),
    },
    kopf: {
      nachrichtenUUID: uuidOf(nummer),
      ...(art === 'nachreichung' ? { bezugNachricht: bezug } : {}),
      ...(art === 'verirrt' ? { bezugNachricht: uuidV5(NAMENSRAUM_PROZESSOR, 'gibt es nicht') } : {}),
    },
  })
  return art === 'kaputt' ? xml.slice(0, -10) : xml
}

/** What the rule orders for a message: always the same, as a rule has to. */
export function planOf(nachricht: XmlElement): { fragen: boolean; auftraege: string[] } {
  const uuid = findText(nachricht, 'nachrichtenUUID') ?? ''
  const los = zufall(`plan/${uuid}`)
  const auftraege =
    [['akte', 'fach', 'post'], ['akte', 'fach'], ['akte', 'post'], ['post'], []][Math.floor(los * 5)] ?? []
  return { fragen: zufall(`frage/${uuid}`) < 0.4, auftraege }
}

function findText({ name, text, kinder }: XmlElement, gesucht: string): string | undefined {
  if (name === gesucht) return text
  for (const kind of kinder) {
    const gefunden = findText(kind, gesucht)
    if (gefunden !== undefined) return gefunden
  }
  return undefined
}

/** A number from 0 to 1 that depends on nothing but the key. */
export function zufall(schluessel: string): number {
  return Number.parseInt(sha256(schluessel).slice(0, 8), 16) / 2 ** 32
}
