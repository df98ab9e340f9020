import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type Loeschung, planLoeschung } from '../../shared/dokument/befehle/loeschen.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { listReferenzen } from '../../shared/modell/referenzen.ts'
import { labelOfAngabe } from '../../shared/worte/angaben.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { ELEMENT_LOESCHEN } from './anker.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { isFolgenlos, isLoeschbar, loescheElemente } from './loeschung.ts'
import { useAendern } from './useAendern.ts'
import { Verweis } from './Verweis.tsx'

/**
 * Deletes what is chosen. Where more goes or changes with it, that is named first and asked again; undo brings all of it back.
 * Its anchor opens that: whoever pressed Entf reads it before pressing once more.
 */
export function Elementloeschung({ projekt, datensatz }: { projekt: Projekt; datensatz: Datensatz }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const aktionen = useAktionen()
  const { fehler, report } = useAendern()
  const [offen, setOffen] = useState(false)
  const ids = auswahl.includes(datensatz.id) ? auswahl : [datensatz.id]
  if (!schreibrecht || !isLoeschbar(projekt, ids)) return null
  const was = ids.length > 1 ? `${ids.length} Elemente` : ARTEN[datensatz.art].name
  const loesche = (): void => void report(loescheElemente(aktionen, ids))
  return (
    <section className="eig-rand eig-loeschen">
      {offen ? (
        <Auswirkung projekt={projekt} ids={ids} was={was} onLoeschen={loesche} onZu={() => setOffen(false)} />
      ) : null}
      {offen ? null : (
        <button
          id={ELEMENT_LOESCHEN}
          type="button"
          className="knopf"
          onClick={() => (isFolgenlos(projekt, ids) ? loesche() : setOffen(true))}
        >
          <Trash2 size={14} strokeWidth={1.75} aria-hidden />
          {was} löschen
        </button>
      )}
      <Feldfehler satz={fehler} />
    </section>
  )
}

interface Rueckfrage {
  projekt: Projekt
  ids: readonly string[]
  was: string
  onLoeschen(): void
  onZu(): void
}

/** What else goes and changes, with the choice to do it all the same. */
function Auswirkung({ projekt, ids, was, onLoeschen, onZu }: Rueckfrage) {
  const plan = planLoeschung(projekt, ids)
  const knopf = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    knopf.current?.focus()
    knopf.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <>
      {plan.ok ? (
        <>
          <Aufzaehlung titel="Damit wird auch gelöscht" zeilen={listMitgeloeschte(plan.wert)} />
          <Aufzaehlung titel="Das Löschen ändert auch" zeilen={listGeaenderte(plan.wert)} />
        </>
      ) : (
        <Aufzaehlung titel="Wird gebraucht von" zeilen={plan.befunde.map(({ ort }) => ({ id: ort?.element ?? '' }))} />
      )}
      <div className="reihe">
        {plan.ok ? (
          <button ref={knopf} type="button" className="knopf" onClick={onLoeschen}>
            <Trash2 size={14} strokeWidth={1.75} aria-hidden />
            {was} löschen
          </button>
        ) : null}
        <button {...(plan.ok ? {} : { ref: knopf })} type="button" className="knopf leise" onClick={onZu}>
          {plan.ok ? 'Behalten' : 'Verstanden'}
        </button>
      </div>
    </>
  )
}

interface Zeile {
  /** of an element; without it the line only counts */
  id?: string
  angabe?: string
}

/** More than these say no more; the rest is counted. */
const ZEILEN_MAXIMUM = 8

function Aufzaehlung({ titel, zeilen }: { titel: string; zeilen: readonly Zeile[] }) {
  if (zeilen.length === 0) return null
  const weitere = zeilen.length - ZEILEN_MAXIMUM
  return (
    <>
      <p className="formlabel">{titel}</p>
      <ul>
        {zeilen.slice(0, ZEILEN_MAXIMUM).map(({ id, angabe }) => (
          <li key={`${id} ${angabe}`} className="reihe">
            {id === undefined ? null : <Verweis id={id} />}
            {angabe === undefined ? null : <span className="dritt kurz">{angabe}</span>}
          </li>
        ))}
        {weitere > 0 ? <li className="dritt">und {weitere} weitere</li> : null}
      </ul>
    </>
  )
}

const FELDARTEN: ReadonlySet<Datensatz['art']> = new Set(['datenfeld', 'datenfeldgruppe', 'baukastenverwendung'])

/** Fields of a Dokument are counted: nobody takes them for something else. */
function listMitgeloeschte({ mitgeloeschte }: Loeschung): Zeile[] {
  const felder = mitgeloeschte.filter(({ art }) => FELDARTEN.has(art)).length
  const andere = mitgeloeschte.filter(({ art }) => !FELDARTEN.has(art)).map(({ id }) => ({ id }))
  return felder === 0
    ? andere
    : [...andere, { angabe: felder === 1 ? '1 Datenfeld' : `${felder} Datenfelder und Gruppen` }]
}

/** Which Angabe of which element loses a mention; the Leistung only loses an entry in its lists. */
function listGeaenderte({ gewaehlte, mitgeloeschte, geaendert }: Loeschung): Zeile[] {
  const weg = new Set([...gewaehlte, ...mitgeloeschte].map(({ id }) => id))
  return geaendert
    .filter(({ von }) => von.art !== 'leistung')
    .flatMap(({ von }) => {
      const angaben = listReferenzen(von)
        .filter(({ ziel }) => weg.has(ziel))
        .map(({ pfad }) => labelOfAngabe(pfad.split('/')[1] ?? ''))
      return [...new Set(angaben)].map((angabe) => ({ id: von.id, angabe }))
    })
}
