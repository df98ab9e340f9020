import type { KeyboardEvent } from 'react'
import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { findZielzeile, takeTaste } from '../../zellentabelle/zellentasten.ts'
import { chooseZeile, setAuswahl } from './auswahl.ts'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, findOrtNach } from './feldzeilen.ts'
import { findSperre, SPALTEN, type Spalte } from './spalten.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'
import { togglePflicht } from './zellen.ts'

interface Tabellenlage {
  projekt: Projekt
  baum: Feldbaum
  zeilen: readonly Feldzeile[]
  aktionen: Feldaktionen
  schreibrecht: boolean
}

const NUR_LESEN = 'Dieses Fenster liest nur.'

/** What a key does in the table; keys it does not know go on to the window. */
export function onTabellentaste(ereignis: KeyboardEvent, lage: Tabellenlage): void {
  takeTaste(ereignis, {
    onAlt: () => onAlt(ereignis, lage),
    onStrg: () => onStrg(ereignis, lage),
    onEinfach: () => onEinfach(ereignis, lage),
  })
}

const RICHTUNGEN = { ArrowUp: 'hoch', ArrowDown: 'runter', ArrowRight: 'hinein', ArrowLeft: 'hinaus' } as const

function onAlt({ key }: KeyboardEvent, { aktionen, schreibrecht }: Tabellenlage): boolean {
  const richtung = RICHTUNGEN[key as keyof typeof RICHTUNGEN]
  if (richtung === undefined) return false
  if (schreibrecht) aktionen.move(richtung)
  else useFelderzustand.setState({ hinweis: NUR_LESEN })
  return true
}

function onStrg({ key }: KeyboardEvent, lage: Tabellenlage): boolean {
  const { zeilen, aktionen, schreibrecht } = lage
  switch (key) {
    case 'a': {
      const alle = zeilen.filter(({ art }) => art === 'feld').map(({ schluessel }) => schluessel)
      setAuswahl(alle, useFelderzustand.getState().aktiv ?? alle[0])
      return true
    }
    case 'd':
      if (schreibrecht) aktionen.duplicate()
      return true
    case ' ': {
      const { aktiv } = useFelderzustand.getState()
      if (aktiv !== undefined) chooseZeile(zeilen, aktiv, 'dazu')
      return true
    }
    default:
      return false
  }
}

function onEinfach(ereignis: KeyboardEvent, lage: Tabellenlage): boolean {
  const { zeilen, aktionen, baum, schreibrecht } = lage
  const { aktiv, spalte } = useFelderzustand.getState()
  const index = zeilen.findIndex(({ schluessel }) => schluessel === aktiv)
  const zeile = zeilen[index]
  const ziel = findZielzeile(ereignis.key, index, zeilen.length)
  if (ziel !== undefined) return go(zeilen, ziel, ereignis.shiftKey)
  switch (ereignis.key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return goSeitwaerts(lage, zeile, spalte, ereignis.key === 'ArrowRight')
    case 'Enter':
    case 'F2':
      return edit(lage, zeile, ereignis.key === 'F2' ? 'name' : spalte)
    case ' ':
      if (zeile?.art === 'feld' && spalte === 'pflicht' && schreibrecht) togglePflicht(aktionen, zeile.knoten)
      return true
    case 'Insert':
      if (schreibrecht) aktionen.beginEntwurf('feld', findOrtNach(baum, zeile))
      return true
    case 'Delete':
      if (schreibrecht) aktionen.remove()
      return true
    case 'Escape':
      if (useFelderzustand.getState().ablage?.ausgeschnitten !== true) return false
      useFelderzustand.setState({ ablage: undefined })
      return true
    default:
      return false
  }
}

function go(zeilen: readonly Feldzeile[], index: number, erweitern: boolean): boolean {
  const ziel = zeilen[index]
  if (ziel?.art === 'feld') chooseZeile(zeilen, ziel.schluessel, erweitern ? 'bis' : 'einzeln')
  return true
}

/** In the first column the arrows open and close; else they go from cell to cell. */
function goSeitwaerts(
  { zeilen }: Tabellenlage,
  zeile: Feldzeile | undefined,
  spalte: Spalte,
  rechts: boolean,
): boolean {
  if (zeile?.art !== 'feld') return true
  const { schluessel, knoten, offen } = zeile
  if (spalte === 'name' && offen === !rechts) {
    useFelderzustand.setState(({ offene }) => {
      const neue = new Set(offene)
      if (rechts) neue.add(schluessel)
      else neue.delete(schluessel)
      return { offene: neue }
    })
  } else if (spalte === 'name' && !rechts) {
    if (knoten.eltern !== undefined) chooseZeile(zeilen, knoten.eltern.pfad, 'einzeln')
  } else {
    const neue = SPALTEN[SPALTEN.indexOf(spalte) + (rechts ? 1 : -1)]
    if (neue !== undefined) useFelderzustand.setState({ spalte: neue })
  }
  return true
}

/** Begins to change a cell, or says why it cannot be changed here. */
function edit({ schreibrecht, aktionen }: Tabellenlage, zeile: Feldzeile | undefined, spalte: Spalte): boolean {
  if (zeile?.art !== 'feld') return true
  const sperre = schreibrecht ? findSperre(zeile.knoten, spalte) : NUR_LESEN
  if (sperre !== undefined) useFelderzustand.setState({ hinweis: sperre, spalte })
  else if (spalte === 'pflicht') togglePflicht(aktionen, zeile.knoten)
  else useFelderzustand.setState({ bearbeitet: true, spalte, hinweis: '' })
  return true
}
