import { CircleX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Formbefund } from './pruefung.ts'

/** A long list helps nobody; the rest shows once these are done. */
const GEZEIGTE_MAXIMUM = 12

/** What is wrong, in the words of the form, each a link to its field. Takes the focus when it appears. */
export function Fehlerliste({
  befunde,
  titel,
  onZiel,
}: {
  befunde: readonly Formbefund[]
  titel: string
  onZiel(befund: Formbefund): void
}) {
  const rahmen = useRef<HTMLElement>(null)
  useEffect(() => rahmen.current?.focus(), [])
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
            <span className="f-frei">
              ({[befund.angabe, befund.rechtsgrundlage].filter((teil) => teil !== '').join('; ')})
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>Und {rest} weitere.</p> : null}
    </section>
  )
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
