import type { CSSProperties, DragEvent, MouseEvent, ReactNode } from 'react'
import type { Schwere } from '../../../shared/befund.ts'
import { listAbweichende } from '../../../shared/dokument/befehle/felder/ueberschreibungen.ts'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { pflichtOf } from '../../../shared/worte/haeufigkeit.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { ARTEN } from '../../bausteine/arten.ts'
import { Klappzeichen } from '../../bausteine/Klappzeichen.tsx'
import { Schwerezeichen, STIMMUNGEN } from '../../bausteine/Schwerezeichen.tsx'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import { Pflichtzeichen } from '../../eigenschaften/Pflichtzeichen.tsx'
import { useWartendenText } from '../../zellentabelle/useWartendenText.ts'
import { describeWartenden, WartenderText } from '../../zellentabelle/WartenderText.tsx'
import { type Wahlart, wahlartOf } from '../../zellentabelle/wahlart.ts'
import type { Ablageziel } from './ablegen.ts'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, isAusBaukasten } from './feldzeilen.ts'
import { findSperre, findTextwert, SPALTEN, type Spalte, textOf } from './spalten.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'
import { Zelleneingabe } from './Zelleneingabe.tsx'
import { togglePflicht } from './zellen.ts'

interface Eigenschaften {
  id: (spalte: Spalte) => string
  index: number
  start: number
  zeile: Extract<Feldzeile, { art: 'feld' }>
  projekt: Projekt
  bedingung: string
  gewaehlt: boolean
  /** the column where keys go; undefined in all rows but the active one */
  aktiveSpalte: Spalte | undefined
  bearbeitet: boolean
  ausgeschnitten: boolean
  schwere: Schwere | undefined
  ziel: Ablageziel | undefined
  schreibrecht: boolean
  aktionen: Feldaktionen
  onWahl(spalte: Spalte, art: Wahlart): void
  onKlappe(): void
  onZiehen(ereignis: DragEvent<HTMLElement>): void
}

/** A row of the table of Datenfelder. */
export function TabellenzeileFeld(angaben: Eigenschaften) {
  const { index, start, zeile, gewaehlt, ziel, ausgeschnitten, aktiveSpalte, bearbeitet, schreibrecht } = angaben
  const { knoten, tiefe, offen } = zeile
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const spaeter = (knoten.feld?.abStufe ?? 1) > stufe
  const klassen = [
    'zellen-zeile',
    gewaehlt ? 'wahl' : '',
    aktiveSpalte === undefined ? '' : 'aktiv',
    knoten.art === 'gruppe' ? 'gruppenzeile' : '',
    isAusBaukasten(knoten) ? 'fremd' : '',
    spaeter ? 'spaeter' : '',
    ausgeschnitten ? 'ausgeschnitten' : '',
    ziel === undefined ? '' : `ziel ziel-${ziel.wo} ${ziel.grund === undefined ? '' : 'verboten'}`,
  ]
  return (
    // keys are handled by the table, which has the focus and names the active cell
    <tr
      aria-level={tiefe + 1}
      aria-posinset={zeile.stelle}
      aria-setsize={zeile.geschwister}
      aria-rowindex={index + 2}
      aria-selected={gewaehlt}
      {...(offen === undefined ? {} : { 'aria-expanded': offen })}
      data-zeile={index}
      className={klassen.filter((klasse) => klasse !== '').join(' ')}
      style={{ '--t': tiefe, top: start } as CSSProperties}
      draggable={schreibrecht && !bearbeitet && !isAusBaukasten(knoten)}
      onDragStart={angaben.onZiehen}
    >
      {SPALTEN.map((spalte) => (
        <Zelle key={spalte} angaben={angaben} spalte={spalte} />
      ))}
    </tr>
  )
}

function Zelle({ angaben, spalte }: { angaben: Eigenschaften; spalte: Spalte }) {
  const { zeile, projekt, aktiveSpalte, bearbeitet, schreibrecht, aktionen, onWahl } = angaben
  const { knoten } = zeile
  const text = spalte === 'bedingung' ? angaben.bedingung : textOf(projekt, knoten, spalte)
  const sperre = schreibrecht ? findSperre(knoten, spalte) : undefined
  const abweichend = isAbweichend(projekt, knoten, spalte)
  const aktiv = aktiveSpalte === spalte
  const eingabe = aktiv && bearbeitet
  const textort = findTextwert(knoten, spalte)?.ort
  const wartender = useWartendenText(sperre === undefined ? textort : undefined)
  const beginAenderung = (): void => {
    onWahl(spalte, 'einzeln')
    useFelderzustand.setState({ bearbeitet: true })
  }
  const onClick = (ereignis: MouseEvent): void => {
    if (eingabe) return
    onWahl(spalte, wahlartOf(ereignis))
  }
  const onDoubleClick = (): void => {
    if (!schreibrecht || eingabe) return
    if (sperre !== undefined) useFelderzustand.setState({ hinweis: sperre })
    else if (spalte === 'pflicht') togglePflicht(aktionen, knoten)
    else useFelderzustand.setState({ bearbeitet: true, spalte, hinweis: '' })
  }
  const Element = spalte === 'name' ? 'th' : 'td'
  return (
    <Element
      id={angaben.id(spalte)}
      {...(spalte === 'name' ? { scope: 'row' } : {})}
      aria-colindex={SPALTEN.indexOf(spalte) + 1}
      aria-readonly={sperre !== undefined || !schreibrecht}
      aria-label={nameOfZelle(angaben, spalte, text, abweichend)}
      {...(wartender === undefined ? {} : { 'aria-description': describeWartenden(wartender) })}
      className={`zellen-zelle fz-${spalte} ${aktiv ? 'aktiv' : ''} ${sperre === undefined ? '' : 'fest-vorgegeben'}`}
      title={eingabe ? undefined : abweichend ? `${text} (weicht vom Baukasten ab)` : text}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {eingabe ? (
        <Zelleneingabe projekt={projekt} knoten={knoten} spalte={spalte} />
      ) : (
        <Zelleninhalt angaben={angaben} spalte={spalte} text={text} abweichend={abweichend}>
          {textort === undefined || wartender === undefined ? undefined : (
            <WartenderText ort={textort} text={wartender} onBearbeiten={beginAenderung} />
          )}
        </Zelleninhalt>
      )}
    </Element>
  )
}

const UEBERSCHREIBBARE: Readonly<Partial<Record<Spalte, string>>> = {
  anzahl: 'anzahl',
  pflicht: 'anzahl',
  stufe: 'abStufe',
}

function isAbweichend(projekt: Projekt, knoten: Feldknoten, spalte: Spalte): boolean {
  const angabe = UEBERSCHREIBBARE[spalte]
  return (
    angabe !== undefined &&
    isAusBaukasten(knoten) &&
    listAbweichende(projekt, knoten.pfad).some((eine) => eine === angabe)
  )
}

function nameOfZelle({ zeile, schwere }: Eigenschaften, spalte: Spalte, text: string, abweichend: boolean): string {
  if (spalte !== 'name') return abweichend ? `${text}, weicht vom Baukasten ab` : text === '' ? 'leer' : text
  const teile = [ARTEN[artOf(zeile.knoten)].name, text, schwere === undefined ? '' : STIMMUNGEN[schwere].name]
  return teile.filter((teil) => teil !== '').join(' ')
}

function artOf({ id }: Feldknoten) {
  return id.startsWith('ver-') ? 'baukastenverwendung' : id.startsWith('gru-') ? 'datenfeldgruppe' : 'datenfeld'
}

function Zelleninhalt({
  angaben,
  spalte,
  text,
  abweichend,
  children,
}: {
  angaben: Eigenschaften
  spalte: Spalte
  text: string
  abweichend: boolean
  /** what stands there instead of the text of the model */
  children: ReactNode
}) {
  const { zeile, schwere, onKlappe } = angaben
  const { knoten, offen } = zeile
  if (spalte === 'pflicht') {
    const pflicht = pflichtOf(knoten)
    return (
      <>
        <Pflichtzeichen pflicht={pflicht} />
        <span className={abweichend ? 'abweichend' : 'zweit'}>
          {pflicht === 'immer' ? 'immer' : pflicht === 'wenn' ? 'wenn …' : 'nein'}
        </span>
      </>
    )
  }
  if (spalte !== 'name') {
    const leer = spalte === 'schutz' && knoten.feld?.schutzkategorie === 'keine'
    return children ?? <span className={`kurz ${abweichend ? 'abweichend' : leer ? 'dritt' : ''}`}>{text}</span>
  }
  return (
    <>
      <Klappzeichen offen={offen} onKlappe={onKlappe} />
      <Zeichen art={artOf(knoten)} groesse={14} />
      {children ?? <span className="kurz">{text}</span>}
      {schwere === undefined ? null : <Schwerezeichen schwere={schwere} groesse={14} stumm />}
    </>
  )
}
