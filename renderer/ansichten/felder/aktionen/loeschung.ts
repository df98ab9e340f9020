import { listOberste, listUnterbaum } from '../../../../shared/dokument/befehle/felder/feldteile.ts'
import { planLoeschung } from '../../../../shared/dokument/befehle/loeschen.ts'
import { isGleich } from '../../../../shared/dokument/gleich.ts'
import { resolveFeldbaum } from '../../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'
import { runBefehl } from '../../../arbeitsplatz/befehle.ts'
import { useMeldungen } from '../../../arbeitsplatz/meldungen.ts'
import type { Dokumentaktionen } from '../../../dokument/aktionen.ts'
import { loescheElemente } from '../../../eigenschaften/loeschung.ts'
import { ownerOf, setAuswahl } from '../auswahl.ts'
import { useFelderzustand } from '../felderzustand.ts'
import { listGewaehlte, projektOf } from './feldlauf.ts'

/** Deletes the chosen rows and goes on with the one behind them. */
export function removeGewaehlte(aktionen: Dokumentaktionen): void {
  const projekt = projektOf()
  const ids = projekt === undefined ? [] : listOberste(projekt, listGewaehlte(projekt))
  if (projekt === undefined || ids.length === 0) return
  // what else goes or changes is named in the properties, where the deletion is confirmed
  if (!isFolgenlos(projekt, ids)) {
    runBefehl('bearbeiten.loeschen')
    return
  }
  const nachbar = findNachbar(projekt, ids)
  const ergebnis = loescheElemente(aktionen, ids)
  useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
  if (ergebnis.ok) setAuswahl(nachbar === undefined ? [] : [nachbar], nachbar)
}

/** Only the parts themselves go, with what lies in them; their Dokument or Gruppe loses entries of its list, nothing else. */
function isFolgenlos(projekt: Projekt, ids: readonly string[]): boolean {
  const plan = planLoeschung(projekt, ids)
  if (!plan.ok) return false
  const enthaltene = new Set(listUnterbaum(projekt, ids).map(({ id }) => id))
  return (
    plan.wert.mitgeloeschte.every(({ id }) => enthaltene.has(id)) &&
    plan.wert.geaendert.every(({ von, nach }) => isGleich({ ...von, kinder: [] }, { ...nach, kinder: [] }))
  )
}

/** The row to go on with when these are gone. */
function findNachbar(projekt: Projekt, ids: readonly string[]): string | undefined {
  const { wurzel } = useFelderzustand.getState()
  const weg = new Set(ids)
  const pfade = [...resolveFeldbaum(projekt, wurzel ?? '').nachPfad.keys()]
  const isWeg = (pfad: string): boolean => weg.has(ownerOf(pfad))
  const stelle = pfade.findIndex(isWeg)
  return pfade.slice(stelle).find((pfad) => !isWeg(pfad)) ?? pfade.slice(0, stelle).at(-1)
}
