import { useMemo } from 'react'
import { createMuster } from '../../shared/muster/eigene/aufbau.ts'
import type { Muster } from '../../shared/muster/muster.ts'
import { ANWENDUNGSMUSTER, ERSTES_MUSTER } from '../../shared/muster/verzeichnis.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'
import { Wahlknopf } from '../bausteine/Wahlknopf.tsx'
import { Flussbild } from './Flussbild.tsx'
import { Musterverwaltung } from './Musterverwaltung.tsx'
import type { EigeneMuster } from './useEigeneMuster.ts'

/** The patterns to choose from, Fachwerk's and one's own, and the flow of the chosen one as a picture. */
export function Musterseite({
  eigene,
  gewaehlt,
  onWahl,
}: {
  eigene: EigeneMuster
  gewaehlt: Muster
  onWahl(muster: Muster): void
}) {
  const eigenes = eigene.muster.find(({ kennung }) => kennung === gewaehlt.kennung)
  const angebotene = useMemo(() => [...ANWENDUNGSMUSTER, ...eigene.muster.map(createMuster)], [eigene.muster])
  return (
    <>
      <p className="zweit">
        Ein Anwendungsmuster legt die ganze Leistung an: Formular, Nachrichten, Zustellwege aller Stufen und was eine
        Organisation braucht, damit sie läuft. Danach ändern Sie, was bei Ihnen anders ist.
      </p>
      <div className="musterliste" role="radiogroup" aria-label="Anwendungsmuster" onKeyDown={onPfeiltasten}>
        {angebotene.map((eines) => {
          const an = eines.kennung === gewaehlt.kennung
          return (
            <Wahlknopf
              key={eines.kennung}
              rolle="radio"
              an={an}
              className="musterzeile"
              data-autofocus={an || undefined}
              onWahl={() => onWahl(eines)}
            >
              <span className="stark">{eines.name}</span>
              <span className="zweit">{eines.beschreibung}</span>
              <span className="dritt">
                {eines.beispiele === '' ? 'Eigenes Muster' : `Zum Beispiel: ${eines.beispiele}`}
              </span>
            </Wahlknopf>
          )
        })}
      </div>
      {eigene.befunde.length === 0 ? null : <Befundliste befunde={eigene.befunde} klasse="befundliste" />}
      {eigenes === undefined ? null : (
        <Musterverwaltung
          key={`${eigenes.kennung} ${eigenes.inhalt.name} ${eigenes.inhalt.beschreibung}`}
          muster={eigenes}
          eigene={eigene}
          onUmbenannt={(name, beschreibung) => onWahl({ ...gewaehlt, name, beschreibung })}
          onGeloescht={() => onWahl(ERSTES_MUSTER)}
        />
      )}
      <Flussbild muster={gewaehlt} />
    </>
  )
}
