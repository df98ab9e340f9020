import { create } from 'zustand'
import type { Befund } from '../../shared/befund.ts'
import type { Diff, Position, Schritt } from '../../shared/dokument/diff.ts'
import { createLeerenDiff } from '../../shared/dokument/dokumentstand.ts'
import type { Nachlassangabe, Projektstand } from '../../shared/host/sitzung.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'

/**
 * The one document of the window. `projekt` and `positionen` are replaced as a whole by every Schritt, so views may compare by
 * identity. Changes go through `run` only: applied at once, sent to the host, acknowledged or taken back.
 */
export interface Dokument {
  sitzung: string | undefined
  ordner: string
  projekt: Projekt | undefined
  positionen: ReadonlyMap<string, Position>
  testfaelle: Projektstand['testfaelle']
  /** the host can be heard */
  verbunden: boolean
  schreibrecht: boolean
  /** some window may have the right to write; else `lesebefunde` say why none */
  aenderbar: boolean
  /** last acknowledged change, and the one that is on disk */
  sequenz: number
  gespeichert: number
  /** how what the window shows differs from what is on disk; empty again when everything was taken back */
  ungespeichert: Diff
  /** Schritte that wait for their acknowledgement */
  unbestaetigt: number
  lesebefunde: readonly Befund[]
  /** unsaved changes that the user has yet to decide about; then the project only shows its files */
  wiederherstellbar: Nachlassangabe | undefined
  rueckgaengig: readonly Schritt[]
  wiederholbar: readonly Schritt[]
}

export const useDokument = create<Dokument>(() => ({
  sitzung: undefined,
  ordner: '',
  projekt: undefined,
  positionen: new Map(),
  testfaelle: [],
  verbunden: true,
  schreibrecht: false,
  aenderbar: true,
  sequenz: 0,
  gespeichert: 0,
  ungespeichert: createLeerenDiff(),
  unbestaetigt: 0,
  lesebefunde: [],
  wiederherstellbar: undefined,
  rueckgaengig: [],
  wiederholbar: [],
}))
