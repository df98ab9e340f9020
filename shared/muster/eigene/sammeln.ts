import type { Datensatz } from '../../modell/datensatz.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
import { ENTHALTENE, type Musterinhalt } from './eigenesMuster.ts'

/**
 * The Leistung as a pattern: what is in its own file, and what that refers to, with all its parts. Own rule texts and Testfälle stay
 * behind: they are about the Leistung as it is. Undefined where there is none.
 */
export function collectMuster(
  projekt: Projekt,
  leistungId: string,
  angaben: Pick<Musterinhalt, 'name' | 'beschreibung'>,
): Musterinhalt | undefined {
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  if (leistung === undefined) return undefined
  const datei = projekt.dateien.get(leistungId)
  const gesammelte = new Map<string, Datensatz>([[leistungId, leistung]])
  for (const datensatz of projekt.datensaetze.values()) {
    if (projekt.dateien.get(datensatz.id) === datei) gesammelte.set(datensatz.id, datensatz)
  }
  const offen = [...gesammelte.values()]
  for (let einer = offen.pop(); einer !== undefined; einer = offen.pop()) {
    for (const { ziel } of listReferenzen(einer)) {
      const datensatz = projekt.datensaetze.get(ziel)
      if (datensatz === undefined || gesammelte.has(ziel) || !isEnthalten(datensatz)) continue
      gesammelte.set(ziel, datensatz)
      offen.push(datensatz)
    }
  }
  const datensaetze = [...gesammelte.values()]
  return {
    ...angaben,
    leistung: leistungId,
    datensaetze,
    gemeinsame: datensaetze.map(({ id }) => id).filter((id) => projekt.dateien.get(id) !== datei),
    codelisten: Object.fromEntries(
      datensaetze.flatMap(({ id, art }) =>
        art === 'codeliste' ? [[id, [...(projekt.codelisteninhalte.get(id) ?? [])]]] : [],
      ),
    ),
  }
}

/** Other Leistungen are none of it. */
function isEnthalten({ art }: Datensatz): boolean {
  return art !== 'leistung' && ENTHALTENE.has(art)
}
