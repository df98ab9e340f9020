import { CornerDownRight, Replace, Split } from 'lucide-react'
import { type PointerEvent, useState } from 'react'
import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Schwerezeichen } from '../../bausteine/Schwerezeichen.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useSchweren } from './schweren.ts'
import { isMoeglich, type Stufenende } from './spanne.ts'
import type { Wegaenderung } from './useWegaenderung.ts'
import { describeWeg } from './worte.ts'

interface Eigenschaften {
  projekt: Projekt
  weg: Zustellweg
  imFokus: boolean
  aenderung: Wegaenderung
}

/** A Zustellweg as a bar over the four stages; its ends can be dragged. */
export function Wegbalken({ projekt, weg, imFokus, aenderung }: Eigenschaften) {
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(weg.id))
  const bezogen = useArbeitsplatz((platz) => isBezogen(projekt, platz.auswahl.at(-1), weg.id))
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const schwere = useSchweren().get(weg.id)
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { entwurf, griffe } = useEndzug(weg, aenderung)
  const { abStufe, bisStufe = 4 } = entwurf ?? weg
  const dabei = abStufe <= stufe && stufe <= bisStufe
  const art = weg.nurAlsErsatz ? 'ersatz' : weg.pflicht ? 'pflicht' : 'frei'
  const klassen = ['weg', art, gewaehlt ? 'gewaehlt' : '', dabei ? '' : 'spaet', bezogen === undefined ? '' : 'bezogen']
  const worte = describeWeg(projekt, weg)
  return (
    <button
      type="button"
      className={klassen.join(' ')}
      tabIndex={imFokus ? 0 : -1}
      aria-pressed={gewaehlt}
      aria-label={schwere === undefined ? worte : `${worte}, ${SCHWEREWORT[schwere]}`}
      title={worte}
      data-weg={weg.id}
    >
      <span className="weg-stufen" data-stufen>
        {UMSETZUNGSSTUFEN.map((eine) => (
          <i
            key={eine}
            className={`${abStufe <= eine && eine <= bisStufe ? 'an' : ''} ${eine === stufe ? 'jetzt' : ''}`}
          />
        ))}
        {schreibrecht && gewaehlt ? (
          <>
            <b className="weg-griff" style={{ left: `${(abStufe - 1) * 25}%` }} {...griffe('abStufe')} />
            <b className="weg-griff" style={{ left: `${bisStufe * 25}%` }} {...griffe('bisStufe')} />
          </>
        ) : null}
      </span>
      <span className="weg-zeichen">
        {weg.bedingung === undefined ? null : <Split size={12} strokeWidth={1.75} aria-hidden />}
        {weg.nach === undefined ? null : <CornerDownRight size={12} strokeWidth={1.75} aria-hidden />}
        {weg.ersatz === undefined ? null : <Replace size={12} strokeWidth={1.75} aria-hidden />}
        {schwere === undefined ? null : <Schwerezeichen schwere={schwere} groesse={12} stumm />}
        {bezogen === undefined ? null : <em>{bezogen}</em>}
      </span>
    </button>
  )
}

const SCHWEREWORT = { fehler: 'mit Fehler', warnung: 'mit Warnung', hinweis: 'mit Hinweis' } as const

/** What this Zustellweg is to the chosen one. */
function isBezogen(projekt: Projekt, gewaehlt: string | undefined, id: string): string | undefined {
  const weg = gewaehlt === undefined ? undefined : projekt.datensaetze.get(gewaehlt)
  if (weg?.art !== 'zustellweg') return undefined
  if (weg.nach === id) return 'davor'
  return weg.ersatz === id ? 'Ersatz' : undefined
}

/** Dragging an end of the span; it takes effect when it is let go. */
function useEndzug(weg: Zustellweg, aenderung: Wegaenderung) {
  const [zug, setZug] = useState<{ ende: Stufenende; stufe: Umsetzungsstufe }>()
  const stop = (ereignis: PointerEvent): void => ereignis.stopPropagation()
  const griffe = (ende: Stufenende) => ({
    onPointerDown: (ereignis: PointerEvent<HTMLElement>): void => {
      stop(ereignis)
      ereignis.currentTarget.setPointerCapture(ereignis.pointerId)
      setZug({ ende, stufe: ende === 'abStufe' ? stufeOf(weg.abStufe) : stufeOf(weg.bisStufe ?? 4) })
    },
    onPointerMove: ({ currentTarget, clientX }: PointerEvent<HTMLElement>): void => {
      const leiste = currentTarget.closest('[data-stufen]')?.getBoundingClientRect()
      if (zug === undefined || leiste === undefined) return
      const anteil = (clientX - leiste.left) / leiste.width
      // the left end stands before a stage, the right one behind it
      const stufe = stufeOf(ende === 'abStufe' ? anteil * 4 + 1 : anteil * 4)
      if (isMoeglich(weg, ende, stufe)) setZug({ ende, stufe })
    },
    onPointerUp: (): void => {
      if (zug !== undefined) aenderung.setEnde(weg, zug.ende, zug.stufe)
      setZug(undefined)
    },
    onPointerCancel: (): void => setZug(undefined),
  })
  return { entwurf: zug === undefined ? undefined : { ...weg, [zug.ende]: zug.stufe }, griffe }
}

function stufeOf(zahl: number): Umsetzungsstufe {
  return Math.min(4, Math.max(1, Math.round(zahl))) as Umsetzungsstufe
}
