import { formatZahl } from '../../ausdruck/zahl.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import { pathOfKnoten } from '../../modell/feldbaum.ts'
import { checkMuster, musterToXPath } from '../../modell/muster.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { citeErste } from '../rechtsgrundlagen.ts'
import type { Sichtdokument, Sichtknoten } from '../sichtbaum.ts'
import type { XmlKnoten } from '../xmltext.ts'
import { type Tabellenzeile, tabellenvariable } from './tabelle.ts'
import type { Regelumgebung } from './umgebung.ts'

const SPALTEN = ['name', 'pfad', 'bezeichnung', 'art', 'min', 'max', 'von', 'bis', 'vorgabe', 'rechtsgrundlage']

/** The table of a Dokument: all its fields with the form an XSD would check, and the words for Befunde. */
export function writeFeldtabelle(umgebung: Regelumgebung, name: string, dokument: Sichtdokument): XmlKnoten {
  const zeilen = listZeilen(umgebung, dokument, dokument.kinder, 0)
  return tabellenvariable(name, SPALTEN, zeilen, dokument.dokument.id)
}

function listZeilen(
  umgebung: Regelumgebung,
  dokument: Sichtdokument,
  kinder: readonly Sichtknoten[],
  tiefe: number,
): Tabellenzeile[] {
  return kinder.flatMap((sicht) => {
    const zeile = { tiefe, zellen: createZellen(umgebung, dokument, sicht) }
    const spaeter = sicht.stufe > umgebung.stufe
    return [zeile, ...(spaeter ? [] : listZeilen(umgebung, dokument, sicht.kinder, tiefe + 1))]
  })
}

function createZellen(
  { projekt, stufe }: Regelumgebung,
  { dokument }: Sichtdokument,
  sicht: Sichtknoten,
): Tabellenzeile['zellen'] {
  const { knoten } = sicht
  const recht = pathOfKnoten(knoten).findLast((einer) => einer.rechtsgrundlagen.length > 0) ?? dokument
  const worte = {
    name: knoten.technischerName,
    pfad: knoten.pfad,
    bezeichnung: knoten.name,
    max: knoten.anzahl.max ?? '*',
    rechtsgrundlage: citeErste(projekt, recht.rechtsgrundlagen),
  }
  if (sicht.stufe > stufe) return { ...worte, art: 'spaeter' }
  return {
    ...worte,
    art: knoten.feld?.datentyp ?? 'gruppe',
    // from a later stage on mandatory: no XSD says so, so that is not a matter of form
    min: sicht.stufe === 1 ? knoten.anzahl.min : 0,
    ...(knoten.feld === undefined ? {} : { ...grenzenOf(knoten.feld), vorgabe: vorgabeOf(projekt, knoten.feld) }),
  }
}

function grenzenOf({ datentyp, laenge, bereich }: Datenfeld): { von?: string; bis?: string } {
  const grenzen = datentyp === 'text' ? laenge : ['ganzzahl', 'dezimalzahl', 'betrag'].includes(datentyp) ? bereich : {}
  return {
    ...(grenzen?.min === undefined ? {} : { von: formatZahl(grenzen.min) }),
    ...(grenzen?.max === undefined ? {} : { bis: formatZahl(grenzen.max) }),
  }
}

/** What else the Datentyp asks for: Muster, places or Codeliste. */
function vorgabeOf(projekt: Projekt, feld: Datenfeld): string | number | undefined {
  switch (feld.datentyp) {
    case 'text':
      return feld.muster === undefined || checkMuster(feld.muster) !== undefined
        ? undefined
        : musterToXPath(feld.muster)
    case 'dezimalzahl':
      return feld.nachkommastellen
    case 'betrag':
      return 2
    case 'auswahl':
      return feld.codeliste !== undefined && hasCodes(projekt, feld.codeliste) ? feld.codeliste : undefined
    default:
      return undefined
  }
}

/** A Codeliste whose entries are not known cannot be checked. */
export function hasCodes({ codelisteninhalte }: Projekt, codeliste: string): boolean {
  return (codelisteninhalte.get(codeliste)?.length ?? 0) > 0
}
