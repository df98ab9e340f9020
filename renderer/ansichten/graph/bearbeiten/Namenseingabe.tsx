import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { keyOfTextort } from '../../../../shared/dokument/textentwurf.ts'
import { cleanText } from '../../../bausteine/cleanText.ts'
import { dropText, leaveText, noteText, refuseText } from '../../../dokument/textentwuerfe.ts'
import { Feldfehler } from '../../../eigenschaften/Feldfehler.tsx'
import { useBearbeitung } from './bearbeitung.ts'
import { useElementaktionen } from './useElementaktionen.ts'

const NAME_FEHLT = 'Ein Name fehlt. Esc behält den bisherigen.'

/**
 * The name of an element, typed in its own node or row: Enter keeps it, Escape leaves it as it was. Where it is empty when it is left,
 * or window and host end before, the text waits in the form of the element.
 */
export function Namenseingabe({ id, name }: { id: string; name: string }) {
  const { rename } = useElementaktionen()
  const set = useBearbeitung((stand) => stand.set)
  const feld = useRef<HTMLTextAreaElement>(null)
  const verworfen = useRef(false)
  const [satz, setSatz] = useState<string>()
  const satzId = useId()
  useEffect(() => {
    // the node itself takes the focus when it is chosen
    const wann = requestAnimationFrame(() => {
      feld.current?.focus({ preventScroll: true })
      feld.current?.select()
    })
    return () => cancelAnimationFrame(wann)
  }, [])
  const ort = { elemente: [id], stelle: ['name'] }
  const schluessel = keyOfTextort(ort)
  const readName = (): string =>
    cleanText(feld.current?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  const note = (): void => {
    const neuer = readName()
    setSatz(undefined)
    if (neuer === name) dropText(schluessel)
    else noteText(schluessel, neuer, { ort, feld: 'Name' })
  }
  const finish = (): void => {
    const neuer = readName()
    set({ umbenennen: undefined })
    if (neuer === '' && !verworfen.current) {
      refuseText(schluessel, NAME_FEHLT)
      leaveText(schluessel)
      return
    }
    dropText(schluessel)
    if (!verworfen.current && neuer !== name) rename(id, neuer)
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    ereignis.stopPropagation()
    if (ereignis.key !== 'Enter' && ereignis.key !== 'Escape') return
    ereignis.preventDefault()
    if (ereignis.key === 'Enter' && readName() === '') {
      setSatz(NAME_FEHLT)
      return
    }
    verworfen.current = ereignis.key === 'Escape'
    focusElement(feld.current)
  }
  return (
    <>
      <textarea
        ref={feld}
        className={`namenseingabe nodrag nopan nowheel ${satz === undefined ? '' : 'ungueltig'}`}
        aria-label={`Name von ${name}`}
        {...(satz === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': satzId })}
        defaultValue={name}
        maxLength={200}
        onChange={note}
        onKeyDown={onKeyDown}
        onBlur={finish}
      />
      {satz === undefined ? null : (
        <div className="fehlerkasten">
          <Feldfehler id={satzId} satz={satz} />
        </div>
      )}
    </>
  )
}

/** Leaves the text field, so that keys go to the graph or its table again. */
function focusElement(feld: HTMLTextAreaElement | null): void {
  const knoten = feld?.closest<HTMLElement>('.react-flow__node')
  const element = knoten ?? feld?.closest('tr')?.querySelector<HTMLElement>('.zeilenname')
  if (element === null || element === undefined) feld?.blur()
  else element.focus({ preventScroll: true })
}
