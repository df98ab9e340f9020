import type { Eingefuegtes } from '../../../../shared/dokument/befehle/felder/einfuegen.ts'
import { findOrtOf } from '../../../../shared/dokument/befehle/felder/feldteile.ts'
import type { Schritt } from '../../../../shared/dokument/diff.ts'
import { resolveFeldbaum } from '../../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'
import { useMeldungen } from '../../../arbeitsplatz/meldungen.ts'
import type { Dokumentaktionen } from '../../../dokument/aktionen.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { setAuswahl } from '../auswahl.ts'
import { useFelderzustand } from '../felderzustand.ts'

export const FREMD = 'Teile des Baukastens ändert man im Baukasten.'

/** Runs what changes rows, and shows what came of it. */
export interface Feldlauf {
  run(schritt: Schritt): boolean
  /** Runs what adds rows, and chooses them. */
  insertNeue(eingefuegtes: Eingefuegtes): boolean
}

export function createFeldlauf(aktionen: Dokumentaktionen): Feldlauf {
  const run = (schritt: Schritt): boolean => {
    const ergebnis = aktionen.run(schritt)
    useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
    if (ergebnis.ok) hint('')
    return ergebnis.ok
  }
  return {
    run,
    insertNeue: ({ schritt, ids }) => {
      if (!run(schritt)) return false
      showZeilen(ids)
      return true
    },
  }
}

/** Says something beside the table. */
export function hint(hinweis: string): void {
  useFelderzustand.setState({ hinweis })
}

/** Says why something cannot be done; answers whether there was a reason. */
export function isVerwehrt(grund: string | undefined): grund is string {
  if (grund !== undefined) hint(grund)
  return grund !== undefined
}

export function projektOf(): Projekt | undefined {
  return useDokument.getState().projekt
}

/** The own parts that are chosen, in the order of the tree; a hint where there are none. */
export function listGewaehlte(projekt: Projekt): string[] {
  const { auswahl, wurzel } = useFelderzustand.getState()
  const pfade = [...resolveFeldbaum(projekt, wurzel ?? '').nachPfad.keys()].filter((pfad) => auswahl.has(pfad))
  const eigene = pfade.filter((pfad) => !pfad.includes('/'))
  if (eigene.length < pfade.length) hint(FREMD)
  else if (eigene.length === 0) hint('Wählen Sie zuerst ein Datenfeld.')
  return eigene.length < pfade.length ? [] : eigene
}

/** Chooses rows; Gruppen that they lie in are opened, so that one sees what was done. */
export function showZeilen(ids: readonly string[]): void {
  const projekt = projektOf()
  const eltern = projekt === undefined ? [] : ids.flatMap((id) => findOrtOf(projekt, id)?.eltern ?? [])
  useFelderzustand.setState(({ offene }) => ({ offene: new Set([...offene, ...eltern]) }))
  setAuswahl(ids, ids.at(-1))
}
