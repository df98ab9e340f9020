import { useEffect, useState } from 'react'
import { useDokument } from '../dokument/dokument.ts'

/** When the project was last saved while this window was open; undefined before. */
export function useSpeicherzeit(): Date | undefined {
  const [zeit, setZeit] = useState<Date>()
  useEffect(
    () =>
      useDokument.subscribe((stand, davor) => {
        if (stand.sitzung === davor.sitzung && stand.gespeichert > davor.gespeichert) setZeit(new Date())
      }),
    [],
  )
  return zeit
}
