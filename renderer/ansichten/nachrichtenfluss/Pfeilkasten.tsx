import { Menu } from '@mantine/core'
import { ArrowDownToLine, ArrowUpToLine, Pencil, Reply, Trash2 } from 'lucide-react'
import { judgeVerbindung } from '../../../shared/dokument/befehle/verbinden.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { type Flussnachricht, listNachrichten } from '../../../shared/nachrichtenfluss/fluss.ts'
import { runBefehl } from '../../arbeitsplatz/befehle.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useFlusslage } from './FlussKontext.tsx'
import { useFlusszustand } from './flusszustand.ts'
import { useNachrichtenaenderung } from './useNachrichtenaenderung.ts'
import { findNachbarteilleistung } from './zug.ts'

/** Small tool box beside the chosen arrow. */
export function Pfeilkasten({ pfeil, zoom }: { pfeil: Pfeil; zoom: number }) {
  const { anordnung } = useFlusslage()
  const { nachricht, y } = pfeil
  const setUmbenannt = useFlusszustand((zustand) => zustand.setUmbenannt)
  const aenderung = useNachrichtenaenderung()
  const davor = findNachbarteilleistung(anordnung, pfeil, -1)
  const danach = findNachbarteilleistung(anordnung, pfeil, 1)
  return (
    <div
      className="beikasten fkasten"
      role="toolbar"
      aria-label={nachricht.name}
      style={{ left: findPlatz(pfeil) * zoom, top: y * zoom - 22 }}
    >
      <Symbolknopf
        zeichen={Pencil}
        name="Umbenennen"
        taste="F2"
        groesse={15}
        onClick={() => setUmbenannt(nachricht.id)}
      />
      <Antwortmenue nachricht={nachricht} />
      <Symbolknopf
        zeichen={ArrowUpToLine}
        name="In die vorige Teilleistung verschieben"
        taste="Strg Hoch"
        groesse={15}
        disabled={davor === undefined}
        onClick={() => davor !== undefined && aenderung.verlege(pfeil, davor)}
      />
      <Symbolknopf
        zeichen={ArrowDownToLine}
        name="In die nächste Teilleistung verschieben"
        taste="Strg Runter"
        groesse={15}
        disabled={danach === undefined}
        onClick={() => danach !== undefined && aenderung.verlege(pfeil, danach)}
      />
      <Symbolknopf
        zeichen={Trash2}
        name="Löschen"
        taste="Entf"
        groesse={15}
        onClick={() => runBefehl('bearbeiten.loeschen')}
      />
    </div>
  )
}

/** A long arrow may end out of sight; its label is always seen. */
const LANG = 300

/** Right of the arrow, or of its label where the arrow goes on far beyond it. */
function findPlatz({ vonX, anX, etikett }: Pfeil): number {
  const ende = Math.max(vonX, anX)
  const neben = etikett.x + etikett.breite
  return ende - neben > LANG ? neben + 28 : ende + 16
}

/** Which message this one answers. */
function Antwortmenue({ nachricht }: { nachricht: Flussnachricht }) {
  const { fluss } = useFlusslage()
  const projekt = useDokument((dokument) => dokument.projekt)
  const aenderung = useNachrichtenaenderung()
  const leistung = fluss.leistung.id
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Symbolknopf zeichen={Reply} name="Antwort auf …" groesse={15} an={nachricht.beantwortet !== undefined} />
      </Menu.Target>
      <Menu.Dropdown className="fantworten">
        <Menu.Label>Antwort auf</Menu.Label>
        <Menu.CheckboxItem
          checked={nachricht.beantwortet === undefined}
          closeMenuOnClick
          onClick={() => aenderung.setFrage(leistung, nachricht.id, undefined)}
        >
          keine Nachricht
        </Menu.CheckboxItem>
        {listNachrichten(fluss)
          .filter(({ id }) => id !== nachricht.id)
          .map(({ id, name }) => {
            const gewaehlt = nachricht.beantwortet?.id === id
            const verbot = projekt === undefined || gewaehlt ? undefined : findFrageverbot(projekt, id, nachricht.id)
            return (
              <Menu.CheckboxItem
                key={id}
                checked={gewaehlt}
                closeMenuOnClick
                disabled={verbot !== undefined}
                title={verbot ?? name}
                onClick={() => {
                  if (!gewaehlt) aenderung.setFrage(leistung, nachricht.id, id)
                }}
              >
                {name}
              </Menu.CheckboxItem>
            )
          })}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Why one message cannot be what another answers; undefined: it can. */
function findFrageverbot(projekt: Projekt, frage: string, antwort: string): string | undefined {
  const [von, nach] = [frage, antwort].map((id) => findDatensatz(projekt, 'nachrichtentyp', id))
  if (von === undefined || nach === undefined) return 'Die Nachricht fehlt.'
  if (!nach.vorgangstypen.some((id) => von.vorgangstypen.includes(id))) return 'Sie gehört zu anderen Vorgangstypen.'
  const urteil = judgeVerbindung(projekt, frage, antwort)
  return urteil.art === 'verboten' ? urteil.grund : undefined
}
