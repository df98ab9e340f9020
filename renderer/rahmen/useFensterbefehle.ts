import { useCallback, useMemo } from 'react'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { usePruefbefehle } from '../befunde/usePruefbefehle.ts'
import { useDokument } from '../dokument/dokument.ts'
import { openPalette } from './Palette.tsx'
import type { Umschalter } from './umschalter.ts'
import { useAnsichtsbefehle, useDarstellungsbefehle } from './useAnsichtsbefehle.ts'
import { useBearbeitenbefehle } from './useBearbeitenbefehle.ts'
import { useDateibefehle, useProjektbefehle } from './useDateibefehle.ts'
import { useUntenOffen } from './useUntenOffen.ts'

/** The commands of the frame: file, undo, views, areas, findings, help. */
export function useFensterbefehle(umschalter: Umschalter): void {
  useBefehlssatz('projekt', useProjektbefehle(true))
  useBefehlssatz('datei', useDateibefehle())
  useBefehlssatz('bearbeiten', useBearbeitenbefehle(umschalter))
  useBefehlssatz('ansicht', useAnsichtsbefehle(umschalter))
  useBefehlssatz('darstellung', useDarstellungsbefehle())
  useBefehlssatz('modell', useModellbefehle())
  const [, setUntenOffen] = useUntenOffen()
  const openUnten = useCallback(() => setUntenOffen(true), [setUntenOffen])
  useBefehlssatz('pruefen', usePruefbefehle(openUnten))
  useBefehlssatz('hilfe', useHilfebefehle(umschalter.openTastenuebersicht))
}

/** What stage and Organisation the window looks at; the model itself stays as it is. */
function useModellbefehle(): readonly Befehl[] {
  const projekt = useDokument((stand) => stand.projekt)
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const setStufe = useArbeitsplatz((platz) => platz.setStufe)
  const organisation = useArbeitsplatz((platz) => platz.organisation)
  const setOrganisation = useArbeitsplatz((platz) => platz.setOrganisation)
  return useMemo(
    () => [
      ...UMSETZUNGSSTUFEN.map(
        (eine): Befehl => ({
          id: `modell.stufe${eine}`,
          name: `Umsetzungsstufe ${eine}`,
          menue: 'Modell',
          an: eine === stufe,
          fuehreAus: () => setStufe(eine),
        }),
      ),
      ...(projekt === undefined ? [] : listDatensaetze(projekt, 'organisation')).map(
        ({ id, name }): Befehl => ({
          id: `modell.${id}`,
          name: `Organisation ${name}`,
          menue: 'Modell',
          abschnitt: 1,
          an: id === organisation,
          fuehreAus: () => setOrganisation(id),
        }),
      ),
    ],
    [projekt, stufe, setStufe, organisation, setOrganisation],
  )
}

export function useHilfebefehle(openTastenuebersicht: () => void): readonly Befehl[] {
  return useMemo(
    () => [
      {
        id: 'hilfe.befehle',
        name: 'Suchen und Befehle …',
        menue: 'Hilfe',
        taste: 'Strg K',
        fuehreAus: () => openPalette('alles'),
      },
      { id: 'hilfe.tasten', name: 'Tastenübersicht', menue: 'Hilfe', taste: 'F1', fuehreAus: openTastenuebersicht },
    ],
    [openTastenuebersicht],
  )
}
