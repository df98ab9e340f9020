import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useErsterFokus } from '../../bausteine/useErsterFokus.ts'
import { findNamen } from './finden.ts'

interface Eigenschaften {
  name: string
  elemente: readonly { id: string; name: string }[]
  /** the one that is found now: chosen and brought into sight */
  onFund(id: string): void
  onZu(): void
}

/** Finds elements by name; Enter goes on to the next. */
export function Suche({ name, elemente, onFund, onZu }: Eigenschaften) {
  const [text, setText] = useState('')
  const [stelle, setStelle] = useState(0)
  const feld = useErsterFokus<HTMLInputElement>()
  const treffer = useMemo(() => findNamen(elemente, text), [elemente, text])
  const show = (neue: number, ids = treffer): void => {
    const id = ids[neue]
    setStelle(neue)
    if (id !== undefined) onFund(id)
  }
  const step = (um: 1 | -1): void => {
    if (treffer.length > 0) show((stelle + um + treffer.length) % treffer.length)
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key === 'Enter') step(ereignis.shiftKey ? -1 : 1)
    else if (ereignis.key === 'Escape') onZu()
    else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  const stand = text === '' ? '' : treffer.length === 0 ? 'nichts gefunden' : `${stelle + 1} von ${treffer.length}`
  return (
    <search className="graphsuche" aria-label={name}>
      <div className="feld klein">
        <Search className="i k" size={14} strokeWidth={1.75} aria-hidden />
        <input
          ref={feld}
          type="text"
          value={text}
          placeholder={`${name} …`}
          aria-label={name}
          onKeyDown={onKeyDown}
          onChange={({ target: { value } }) => {
            setText(value)
            show(0, findNamen(elemente, value))
          }}
        />
        <span className="dritt zahl" role="status">
          {stand}
        </span>
      </div>
      <Symbolknopf
        zeichen={ChevronUp}
        name="Voriger Treffer"
        disabled={treffer.length === 0}
        onClick={() => step(-1)}
      />
      <Symbolknopf
        zeichen={ChevronDown}
        name="Nächster Treffer"
        disabled={treffer.length === 0}
        onClick={() => step(1)}
      />
      <Symbolknopf zeichen={X} name="Suche schließen" taste="Esc" onClick={onZu} />
    </search>
  )
}
