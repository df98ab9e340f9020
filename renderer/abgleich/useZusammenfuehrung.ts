import { useCallback, useEffect, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import type { Zusammenfuehrungsstand } from '../../shared/host/vergleich.ts'
import type { Seite } from '../../shared/zusammenfuehren/konflikt.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useAktionen, useHost } from '../host/HostKontext.tsx'
import { checkDateien } from './abgleichspeicher.ts'

interface Zusammenfuehrung {
  stand: Zusammenfuehrungsstand | undefined
  befunde: readonly Befund[]
  arbeitet: boolean
  entscheidungen: ReadonlyMap<string, Seite>
  decide(konflikt: string, seite: Seite): void
  /** the same for everything that is not decided yet */
  decideRest(seite: Seite): void
  /** answers whether everything has been taken over */
  apply(): Promise<boolean>
}

/** What was changed outside and what of it contradicts one's own changes; nothing happens before `apply`. */
export function useZusammenfuehrung(): Zusammenfuehrung {
  const aktionen = useAktionen()
  const host = useHost()
  const sitzung = useDokument((dokument) => dokument.sitzung)
  const [stand, setStand] = useState<Zusammenfuehrungsstand>()
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  const [arbeitet, setArbeitet] = useState(true)
  const [entscheidungen, setEntscheidungen] = useState<ReadonlyMap<string, Seite>>(new Map())

  const call = useCallback(
    async (anwenden: boolean, fassung: string | undefined, gewaehlte: ReadonlyMap<string, Seite>): Promise<boolean> => {
      setArbeitet(true)
      const ergebnis = await aktionen.fuehreZusammen({
        anwenden,
        ...(fassung === undefined ? {} : { fassung }),
        entscheidungen: [...gewaehlte].map(([konflikt, seite]) => ({ konflikt, seite })),
      })
      setArbeitet(false)
      setBefunde(ergebnis.ok ? [] : ergebnis.befunde)
      if (!ergebnis.ok) return false
      const { konflikte, fassung: jetzige } = ergebnis.wert
      // decisions about files that have changed meanwhile are to be made anew
      if (jetzige !== fassung)
        setEntscheidungen(new Map(konflikte.flatMap(({ id, seite }) => (seite === undefined ? [] : [[id, seite]]))))
      setStand(ergebnis.wert)
      return ergebnis.wert.schritt !== undefined
    },
    [aktionen],
  )
  useEffect(() => void call(false, undefined, new Map()), [call])

  return {
    stand,
    befunde,
    arbeitet,
    entscheidungen,
    decide: (konflikt, seite) => setEntscheidungen((bisherige) => new Map(bisherige).set(konflikt, seite)),
    decideRest: (seite) =>
      setEntscheidungen(
        (bisherige) => new Map((stand?.konflikte ?? []).map(({ id }) => [id, bisherige.get(id) ?? seite])),
      ),
    apply: async () => {
      const fertig = await call(true, stand?.fassung, entscheidungen)
      if (!fertig) return false
      useMeldungen.getState().schliesse()
      if (sitzung !== undefined) await checkDateien(host, sitzung)
      return true
    },
  }
}
