import { quote } from '../../ausdruck/xpath/text.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { type Pruefungsverzeichnis, writePruefung } from './pruefung.ts'
import { type Tabellenzeile, tabellenvariable } from './tabelle.ts'
import { FACHPRAEFIX, type Regelumgebung } from './umgebung.ts'
import { xsl } from './xsl.ts'
import { writeWegetabelle } from './zustellwege.ts'

/** An incoming Nachrichtentyp: its Zustellwege at this stage, and its checks. */
export function writeNachricht(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  verzeichnis: Pruefungsverzeichnis,
): XmlTeil[] {
  const tabelle = `zustellwege.${typ.technischerName}`
  return [
    kommentar(`Nachrichtentyp „${typ.name}“`),
    writeWegetabelle(umgebung, typ, tabelle),
    LEERZEILE,
    xsl.template(
      {
        match: `${FACHPRAEFIX}:${typ.technischerName}`,
        mode: 'nachricht',
        as: 'element(r:ergebnis)',
        'fw:id': typ.id,
      },
      xsl.call(
        'verarbeitung',
        xsl.withParam('wege', `$${tabelle}`),
        xsl.withParam('typ', `$nachrichtentypen[@id = ${quote(typ.id)}]`),
      ),
    ),
    LEERZEILE,
    ...writePruefung(umgebung, typ, verzeichnis),
  ]
}

/** What the incoming Nachrichtentypen mean for a case, and the Fristen that begin with them. */
export function writeNachrichtentabellen(umgebung: Regelumgebung, eingehende: readonly Nachrichtentyp[]): XmlTeil[] {
  const spalten = ['id', 'name', 'eroeffnet', 'beantwortet', 'erwartetAntwort', 'zustand']
  const typen = eingehende.map(({ id, name, eroeffnet, beantwortet, erwartetAntwort, zustand }) => ({
    zellen: {
      id,
      name,
      eroeffnet: eroeffnet ? 'ja' : undefined,
      beantwortet,
      erwartetAntwort: erwartetAntwort ? 'ja' : undefined,
      zustand,
    },
  }))
  const fristspalten = ['nachrichtentyp', 'id', 'teilleistung', 'beginn', 'dauerWerktage', 'wirkung']
  return [
    tabellenvariable('nachrichtentypen', spalten, typen),
    LEERZEILE,
    tabellenvariable(
      'fristen',
      fristspalten,
      eingehende.flatMap((typ) => listFristen(umgebung, typ)),
    ),
    LEERZEILE,
  ]
}

/** The Fristen of the Teilleistung that the message belongs to, from its stage on. */
function listFristen({ projekt, stufe }: Regelumgebung, typ: Nachrichtentyp): Tabellenzeile[] {
  const teilleistung = getDatensatz(projekt, 'teilleistung', typ.teilleistung)
  if (teilleistung.abStufe > stufe) return []
  return teilleistung.fristen.map(({ id, beginn, dauerWerktage, wirkung }) => ({
    zellen: { nachrichtentyp: typ.id, id, teilleistung: teilleistung.id, beginn, dauerWerktage, wirkung },
  }))
}
