import { useState } from 'react'
import type { HostWert } from '../../shared/host.ts'
import { Zeichen } from '../bausteine/Zeichen.tsx'

interface Eigenschaften {
  beispiele: HostWert<'startseite'>['beispiele']
  /** where the copies go */
  ort: string
  onKopie(kennung: string): Promise<void>
}

/** The samples that come with Fachwerk; they open as copies, so that everything in them may be tried. */
export function Beispielliste({ beispiele, ort, onKopie }: Eigenschaften) {
  const [laeuft, setLaeuft] = useState<string>()
  return (
    <section aria-labelledby="start-beispiele">
      <h2 id="start-beispiele">
        Beispiele{' '}
        <small>
          öffnen sich als Kopie in <span className="fest">{ort}</span>
        </small>
      </h2>
      <ul className="start-beispiele">
        {beispiele.map(({ kennung, name, leistungen }) => (
          <li key={kennung}>
            <button
              type="button"
              className="start-zeile"
              aria-disabled={laeuft !== undefined}
              onClick={() => {
                if (laeuft !== undefined) return
                setLaeuft(kennung)
                void onKopie(kennung).finally(() => setLaeuft(undefined))
              }}
            >
              <Zeichen art="leistung" />
              <span className="start-name kurz">{name}</span>
              <span className="start-pfad zweit">
                {laeuft === kennung ? 'wird kopiert …' : leistungen === 1 ? '1 Leistung' : `${leistungen} Leistungen`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
