import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { OHNE_ENTWURF } from '../bausteine/textfeld.ts'
import { Feldfehler } from './Feldfehler.tsx'

interface Eigenschaften {
  id?: string
  name: string
  wert: string
  lesend: boolean
  mehrzeilig?: boolean
  technisch?: boolean
  platzhalter?: string
  fehler?: string | undefined
  /** what the value is for */
  hilfe?: string | undefined
  /** why a text cannot be taken over, said while it is typed */
  pruefe?(text: string): string | undefined
  /** false: the value was refused and stays in the field with the reason below it */
  onWert(wert: string): boolean
}

/** Roughly, at the usual width of the panel; a textarea can be drawn larger. */
const ZEICHEN_JE_ZEILE = 28

/** Text that is changed in place: Enter or leaving the field takes it over, Esc brings the old one back. */
export function Textwert({
  id,
  name,
  wert,
  lesend,
  mehrzeilig = false,
  technisch = false,
  platzhalter,
  fehler,
  hilfe,
  pruefe,
  onWert,
}: Eigenschaften) {
  const [entwurf, setEntwurf] = useState(wert)
  const [abgelehnter, setAbgelehnter] = useState<string>()
  const mangel = entwurf === wert ? undefined : pruefe?.(entwurf)
  // a refusal is about the draft it refused
  const ablehnung = lesend || entwurf === wert ? undefined : (mangel ?? (entwurf === abgelehnter ? fehler : undefined))
  const fehlerId = useId()
  useEffect(() => setEntwurf(wert), [wert])
  const takeOver = (): void => {
    if (!lesend && entwurf !== wert && mangel === undefined) setAbgelehnter(onWert(entwurf) ? undefined : entwurf)
  }
  const onKeyDown = (ereignis: KeyboardEvent<HTMLElement>): void => {
    if (ereignis.key === 'Escape' && entwurf !== wert) {
      ereignis.stopPropagation()
      setEntwurf(wert)
    } else if (ereignis.key === 'Enter' && !(mehrzeilig && ereignis.shiftKey)) {
      ereignis.preventDefault()
      takeOver()
    }
  }
  const gemeinsam = {
    ...(id === undefined ? {} : { id }),
    'aria-label': name,
    'aria-description': hilfe,
    // what could not be taken over comes back when the window may change the project again
    value: lesend ? wert : entwurf,
    readOnly: lesend,
    placeholder: lesend ? '–' : platzhalter,
    title: lesend ? wert : entwurf,
    ...(entwurf === wert ? OHNE_ENTWURF : {}),
    onBlur: takeOver,
    onKeyDown,
    ...(ablehnung === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': fehlerId }),
  }
  const klasse = `feld ${technisch ? 'fest' : ''} ${lesend ? 'lesend' : ''} ${ablehnung === undefined ? '' : 'ungueltig'}`
  return (
    <div>
      {mehrzeilig ? (
        <textarea
          {...gemeinsam}
          className={`${klasse} mehrzeilig`}
          rows={Math.min(6, Math.max(1, Math.ceil(entwurf.length / ZEICHEN_JE_ZEILE)))}
          onChange={(ereignis) => setEntwurf(cleanText(ereignis.target.value))}
        />
      ) : (
        <input
          {...gemeinsam}
          type="text"
          className={klasse}
          onChange={(ereignis) => setEntwurf(cleanText(ereignis.target.value))}
        />
      )}
      <Feldfehler id={fehlerId} satz={ablehnung} />
    </div>
  )
}

/** Without signs that nobody sees and no XML may hold; they come with pasted text. */
function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}
