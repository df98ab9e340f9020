import { useEffect, useMemo } from 'react'
import { type Befehl, useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { goToNachbarort, hasNachbarort, useOrte, watchOrte } from '../arbeitsplatz/orte.ts'
import { useDokument } from '../dokument/dokument.ts'

/** Back and forward over the places one was at, by menu, keys and the side buttons of a mouse. */
export function useOrtsbefehle(): void {
  const verlauf = useOrte()
  // what was deleted is no place any more
  useDokument((stand) => stand.projekt)
  const zurueck = hasNachbarort(verlauf, -1)
  const vor = hasNachbarort(verlauf, 1)
  useEffect(() => watchOrte(), [])
  useEffect(() => listenMaus(), [])
  const befehle = useMemo(
    (): readonly Befehl[] => [
      {
        id: 'ansicht.zurueck',
        name: 'Zurück',
        menue: 'Ansicht',
        abschnitt: 2,
        taste: 'Strg Alt Links',
        gesperrt: zurueck ? undefined : 'Davor waren Sie nirgends.',
        fuehreAus: () => goToNachbarort(-1),
      },
      {
        id: 'ansicht.vor',
        name: 'Vor',
        menue: 'Ansicht',
        abschnitt: 2,
        taste: 'Strg Alt Rechts',
        gesperrt: vor ? undefined : 'Sie sind nicht zurückgegangen.',
        fuehreAus: () => goToNachbarort(1),
      },
    ],
    [zurueck, vor],
  )
  useBefehlssatz('orte', befehle)
}

/** The side buttons; the browser would leave the window with them. */
function listenMaus(): () => void {
  const onMouseUp = (ereignis: MouseEvent): void => {
    if (ereignis.button !== 3 && ereignis.button !== 4) return
    ereignis.preventDefault()
    goToNachbarort(ereignis.button === 3 ? -1 : 1)
  }
  const onMouseDown = (ereignis: MouseEvent): void => {
    if (ereignis.button === 3 || ereignis.button === 4) ereignis.preventDefault()
  }
  window.addEventListener('mouseup', onMouseUp)
  window.addEventListener('mousedown', onMouseDown)
  return () => {
    window.removeEventListener('mouseup', onMouseUp)
    window.removeEventListener('mousedown', onMouseDown)
  }
}
