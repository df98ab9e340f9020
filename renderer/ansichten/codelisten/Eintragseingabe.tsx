import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { useErsterFokus } from '../../bausteine/useErsterFokus.ts'
import { Feldfehler } from '../../eigenschaften/Feldfehler.tsx'
import { type Eintragsspalte, useListenzustand } from './listenzustand.ts'
import { findCodemangel, type Listenaktionen } from './useListenaktionen.ts'

interface Eigenschaften {
  eintraege: readonly Codelisteneintrag[]
  eintrag: Codelisteneintrag
  stelle: number
  spalte: Eintragsspalte
  aktionen: Listenaktionen
}

/** Code or name of an entry while it is changed; what is wrong with it stands below while one types. */
export function Eintragseingabe({ eintraege, eintrag, stelle, spalte, aktionen }: Eigenschaften) {
  const [text, setText] = useState(eintrag[spalte])
  const feld = useErsterFokus<HTMLInputElement>(true)
  const beendet = useRef(false)
  const fehlerId = useId()
  const mangel = findMangel(eintraege, spalte, text, eintrag.code)
  const end = (): void => {
    beendet.current = true
    useListenzustand.setState({ bearbeitet: false })
  }
  const takeOver = (): boolean =>
    text.trim() === eintrag[spalte] || (mangel === undefined && aktionen.change(stelle, spalte, text))
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key === 'Escape') end()
    else if (ereignis.key === 'Enter') {
      if (takeOver()) end()
    } else if (ereignis.key === 'Tab') {
      if (takeOver()) {
        beendet.current = true
        useListenzustand.setState({ spalte: spalte === 'code' ? 'name' : 'code', bearbeitet: true })
      }
    } else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  return (
    <>
      <input
        ref={feld}
        className={`feld klein ${spalte === 'code' ? 'fest' : ''} ${mangel === undefined ? '' : 'ungueltig'}`}
        aria-label={spalte === 'code' ? 'Code' : `Name von ${eintrag.code}`}
        {...(mangel === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': fehlerId })}
        value={text}
        onChange={(ereignis) => setText(ereignis.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (beendet.current) return
          if (!takeOver()) useListenzustand.setState({ hinweis: mangel ?? '' })
          end()
        }}
      />
      <Mangel id={fehlerId} satz={mangel} />
    </>
  )
}

function findMangel(
  eintraege: readonly Codelisteneintrag[],
  spalte: Eintragsspalte,
  text: string,
  eigener?: string,
): string | undefined {
  if (spalte === 'code') return findCodemangel(eintraege, text, eigener)
  return text.trim() === '' ? 'Ein Eintrag braucht einen Namen.' : undefined
}

function Mangel({ id, satz }: { id: string; satz: string | undefined }) {
  return satz === undefined ? null : (
    <div className="felder-zellenfehler">
      <Feldfehler id={id} satz={satz} />
    </div>
  )
}

/** A new entry: code, then name; Enter adds it and begins the next one. */
export function Eintragsentwurf({
  start,
  eintraege,
  aktionen,
}: {
  start: number
  eintraege: readonly Codelisteneintrag[]
  aktionen: Listenaktionen
}) {
  const stelle = useListenzustand((stand) => stand.entwurf) ?? 0
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const zeile = useRef<HTMLTableRowElement>(null)
  const codefeld = useErsterFokus<HTMLInputElement>()
  const namensfeld = useRef<HTMLInputElement>(null)
  const beendet = useRef(false)
  const fehlerId = useId()
  // an entry that is only begun has no code yet, which is nothing to complain about
  const mangel = code === '' && name === '' ? undefined : findCodemangel(eintraege, code)
  const end = (naechster: number | undefined): void => {
    beendet.current = true
    useListenzustand.setState({ entwurf: naechster })
  }
  const add = (weiter: boolean): void => {
    if (code.trim() === '' && name.trim() === '') end(undefined)
    else if (mangel === undefined) {
      const eintrag = { code: code.trim(), name: name.trim() || code.trim() }
      if (!aktionen.add(stelle, eintrag)) return
      useListenzustand.setState({ aktiv: eintrag.code, anker: eintrag.code, auswahl: new Set([eintrag.code]) })
      end(weiter ? stelle + 1 : undefined)
    }
  }
  const onKeyDown = (ereignis: KeyboardEvent<HTMLInputElement>): void => {
    if (ereignis.key === 'Escape') end(undefined)
    else if (ereignis.key === 'Enter') {
      if (ereignis.currentTarget !== namensfeld.current && code.trim() !== '') namensfeld.current?.focus()
      else add(true)
    } else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  const onBlur = (ereignis: FocusEvent): void => {
    if (beendet.current || zeile.current?.contains(ereignis.relatedTarget)) return
    if (mangel === undefined) add(false)
    else end(undefined)
  }
  return (
    <tr ref={zeile} className="felder-zeile felder-entwurf codes-entwurf" style={{ top: start }}>
      <td className="felder-zelle">
        <input
          className={`feld klein fest ${mangel === undefined ? '' : 'ungueltig'}`}
          ref={codefeld}
          aria-label="Code des neuen Eintrags"
          placeholder="Code"
          {...(mangel === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': fehlerId })}
          value={code}
          onChange={(ereignis) => setCode(ereignis.target.value)}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
        <Mangel id={fehlerId} satz={mangel} />
      </td>
      <td className="felder-zelle">
        <input
          ref={namensfeld}
          className="feld klein"
          aria-label="Name des neuen Eintrags"
          placeholder="Name (ohne Angabe gilt der Code)"
          value={name}
          onChange={(ereignis) => setName(ereignis.target.value)}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
      </td>
    </tr>
  )
}
