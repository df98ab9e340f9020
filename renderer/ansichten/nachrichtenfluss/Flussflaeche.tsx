import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type Flussanordnung, NAMENSBREITE } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { KOPFHOEHE } from '../../../shared/nachrichtenfluss/linien.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Bandname } from './Bandname.tsx'
import { readStelle } from './bildstelle.ts'
import { Flussbild } from './Flussbild.tsx'
import { useFlusslage } from './FlussKontext.tsx'
import { useFlusszustand } from './flusszustand.ts'
import { Linienkopf } from './Linienkopf.tsx'
import { Pfeilwerkzeug } from './Pfeilwerkzeug.tsx'
import { useAendertasten } from './useAendertasten.ts'
import { useFlusszoom } from './useFlusszoom.ts'
import { usePan } from './usePan.ts'
import { elementOf, findStelle, findWeg, keyOf, type Stelle, type Weg } from './wege.ts'
import { Zoomleiste } from './Zoomleiste.tsx'

const WEGE: Readonly<Record<string, Weg>> = {
  ArrowUp: 'hoch',
  ArrowDown: 'runter',
  ArrowLeft: 'links',
  ArrowRight: 'rechts',
  Home: 'anfang',
  End: 'ende',
}
const WEGE_MIT_ALT: Readonly<Record<string, Weg>> = { ArrowUp: 'ursache', ArrowDown: 'folge' }

/** The picture in its scrolling area; the names of Rollen and Teilleistungen stay in sight. One tab stop, arrow keys inside. */
export function Flussflaeche() {
  const { fluss, anordnung } = useFlusslage()
  const rahmen = useRef<HTMLElement>(null)
  const { ref: messen, width, height } = useElementSize<HTMLElement>()
  const ref = useMergedRef(rahmen, messen)
  const zoom = useFlusszoom(rahmen, width, anordnung.breite)
  const pan = usePan(rahmen)
  const { stelle, setStelle } = useStelle()
  useAuswahlImBlick(rahmen)
  const breite = Math.max(anordnung.breite, width / zoom - NAMENSBREITE)
  const hoehe = Math.max(anordnung.hoehe, height / zoom - KOPFHOEHE)
  const select = useArbeitsplatz((platz) => platz.select)
  const choose = (neue: Stelle): void => {
    setStelle(neue)
    select([elementOf(neue)])
    focusStelle(rahmen.current, neue)
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.target instanceof HTMLInputElement) return
    const neue = aendern(ereignis, stelle)
    if (neue !== undefined) {
      if (neue !== stelle) choose(neue)
      ereignis.preventDefault()
      ereignis.stopPropagation()
      return
    }
    if (ereignis.ctrlKey || ereignis.metaKey) return
    if (ereignis.key === 'Escape') select([])
    else if (stelle === undefined) return
    else if (ereignis.key === 'Enter' || ereignis.key === ' ') select([elementOf(stelle)])
    else {
      const weg = (ereignis.altKey ? WEGE_MIT_ALT : WEGE)[ereignis.key]
      if (weg === undefined || ereignis.shiftKey) return
      const ziel = findWeg(anordnung, stelle, weg)
      if (ziel !== undefined) choose(ziel)
    }
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  const aendern = useAendertasten()
  const onClick = ({ target }: MouseEvent): void => {
    const ziel = readStelle(target)
    if (ziel !== undefined) choose(ziel)
  }
  const fokus = stelle === undefined ? '' : keyOf(stelle)
  return (
    <>
      <section
        ref={ref}
        className="fluss"
        aria-label={`Nachrichtenfluss ${fluss.leistung.name}`}
        style={{
          gridTemplateColumns: `${NAMENSBREITE * zoom}px ${breite * zoom}px`,
          gridTemplateRows: `${KOPFHOEHE * zoom}px ${hoehe * zoom}px`,
          scrollPadding: `${KOPFHOEHE * zoom + 12}px 24px 24px ${NAMENSBREITE * zoom + 12}px`,
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...pan}
      >
        <div className="fluss-ecke" />
        <svg className="fluss-koepfe" width={breite * zoom} height={KOPFHOEHE * zoom} role="presentation">
          <g transform={`scale(${zoom})`}>
            {anordnung.linien.map((linie) => (
              <Linienkopf key={linie.rolle.id} linie={linie} imFokus={fokus === `linie:${linie.rolle.id}`} />
            ))}
          </g>
        </svg>
        <svg className="fluss-namen" width={NAMENSBREITE * zoom} height={hoehe * zoom} role="presentation">
          <g transform={`scale(${zoom})`}>
            {anordnung.baender.map((band) => (
              <Bandname key={band.abschnitt.id} band={band} imFokus={fokus === `band:${band.abschnitt.id}`} />
            ))}
          </g>
        </svg>
        <Flussbild breite={breite} hoehe={hoehe} zoom={zoom} fokus={fokus} />
        <Pfeilwerkzeug zoom={zoom} stelle={stelle} onZu={() => stelle && focusStelle(rahmen.current, stelle)} />
      </section>
      <Zoomleiste zoom={zoom} />
    </>
  )
}

/** Where the keyboard stands: on what was last chosen, else on the first message, Teilleistung or Rolle. */
function useStelle(): { stelle: Stelle | undefined; setStelle(stelle: Stelle): void } {
  const { anordnung } = useFlusslage()
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.at(-1))
  const [letzte, setLetzte] = useState<Stelle>()
  const stelle = useMemo(() => {
    if (letzte !== undefined && elementOf(letzte) === gewaehlt && isDa(anordnung, letzte)) return letzte
    const [pfeil] = anordnung.pfeile
    const [band] = anordnung.baender
    return (
      (gewaehlt === undefined ? undefined : findStelle(anordnung, gewaehlt)) ??
      (pfeil && { art: 'pfeil' as const, id: pfeil.id }) ??
      (band && { art: 'band' as const, id: band.abschnitt.id })
    )
  }, [anordnung, gewaehlt, letzte])
  return { stelle, setStelle: setLetzte }
}

/** An arrow goes when its message gets another receiver. */
function isDa({ pfeile }: Flussanordnung, { art, id }: Stelle): boolean {
  return art !== 'pfeil' || pfeile.some((pfeil) => pfeil.id === id)
}

/** Brings what is chosen, here or elsewhere, into sight. */
function useAuswahlImBlick(rahmen: { current: HTMLElement | null }): void {
  const { anordnung } = useFlusslage()
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.at(-1))
  const suche = useFlusszustand((zustand) => zustand.suche)
  const gezeigt = useRef<string>(undefined)
  useEffect(() => {
    if (gewaehlt === gezeigt.current && !suche) return
    gezeigt.current = gewaehlt
    const stelle = gewaehlt === undefined ? undefined : findStelle(anordnung, gewaehlt)
    if (stelle === undefined) return
    const element = findElement(rahmen.current, stelle)
    const ziel = element?.querySelector('.fetikett') ?? element
    ziel?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [gewaehlt, anordnung, rahmen, suche])
}

function findElement(rahmen: HTMLElement | null, stelle: Stelle): SVGElement | null | undefined {
  return rahmen?.querySelector<SVGElement>(`[data-stelle="${CSS.escape(keyOf(stelle))}"]`)
}

function focusStelle(rahmen: HTMLElement | null, stelle: Stelle): void {
  requestAnimationFrame(() => findElement(rahmen, stelle)?.focus({ preventScroll: true }))
}
