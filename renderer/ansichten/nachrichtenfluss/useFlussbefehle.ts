import { useMemo } from 'react'
import { type Befehl, useBefehlssatz } from '../../arbeitsplatz/befehle.ts'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import type { Flusslage } from './FlussKontext.tsx'
import { useFlusszustand } from './flusszustand.ts'
import { draftNachricht } from './Nachrichtanlage.tsx'

/** Commands that are there as long as the Nachrichtenfluss is shown. */
export function useFlussbefehle(lage: Flusslage | undefined): void {
  const nurLesen = useNurlesegrund()?.satz
  const befehle = useMemo(
    (): readonly Befehl[] => [
      {
        id: 'nachrichtenfluss.anlegen',
        name: 'Nachricht anlegen …',
        menue: 'Modell',
        abschnitt: 2,
        taste: 'Einfg',
        gesperrt: nurLesen ?? (lage === undefined ? 'Es ist keine Leistung gewählt.' : undefined),
        fuehreAus: () => {
          if (lage !== undefined) useFlusszustand.getState().setEntwurf(draftNachricht(lage))
        },
      },
    ],
    [nurLesen, lage],
  )
  useBefehlssatz('nachrichtenfluss', befehle)
}
