import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import type { Wahlart } from '../../zellentabelle/wahlart.ts'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, listBereich } from './feldzeilen.ts'

/** Chooses a row; with `bis` all between the anchor and it, with `dazu` it in addition or no more. */
export function chooseZeile(zeilen: readonly Feldzeile[], pfad: string, art: Wahlart): void {
  const { auswahl, anker } = useFelderzustand.getState()
  if (art === 'bis' && anker !== undefined) {
    setAuswahl(listBereich(zeilen, anker, pfad), pfad, anker)
    return
  }
  if (art !== 'dazu') {
    setAuswahl([pfad], pfad, pfad)
    return
  }
  const neue = new Set(auswahl)
  if (neue.has(pfad)) neue.delete(pfad)
  else neue.add(pfad)
  setAuswahl([...neue], pfad, pfad)
}

/** Chooses rows and tells the window: own parts are chosen as elements, a part of the Baukasten as a place of its use. */
export function setAuswahl(pfade: readonly string[], aktiv: string | undefined, anker = aktiv): void {
  useFelderzustand.setState({ auswahl: new Set(pfade), aktiv, anker, bearbeitet: false, hinweis: '' })
  const fuehrend = aktiv !== undefined && pfade.includes(aktiv) ? aktiv : pfade.at(-1)
  const { wurzel } = useFelderzustand.getState()
  if (fuehrend === undefined) {
    if (wurzel !== undefined) useArbeitsplatz.getState().select([wurzel])
    return
  }
  const eigene = [...new Set(pfade.map(ownerOf))].filter((id) => id !== ownerOf(fuehrend))
  const feld = fuehrend.includes('/') ? fuehrend : undefined
  useArbeitsplatz.getState().select([...eigene, ownerOf(fuehrend)], feld)
}

/** The own record of the tree by which a place is reached: itself, or the use of the Baukasten. */
export function ownerOf(pfad: string): string {
  return pfad.split('/')[0] ?? pfad
}
