import { Search, X } from 'lucide-react'
import { useRef } from 'react'

/** Narrows what is listed below it to what has the text in its name; Escape empties it before it does anything else. */
export function Filterfeld({
  name,
  klasse = '',
  platzhalter = 'Filtern …',
  filter,
  onFilter,
}: {
  name: string
  klasse?: string
  platzhalter?: string
  filter: string
  onFilter(filter: string): void
}) {
  const feld = useRef<HTMLInputElement>(null)
  return (
    <div className={`feld klein filterfeld ${klasse}`}>
      <Search size={14} strokeWidth={1.75} aria-hidden className="dritt" />
      <input
        ref={feld}
        className="dehn"
        type="search"
        placeholder={platzhalter}
        aria-label={name}
        value={filter}
        onChange={(ereignis) => onFilter(ereignis.target.value)}
        onKeyDown={(ereignis) => {
          if (ereignis.key !== 'Escape' || filter === '') return
          ereignis.stopPropagation()
          onFilter('')
        }}
      />
      {filter === '' ? null : (
        <button
          type="button"
          className="feldknopf"
          aria-label="Eingabe leeren"
          onClick={() => {
            onFilter('')
            feld.current?.focus()
          }}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </div>
  )
}
