import { type DragEvent, useRef, useState } from 'react'
import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { type Ablageziel, findAblageziel } from './ablegen.ts'
import { setAuswahl } from './auswahl.ts'
import { useFelderzustand } from './felderzustand.ts'
import type { Feldzeile } from './feldzeilen.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'

/** A Gruppe opens when something is held over it for so long. */
const AUFKLAPPEN_MS = 700

/** Rows dragged to another place; with Strg they are copied. The pointer says where they would fall, or why not. */
export function useFeldziehen(projekt: Projekt, baum: Feldbaum, zeilen: readonly Feldzeile[], aktionen: Feldaktionen) {
  const [ziel, setZiel] = useState<Ablageziel>()
  const gezogene = useRef<readonly string[]>([])
  const wartend = useRef<{ schluessel: string; seit: number }>(undefined)
  const end = (): void => {
    gezogene.current = []
    wartend.current = undefined
    setZiel(undefined)
    useFelderzustand.setState({ hinweis: '' })
  }
  const onDragOver = (ereignis: DragEvent<HTMLElement>): void => {
    if (gezogene.current.length === 0) return
    const element = (ereignis.target as HTMLElement).closest<HTMLElement>('[data-zeile]')
    const zeile = zeilen[Number(element?.dataset.zeile)]
    if (element === null || zeile === undefined) return
    const box = element.getBoundingClientRect()
    const neues = findAblageziel(projekt, baum, zeile, (ereignis.clientY - box.top) / box.height, gezogene.current)
    if (neues === undefined) return
    const kopiert = ereignis.ctrlKey || ereignis.metaKey
    ereignis.preventDefault()
    ereignis.dataTransfer.dropEffect = neues.grund !== undefined && !kopiert ? 'none' : kopiert ? 'copy' : 'move'
    openNachWeile(zeile)
    if (ziel?.schluessel === neues.schluessel && ziel.wo === neues.wo) return
    setZiel(neues)
    useFelderzustand.setState({ hinweis: neues.grund ?? '' })
  }
  const openNachWeile = (zeile: Feldzeile): void => {
    const jetzt = Date.now()
    if (wartend.current?.schluessel !== zeile.schluessel)
      wartend.current = { schluessel: zeile.schluessel, seit: jetzt }
    else if (jetzt - wartend.current.seit > AUFKLAPPEN_MS && zeile.art === 'feld' && zeile.offen === false) {
      useFelderzustand.setState(({ offene }) => ({ offene: new Set([...offene, zeile.schluessel]) }))
    }
  }
  return {
    ziel,
    tabelle: {
      onDragOver,
      onDragEnd: end,
      onDrop: (ereignis: DragEvent<HTMLElement>): void => {
        ereignis.preventDefault()
        const ids = gezogene.current
        const gemeint = ziel
        end()
        if (gemeint === undefined || ids.length === 0) return
        if (ereignis.ctrlKey || ereignis.metaKey) aktionen.copyTo(ids, gemeint.ort)
        else if (gemeint.grund === undefined) aktionen.moveTo(ids, gemeint.ort)
        else useFelderzustand.setState({ hinweis: gemeint.grund })
      },
    },
    zeile: (zeile: Feldzeile) => ({
      onZiehen: (ereignis: DragEvent<HTMLElement>): void => {
        if (zeile.art !== 'feld' || zeile.schluessel.includes('/')) {
          ereignis.preventDefault()
          return
        }
        const { auswahl } = useFelderzustand.getState()
        if (!auswahl.has(zeile.schluessel)) setAuswahl([zeile.schluessel], zeile.schluessel)
        const gewaehlte = useFelderzustand.getState().auswahl
        gezogene.current = [...baum.nachPfad.keys()].filter((pfad) => gewaehlte.has(pfad) && !pfad.includes('/'))
        ereignis.dataTransfer.effectAllowed = 'copyMove'
        ereignis.dataTransfer.setData('text/plain', zeile.knoten.name)
      },
    }),
  }
}
