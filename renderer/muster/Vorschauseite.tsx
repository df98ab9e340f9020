import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import { applyDiff } from '../../shared/dokument/anwenden.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Muster, Musteranwendung } from '../../shared/muster/muster.ts'
import { describeSchritt, type Uebersichtszeile } from '../../shared/muster/uebersicht.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'

/** So many names of a kind are read; more only fill the page. */
const NAMEN_MAXIMUM = 12

/** What will be there: counts and names, and what the model check says about it. */
export function Vorschauseite({
  projekt,
  muster,
  anwendung,
}: {
  projekt: Projekt
  muster: Muster
  anwendung: Musteranwendung
}) {
  const uebersicht = useMemo(() => describeSchritt(anwendung.schritt), [anwendung])
  return (
    <>
      <p className="zweit">
        Das wird nach dem Muster „{muster.name}“ angelegt, als ein Schritt: Rückgängig nimmt alles auf einmal zurück.
      </p>
      <Pruefergebnis projekt={projekt} anwendung={anwendung} />
      <Abschnitt titel="Die Leistung" zeilen={uebersicht.leistung} />
      <Abschnitt titel="Gemeinsam mit anderen Leistungen" zeilen={uebersicht.gemeinsames} />
      <Abschnitt titel="Konfiguration" zeilen={uebersicht.konfiguration} />
      <Abschnitt titel="Geändert wird" zeilen={uebersicht.geaendert} />
    </>
  )
}

function Abschnitt({ titel, zeilen }: { titel: string; zeilen: readonly Uebersichtszeile[] }) {
  if (zeilen.length === 0) return null
  return (
    <section className="vorschauteil">
      <h3>{titel}</h3>
      <dl>
        {zeilen.map(({ titel: art, anzahl, namen }) => (
          <div key={art}>
            <dt>{art}</dt>
            <dd className="zahl">{anzahl}</dd>
            <dd>{listNamen(namen)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The first names; the rest is a number. */
function listNamen(namen: readonly string[]): string {
  const weitere = namen.length - NAMEN_MAXIMUM
  const gezeigte = namen.slice(0, weitere > 0 ? NAMEN_MAXIMUM : undefined).join(' · ')
  return weitere > 0 ? `${gezeigte} und ${weitere} weitere` : gezeigte
}

/** What the check finds then and does not find now. */
function Pruefergebnis({ projekt, anwendung }: { projekt: Projekt; anwendung: Musteranwendung }) {
  const befunde = useMemo(() => {
    const stand = applyDiff({ projekt, positionen: new Map() }, anwendung.schritt.diff)
    if (!stand.ok) return stand.befunde
    const bekannte = new Set(pruefeProjekt(projekt).map(({ code, satz }) => `${code} ${satz}`))
    return pruefeProjekt(stand.wert.projekt).filter(({ code, satz }) => !bekannte.has(`${code} ${satz}`))
  }, [projekt, anwendung])
  if (befunde.length > 0) return <Befundliste befunde={befunde} klasse="befundliste" />
  return (
    <p className="reihe">
      <CircleCheck className="erfolg sz" size={16} strokeWidth={1.75} aria-hidden />
      Die Modellprüfung findet daran nichts.
    </p>
  )
}
