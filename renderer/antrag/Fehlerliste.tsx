import { CircleX } from 'lucide-react'
import { useErsterFokus } from '../bausteine/useErsterFokus.ts'
import type { Formbefund } from './pruefung.ts'

/** A long list helps nobody; the rest shows once these are done. */
const GEZEIGTE_MAXIMUM = 12

/** What is wrong, in the words of the form, each a link to its field. Takes the focus when it appears. */
export function Fehlerliste({
  befunde,
  titel,
  mitDokument,
  onZiel,
}: {
  befunde: readonly Formbefund[]
  titel: string
  /** several Dokumente are meant: each is named */
  mitDokument: boolean
  onZiel(befund: Formbefund): void
}) {
  const rahmen = useErsterFokus<HTMLElement>()
  const rest = befunde.length - GEZEIGTE_MAXIMUM
  return (
    <section className="f-fehlerliste" ref={rahmen} tabIndex={-1} aria-label={titel}>
      <h2>
        <CircleX size={22} aria-hidden /> {titel}
      </h2>
      <ul>
        {befunde.slice(0, GEZEIGTE_MAXIMUM).map((befund) => (
          <li key={`${befund.schluessel} ${befund.code}`}>
            <a
              href={`#${befund.schluessel}`}
              onClick={(ereignis) => {
                ereignis.preventDefault()
                onZiel(befund)
              }}
            >
              {befund.satz}
            </a>{' '}
            <span className="f-frei">{describeOrt(befund, mitDokument)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>Und {rest} weitere.</p> : null}
    </section>
  )
}

function describeOrt({ dokument, angabe, rechtsgrundlage }: Formbefund, mitDokument: boolean): string {
  const stelle = [mitDokument ? dokument : '', angabe].filter((teil) => teil !== '').join(', ')
  const worte = [stelle, rechtsgrundlage].filter((teil) => teil !== '').join('; ')
  return worte === '' ? '' : `(${worte})`
}

/** Puts the focus on the control (or the first one of a Gruppe) with this key. */
export function focusFeld(schluessel: string): void {
  const element = document.getElementById(schluessel)
  const steuerung = element?.matches('fieldset, div, section')
    ? element.querySelector<HTMLElement>('input, select, textarea, button')
    : element
  steuerung?.focus()
  element?.scrollIntoView({ block: 'center' })
}
