import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { useSpiel } from './spielspeicher.ts'

/** Says what takes time before a first play: usually a rule that was never compiled. */
export function Spielwarten() {
  const uebersetzt = useSpiel((spiel) => spiel.uebersetzt)
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  return (
    <Wartezeichen
      text={
        uebersetzt === undefined
          ? 'Die Nachricht wird durchgespielt'
          : `Die Regel der Stufe ${uebersetzt === stufe ? stufe : `${uebersetzt}, dann die der Stufe ${stufe}`} wird übersetzt`
      }
    />
  )
}
