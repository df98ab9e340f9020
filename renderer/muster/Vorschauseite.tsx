import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import { applyDiff } from '../../shared/dokument/anwenden.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Muster, Musteranwendung } from '../../shared/muster/muster.ts'
import { describeSchritt } from '../../shared/muster/uebersicht.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { Abschnitt } from './Abschnitt.tsx'

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

/** What the check finds then and does not find now. */
function Pruefergebnis({ projekt, anwendung }: { projekt: Projekt; anwendung: Musteranwendung }) {
  const befunde = useMemo(() => {
    const stand = applyDiff({ projekt, positionen: new Map() }, anwendung.schritt.diff)
    if (!stand.ok) return stand.befunde
    const bekannte = new Set(pruefeProjekt(projekt).map(({ code, satz }) => `${code} ${satz}`))
    return pruefeProjekt(stand.wert.projekt).filter(({ code, satz }) => !bekannte.has(`${code} ${satz}`))
  }, [projekt, anwendung])
  const nurHinweise = befunde.every(({ schwere }) => schwere === 'hinweis')
  return (
    <>
      {nurHinweise && (
        <p className="reihe">
          <CircleCheck className="erfolg sz" size={16} strokeWidth={1.75} aria-hidden />
          {befunde.length === 0
            ? 'Die Modellprüfung findet daran nichts.'
            : 'Die Modellprüfung findet keine Fehler, sie hat nur Hinweise:'}
        </p>
      )}
      {befunde.length > 0 && <Befundliste befunde={befunde} klasse="befundliste" />}
    </>
  )
}
