import { useEffect } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useSpiel } from './spielspeicher.ts'

/** A play belongs to the tab it was begun in: another Leistung has another graph and other messages. */
export function useSpielDerLeistung(): void {
  const leistung = useArbeitsplatz((stand) => stand.leistung)
  const gespielte = useSpiel((spiel) => spiel.leistung)
  useEffect(() => {
    const { nachricht, leave } = useSpiel.getState()
    if (nachricht !== undefined && gespielte !== leistung) leave()
  }, [leistung, gespielte])
}
