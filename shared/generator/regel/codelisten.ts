import { quote } from '../../ausdruck/xpath/text.ts'
import { walkFeldbaum } from '../../modell/feldbaum.ts'
import { getDatensatz, type Projekt } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { hasCodes } from './felder.ts'
import { tabellenvariable } from './tabelle.ts'
import type { Regelumgebung } from './umgebung.ts'
import { xsl } from './xsl.ts'

/** Variable with codes and names of a Codeliste. */
export function variableOfCodeliste(id: string): string {
  return `codeliste.${id}`
}

/** The names that texts need, and the function that knows the codes of every Codeliste in use. */
export function writeCodelisten(umgebung: Regelumgebung): XmlTeil[] {
  const { projekt } = umgebung
  const benutzte = listBenutzte(umgebung)
  const faelle = benutzte.map((id) =>
    element(
      'xsl:when',
      { test: `$codeliste = ${quote(id)}`, 'fw:id': id },
      xsl.sequence(`contains(${quote(joinCodes(projekt, id))}, concat('│', $code, '│'))`),
    ),
  )
  const sonst = xsl.sequence('false()')
  return [
    ...[...umgebung.codelisten].sort().flatMap((id) => writeNamen(projekt, id)),
    kommentar('Kennt eine Codeliste diesen Code?'),
    xsl.funktion(
      'e:istCode',
      'xs:boolean',
      xsl.param('codeliste', 'xs:string'),
      xsl.param('code', 'xs:string'),
      ...(faelle.length === 0 ? [sonst] : [xsl.choose(...faelle, xsl.otherwise(sonst))]),
    ),
    LEERZEILE,
  ]
}

function writeNamen(projekt: Projekt, id: string): XmlTeil[] {
  const { name, kennung, version } = getDatensatz(projekt, 'codeliste', id)
  const zeilen = (projekt.codelisteninhalte.get(id) ?? []).map((eintrag) => ({ zellen: { ...eintrag } }))
  return [
    kommentar(`Codeliste „${name}“ (${kennung}, Version ${version})`),
    tabellenvariable(variableOfCodeliste(id), ['code', 'name'], zeilen, id),
    LEERZEILE,
  ]
}

function listBenutzte({ projekt, dokumente }: Regelumgebung): string[] {
  const ids = new Set<string>()
  for (const { baum } of dokumente) {
    for (const { feld } of walkFeldbaum(baum.kinder)) {
      if (feld?.datentyp === 'auswahl' && feld.codeliste !== undefined) ids.add(feld.codeliste)
    }
  }
  return [...ids].filter((id) => hasCodes(projekt, id)).sort()
}

function joinCodes({ codelisteninhalte }: Projekt, id: string): string {
  return `│${(codelisteninhalte.get(id) ?? []).map(({ code }) => code).join('│')}│`
}
