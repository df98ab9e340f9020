import { countUnterschiede, type Unterschiedsart, type Vergleich } from '../../../shared/vergleich/unterschied.ts'
import { Auswahlgruppe } from '../../bausteine/Auswahlgruppe.tsx'
import { Filterfeld } from '../../bausteine/Filterfeld.tsx'
import { Speicherknoepfe } from './Speicherknoepfe.tsx'
import { type Darstellung, useVergleichszustand } from './vergleichspeicher.ts'

const DARSTELLUNGEN: readonly { wert: Darstellung; text: string }[] = [
  { wert: 'saetze', text: 'Sätze' },
  { wert: 'tabelle', text: 'Tabelle' },
  { wert: 'graph', text: 'Graph' },
]

/** How the comparison is shown, and which part of it. */
export function Vergleichsleiste({ vergleich }: { vergleich: Vergleich }) {
  const { darstellung, setDarstellung, gesucht, setGesucht, nur, setNur } = useVergleichszustand()
  const zahlen = countUnterschiede(vergleich)
  const arten: readonly { wert: Unterschiedsart | 'alle'; text: string }[] = [
    { wert: 'alle', text: 'Alle' },
    { wert: 'neu', text: `${zahlen.neu} neu` },
    { wert: 'geaendert', text: `${zahlen.geaendert} geändert` },
    { wert: 'entfernt', text: `${zahlen.entfernt} entfallen` },
  ]
  return (
    <div className="werkzeug vergleichleiste">
      <Auswahlgruppe name="Darstellung" werte={DARSTELLUNGEN} gewaehlt={darstellung} onWahl={setDarstellung} />
      {darstellung === 'graph' ? (
        <span className="zweit" role="status">
          {zahlen.neu} neu, {zahlen.geaendert} geändert, {zahlen.entfernt} entfallen im ganzen Projekt
        </span>
      ) : (
        <>
          <Auswahlgruppe name="Welche Unterschiede" werte={arten} gewaehlt={nur} onWahl={setNur} />
          <Filterfeld
            name="In den Unterschieden suchen"
            klasse="vergleichsuche"
            platzhalter="Suchen"
            filter={gesucht}
            onFilter={setGesucht}
          />
        </>
      )}
      <span className="dehn" />
      <Speicherknoepfe />
    </div>
  )
}
