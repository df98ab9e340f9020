import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { element, type XmlTeil } from '../xmltext.ts'
import type { Regelumgebung } from './umgebung.ts'
import { xsl } from './xsl.ts'

/** What follows the Zustellaufträge: the new state of the case and what it waits for. */
export function writeAbschluss(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  return [
    ...(typ.zustand === undefined ? [] : [element('r:zustand', {}, typ.zustand)]),
    ...(typ.eroeffnet ? [xsl.sequence('$merkmale')] : []),
    xsl.sequence('$schritte[self::r:merkmal]'),
    xsl.apply('.', 'haken:merkmale'),
    ...(typ.erwartetAntwort ? [element('r:erwartet')] : []),
    ...(typ.beantwortet === undefined ? [] : [element('r:beantwortet', { nachrichtentyp: typ.beantwortet })]),
    ...createFristen(umgebung, typ),
  ]
}

/** The Fristen of the Teilleistung that the message belongs to, from its stage on. */
function createFristen(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  const teilleistung = getDatensatz(umgebung.projekt, 'teilleistung', typ.teilleistung)
  if (teilleistung.abStufe > umgebung.stufe) return []
  return teilleistung.fristen.map(({ id, beginn, dauerWerktage, wirkung }) =>
    element('r:frist', {
      id,
      teilleistung: teilleistung.id,
      beginn,
      dauerWerktage: String(dauerWerktage),
      wirkung,
    }),
  )
}
