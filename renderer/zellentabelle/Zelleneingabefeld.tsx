import { type KeyboardEvent, useId, useRef } from 'react'
import { cleanText } from '../bausteine/cleanText.ts'
import { useErsterFokus } from '../bausteine/useErsterFokus.ts'
import { Zellenfehler } from './Zellenfehler.tsx'

interface Eigenschaften {
  /** accessible name */
  name: string
  klasse?: string
  text: string
  onText(text: string): void
  /** what is wrong with the text */
  fehler: string | undefined
  /** false: the text cannot be taken over, the cell stays in change */
  onUebernehmen(): boolean
  onEnde(): void
  /** goes on with the next cell, or the one before */
  onWeiter(zurueck: boolean): void
  /** the focus has gone elsewhere while the text was not yet taken over; true ends the change */
  onVerlassen(): boolean
}

/** Text of a cell while it is changed: Enter takes over, Tab goes on with the next cell, Esc leaves it as it was. */
export function Zelleneingabefeld(eigenschaften: Eigenschaften) {
  const { name, klasse = '', text, onText, fehler, onUebernehmen, onEnde, onWeiter, onVerlassen } = eigenschaften
  const feld = useErsterFokus<HTMLInputElement>(true)
  const fehlerId = useId()
  const beendet = useRef(false)
  const end = (naechstes: () => void): void => {
    beendet.current = true
    naechstes()
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key === 'Escape') end(onEnde)
    else if (ereignis.key === 'Enter') {
      if (onUebernehmen()) end(onEnde)
    } else if (ereignis.key === 'Tab') {
      if (onUebernehmen()) end(() => onWeiter(ereignis.shiftKey))
    } else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  return (
    <>
      <input
        ref={feld}
        className={`feld klein ${klasse} ${fehler === undefined ? '' : 'ungueltig'}`}
        aria-label={name}
        {...(fehler === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': fehlerId })}
        value={text}
        onChange={(ereignis) => onText(cleanText(ereignis.target.value))}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!beendet.current && onVerlassen()) end(onEnde)
        }}
      />
      <Zellenfehler id={fehlerId} satz={fehler} />
    </>
  )
}
