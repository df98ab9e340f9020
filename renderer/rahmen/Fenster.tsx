import { Suspense, useEffect } from 'react'
import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { markBereit } from '../bausteine/bereit.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'

/** The window of an open project. */
export function Fenster() {
  const ansicht = useArbeitsplatz((stand) => stand.ansicht)
  const eintrag = ANSICHTEN.find((einer) => einer.ansicht === ansicht) ?? ANSICHTEN[0]
  useEffect(() => markBereit('fenster'), [])
  return (
    <div className="fenster">
      <main className="haupt">
        {eintrag === undefined ? (
          <Leerzustand titel="Keine Ansicht" />
        ) : (
          <Suspense fallback={<Wartezeichen text={`${eintrag.name} wird geladen`} />}>
            <eintrag.komponente />
          </Suspense>
        )}
      </main>
    </div>
  )
}
