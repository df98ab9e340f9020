import { useEffect, useState } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { useSpiel } from './spielspeicher.ts'
import { describeWarten } from './warteworte.ts'

/** From so many seconds on it is told how long it takes already, and that it can be left. */
const LANG_S = 2

/** Says what takes time before a first play: usually a rule that was never compiled. */
export function Spielwarten() {
  const { uebersetzt, bereit, close } = useSpiel()
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const sekunden = useSekunden()
  return (
    <>
      <Wartezeichen text={describeWarten({ stufe, bereit, uebersetzt })} />
      {sekunden < LANG_S ? null : (
        <>
          <p className="warten zweit">
            <span>Das dauert nur beim ersten Mal so lange.</span>
            <span className="zahl" aria-hidden>
              {sekunden} s
            </span>
          </p>
          <p className="warten">
            <button type="button" className="knopf klein" onClick={close}>
              Abbrechen
            </button>
          </p>
        </>
      )}
    </>
  )
}

function useSekunden(): number {
  const [sekunden, setSekunden] = useState(0)
  useEffect(() => {
    const uhr = setInterval(() => setSekunden((bisher) => bisher + 1), 1000)
    return () => clearInterval(uhr)
  }, [])
  return sekunden
}
