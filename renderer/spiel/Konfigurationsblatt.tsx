import type { Spielbericht } from '../../shared/host/spiel.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { useRollbereich } from '../bausteine/useRollbereich.ts'
import { useSpiel } from './spielspeicher.ts'

/** Which rule and which configuration decided, with their fingerprints; after a comparison the lines that differ. */
export function Konfigurationsblatt({ bericht: { regel, konfiguration } }: { bericht: Spielbericht }) {
  const vergleich = useSpiel((spiel) => spiel.vergleich)
  const zeilen = (vergleich?.konfiguration ?? []).filter(({ art }) => art !== 'gleich')
  const liste = useRollbereich<HTMLOListElement>()
  return (
    <div className="konfigurationsblatt">
      <dl>
        <dt>Regel</dt>
        <dd>
          {regel?.name ?? 'keine'}
          <span className="fest zweit">{regel?.sha256 ?? ''}</span>
        </dd>
        <dt>Konfiguration</dt>
        <dd>
          {konfiguration?.organisation ?? 'keine'}
          <span className="fest zweit">{konfiguration?.sha256 ?? ''}</span>
        </dd>
      </dl>
      {zeilen.length > 0 ? (
        <>
          <h3 className="absch">Zeilen, die anders sind</h3>
          <ol ref={liste} className="code zeilenvergleich" aria-label="Zeilen der Konfiguration, die anders sind">
            {createSchluessel(zeilen, ({ text }) => text).map(([schluessel, { art, text }]) => (
              <li key={schluessel} className={art}>
                <span aria-hidden>{art === 'links' ? '−' : '+'}</span>
                <span className="unsichtbar">{art === 'links' ? 'entfällt: ' : 'neu: '}</span>
                {text.trim()}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  )
}
