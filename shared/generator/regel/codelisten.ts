import { walkFeldbaum } from '../../modell/feldbaum.ts'
import { getDatensatz, type Projekt } from '../../modell/projekt.ts'
import { kommentar, LEERZEILE, stueck, type XmlTeil } from '../xmltext.ts'
import { hasCodes } from './felder.ts'
import { tabellenvariable } from './tabelle.ts'
import type { Regelumgebung } from './umgebung.ts'

/** Variable with codes and names of a Codeliste. */
export function variableOfCodeliste(id: string): string {
  return `codeliste.${id}`
}

/** The names that texts need, and the codes of every Codeliste in use. */
export function writeCodelisten(umgebung: Regelumgebung): XmlTeil[] {
  const { projekt } = umgebung
  const zeilen = listBenutzte(umgebung).map((id) => ({
    zellen: { id, name: getDatensatz(projekt, 'codeliste', id).name, codes: joinCodes(projekt, id) },
  }))
  return [
    ...[...umgebung.codelisten].sort().map((id) => stueck(`codeliste ${id}`, ...writeNamen(projekt, id))),
    kommentar('Die Codes der Codelisten, jeder zwischen zwei Strichen'),
    tabellenvariable('codelisten', ['id', 'name', 'codes'], zeilen),
    LEERZEILE,
  ]
}

function writeNamen(projekt: Projekt, id: string): XmlTeil[] {
  const { name, kennung, version } = getDatensatz(projekt, 'codeliste', id)
  const eintraege = projekt.codelisteninhalte.get(id) ?? []
  const zeilen = eintraege.map((eintrag) => ({ zellen: { code: eintrag.code, name: eintrag.name } }))
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
