import { type KeyboardEvent, useId, useRef } from 'react'
import type { Textort } from '../../shared/dokument/textentwurf.ts'
import { cleanText } from '../bausteine/cleanText.ts'
import { useErsterFokus } from '../bausteine/useErsterFokus.ts'
import { feldtextanker } from '../eigenschaften/anker.ts'
import { useFeldtext } from '../eigenschaften/useFeldtext.ts'
import { NICHT_UEBERNOMMEN } from '../eigenschaften/wartesatz.ts'
import { Zellenfehler } from './Zellenfehler.tsx'

interface Eigenschaften {
  /** accessible name */
  name: string
  /** which value of the model it is; a text that is not taken over stays with it, and is told about under this name */
  ort: Textort
  feld: string
  klasse?: string
  wert: string
  /** why the last text was refused */
  fehler: string | undefined
  /** why a text cannot be taken over, said while it is typed */
  pruefe?(text: string): string | undefined
  /** false: the text was refused, the cell stays in change */
  onWert(text: string): boolean
  onEnde(): void
  /** goes on with the next cell, or the one before */
  onWeiter(zurueck: boolean): void
}

/** Text of a cell while it is changed: Enter takes over, Tab goes on with the next cell, Esc leaves it as it was. */
export function Zelleneingabefeld(eigenschaften: Eigenschaften) {
  const { name, ort, feld, klasse = '', wert, fehler, pruefe, onWert, onEnde, onWeiter } = eigenschaften
  const { schluessel, entwurf, ablehnung, liegtgeblieben, note, leave, refuse, drop } = useFeldtext(
    ort,
    feld,
    wert,
    fehler,
  )
  const eingabe = useErsterFokus<HTMLInputElement>(true)
  const satzId = useId()
  const beendet = useRef(false)
  const satz = entwurf === undefined ? undefined : (pruefe?.(entwurf) ?? ablehnung)
  const wartet = entwurf !== undefined && liegtgeblieben && satz === undefined
  const end = (naechstes: () => void): void => {
    beendet.current = true
    naechstes()
  }
  const takeOver = (): boolean => {
    if (entwurf === undefined) return true
    if (pruefe?.(entwurf) !== undefined) return false
    const angenommen = onWert(entwurf)
    if (angenommen) drop()
    else refuse()
    return angenommen
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key === 'Escape') {
      drop()
      end(onEnde)
    } else if (ereignis.key === 'Enter') {
      if (takeOver()) end(onEnde)
    } else if (ereignis.key === 'Tab') {
      if (takeOver()) end(() => onWeiter(ereignis.shiftKey))
    } else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  return (
    <>
      <input
        ref={eingabe}
        className={`feld klein ${klasse} ${satz === undefined ? '' : 'ungueltig'}`}
        aria-label={name}
        {...(satz === undefined ? {} : { 'aria-invalid': true })}
        {...(satz === undefined && !wartet ? {} : { 'aria-describedby': satzId })}
        {...feldtextanker(schluessel)}
        value={entwurf ?? wert}
        onChange={(ereignis) => note(cleanText(ereignis.target.value))}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (beendet.current) return
          if (takeOver()) end(onEnde)
          else leave()
        }}
      />
      <Zellenfehler id={satzId} satz={satz} />
      {wartet ? (
        <p id={satzId} className="fehlerkasten zellen-wartesatz">
          {NICHT_UEBERNOMMEN}
        </p>
      ) : null}
    </>
  )
}
