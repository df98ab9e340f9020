import { type KeyboardEvent, useId } from 'react'
import type { Textort } from '../../shared/dokument/textentwurf.ts'
import { cleanText } from '../bausteine/cleanText.ts'
import { OHNE_ENTWURF } from '../bausteine/textfeld.ts'
import { feldtextanker } from './anker.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { useFeldtext } from './useFeldtext.ts'
import { NICHT_UEBERNOMMEN } from './wartesatz.ts'

interface Eigenschaften {
  id?: string
  name: string
  /** which value of the model it is; a text that is not taken over stays with it */
  ort?: Textort | undefined
  wert: string
  lesend: boolean
  mehrzeilig?: boolean
  technisch?: boolean
  platzhalter?: string
  fehler?: string | undefined
  /** what the value is for */
  hilfe?: string | undefined
  /** id of what is said about the value */
  beschriebenVon?: string | undefined
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
  ort,
  wert,
  lesend,
  mehrzeilig = false,
  technisch = false,
  platzhalter,
  fehler,
  hilfe,
  beschriebenVon,
  pruefe,
  onWert,
}: Eigenschaften) {
  const { schluessel, entwurf, ablehnung, liegtgeblieben, note, leave, refuse, drop } = useFeldtext(
    ort,
    name,
    wert,
    fehler,
  )
  const mangel = entwurf === undefined ? undefined : pruefe?.(entwurf)
  // what could not be taken over comes back when the window may change the project again
  const text = lesend ? wert : (entwurf ?? wert)
  const offen = !lesend && entwurf !== undefined
  const satz = offen ? (mangel ?? ablehnung) : undefined
  const wartet = offen && liegtgeblieben && satz === undefined
  const fehlerId = useId()
  const beschreibung = satz === undefined && !wartet ? beschriebenVon : fehlerId
  const takeOver = (): void => {
    if (!offen || mangel !== undefined) return
    if (onWert(entwurf)) drop()
    else refuse()
  }
  const onKeyDown = (ereignis: KeyboardEvent<HTMLElement>): void => {
    if (ereignis.key === 'Escape' && offen) {
      ereignis.stopPropagation()
      drop()
    } else if (ereignis.key === 'Enter' && !(mehrzeilig && ereignis.shiftKey)) {
      ereignis.preventDefault()
      takeOver()
    }
  }
  const gemeinsam = {
    ...(id === undefined ? {} : { id }),
    'aria-label': name,
    'aria-description': hilfe,
    value: text,
    readOnly: lesend,
    placeholder: lesend ? '–' : platzhalter,
    title: text,
    ...(offen ? feldtextanker(schluessel) : OHNE_ENTWURF),
    onBlur: () => {
      takeOver()
      leave()
    },
    onKeyDown,
    ...(satz === undefined ? {} : { 'aria-invalid': true }),
    ...(beschreibung === undefined ? {} : { 'aria-describedby': beschreibung }),
  }
  const klasse = `feld ${technisch ? 'fest' : ''} ${lesend ? 'lesend' : ''} ${satz === undefined ? '' : 'ungueltig'}`
  return (
    <div>
      {mehrzeilig ? (
        <textarea
          {...gemeinsam}
          className={`${klasse} mehrzeilig`}
          rows={Math.min(6, Math.max(1, Math.ceil(text.length / ZEICHEN_JE_ZEILE)))}
          onChange={(ereignis) => note(cleanText(ereignis.target.value))}
        />
      ) : (
        <input
          {...gemeinsam}
          type="text"
          className={klasse}
          onChange={(ereignis) => note(cleanText(ereignis.target.value))}
        />
      )}
      <Feldfehler id={fehlerId} satz={satz} />
      {wartet ? (
        <p id={fehlerId} className="feldhilfe">
          {NICHT_UEBERNOMMEN}
        </p>
      ) : null}
    </div>
  )
}
