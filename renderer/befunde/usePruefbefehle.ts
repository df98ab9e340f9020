import { useMemo } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import type { Befehl } from '../arbeitsplatz/befehle.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { nextBefund } from './befundsicht.ts'
import { listGezeigte, useBefunde } from './befundspeicher.ts'
import { chooseBefund, useGewaehlterBefund } from './befundwahl.ts'
import { behebe, listGleiche } from './beheben.ts'
import { isRegelcode, openRegelhilfe } from './regelseiten.ts'

const KEINER = 'Wählen Sie zuerst einen Befund.'

/** Going through the Befunde, mending them, and what the rules say. `show` brings the table to the front. */
export function usePruefbefehle(show: () => void): readonly Befehl[] {
  const wege = useWege(show)
  const behebungen = useBehebungsbefehle()
  return useMemo(() => [...wege, ...behebungen], [wege, behebungen])
}

function useWege(show: () => void): readonly Befehl[] {
  const anzahl = useBefunde((stand) => listGezeigte(stand).length)
  return useMemo(() => {
    const showBefunde = (): void => {
      useArbeitsplatz.getState().setUnterbereich('befunde')
      show()
    }
    const gehe = (schritt: 1 | -1): void => {
      showBefunde()
      chooseBefund(nextBefund(useBefunde.getState().marke, listGezeigte().length, schritt))
    }
    const gesperrt = anzahl === 0 ? 'Es gibt keine Befunde.' : undefined
    return [
      { id: 'pruefen.befunde', name: 'Befunde zeigen', menue: 'Prüfen', fuehreAus: showBefunde },
      {
        id: 'pruefen.naechster',
        name: 'Nächster Befund',
        menue: 'Prüfen',
        taste: 'F8',
        gesperrt,
        fuehreAus: () => gehe(1),
      },
      {
        id: 'pruefen.voriger',
        name: 'Voriger Befund',
        menue: 'Prüfen',
        taste: 'Umschalt F8',
        gesperrt,
        fuehreAus: () => gehe(-1),
      },
    ]
  }, [anzahl, show])
}

/** What can be done with the chosen Befund. */
function useBehebungsbefehle(): readonly Befehl[] {
  const aktionen = useAktionen()
  const nurLesen = useNurlesegrund()?.satz
  const gewaehlter = useGewaehlterBefund()
  const befunde = useBefunde((stand) => stand.befunde)
  return useMemo(() => {
    const gleiche = gewaehlter === undefined ? [] : listGleiche(befunde, gewaehlter)
    const behebung = gewaehlter?.ausnahme === undefined ? gewaehlter?.behebung : undefined
    const ohneBehebung = gewaehlter === undefined ? KEINER : 'Für diesen Befund gibt es keine schnelle Behebung.'
    return [
      {
        id: 'pruefen.beheben',
        name: behebung === undefined ? 'Befund beheben' : `Befund beheben: ${behebung}`,
        menue: 'Prüfen',
        abschnitt: 1,
        taste: 'Strg Eingabe',
        gesperrt: nurLesen ?? (behebung === undefined ? ohneBehebung : undefined),
        fuehreAus: () => void (gewaehlter && behebe(aktionen, [gewaehlter])),
      },
      {
        id: 'pruefen.alleBeheben',
        name: gleiche.length < 2 ? 'Alle Befunde der Regel beheben' : `Alle ${gleiche.length} so beheben`,
        menue: 'Prüfen',
        abschnitt: 1,
        gesperrt: nurLesen ?? (gleiche.length < 2 ? ohneBehebung : undefined),
        fuehreAus: () => void behebe(aktionen, gleiche),
      },
      {
        id: 'pruefen.hilfe',
        name: 'Hilfe zu dieser Regel',
        menue: 'Prüfen',
        abschnitt: 2,
        gesperrt: gewaehlter !== undefined && isRegelcode(gewaehlter.code) ? undefined : KEINER,
        fuehreAus: () => openRegelhilfe(gewaehlter?.code),
      },
      { id: 'pruefen.regeln', name: 'Prüfregeln …', menue: 'Hilfe', fuehreAus: () => openRegelhilfe() },
    ]
  }, [aktionen, nurLesen, gewaehlter, befunde])
}
