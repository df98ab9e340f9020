import type { DragEvent, MouseEvent, ReactNode } from 'react'
import { createEintragsort, type Textort } from '../../../shared/dokument/textentwurf.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { useWartendenText } from '../../zellentabelle/useWartendenText.ts'
import { describeWartenden, WartenderText } from '../../zellentabelle/WartenderText.tsx'
import { type Wahlart, wahlartOf } from '../../zellentabelle/wahlart.ts'
import type { Eintragsspalte } from './listenzustand.ts'
import type { Ablageziel } from './useEintragsziehen.ts'

interface Eigenschaften {
  liste: string
  idOf(spalte: Eintragsspalte): string
  index: number
  start: number
  eintrag: Codelisteneintrag
  /** columns of the file beside code and name */
  weitere: readonly string[]
  gewaehlt: boolean
  /** the column where keys go; undefined in all rows but the active one */
  aktiveSpalte: Eintragsspalte | undefined
  ziel: Ablageziel | undefined
  ziehbar: boolean
  /** the control of the active cell while it is changed */
  eingabe: ReactNode
  onWahl(spalte: Eintragsspalte | undefined, art: Wahlart): void
  onBearbeiten(spalte: Eintragsspalte): void
  onZiehen(ereignis: DragEvent<HTMLElement>): void
}

/** An entry of a list: code, name and what else its file holds. */
export function Eintragszeile(angaben: Eigenschaften) {
  const { liste, idOf, index, start, eintrag, weitere, gewaehlt, aktiveSpalte, ziel, ziehbar, eingabe } = angaben
  const klassen = [
    'zellen-zeile',
    gewaehlt ? 'wahl' : '',
    aktiveSpalte === undefined ? '' : 'aktiv',
    ziel === undefined ? '' : `ziel ziel-${ziel.danach ? 'danach' : 'davor'}`,
  ]
  return (
    <tr
      data-code={eintrag.code}
      className={klassen.join(' ')}
      style={{ top: start }}
      aria-rowindex={index + 2}
      aria-selected={gewaehlt}
      draggable={ziehbar}
      onDragStart={angaben.onZiehen}
    >
      {(['code', 'name'] as const).map((spalte) => (
        <Zelle
          key={spalte}
          id={idOf(spalte)}
          kopf={spalte === 'code'}
          klasse={`${spalte === 'code' ? 'fest' : ''} ${aktiveSpalte === spalte ? 'aktiv' : ''}`}
          text={eintrag[spalte]}
          ort={createEintragsort(liste, eintrag.code, spalte)}
          onWahl={(art) => angaben.onWahl(spalte, art)}
          onBearbeiten={() => angaben.onBearbeiten(spalte)}
        >
          {aktiveSpalte === spalte ? eingabe : undefined}
        </Zelle>
      ))}
      {weitere.map((eine) => (
        <Zelle
          key={eine}
          klasse="zweit"
          text={eintrag.weitere?.[eine] ?? ''}
          onWahl={() => angaben.onWahl(undefined, 'einzeln')}
        />
      ))}
    </tr>
  )
}

interface Zelleneigenschaften {
  id?: string
  /** names the row */
  kopf?: boolean
  klasse: string
  text: string
  /** the value in the model, of a cell that can be changed */
  ort?: Textort
  onWahl(art: Wahlart): void
  onBearbeiten?(): void
  /** the control while the cell is changed */
  children?: ReactNode
}

/** Keys are handled by the table, which has the focus and names the active cell. */
function Zelle({ id, kopf = false, klasse, text, ort, onWahl, onBearbeiten, children }: Zelleneigenschaften) {
  const Element = kopf ? 'th' : 'td'
  const inRuhe = children === undefined
  const wartender = useWartendenText(ort)
  const beginAenderung = (): void => {
    onWahl('einzeln')
    onBearbeiten?.()
  }
  const inhalt =
    ort === undefined || wartender === undefined ? (
      <span className="kurz">{text}</span>
    ) : (
      <WartenderText ort={ort} text={wartender} onBearbeiten={beginAenderung} />
    )
  return (
    <Element
      {...(id === undefined ? {} : { id })}
      {...(kopf ? { scope: 'row' } : {})}
      className={`zellen-zelle ${klasse}`}
      title={inRuhe ? text : undefined}
      {...(wartender === undefined ? {} : { 'aria-description': describeWartenden(wartender) })}
      onClick={(ereignis: MouseEvent) => {
        if (inRuhe) onWahl(wahlartOf(ereignis))
      }}
      onDoubleClick={() => {
        if (inRuhe) onBearbeiten?.()
      }}
    >
      {children ?? inhalt}
    </Element>
  )
}
