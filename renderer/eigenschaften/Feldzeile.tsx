import { type ReactNode, type Ref, useEffect } from 'react'
import { sageAn } from '../arbeitsplatz/ansage.ts'
import { FELDHILFETASTE, type Feldhilfe, useFeldhilfe } from './feldhilfe.ts'

interface Eigenschaften {
  label: string
  hilfe?: string | undefined
  /** the value is higher than one line */
  oben?: boolean
  /** the value stands below its label and has the whole width */
  block?: boolean
  /** further attributes of the label */
  beschriftung?: { ref?: Ref<HTMLSpanElement>; className?: string; 'data-angabe'?: string }
  children: ReactNode
}

/** A value in a form with its label and, where it is asked for, what the value is for. */
export function Feldzeile({ label, hilfe, oben = false, block = false, beschriftung, children }: Eigenschaften) {
  const feldhilfe = useFeldhilfe(hilfe)
  const klassen = ['formlabel', (oben || feldhilfe.offen) && !block ? 'oben' : '', beschriftung?.className ?? '']
  const zeile = (
    <>
      <Beschriftung {...beschriftung} className={klassen.filter(Boolean).join(' ')} hilfe={feldhilfe}>
        {label}
      </Beschriftung>
      <div {...feldhilfe.anker}>
        {children}
        <Hilfezeile hilfe={feldhilfe} />
      </div>
    </>
  )
  return block ? <div className="formblock">{zeile}</div> : zeile
}

interface Beschriftungseigenschaften {
  ref?: Ref<HTMLSpanElement>
  className: string
  hilfe: Feldhilfe
  children: ReactNode
}

/** A label that says by its dotted line that there is a help, and shows it while the mouse rests on it. */
export function Beschriftung({ className, hilfe, children, ...weitere }: Beschriftungseigenschaften) {
  const klasse = hilfe.text === undefined ? className : `${className} mit-hilfe`
  const titel = hilfe.text === undefined ? undefined : `${hilfe.text} (${FELDHILFETASTE})`
  return (
    <span {...weitere} className={klasse} title={titel} {...hilfe.anker}>
      {children}
    </span>
  )
}

/** What a value is for, below its field; spoken once when it comes. */
export function Hilfezeile({ hilfe }: { hilfe: Feldhilfe }) {
  const { offen, text = '' } = hilfe
  useEffect(() => {
    if (offen) sageAn(text)
  }, [offen, text])
  return offen ? <p className="feldhilfe">{text}</p> : null
}
