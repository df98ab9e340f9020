import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import { type Pruefungsverzeichnis, writePruefung } from './pruefung.ts'
import { FACHPRAEFIX, listZustellwege, type Regelumgebung } from './umgebung.ts'
import { fest } from './werte.ts'
import { xsl } from './xsl.ts'
import { writeWegetabelle } from './zustellwege.ts'

/** An incoming Nachrichtentyp: its Zustellwege at this stage, what it means for the case, and its checks. */
export function writeNachricht(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  verzeichnis: Pruefungsverzeichnis,
): XmlTeil[] {
  const tabelle = `zustellwege.${typ.technischerName}`
  const mitWegen = listZustellwege(umgebung, typ).length > 0
  return [
    kommentar(`Nachrichtentyp „${typ.name}“`),
    ...(mitWegen ? [writeWegetabelle(umgebung, typ, tabelle), LEERZEILE] : []),
    xsl.template(
      {
        match: `${FACHPRAEFIX}:${typ.technischerName}`,
        mode: 'nachricht',
        as: 'element(r:ergebnis)',
        'fw:id': typ.id,
      },
      xsl.call(
        'verarbeitung',
        xsl.withParam('wege', mitWegen ? `$${tabelle}` : '()'),
        element('xsl:with-param', { name: 'typ', as: 'element(e:nachrichtentyp)' }, createTyp(umgebung, typ)),
      ),
    ),
    LEERZEILE,
    ...writePruefung(umgebung, typ, verzeichnis),
  ]
}

function createTyp(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlKnoten {
  return element(
    'e:nachrichtentyp',
    {
      id: typ.id,
      name: fest(typ.name),
      eroeffnet: typ.eroeffnet ? 'ja' : undefined,
      beantwortet: typ.beantwortet,
      erwartetAntwort: typ.erwartetAntwort ? 'ja' : undefined,
      zustand: typ.zustand === undefined ? undefined : fest(typ.zustand),
    },
    ...createFristen(umgebung, typ),
  )
}

/** The Fristen of the Teilleistung that the message belongs to, from its stage on. */
function createFristen({ projekt, stufe }: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  const teilleistung = getDatensatz(projekt, 'teilleistung', typ.teilleistung)
  if (teilleistung.abStufe > stufe) return []
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
