import { useMemo } from 'react'
import { listNachrichten } from '../../../shared/nachrichtenfluss/fluss.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Suche } from '../graph/Suche.tsx'
import { useFlusslage } from './FlussKontext.tsx'
import { useFlusszustand } from './flusszustand.ts'

/** Finds messages, Teilleistungen and Rollen by name. */
export function Flusssuche() {
  const { fluss } = useFlusslage()
  const setSuche = useFlusszustand((zustand) => zustand.setSuche)
  const select = useArbeitsplatz((platz) => platz.select)
  const elemente = useMemo(() => [...listNachrichten(fluss), ...fluss.abschnitte, ...fluss.rollen], [fluss])
  return (
    <Suche
      name="Im Nachrichtenfluss suchen"
      elemente={elemente}
      onFund={(id) => select([id])}
      onZu={() => setSuche(false)}
    />
  )
}
