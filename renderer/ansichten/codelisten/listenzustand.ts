import { create } from 'zustand'
import type { Codespalten } from '../../../shared/einlesen/codetabelle.ts'
import { useDokument } from '../../dokument/dokument.ts'
import type { Wahlart } from '../../zellentabelle/wahlart.ts'

export type Eintragsspalte = 'code' | 'name'

interface Listenzustand {
  liste: string | undefined
  /** the one that was shown before it */
  vorige: string | undefined
  /** codes of the chosen entries; keys go to the active one */
  auswahl: ReadonlySet<string>
  aktiv: string | undefined
  anker: string | undefined
  spalte: Eintragsspalte
  bearbeitet: boolean
  /** a new entry is being typed in before the one at this place */
  entwurf: number | undefined
  suche: string
  /** why something could not be done */
  hinweis: string
  /** a table of a spreadsheet is being taken over; its text is in `useTabellenentwuerfe` */
  tabelle: boolean
  /** what was chosen for the columns of the table with this text */
  spaltenwahl: { text: string; spalten: Codespalten } | undefined
}

const ANFANG = {
  auswahl: new Set<string>(),
  aktiv: undefined,
  anker: undefined,
  spalte: 'code' as const,
  bearbeitet: false,
  entwurf: undefined,
  suche: '',
  hinweis: '',
  tabelle: false,
}

/** State of the view; nothing of it belongs to the project. */
export const useListenzustand = create<Listenzustand>(() => ({
  liste: undefined,
  vorige: undefined,
  spaltenwahl: undefined,
  ...ANFANG,
}))

/** Another list begins without choice and search. */
export function openListe(liste: string | undefined): void {
  useListenzustand.setState(({ liste: vorige }) => ({ liste, vorige, ...ANFANG }))
}

/** Shows an entry of a list; without a code, the one that is yet to be added. */
export function openEintrag(liste: string, code: string): void {
  if (useListenzustand.getState().liste !== liste) openListe(liste)
  const anzahl = useDokument.getState().projekt?.codelisteninhalte.get(liste)?.length
  useListenzustand.setState(
    code === ''
      ? { suche: '', tabelle: false, entwurf: anzahl }
      : { suche: '', tabelle: false, auswahl: new Set([code]), aktiv: code, anker: code },
  )
}

/** Chooses an entry among those that are shown; keys go to it from then on. */
export function chooseEintrag(codes: readonly string[], code: string, art: Wahlart): void {
  const { auswahl, anker } = useListenzustand.getState()
  if (art === 'bis' && anker !== undefined) {
    const [a = 0, b = 0] = [codes.indexOf(anker), codes.indexOf(code)].sort((x, y) => x - y)
    useListenzustand.setState({ auswahl: new Set(codes.slice(Math.max(a, 0), b + 1)), aktiv: code, bearbeitet: false })
    return
  }
  const neue = art === 'dazu' ? new Set(auswahl) : new Set<string>()
  if (!neue.delete(code)) neue.add(code)
  useListenzustand.setState({ auswahl: neue, aktiv: code, anker: code, bearbeitet: false, hinweis: '' })
}
