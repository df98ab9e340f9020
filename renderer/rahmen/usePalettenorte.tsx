import { type ReactNode, useMemo } from 'react'
import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { nameOf, TESTFALL } from '../arbeitsplatz/elemente.ts'
import { openElement } from '../arbeitsplatz/oeffnen.ts'
import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useBefunde } from '../befunde/befundspeicher.ts'
import { showBefund } from '../befunde/befundwahl.ts'
import { useDokument } from '../dokument/dokument.ts'
import { findAnsichten, findBefunde, findTestfaelle } from './palettensuche.ts'

/** Commands and places, or places only. */
export type Palettenart = 'alles' | 'gehe'

interface Palettenort {
  id: string
  name: string
  zusatz: string
  zeichen: ReactNode
  gehe(): void
}

/** Places that are no elements: Testfälle, Befunde and, where commands do not offer them, the views. */
export function usePalettenorte(
  art: Palettenart,
  gesucht: string,
): readonly { titel: string; eintraege: readonly Palettenort[] }[] {
  const projekt = useDokument((stand) => stand.projekt)
  const testfaelle = useDokument((stand) => stand.testfaelle)
  const befunde = useBefunde((stand) => stand.befunde)
  return useMemo(() => {
    const ansichten = art === 'gehe' ? findAnsichten(ANSICHTEN, gesucht) : []
    return [
      {
        titel: 'Testfälle',
        eintraege: findTestfaelle(testfaelle, gesucht).map(({ kennung, testfall }) => ({
          id: kennung,
          name: testfall.name,
          zusatz: 'Testfall',
          zeichen: <Zeichen art="testfall" />,
          gehe: () => openElement(TESTFALL + kennung),
        })),
      },
      {
        titel: 'Befunde',
        eintraege: findBefunde(befunde, gesucht).map(({ stelle, befund }) => ({
          id: `befund-${stelle}`,
          name: befund.satz,
          zusatz: projekt === undefined || befund.ort?.element === undefined ? '' : nameOf(projekt, befund.ort.element),
          zeichen: <Schwerezeichen schwere={befund.schwere} />,
          gehe: () => showBefund(befund),
        })),
      },
      {
        titel: 'Ansichten',
        eintraege: ansichten.map(({ ansicht, name }) => ({
          id: ansicht,
          name,
          zusatz: 'Ansicht',
          zeichen: null,
          gehe: () => useArbeitsplatz.getState().setAnsicht(ansicht),
        })),
      },
    ]
  }, [projekt, testfaelle, befunde, art, gesucht])
}
