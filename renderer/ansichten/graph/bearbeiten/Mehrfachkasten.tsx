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
import { enlarge, frameOf, type Punkt, type Rechteck } from '../../../../shared/graph/anordnung/typen.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { runBefehl, useBefehlsspeicher } from '../../../arbeitsplatz/befehle.ts'
import { Symbolknopf } from '../../../bausteine/Symbolknopf.tsx'
import { useNurlesegrund } from '../../../dokument/useNurlesegrund.ts'
import { useSpiel } from '../../../spiel/spielspeicher.ts'
import { placeKasten } from '../ausschnittmass.ts'
import { useLage } from '../GraphKontext.tsx'

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
  const flaechenbreite = useStore((stand) => stand.width)
  const flaechenhoehe = useStore((stand) => stand.height)
  const boxen = auswahl.flatMap((id): Rechteck[] => {
    const box = anordnung.knoten.get(id)
    return box === undefined ? [] : [{ ...box, ...orte.get(id) }]
  })
  if (boxen.length < 2 || spielt) return null
  const rahmen = frameOf(boxen)
  const gezeigt = enlarge(
    { x: rahmen.x * zoom + x, y: rahmen.y * zoom + y, breite: rahmen.breite * zoom, hoehe: rahmen.hoehe * zoom },
    RAHMENRAND,
  )
  return (
    <>
      <i
        className="mehrfachrahmen"
        aria-hidden
        style={{
          transform: `translate(${gezeigt.x}px, ${gezeigt.y}px)`,
          width: gezeigt.breite,
          height: gezeigt.hoehe,
        }}
      />
      {nurLesen === undefined ? (
        <div
          className="beikasten nodrag nopan"
          role="toolbar"
          aria-label={`${boxen.length} gewählte Elemente`}
          style={{ transform: placeKasten(gezeigt, { breite: flaechenbreite, hoehe: flaechenhoehe }) }}
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
