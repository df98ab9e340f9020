import { useStore } from '@xyflow/react'
import { ChevronsDownUp, ChevronsUpDown, Code, Copy, Link2, Plus, ScanSearch, Trash2, Waypoints } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { Graphelement } from '../../../../shared/graph/ableitung/graph.ts'
import type { Punkt } from '../../../../shared/graph/anordnung/typen.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { runBefehl } from '../../../arbeitsplatz/befehle.ts'
import { Symbolknopf } from '../../../bausteine/Symbolknopf.tsx'
import { useNurlesegrund } from '../../../dokument/useNurlesegrund.ts'
import { useSpiel } from '../../../spiel/spielspeicher.ts'
import { zoomToElemente } from '../ausschnitt.ts'
import { placeKasten } from '../ausschnittmass.ts'
import { useLage } from '../GraphKontext.tsx'
import { listNachbarn } from '../nachbarn.ts'
import { useGraphzustand } from '../zustand.ts'
import { useBearbeitung } from './bearbeitung.ts'

/** Small tool box above the chosen element, below it where the canvas ends; it does not shrink with the graph. */
export function Beikasten({ orte }: { orte: ReadonlyMap<string, Punkt> }) {
  const { anordnung, elemente } = useLage()
  const spielt = useSpiel((spiel) => spiel.offen)
  const verbindet = useBearbeitung((stand) => stand.verbindenVon !== undefined)
  const id = useArbeitsplatz(({ auswahl }) => (auswahl.length === 1 ? auswahl[0] : undefined))
  const [x, y, zoom] = useStore(({ transform }) => transform)
  const breite = useStore((stand) => stand.width)
  const hoehe = useStore((stand) => stand.height)
  const box = id === undefined ? undefined : anordnung.knoten.get(id)
  const element = id === undefined ? undefined : elemente.get(id)
  if (id === undefined || box === undefined || element === undefined || spielt || verbindet) return null
  const ort = orte.get(id) ?? box
  const gezeigt = { x: ort.x * zoom + x, y: ort.y * zoom + y, breite: box.breite * zoom, hoehe: box.hoehe * zoom }
  return (
    <div
      className="beikasten nodrag nopan"
      role="toolbar"
      aria-label={element.name}
      style={{ transform: placeKasten(gezeigt, { breite, hoehe }) }}
    >
      <Werkzeuge id={id} element={element} />
    </div>
  )
}

/** Not rendered anew while the box follows its element. */
const Werkzeuge = memo(function Werkzeuge({ id, element }: { id: string; element: Graphelement }) {
  const nurLesen = useNurlesegrund()
  const { kanten } = useLage()
  const select = useArbeitsplatz((platz) => platz.select)
  const setAnsicht = useArbeitsplatz((platz) => platz.setAnsicht)
  const set = useBearbeitung((stand) => stand.set)
  const nachbarn = (): string[] => [...listNachbarn(id, kanten), id]
  const openAnhaengen = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    const { left, bottom } = currentTarget.getBoundingClientRect()
    set({ anhaengen: { zu: id, fenster: { x: left, y: bottom }, ort: undefined } })
  }
  return (
    <>
      {nurLesen === undefined ? (
        <>
          <Symbolknopf
            zeichen={Plus}
            name="Neu anlegen und verbinden"
            taste="Einfg"
            groesse={15}
            onClick={openAnhaengen}
          />
          <Symbolknopf
            zeichen={Link2}
            name="Verbindungen"
            taste="Strg Umschalt L"
            groesse={15}
            onClick={() => set({ verbindungenVon: id })}
          />
          {element.art === 'system' ? null : (
            <Symbolknopf
              zeichen={Copy}
              name="Duplizieren"
              taste="Strg D"
              groesse={15}
              onClick={() => runBefehl('graph.duplizieren')}
            />
          )}
          <Symbolknopf
            zeichen={Trash2}
            name="Löschen"
            taste="Entf"
            groesse={15}
            onClick={() => runBefehl('bearbeiten.loeschen')}
          />
          <span className="trenn" />
        </>
      ) : null}
      <Symbolknopf
        zeichen={Waypoints}
        name="Woher, wohin: Nachbarn dazu wählen"
        groesse={15}
        onClick={() => select(nachbarn())}
      />
      <Symbolknopf
        zeichen={ScanSearch}
        name="Mit Nachbarn heranholen"
        groesse={15}
        onClick={() => zoomToElemente(nachbarn())}
      />
      {element.art === 'dokument' || element.art === 'teilleistung' ? <Klappknopf id={id} art={element.art} /> : null}
      <Symbolknopf zeichen={Code} name="Regel zeigen" groesse={15} onClick={() => setAnsicht('regel')} />
    </>
  )
})

function Klappknopf({ id, art }: { id: string; art: 'dokument' | 'teilleistung' }) {
  const offen = useGraphzustand(({ aufgeklappt, eingeklappt }) =>
    art === 'dokument' ? aufgeklappt.has(id) : !eingeklappt.has(id),
  )
  const toggleKlappung = useGraphzustand((zustand) => zustand.toggleKlappung)
  const was = art === 'dokument' ? 'Teile des Dokuments' : 'Eigene Dokumente und Nachrichten'
  return (
    <Symbolknopf
      zeichen={offen ? ChevronsDownUp : ChevronsUpDown}
      name={`${was} ${offen ? 'ausblenden' : 'zeigen'}`}
      taste={offen ? '-' : '+'}
      groesse={15}
      onClick={() => toggleKlappung(id)}
    />
  )
}
