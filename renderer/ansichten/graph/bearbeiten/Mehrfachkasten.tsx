import { useStore } from '@xyflow/react'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  Copy,
  LayoutDashboard,
  type LucideIcon,
  Trash2,
} from 'lucide-react'
import { memo } from 'react'
import { frameOf, type Punkt, type Rechteck } from '../../../../shared/graph/anordnung/typen.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { runBefehl, useBefehlsspeicher } from '../../../arbeitsplatz/befehle.ts'
import { Symbolknopf } from '../../../bausteine/Symbolknopf.tsx'
import { useNurlesegrund } from '../../../dokument/useNurlesegrund.ts'
import { useSpiel } from '../../../spiel/spielspeicher.ts'
import { useLage } from '../GraphKontext.tsx'
import { PLATZ_OBEN } from './Beikasten.tsx'

const RAHMENRAND = 8

const ANORDNEN: readonly { befehl: string; zeichen: LucideIcon }[] = [
  { befehl: 'graph.ausrichten.links', zeichen: AlignStartVertical },
  { befehl: 'graph.ausrichten.mitteWaagerecht', zeichen: AlignCenterVertical },
  { befehl: 'graph.ausrichten.rechts', zeichen: AlignEndVertical },
  { befehl: 'graph.ausrichten.oben', zeichen: AlignStartHorizontal },
  { befehl: 'graph.ausrichten.mitteSenkrecht', zeichen: AlignCenterHorizontal },
  { befehl: 'graph.ausrichten.unten', zeichen: AlignEndHorizontal },
  { befehl: 'graph.verteilen.waagerecht', zeichen: AlignHorizontalSpaceBetween },
  { befehl: 'graph.verteilen.senkrecht', zeichen: AlignVerticalSpaceBetween },
  { befehl: 'graph.anordnen.auswahl', zeichen: LayoutDashboard },
]

const BEARBEITEN: readonly { befehl: string; zeichen: LucideIcon }[] = [
  { befehl: 'graph.duplizieren', zeichen: Copy },
  { befehl: 'bearbeiten.loeschen', zeichen: Trash2 },
]

/** One frame and one tool box for all chosen elements. */
export function Mehrfachkasten({ orte }: { orte: ReadonlyMap<string, Punkt> }) {
  const { anordnung } = useLage()
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const spielt = useSpiel((spiel) => spiel.offen)
  const nurLesen = useNurlesegrund()
  const [x, y, zoom] = useStore(({ transform }) => transform)
  const boxen = auswahl.flatMap((id): Rechteck[] => {
    const box = anordnung.knoten.get(id)
    return box === undefined ? [] : [{ ...box, ...orte.get(id) }]
  })
  if (boxen.length < 2 || spielt) return null
  const rahmen = frameOf(boxen)
  const links = rahmen.x * zoom + x - RAHMENRAND
  const oben = rahmen.y * zoom + y - RAHMENRAND
  const hoehe = rahmen.hoehe * zoom + 2 * RAHMENRAND
  const stelle = oben > PLATZ_OBEN ? `${oben}px - 100% - 4px` : `${oben + hoehe + 4}px`
  return (
    <>
      <i
        className="mehrfachrahmen"
        aria-hidden
        style={{
          transform: `translate(${links}px, ${oben}px)`,
          width: rahmen.breite * zoom + 2 * RAHMENRAND,
          height: hoehe,
        }}
      />
      {nurLesen === undefined ? (
        <div
          className="beikasten nodrag nopan"
          role="toolbar"
          aria-label={`${boxen.length} gewählte Elemente`}
          style={{ transform: `translate(${Math.max(links, 0)}px, calc(${stelle}))` }}
        >
          <Werkzeuge />
        </div>
      ) : null}
    </>
  )
}

/** Not rendered anew while the box follows its elements. */
const Werkzeuge = memo(function Werkzeuge() {
  return (
    <>
      {ANORDNEN.map((eintrag) => (
        <Befehlsknopf key={eintrag.befehl} {...eintrag} />
      ))}
      <span className="trenn" />
      {BEARBEITEN.map((eintrag) => (
        <Befehlsknopf key={eintrag.befehl} {...eintrag} />
      ))}
    </>
  )
})

/** A command of the window as an icon; why it cannot be done is its name. */
function Befehlsknopf({ befehl, zeichen }: { befehl: string; zeichen: LucideIcon }) {
  const gemeint = useBefehlsspeicher((stand) => [...stand.saetze.values()].flat().find(({ id }) => id === befehl))
  if (gemeint === undefined) return null
  return (
    <Symbolknopf
      zeichen={zeichen}
      name={gemeint.gesperrt === undefined ? gemeint.name : `${gemeint.name}: ${gemeint.gesperrt}`}
      {...(gemeint.taste === undefined ? {} : { taste: gemeint.taste })}
      groesse={15}
      aria-disabled={gemeint.gesperrt !== undefined}
      onClick={() => runBefehl(befehl)}
    />
  )
}
