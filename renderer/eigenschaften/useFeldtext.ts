import { useEffect, useId, useState } from 'react'
import { keyOfTextort, type Textort } from '../../shared/dokument/textentwurf.ts'
import { dropText, leaveText, noteText, refuseText, useTextentwuerfe } from '../dokument/textentwuerfe.ts'

/** What stands in a text field beside the value it is about. */
export interface Feldtext {
  /** key of the field, and of its text in `useTextentwuerfe` */
  schluessel: string
  /** undefined: the field shows its value */
  entwurf: string | undefined
  /** why exactly this text was refused */
  ablehnung: string | undefined
  /** the text waits although nobody is typing it */
  liegtgeblieben: boolean
  note(text: string): void
  leave(): void
  /** it could not be taken over; the reason comes as `fehler` */
  refuse(): void
  drop(): void
}

/**
 * The text of one field. With a place in the model it outlives the field and the window, and is there again when the field is;
 * without one it goes with the field, or when the value changes.
 */
export function useFeldtext(
  ort: Textort | undefined,
  feld: string,
  wert: string,
  fehler: string | undefined,
): Feldtext {
  const eigene = useId()
  const bleibt = ort !== undefined
  const schluessel = bleibt ? keyOfTextort(ort) : `${eigene} ${wert}`
  const text = useTextentwuerfe(({ texte }) => texte.get(schluessel))
  useEffect(() => () => (bleibt ? leaveText(schluessel) : dropText(schluessel)), [bleibt, schluessel])
  const [abgelehnter, setAbgelehnter] = useState<string>()
  // a refusal is about the text it refused
  const satz = text !== undefined && text.text === abgelehnter ? fehler : undefined
  useEffect(() => {
    if (satz !== undefined) refuseText(schluessel, satz)
  }, [satz, schluessel])
  return {
    schluessel,
    entwurf: text?.text,
    ablehnung: satz ?? text?.ablehnung,
    liegtgeblieben: text?.verlassen === true,
    note: (neu) => (neu === wert ? dropText(schluessel) : noteText(schluessel, neu, { ort, feld })),
    leave: () => leaveText(schluessel),
    refuse: () => setAbgelehnter(text?.text),
    drop: () => dropText(schluessel),
  }
}
