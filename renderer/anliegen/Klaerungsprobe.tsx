import { FileText, Info, RotateCcw } from 'lucide-react'
import { type Klaerungsschritt, runKlaerung } from '../../shared/dokument/klaerungsgang.ts'
import type { Anliegensklaerung } from '../../shared/modell/elemente/nachricht.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'
import { Verweis } from '../eigenschaften/Verweis.tsx'

interface Eigenschaften {
  klaerung: Anliegensklaerung
  antworten: readonly Klaerungsschritt[]
  onAntworten(antworten: readonly Klaerungsschritt[]): void
}

/** The try-out: one question after the other, as applicants would be asked. */
export function Klaerungsprobe({ klaerung, antworten, onAntworten }: Eigenschaften) {
  const { stand, gegebene } = runKlaerung(klaerung, antworten)
  return (
    <section aria-label="Ausprobieren" className="ak-probe">
      <h3 className="absch">
        Ausprobieren
        {gegebene.length === 0 ? null : (
          <button type="button" className="knopf klein leise" onClick={() => onAntworten([])}>
            <RotateCcw size={12} strokeWidth={1.75} aria-hidden /> Von vorn
          </button>
        )}
      </h3>
      <ol className="ak-gegeben">
        {gegebene.map(({ frage, antwort }, stelle) => (
          <li key={frage}>
            <span className="zweit">{klaerung.fragen[frage]?.frage}</span>
            <button
              type="button"
              className="knopf klein leise"
              title="Diese Frage noch einmal beantworten"
              onClick={() => onAntworten(gegebene.slice(0, stelle))}
            >
              {klaerung.fragen[frage]?.antworten[antwort]?.antwort}
            </button>
          </li>
        ))}
      </ol>
      <div role="status" className="ak-stand">
        {stand.art === 'frage' ? (
          <>
            <p className="ak-fragetext">{stand.frage.frage}</p>
            {stand.frage.hilfe === undefined ? null : <p className="zweit">{stand.frage.hilfe}</p>}
            <ul>
              {createSchluessel(stand.frage.antworten, ({ antwort }) => antwort).map(
                ([schluessel, { antwort }], stelle) => (
                  <li key={schluessel}>
                    <button
                      type="button"
                      className="knopf ak-wahl"
                      onClick={() => onAntworten([...gegebene, { frage: stand.schluessel, antwort: stelle }])}
                    >
                      {antwort}
                    </button>
                  </li>
                ),
              )}
            </ul>
          </>
        ) : null}
        {stand.art === 'vorgangstyp' ? (
          <>
            <p className="reihe">
              <FileText size={14} strokeWidth={1.75} aria-hidden /> Es öffnet sich der Antrag für:
            </p>
            <Verweis id={stand.vorgangstyp} />
          </>
        ) : null}
        {stand.art === 'hinweis' ? (
          <p className="reihe ak-hinweis">
            <Info size={14} strokeWidth={1.75} aria-hidden /> {stand.text}
          </p>
        ) : null}
        {stand.art === 'fehlt' ? <Feldfehler satz="Hier geht es nicht weiter: Das Ziel der Antwort fehlt." /> : null}
      </div>
    </section>
  )
}
