import { listNachrichtentypen } from '../../../shared/generator/leistungen.ts'
import type { Projektstand } from '../../../shared/host/sitzung.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'

/** Messages of the Testfälle by the Nachrichtentyp that they name; foreign formats come last. */
export interface Nachrichtengruppe {
  /** undefined: messages in a foreign format */
  nachrichtentyp: string | undefined
  name: string
  testfaelle: Projektstand['testfaelle']
}

const TYP = /<(?:[\w.-]+:)?nachrichtentyp>\s*(nac-[0-9a-z]{10})\s*</

export function groupNachrichten(
  projekt: Projekt,
  leistungId: string,
  testfaelle: Projektstand['testfaelle'],
): Nachrichtengruppe[] {
  const typen = listNachrichtentypen(projekt, getDatensatz(projekt, 'leistung', leistungId))
  const gruppen = typen.map(({ id, name }) => ({
    nachrichtentyp: id,
    name,
    testfaelle: testfaelle.filter(({ nachricht }) => TYP.exec(nachricht)?.[1] === id),
  }))
  const fremde = testfaelle.filter(({ nachricht }) => !TYP.test(nachricht))
  return fremde.length === 0
    ? gruppen
    : [...gruppen, { nachrichtentyp: undefined, name: 'Fremde Formate', testfaelle: fremde }]
}
