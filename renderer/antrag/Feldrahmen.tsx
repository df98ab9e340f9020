import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Formbefund } from './pruefung.ts'

export interface Rahmenangaben {
  schluessel: string
  name: string
  pflicht: boolean
  hilfe: string | undefined
  rechtsgrundlage: string | undefined
  befund: Formbefund | undefined
}

/** What a control carries so that help and Befund are read with it. */
export interface Beschreibung {
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface Eigenschaften extends Rahmenangaben {
  /** several controls under one name: a fieldset */
  gruppe?: boolean
  /** Befund of the control itself, e.g. of a refused file */
  eigener?: string | undefined
  children: (beschreibung: Beschreibung) => ReactNode
}

/** Label above, help between label and control, what is wrong below with its sign. */
export function Feldrahmen(eigenschaften: Eigenschaften) {
  const { schluessel, name, pflicht, hilfe, rechtsgrundlage, befund, gruppe, eigener, children } = eigenschaften
  const fehler = eigener ?? befund?.abhilfe
  const zusatz = [hilfe, rechtsgrundlage === undefined ? undefined : `(${rechtsgrundlage})`].filter(
    (teil) => teil !== undefined,
  )
  const ids = [
    ...(zusatz.length === 0 ? [] : [`${schluessel}_hilfe`]),
    ...(fehler === undefined ? [] : [`${schluessel}_fehler`]),
  ]
  const beschreibung: Beschreibung = {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(fehler === undefined ? {} : { 'aria-invalid': true }),
  }
  const beschriftung = (
    <>
      {name}
      {pflicht ? null : <span className="f-frei"> (freiwillig)</span>}
    </>
  )
  const inhalt = (
    <>
      {zusatz.length === 0 ? null : (
        <p className="f-hilfe" id={`${schluessel}_hilfe`}>
          {zusatz.join(' ')}
        </p>
      )}
      {children(beschreibung)}
      {fehler === undefined ? null : (
        <p className="f-fehler" id={`${schluessel}_fehler`}>
          <CircleAlert size={18} aria-hidden /> {fehler}
        </p>
      )}
    </>
  )
  const klasse = `f${fehler === undefined ? '' : ' f-falsch'}`
  if (gruppe === true) {
    return (
      <fieldset
        className={klasse}
        id={schluessel}
        tabIndex={-1}
        {...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') })}
      >
        <legend className="f-name">{beschriftung}</legend>
        {inhalt}
      </fieldset>
    )
  }
  return (
    <div className={klasse}>
      <label className="f-name" htmlFor={schluessel}>
        {beschriftung}
      </label>
      {inhalt}
    </div>
  )
}
