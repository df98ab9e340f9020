import { Modal } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { Ansichtsgrenze } from '../rahmen/Ansichtsgrenze.tsx'
import { NEUE_LEISTUNG } from './neueLeistung.ts'

const Assistent = lazy(() => import('./Assistent.tsx'))

/** The wizard that makes a Leistung from a pattern; it brings its own command. A click beside it loses nothing. */
export function NeueLeistung() {
  const [offen, setOffen] = useState(false)
  const nurLesen = useNurlesegrund()?.satz
  const befehle = useMemo(
    () => [
      {
        id: NEUE_LEISTUNG,
        name: 'Neue Leistung …',
        menue: 'Modell' as const,
        abschnitt: -1,
        gesperrt: nurLesen,
        fuehreAus: () => setOffen(true),
      },
    ],
    [nurLesen],
  )
  useBefehlssatz('neueLeistung', befehle)
  return (
    <Modal
      opened={offen}
      onClose={() => setOffen(false)}
      title="Neue Leistung"
      size="64rem"
      closeOnClickOutside={false}
      classNames={{ body: 'assistentrumpf' }}
    >
      <Ansichtsgrenze name="Neue Leistung">
        <Suspense fallback={<Wartezeichen text="Die Anwendungsmuster werden geladen" />}>
          <Assistent onZu={() => setOffen(false)} />
        </Suspense>
      </Ansichtsgrenze>
    </Modal>
  )
}
