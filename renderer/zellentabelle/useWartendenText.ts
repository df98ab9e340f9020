import { keyOfTextort, type Textort } from '../../shared/dokument/textentwurf.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useTextentwuerfe } from '../dokument/textentwuerfe.ts'

/** The text that waits at the value of a cell although nobody is typing it; undefined for none, and where a window only reads. */
export function useWartendenText(ort: Textort | undefined): string | undefined {
  const schluessel = ort && keyOfTextort(ort)
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const wartender = useTextentwuerfe(({ texte }) => {
    const text = schluessel === undefined ? undefined : texte.get(schluessel)
    return text?.verlassen === true ? text.text : undefined
  })
  return schreibrecht ? wartender : undefined
}
