import { type FormEvent, useId, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import { addAusnahme, removeAusnahme } from '../../shared/dokument/befehle/ausnahmen.ts'
import { stelleOf } from '../../shared/pruefung/ausnahmen.ts'
import { formatDatum } from '../../shared/worte/datum.ts'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'
import { useErsterFokus } from '../bausteine/useErsterFokus.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'
import { useAendern } from '../eigenschaften/useAendern.ts'
import { findRegeltitel } from './regelseiten.ts'

/** Why a Befund is accepted, and by whom; it can be made to count again. */
export function Ausnahmegrund({ ausnahme }: { ausnahme: NonNullable<Befund['ausnahme']> }) {
  const nurLesen = useNurlesegrund()?.satz
  const { fehler, run } = useAendern()
  return (
    <div className="ausnahme">
      <p>
        Ausgenommen von {ausnahme.verfasser} am {formatDatum(ausnahme.datum)}: {ausnahme.grund}
      </p>
      <div className="reihe">
        <button
          type="button"
          className="knopf klein"
          disabled={nurLesen !== undefined}
          title={nurLesen}
          onClick={() => run((projekt) => removeAusnahme(projekt, ausnahme.id))}
        >
          Ausnahme aufheben
        </button>
      </div>
      <Feldfehler satz={fehler} />
    </div>
  )
}

/** Accepts a Befund with a written reason. */
export function Ausnahmeformular({ befund, onZu }: { befund: Befund; onZu(): void }) {
  const verfasser = useEinstellungen((stand) => stand.verfasser)
  const setVerfasser = useEinstellungen((stand) => stand.setVerfasser)
  const [grund, setGrund] = useState('')
  const { fehler, run } = useAendern()
  const id = useId()
  const feld = useErsterFokus<HTMLTextAreaElement>()
  const keep = async (ereignis: FormEvent): Promise<void> => {
    ereignis.preventDefault()
    const { code, ort } = befund
    if (ort?.element === undefined) return
    const { element } = ort
    const stelle = stelleOf(ort)
    const name = await findRegeltitel(code)
    run((projekt) =>
      addAusnahme(
        projekt,
        {
          name,
          regel: code,
          element,
          ...(stelle === undefined ? {} : { stelle }),
          grund: grund.trim(),
          verfasser: verfasser.trim(),
          datum: today(),
        },
        (anzahl) => crypto.getRandomValues(new Uint8Array(anzahl)),
      ),
    )
  }
  return (
    <form
      className="ausnahme"
      aria-label="Befund ausnehmen"
      onSubmit={(ereignis) => void keep(ereignis)}
      onKeyDown={(ereignis) => {
        if (ereignis.key === 'Escape') onZu()
      }}
    >
      <label htmlFor={`${id}-grund`}>Begründung</label>
      <textarea
        ref={feld}
        id={`${id}-grund`}
        className="feld mehrzeilig"
        rows={2}
        required
        placeholder="Warum der Befund hier hingenommen wird"
        value={grund}
        onChange={({ target }) => setGrund(target.value)}
      />
      <label htmlFor={`${id}-von`}>Entschieden von</label>
      <input
        id={`${id}-von`}
        className="feld"
        required
        value={verfasser}
        onChange={({ target }) => setVerfasser(target.value)}
      />
      <Feldfehler satz={fehler} />
      <div className="reihe">
        <button type="submit" className="knopf klein" disabled={grund.trim() === '' || verfasser.trim() === ''}>
          Befund ausnehmen
        </button>
        <button type="button" className="knopf klein" onClick={onZu}>
          Abbrechen
        </button>
      </div>
    </form>
  )
}

/** The day where this window stands, as JJJJ-MM-TT. */
function today(): string {
  const jetzt = new Date()
  return [jetzt.getFullYear(), jetzt.getMonth() + 1, jetzt.getDate()]
    .map((zahl) => String(zahl).padStart(2, '0'))
    .join('-')
}
