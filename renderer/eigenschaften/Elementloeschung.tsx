import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { type Loeschung, planLoeschung } from '../../shared/dokument/befehle/loeschen.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { listReferenzen } from '../../shared/modell/referenzen.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { labelOfAngabe } from './angaben.ts'
import { ELEMENT_LOESCHEN } from './anker.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { isLoeschbar, loescheElemente } from './loeschung.ts'
import { useAendern } from './useAendern.ts'
import { Verweis } from './Verweis.tsx'

/** Deletes what is chosen, after naming what else goes and changes with it; undo brings all of it back. */
export function Elementloeschung({ projekt, datensatz }: { projekt: Projekt; datensatz: Datensatz }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const aktionen = useAktionen()
  const { fehler, report } = useAendern()
  const ids = useMemo(() => (auswahl.includes(datensatz.id) ? auswahl : [datensatz.id]), [auswahl, datensatz.id])
  const plan = useMemo(() => planLoeschung(projekt, ids), [projekt, ids])
  if (!schreibrecht || !isLoeschbar(projekt, ids)) return null
  const was = ids.length > 1 ? `${ids.length} Elemente` : ARTEN[datensatz.art].name
  return (
    <section className="eig-rand eig-loeschen">
      {plan.ok ? (
        <Auswirkung loeschung={plan.wert} />
      ) : (
        <>
          <p className="formlabel">Wird gebraucht von</p>
          <ul>
            {plan.befunde.map(({ ort }) => (
              <li key={ort.element} className="reihe">
                <Verweis id={ort.element ?? ''} />
              </li>
            ))}
          </ul>
        </>
      )}
      <button
        id={ELEMENT_LOESCHEN}
        type="button"
        className="knopf"
        disabled={!plan.ok}
        title={plan.ok ? undefined : 'Andere Elemente können ohne dieses nicht sein.'}
        onClick={() => report(loescheElemente(aktionen, ids))}
      >
        <Trash2 size={14} strokeWidth={1.75} aria-hidden />
        {was} löschen
      </button>
      <Feldfehler satz={fehler} />
    </section>
  )
}

function Auswirkung({ loeschung }: { loeschung: Loeschung }) {
  const { mitgeloeschte } = loeschung
  const geaenderte = listGeaenderte(loeschung)
  return (
    <>
      <Aufzaehlung
        titel="Damit wird auch gelöscht"
        zeilen={mitgeloeschte.map(({ id }) => ({ id, angabe: undefined }))}
      />
      <Aufzaehlung titel="Das Löschen ändert auch" zeilen={geaenderte} />
    </>
  )
}

interface Zeile {
  id: string
  angabe: string | undefined
}

/** More than these say no more; the rest is counted. */
const ZEILEN_MAXIMUM = 8

function Aufzaehlung({ titel, zeilen }: { titel: string; zeilen: readonly Zeile[] }) {
  if (zeilen.length === 0) return null
  const weitere = zeilen.length - ZEILEN_MAXIMUM
  return (
    <>
      <p className="formlabel">
        {titel} ({zeilen.length})
      </p>
      <ul>
        {zeilen.slice(0, ZEILEN_MAXIMUM).map(({ id, angabe }) => (
          <li key={`${id} ${angabe}`} className="reihe">
            <Verweis id={id} />
            {angabe === undefined ? null : <span className="dritt kurz">{angabe}</span>}
          </li>
        ))}
        {weitere > 0 ? <li className="dritt">und {weitere} weitere</li> : null}
      </ul>
    </>
  )
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
