import { labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import type { Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'
import type { Nachrichtenfluss } from '../../../shared/nachrichtenfluss/fluss.ts'
import type { Zusaetze } from '../graph/lage.ts'

const SCHWEREWORT = {
  fehler: ['Fehler', 'Fehler'],
  warnung: ['Warnung', 'Warnungen'],
  hinweis: ['Hinweis', 'Hinweise'],
} as const

/** What the marks of an element say. */
export function describeMarken({ befunde, tests }: Zusaetze, id: string): string[] {
  const befund = befunde.get(id)
  const rote = tests.get(id) ?? 0
  return [
    ...(befund === undefined ? [] : [`${befund.anzahl} ${SCHWEREWORT[befund.schwere][befund.anzahl === 1 ? 0 : 1]}`]),
    ...(rote === 0 ? [] : [rote === 1 ? '1 Test nicht bestanden' : `${rote} Tests nicht bestanden`]),
  ]
}

/** The accessible name of an arrow. */
export function describePfeil({ rollen }: Nachrichtenfluss, { nachricht, an }: Pfeil, zusaetze: Zusaetze): string {
  const nameOf = (id: string): string => rollen.find((rolle) => rolle.id === id)?.name ?? id
  const { name, von, eroeffnet, beantwortet, ausgeloestDurch } = nachricht
  return [
    `Nachrichtentyp ${name}`,
    `von ${nameOf(von)} an ${nameOf(an)}`,
    eroeffnet ? 'eröffnet einen Vorgang' : '',
    beantwortet === undefined ? '' : `Antwort auf ${beantwortet.name}`,
    ausgeloestDurch === undefined ? '' : `ausgelöst durch ${ausgeloestDurch.name}`,
    ...describeMarken(zusaetze, nachricht.id),
    labelStufe(nachricht)?.replace(' ', ' Stufe ') ?? '',
  ]
    .filter((teil) => teil !== '')
    .join(', ')
}
