import { useMemo, useState } from 'react'
import { Baum } from '../../bausteine/Baum.tsx'
import type { Baumknoten } from '../../bausteine/baumzeilen.ts'
import { Mittelkurz } from '../../bausteine/Mittelkurz.tsx'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import type { Nachrichtengruppe } from './nachrichtenliste.ts'

interface Wert {
  gruppe: Nachrichtengruppe
  kennung: string | undefined
}

interface Nachrichtenauswahlangaben {
  gruppen: readonly Nachrichtengruppe[]
  gewaehlt: string
  onWahl(gruppe: Nachrichtengruppe, kennung: string | undefined): void
}

/** Nachrichtentypen with their messages. */
export function Nachrichtenauswahl({ gruppen, gewaehlt, onWahl }: Nachrichtenauswahlangaben) {
  const knoten = useMemo(() => gruppen.map(toKnoten), [gruppen])
  const [offene, setOffene] = useState<ReadonlySet<string>>(
    () => new Set(gruppen.filter(({ testfaelle }) => testfaelle.length > 0).map(({ name }) => name)),
  )
  return (
    <nav className="nachrichten-auswahl" aria-label="Nachrichten der Leistung">
      <div className="kopf">Nachrichten</div>
      <Baum<Wert>
        name="Nachrichten der Leistung"
        knoten={knoten}
        offene={offene}
        onOffene={setOffene}
        gewaehlt={new Set([gewaehlt])}
        onWahl={({ knoten: { wert } }) => onWahl(wert.gruppe, wert.kennung)}
        zeile={({ knoten: { name, wert }, anfangsgleich }) => (
          <>
            <Zeichen art={wert.kennung === undefined ? 'nachrichtentyp' : 'testfall'} />
            <Mittelkurz name={name} anfangsgleich={anfangsgleich} />
            {wert.kennung === undefined ? <span className="re zahl">{wert.gruppe.testfaelle.length}</span> : null}
          </>
        )}
      />
    </nav>
  )
}

function toKnoten(gruppe: Nachrichtengruppe): Baumknoten<Wert> {
  return {
    schluessel: gruppe.name,
    name: gruppe.name,
    wert: { gruppe, kennung: undefined },
    kinder:
      gruppe.testfaelle.length === 0
        ? undefined
        : () =>
            gruppe.testfaelle.map(({ kennung, testfall }) => ({
              schluessel: kennung,
              name: testfall.name,
              wert: { gruppe, kennung },
            })),
  }
}
