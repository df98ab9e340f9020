import type { Matrixgruppe, Matrixzeile, Matrixzelle, Zustellmatrix } from '../../../shared/zustellwege/matrix.ts'

/** A row of the table; the first of a message also bears its name. */
export interface Tabellenzeile {
  gruppe: Matrixgruppe
  zeile: Matrixzeile
  erste: boolean
}

/** Columns before those of the systems. */
export const SPALTE_NACHRICHT = -2
export const SPALTE_ROLLE = -1

/** Where the keyboard stands: a header or a cell, in a cell with several Zustellwege one of them. */
export interface Zellort {
  zeile: number
  spalte: number
  weg: number
}

export function listTabellenzeilen({ gruppen }: Zustellmatrix): Tabellenzeile[] {
  return gruppen.flatMap((gruppe) => gruppe.zeilen.map((zeile, stelle) => ({ gruppe, zeile, erste: stelle === 0 })))
}

/** The rows of a message. */
export interface Gruppe {
  /** of the message */
  id: string
  /** number of its first row */
  anfang: number
  zeilen: readonly Tabellenzeile[]
}

export function groupZeilen(zeilen: readonly Tabellenzeile[]): Gruppe[] {
  const gruppen: (Gruppe & { zeilen: Tabellenzeile[] })[] = []
  for (const [stelle, zeile] of zeilen.entries()) {
    const letzte = gruppen.at(-1)
    if (zeile.erste || letzte === undefined)
      gruppen.push({ id: zeile.gruppe.nachricht.id, anfang: stelle, zeilen: [zeile] })
    else letzte.zeilen.push(zeile)
  }
  return gruppen
}

export function zelleAt(zeilen: readonly Tabellenzeile[], { zeile, spalte }: Zellort): Matrixzelle | undefined {
  return zeilen[zeile]?.zeile.zellen[spalte]
}

/** The element at a place: a Zustellweg, a message or a Rolle; undefined in an empty cell. */
export function elementAt(zeilen: readonly Tabellenzeile[], ort: Zellort): string | undefined {
  const hier = zeilen[ort.zeile]
  if (ort.spalte === SPALTE_NACHRICHT) return hier?.gruppe.nachricht.id
  if (ort.spalte === SPALTE_ROLLE) return hier?.zeile.rolle.id
  return zelleAt(zeilen, ort)?.wege[ort.weg]?.id
}

/** The place of a Zustellweg, or of the first row of a message. */
export function findOrt(zeilen: readonly Tabellenzeile[], element: string): Zellort | undefined {
  for (const [zeile, { gruppe, zeile: inhalt, erste }] of zeilen.entries()) {
    for (const [spalte, { wege }] of inhalt.zellen.entries()) {
      const weg = wege.findIndex(({ id }) => id === element)
      if (weg >= 0) return { zeile, spalte, weg }
    }
    if (erste && gruppe.nachricht.id === element) return { zeile, spalte: SPALTE_NACHRICHT, weg: 0 }
  }
  return undefined
}

interface Schritttaste {
  key: string
  ctrlKey: boolean
}

/** Where a key leads in the grid, staying inside; undefined for other keys. */
export function findSchritt(
  zeilen: readonly Tabellenzeile[],
  spalten: number,
  ort: Zellort,
  taste: Schritttaste,
): Zellort | undefined {
  const ziel = step(zeilen, spalten, ort, taste)
  // the name of a message stands in the first of its rows
  return ziel?.spalte === SPALTE_NACHRICHT ? { ...ziel, zeile: findGruppe(zeilen, ziel.zeile, 0) } : ziel
}

function step(
  zeilen: readonly Tabellenzeile[],
  spalten: number,
  ort: Zellort,
  { key, ctrlKey }: Schritttaste,
): Zellort | undefined {
  const letzte = zeilen.length - 1
  switch (key) {
    case 'ArrowLeft':
      return { zeile: ort.zeile, spalte: Math.max(SPALTE_NACHRICHT, ort.spalte - 1), weg: 0 }
    case 'ArrowRight':
      return { zeile: ort.zeile, spalte: Math.min(spalten - 1, ort.spalte + 1), weg: 0 }
    case 'ArrowDown':
      return stepDown(zeilen, ort)
    case 'ArrowUp':
      return stepUp(zeilen, ort)
    case 'Home':
      return { zeile: ctrlKey ? 0 : ort.zeile, spalte: SPALTE_NACHRICHT, weg: 0 }
    case 'End':
      return { zeile: ctrlKey ? letzte : ort.zeile, spalte: spalten - 1, weg: 0 }
    case 'PageDown':
      return { ...ort, zeile: findGruppe(zeilen, ort.zeile, 1), weg: 0 }
    case 'PageUp':
      return { ...ort, zeile: findGruppe(zeilen, ort.zeile, -1), weg: 0 }
    default:
      return undefined
  }
}

function stepDown(zeilen: readonly Tabellenzeile[], ort: Zellort): Zellort {
  const wege = zelleAt(zeilen, ort)?.wege.length ?? 0
  if (ort.weg + 1 < wege) return { ...ort, weg: ort.weg + 1 }
  // the name of a message stands beside all its rows
  const zeile = ort.spalte === SPALTE_NACHRICHT ? findGruppe(zeilen, ort.zeile, 1) : ort.zeile + 1
  return zeile < zeilen.length ? { ...ort, zeile, weg: 0 } : ort
}

function stepUp(zeilen: readonly Tabellenzeile[], ort: Zellort): Zellort {
  if (ort.weg > 0) return { ...ort, weg: ort.weg - 1 }
  const zeile = ort.spalte === SPALTE_NACHRICHT ? findGruppe(zeilen, ort.zeile, -1) : ort.zeile - 1
  if (zeile < 0) return ort
  const wege = zelleAt(zeilen, { ...ort, zeile })?.wege.length ?? 0
  return { ...ort, zeile, weg: Math.max(0, wege - 1) }
}

/** The first row of the message of a row, or of the one after or before it; at the ends its own. */
function findGruppe(zeilen: readonly Tabellenzeile[], von: number, richtung: 1 | 0 | -1): number {
  const erste = zeilen.flatMap(({ erste: beginnt }, stelle) => (beginnt ? [stelle] : []))
  const hier = erste.filter((stelle) => stelle <= von).length - 1
  return erste[Math.min(erste.length - 1, Math.max(0, hier + richtung))] ?? von
}
