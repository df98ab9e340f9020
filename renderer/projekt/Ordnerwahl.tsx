import { ArrowUp, ChevronRight, Folder, FolderRoot, Layers } from 'lucide-react'
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Ordnereintrag } from '../../shared/host/projekte.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { Listenzeile } from '../bausteine/Listenzeile.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { type Ordnerstand, useOrdnerstand } from './useOrdnerstand.ts'

interface Eigenschaften {
  /** projects are looked for, or places for new ones */
  zweck: 'projekt' | 'ort'
  anfang?: string | undefined
  /** the folder that is shown, and what is chosen in it */
  onStand(ordner: string, gewaehlt: Ordnereintrag | undefined): void
  /** a project was chosen by double click or Enter */
  onOeffnen?(ordner: string): void
}

/** Goes through the released folders: places at the left, the way here above, folders and projects below it. */
export function Ordnerwahl({ zweck, anfang, onStand, onOeffnen }: Eigenschaften) {
  const { stand, befunde, gehe } = useOrdnerstand(anfang)
  const [stelle, setStelle] = useState(0)
  const gewaehlt = stand?.eintraege[stelle]
  useEffect(() => {
    if (stand !== undefined) onStand(stand.ordner, gewaehlt)
  }, [stand, gewaehlt, onStand])
  const betrete = (ordner: string): void => {
    setStelle(0)
    gehe(ordner)
  }
  if (stand === undefined) return <Befundliste befunde={befunde} klasse="befundliste" />
  return (
    <div className="ordnerwahl">
      <nav className="ordnerwahl-orte" aria-label="Orte">
        {stand.orte.map((ort) => (
          <button
            key={ort.ordner}
            type="button"
            className={ort.ordner === stand.ordner ? 'an' : ''}
            aria-current={ort.ordner === stand.ordner ? 'location' : undefined}
            title={ort.ordner}
            onClick={() => betrete(ort.ordner)}
          >
            <FolderRoot size={16} strokeWidth={1.75} aria-hidden />
            <span className="kurz">{ort.name}</span>
          </button>
        ))}
      </nav>
      <div className="ordnerwahl-haupt">
        <Weg stand={stand} onGehe={betrete} />
        <Befundliste befunde={befunde} klasse={befunde.length === 0 ? 'unsichtbar' : 'befundliste'} />
        <Liste
          stand={stand}
          zweck={zweck}
          stelle={stelle}
          onStelle={setStelle}
          onBetrete={(eintrag) => {
            if (eintrag.projekt === undefined) betrete(eintrag.ordner)
            else onOeffnen?.(eintrag.ordner)
          }}
          onHinauf={() => {
            const darueber = stand.weg.at(-2)
            if (darueber !== undefined) betrete(darueber.ordner)
          }}
        />
        {stand.unvollstaendig ? (
          <p className="zweit">Hier liegen mehr Ordner, als gezeigt werden. Nennen Sie einen mit „--ordner“.</p>
        ) : null}
      </div>
    </div>
  )
}

function Weg({ stand, onGehe }: { stand: Ordnerstand; onGehe(ordner: string): void }) {
  const darueber = stand.weg.at(-2)
  return (
    <nav className="ordnerwahl-weg" aria-label="Weg">
      <Symbolknopf
        zeichen={ArrowUp}
        name="Eine Ebene höher"
        taste="Rücktaste"
        aria-disabled={darueber === undefined}
        className={darueber === undefined ? 'aus' : ''}
        onClick={() => {
          if (darueber !== undefined) onGehe(darueber.ordner)
        }}
      />
      {stand.weg.map(({ ordner, name }, stelle) => (
        <Fragment key={ordner}>
          {stelle === 0 ? null : <ChevronRight size={14} className="dritt" aria-hidden />}
          {ordner === stand.ordner ? (
            <span className="kurz stark" aria-current="location">
              {name}
            </span>
          ) : (
            <button type="button" className="kurz" onClick={() => onGehe(ordner)}>
              {name}
            </button>
          )}
        </Fragment>
      ))}
    </nav>
  )
}

interface Listeneigenschaften {
  stand: Ordnerstand
  zweck: Eigenschaften['zweck']
  stelle: number
  onStelle(stelle: number): void
  onBetrete(eintrag: Ordnereintrag): void
  onHinauf(): void
}

/** One stop of the tab key; arrows and letters move in it, Enter goes on, Backspace goes up. */
function Liste({ stand, zweck, stelle, onStelle, onBetrete, onHinauf }: Listeneigenschaften) {
  const liste = useRef<HTMLDivElement>(null)
  const { eintraege } = stand
  useEffect(() => {
    liste.current?.querySelector(`[data-stelle="${stelle}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [stelle])
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const eintrag = eintraege[stelle]
    const ziel = findZiel(ereignis, eintraege, stelle)
    if (ziel !== undefined) onStelle(ziel)
    else if (ereignis.key === 'Enter' && eintrag !== undefined) onBetrete(eintrag)
    else if (ereignis.key === 'Backspace') onHinauf()
    else return
    ereignis.preventDefault()
  }
  return (
    <div
      ref={liste}
      className="ordnerwahl-liste"
      data-zweck={zweck}
      role="listbox"
      aria-label={zweck === 'projekt' ? 'Ordner und Projekte' : 'Ordner'}
      aria-activedescendant={eintraege.length === 0 ? undefined : `ordner-${stelle}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {eintraege.map((eintrag, nummer) => (
        <Zeile
          key={eintrag.ordner}
          {...{ eintrag, nummer }}
          an={nummer === stelle}
          // a new project cannot lie in another one
          aus={zweck === 'ort' && eintrag.projekt !== undefined}
          onWahl={() => onStelle(nummer)}
          onBetrete={() => onBetrete(eintrag)}
        />
      ))}
      {eintraege.length === 0 ? <p className="zweit ordnerwahl-leer">Hier liegen keine Ordner.</p> : null}
    </div>
  )
}

interface Zeileneigenschaften {
  eintrag: Ordnereintrag
  nummer: number
  an: boolean
  aus: boolean
  onWahl(): void
  onBetrete(): void
}

function Zeile({ eintrag, nummer, an, aus, onWahl, onBetrete }: Zeileneigenschaften) {
  const Icon = eintrag.projekt === undefined ? Folder : Layers
  return (
    <Listenzeile
      rolle="option"
      gewaehlt={an}
      id={`ordner-${nummer}`}
      data-stelle={nummer}
      aria-disabled={aus}
      className={`z ${an ? 'wahl' : ''} ${aus ? 'aus' : ''}`}
      onMouseDown={onWahl}
      onDoubleClick={onBetrete}
    >
      <Icon
        size={16}
        strokeWidth={1.75}
        className={eintrag.projekt === undefined ? 'zweit' : 'sz leistung'}
        aria-hidden
      />
      <span className="kurz">{eintrag.name}</span>
      {eintrag.projekt === undefined ? null : <span className="re kurz">Projekt „{eintrag.projekt}“</span>}
    </Listenzeile>
  )
}

function findZiel(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  eintraege: readonly Ordnereintrag[],
  stelle: number,
): number | undefined {
  if (eintraege.length === 0 || ctrlKey || altKey || metaKey) return undefined
  const letzte = eintraege.length - 1
  if (key === 'ArrowDown') return Math.min(letzte, stelle + 1)
  if (key === 'ArrowUp') return Math.max(0, stelle - 1)
  if (key === 'Home') return 0
  if (key === 'End') return letzte
  if (key.length !== 1) return undefined
  // the next one that begins with the letter, around the end
  const reihe = [...eintraege.keys()].map((schritt) => (stelle + 1 + schritt) % eintraege.length)
  return reihe.find((nummer) => eintraege[nummer]?.name.toLocaleLowerCase('de').startsWith(key.toLocaleLowerCase('de')))
}
