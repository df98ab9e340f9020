import { Menu } from '@mantine/core'
import { openTestfall } from '../ansichten/abnahme/oeffnen.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { runBefehl, useBefehlsspeicher } from '../arbeitsplatz/befehle.ts'
import { isImGraph, TESTFALL } from '../arbeitsplatz/elemente.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { useHost } from '../host/HostKontext.tsx'
import type { Navigatorknoten } from './navigatorknoten.ts'

/** What can be done with the row that the menu was opened on; the row has been chosen before. */
export function Navigatormenue({
  knoten,
  ort,
  onZu,
}: {
  knoten: Navigatorknoten
  ort: { x: number; y: number }
  onZu(): void
}) {
  const host = useHost()
  const { art, id } = knoten.wert
  if (id === undefined || art === 'ordner') return null
  return (
    <Menu opened onChange={(offen) => !offen && onZu()} position="bottom-start" offset={2} width={260} loop returnFocus>
      <Menu.Target>
        <span className="menueort" style={{ left: ort.x, top: ort.y }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={`${ARTEN[art].name} ${knoten.name}`}>
        {art === 'testfall' ? (
          <Menu.Item onClick={() => openTestfall(host, id.slice(TESTFALL.length))}>In der Abnahme öffnen</Menu.Item>
        ) : (
          <Befehlspunkt name="Eigenschaften öffnen" befehl="bearbeiten.eigenschaften" />
        )}
        {isImGraph(art) ? (
          <Menu.Item onClick={() => useArbeitsplatz.getState().setAnsicht('graph')}>Im Graph zeigen</Menu.Item>
        ) : null}
        {art === 'testfall' ? null : (
          <>
            <Menu.Divider />
            <Befehlspunkt name="Umbenennen" befehl="bearbeiten.umbenennen" />
            <Befehlspunkt name={`${ARTEN[art].name} löschen`} befehl="bearbeiten.loeschen" />
          </>
        )}
        {art === 'leistung' ? (
          <>
            <Menu.Divider />
            <Befehlspunkt name="Als Muster speichern …" befehl="modell.alsMuster" />
          </>
        ) : null}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigator.clipboard.writeText(knoten.name)}>Namen kopieren</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A command of the window under the word that fits here; why it cannot be done is its tooltip. */
function Befehlspunkt({ name, befehl }: { name: string; befehl: string }) {
  const gemeint = useBefehlsspeicher((stand) => [...stand.saetze.values()].flat().find(({ id }) => id === befehl))
  return (
    <Menu.Item
      disabled={gemeint?.gesperrt !== undefined}
      title={gemeint?.gesperrt}
      rightSection={gemeint?.taste === undefined ? null : <span className="taste">{gemeint.taste}</span>}
      onClick={() => runBefehl(befehl)}
    >
      {name}
    </Menu.Item>
  )
}
