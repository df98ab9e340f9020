import { Search, Unlink, X } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { BEZUGSWOERTER } from '../../../../shared/graph/ableitung/woerter.ts'
import { Symbolknopf } from '../../../bausteine/Symbolknopf.tsx'
import { useErsterFokus } from '../../../bausteine/useErsterFokus.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { Artzeichen } from '../darstellung/Artzeichen.tsx'
import { useLage } from '../GraphKontext.tsx'
import { useBearbeitung } from './bearbeitung.ts'
import { useElementaktionen } from './useElementaktionen.ts'
import { listKantenOf, listVerbindungsziele } from './verbindungsziele.ts'

/** More do not help anybody to choose; typing narrows them down. */
const ZIELE_MAXIMUM = 40

/** The connections of an element as a list: made and undone without a pointer. */
export function Verbindungsbereich({ von }: { von: string }) {
  const { elemente, kanten } = useLage()
  const projekt = useDokument((dokument) => dokument.projekt)
  const { connect, disconnect } = useElementaktionen()
  const set = useBearbeitung((stand) => stand.set)
  const [text, setText] = useState('')
  const feld = useErsterFokus<HTMLInputElement>()
  const ziele = useMemo(
    () => (projekt === undefined ? [] : listVerbindungsziele(projekt, von, elemente.values(), text)),
    [projekt, von, elemente, text],
  )
  const eigene = useMemo(() => listKantenOf(von, kanten), [von, kanten])
  const close = (): void => set({ verbindungenVon: undefined })
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key !== 'Escape') return
    ereignis.preventDefault()
    ereignis.stopPropagation()
    close()
  }
  const name = elemente.get(von)?.name ?? ''
  return (
    <section className="verbindungsbereich" aria-label={`Verbindungen von ${name}`} onKeyDown={onKeyDown}>
      <header>
        <b title={name}>Verbindungen von {name}</b>
        <Symbolknopf zeichen={X} name="Schließen" taste="Esc" onClick={close} />
      </header>
      <ul className="vb-liste" aria-label="Vorhandene Verbindungen">
        {eigene.map((kante) => {
          const anderes = elemente.get(kante.von === von ? kante.nach : kante.von)
          const wort = BEZUGSWOERTER[kante.bezug][kante.von === von ? 'hin' : 'her']
          return (
            <li key={kante.id}>
              <span className="dritt">{wort}</span>
              <span className="kurz">{anderes?.name}</span>
              <Symbolknopf
                zeichen={Unlink}
                name={`Verbindung lösen: ${wort} ${anderes?.name}`}
                groesse={14}
                onClick={() => {
                  disconnect(kante)
                  // the button goes with the line
                  feld.current?.focus()
                }}
              />
            </li>
          )
        })}
        {eigene.length === 0 ? <li className="dritt">Noch keine Verbindung.</li> : null}
      </ul>
      <div className="feld klein">
        <Search className="i k" size={14} strokeWidth={1.75} aria-hidden />
        <input
          ref={feld}
          type="text"
          value={text}
          placeholder="Verbinden mit …"
          aria-label="Verbinden mit"
          onChange={({ target: { value } }) => setText(value)}
          onKeyDown={(ereignis) => {
            const [erstes] = ziele
            if (ereignis.key === 'Enter' && erstes?.urteil.art === 'erlaubt') connect(von, erstes.element.id)
          }}
        />
      </div>
      <ul className="vb-liste ziele" aria-label="Mögliche Verbindungen">
        {ziele.slice(0, ZIELE_MAXIMUM).map(({ element, urteil }) => (
          <li key={element.id}>
            <button
              type="button"
              className={element.art}
              disabled={urteil.art === 'verboten'}
              onClick={() => {
                connect(von, element.id)
                feld.current?.focus()
              }}
            >
              <Artzeichen art={element.art} />
              <span className="kurz">{element.name}</span>
              <span className="dritt">{urteil.art === 'erlaubt' ? urteil.bedeutung : urteil.grund}</span>
            </button>
          </li>
        ))}
        {ziele.length === 0 ? <li className="dritt">Hier passt kein Element.</li> : null}
        {ziele.length > ZIELE_MAXIMUM ? <li className="dritt">und {ziele.length - ZIELE_MAXIMUM} weitere</li> : null}
      </ul>
    </section>
  )
}
