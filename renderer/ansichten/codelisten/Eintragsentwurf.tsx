import { type FocusEvent, type KeyboardEvent, useId, useRef } from 'react'
import { createEintragsort } from '../../../shared/dokument/textentwurf.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { cleanText } from '../../bausteine/cleanText.ts'
import { useErsterFokus } from '../../bausteine/useErsterFokus.ts'
import { feldtextanker } from '../../eigenschaften/anker.ts'
import { useFeldtext } from '../../eigenschaften/useFeldtext.ts'
import { Zellenfehler } from '../../zellentabelle/Zellenfehler.tsx'
import { useListenzustand } from './listenzustand.ts'
import { findCodemangel, type Listenaktionen } from './useListenaktionen.ts'

/** A new entry: code, then name; Enter adds it and begins the next one. */
export function Eintragsentwurf({
  liste,
  start,
  eintraege,
  aktionen,
}: {
  liste: string
  start: number
  eintraege: readonly Codelisteneintrag[]
  aktionen: Listenaktionen
}) {
  const stelle = useListenzustand((stand) => stand.entwurf) ?? 0
  const codetext = useFeldtext(createEintragsort(liste, '', 'code'), 'Code des neuen Eintrags', '', undefined)
  const namenstext = useFeldtext(createEintragsort(liste, '', 'name'), 'Name des neuen Eintrags', '', undefined)
  const { entwurf: code = '' } = codetext
  const { entwurf: name = '' } = namenstext
  const zeile = useRef<HTMLTableRowElement>(null)
  const codefeld = useErsterFokus<HTMLInputElement>()
  const namensfeld = useRef<HTMLInputElement>(null)
  const beendet = useRef(false)
  const fehlerId = useId()
  // an entry that is only begun has no code yet, which is nothing to complain about
  const mangel = code === '' && name === '' ? undefined : findCodemangel(eintraege, code)
  const end = (naechster: number | undefined): void => {
    beendet.current = true
    codetext.drop()
    namenstext.drop()
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
    else {
      codetext.leave()
      namenstext.leave()
    }
  }
  return (
    <tr ref={zeile} className="zellen-zeile zellen-entwurf" style={{ top: start }}>
      <td className="zellen-zelle">
        <input
          className={`feld klein fest ${mangel === undefined ? '' : 'ungueltig'}`}
          ref={codefeld}
          {...feldtextanker(codetext.schluessel)}
          aria-label="Code des neuen Eintrags"
          placeholder="Code"
          {...(mangel === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': fehlerId })}
          value={code}
          onChange={(ereignis) => codetext.note(cleanText(ereignis.target.value))}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
        <Zellenfehler id={fehlerId} satz={mangel} />
      </td>
      <td className="zellen-zelle">
        <input
          ref={namensfeld}
          {...feldtextanker(namenstext.schluessel)}
          className="feld klein"
          aria-label="Name des neuen Eintrags"
          placeholder="Name (ohne Angabe gilt der Code)"
          value={name}
          onChange={(ereignis) => namenstext.note(cleanText(ereignis.target.value))}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
      </td>
    </tr>
  )
}
