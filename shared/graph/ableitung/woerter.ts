import type { Schwere } from '../../befund.ts'
import type { Bezug, Graphart, Graphelement, Kantenart } from './graph.ts'

export const ARTNAMEN: Readonly<Record<Graphart, { name: string; kurz: string; mehrzahl: string }>> = {
  leistung: { name: 'Leistung', kurz: 'Leistung', mehrzahl: 'Leistungen' },
  teilleistung: { name: 'Teilleistung', kurz: 'Teilleistung', mehrzahl: 'Teilleistungen' },
  dokument: { name: 'Dokument', kurz: 'Dokument', mehrzahl: 'Dokumente' },
  nachricht: { name: 'Nachrichtentyp', kurz: 'Nachricht', mehrzahl: 'Nachrichtentypen' },
  rolle: { name: 'Rolle', kurz: 'Rolle', mehrzahl: 'Rollen' },
  system: { name: 'Komponententyp', kurz: 'System', mehrzahl: 'Komponententypen' },
  vorgang: { name: 'Vorgangstyp', kurz: 'Vorgang', mehrzahl: 'Vorgangstypen' },
}

export const KANTENNAMEN: Readonly<Record<Kantenart, string>> = {
  ablauf: 'Ablauf',
  dokument: 'benötigt, erzeugt',
  nachricht: 'Nachricht',
  zustaendig: 'beteiligt',
  system: 'nutzt System',
  vorgang: 'eröffnet Vorgang',
}

/** Said of the first end, then of the second, as in "Gewerbeschein erteilen folgt auf …". */
export const BEZUGSWOERTER: Readonly<Record<Bezug, { hin: string; her: string }>> = {
  folgt: { hin: 'danach', her: 'davor' },
  benoetigt: { hin: 'benötigt von', her: 'benötigt' },
  erzeugt: { hin: 'erzeugt', her: 'erzeugt von' },
  sendet: { hin: 'sendet', her: 'gesendet von' },
  empfaengt: { hin: 'empfangen von', her: 'empfängt' },
  zustaendig: { hin: 'zuständig für', her: 'zuständig' },
  beteiligt: { hin: 'beteiligt an', her: 'beteiligt' },
  nutzt: { hin: 'zugestellt über', her: 'stellt zu' },
  eroeffnet: { hin: 'eröffnet', her: 'eröffnet durch' },
}

/** What the marks of a node say. */
export interface Marken {
  befund: { schwere: Schwere; anzahl: number } | undefined
  tests: number
}

const SCHWEREWORT: Readonly<Record<Schwere, [string, string]>> = {
  fehler: ['Fehler', 'Fehler'],
  warnung: ['Warnung', 'Warnungen'],
  hinweis: ['Hinweis', 'Hinweise'],
}

/** "Dokument Gewerbeanzeige, 64 Datenfelder, 1 Fehler, ab Stufe 1": the accessible name of a node. */
export function describeElement(element: Graphelement, marken?: Marken): string {
  const teile = [`${ARTNAMEN[element.art].name} ${element.name}`]
  if (element.zweitzeile !== undefined) teile.push(element.zweitzeile)
  if (marken?.befund !== undefined) {
    const { schwere, anzahl } = marken.befund
    teile.push(`${anzahl} ${SCHWEREWORT[schwere][anzahl === 1 ? 0 : 1]}`)
  }
  if (marken !== undefined && marken.tests > 0) {
    teile.push(marken.tests === 1 ? '1 Test nicht bestanden' : `${marken.tests} Tests nicht bestanden`)
  }
  teile.push(`ab Stufe ${element.abStufe}`)
  if (element.bisStufe < 4) teile.push(`bis Stufe ${element.bisStufe}`)
  return teile.join(', ')
}
