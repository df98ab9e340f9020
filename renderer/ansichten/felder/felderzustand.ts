import { create } from 'zustand'
import type { Befund } from '../../../shared/befund.ts'
import type { Feldort } from '../../../shared/dokument/befehle/felder/feldteile.ts'
import type { Feldauszug } from '../../../shared/dokument/befehle/felder/kopieren.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Spaltenwahl } from '../../../shared/einlesen/feldtabelle.ts'
import type { Spalte } from './spalten.ts'

/** Something new that is being typed in. */
export interface Entwurf {
  art: 'feld' | 'gruppe' | 'verwendung'
  ort: Feldort
  /** rows that become the new Gruppe, by id; none for an empty one */
  umschliesst: readonly string[]
  /** what is typed so far; it waits while another view is shown */
  text: string
  /** name of the new Gruppe, when its first field is being named */
  gruppe?: string | undefined
}

/** What was copied or cut in this window. */
export interface Ablage {
  auszug: Feldauszug
  /** the same as text, by which a paste recognises it */
  text: string
  ausgeschnitten: boolean
}

interface Felderzustand {
  wurzel: string | undefined
  offene: ReadonlySet<string>
  /** Feldpfade of the chosen rows; the active one is where keys go */
  auswahl: ReadonlySet<string>
  aktiv: string | undefined
  /** from here Shift extends the choice */
  anker: string | undefined
  spalte: Spalte
  /** the active cell is being edited */
  bearbeitet: boolean
  entwurf: Entwurf | undefined
  ablage: Ablage | undefined
  filter: string
  /** why something could not be done, beside the table */
  hinweis: string
  /** a Schritt that is asked about, since it has consequences elsewhere */
  rueckfrage: { schritt: Schritt; befunde: readonly Befund[] } | undefined
  /** a table of a spreadsheet is being taken over; its text is in `useTabellenentwuerfe` */
  tabelle: boolean
  /** what was chosen for the columns of the table with this text */
  spaltenwahl: { text: string; spalten: Spaltenwahl; kopfzeile: boolean } | undefined
  /** a Dokument of the Baukasten is being chosen, whose fields are to come here */
  dokumentwahl: boolean
  vorschau: 'xsd' | 'formular' | undefined
}

const HOEHE_MIT_VORSCHAU = 840

/** State of the view; nothing of it belongs to the project. */
export const useFelderzustand = create<Felderzustand>(() => ({
  wurzel: undefined,
  offene: new Set(),
  auswahl: new Set(),
  aktiv: undefined,
  anker: undefined,
  spalte: 'name',
  bearbeitet: false,
  entwurf: undefined,
  ablage: undefined,
  filter: '',
  hinweis: '',
  rueckfrage: undefined,
  tabelle: false,
  spaltenwahl: undefined,
  dokumentwahl: false,
  // in a low window the table keeps the height
  vorschau: typeof innerHeight === 'number' && innerHeight >= HOEHE_MIT_VORSCHAU ? 'xsd' : undefined,
}))
