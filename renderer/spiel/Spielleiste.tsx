import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react'
import type { Spielbericht } from '../../shared/host/spiel.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { useSpiel } from './spielspeicher.ts'
import { prefersStillness } from './useSpiellauf.ts'

/** Start, pause, step, back, to both ends; the slider shows and sets the step. */
export function Spielleiste({ bericht, wartet }: { bericht: Spielbericht; wartet: boolean }) {
  const { lage, move } = useSpiel()
  const anzahl = bericht.schritte.length
  const nummer = lage.schritt + 1
  const letzter = lage.schritt >= anzahl - 1
  return (
    <div className={`spielleiste ${wartet ? 'wartet' : ''}`}>
      <Symbolknopf zeichen={SkipBack} name="An den Anfang" disabled={nummer === 0} onClick={() => move('anfang')} />
      <Symbolknopf
        zeichen={StepBack}
        name="Einen Schritt zurück"
        taste="Links"
        disabled={nummer === 0}
        onClick={() => move('zurueck')}
      />
      <Symbolknopf
        zeichen={lage.laeuft ? Pause : Play}
        name={lage.laeuft ? 'Anhalten' : 'Abspielen'}
        taste="Leertaste"
        className="spiel-haupt"
        groesse={20}
        an={lage.laeuft}
        onClick={() => move(lage.laeuft ? 'pause' : prefersStillness() ? 'vor' : 'start')}
      />
      <Symbolknopf
        zeichen={StepForward}
        name="Einen Schritt weiter"
        taste="Rechts"
        disabled={letzter}
        onClick={() => move('vor')}
      />
      <Symbolknopf zeichen={SkipForward} name="An das Ende" disabled={letzter} onClick={() => move('ende')} />
      <input
        type="range"
        className="spiel-regler"
        aria-label="Schritt"
        aria-valuetext={
          nummer === 0 ? 'vor dem ersten Schritt' : `${nummer} von ${anzahl}: ${bericht.schritte[lage.schritt]?.titel}`
        }
        min={0}
        max={anzahl}
        value={nummer}
        style={{ '--anteil': `${anzahl === 0 ? 0 : (100 * nummer) / anzahl}%` } as React.CSSProperties}
        onChange={({ target }) => move({ zu: Number(target.value) - 1 })}
      />
      <span className="zahl zweit spiel-zaehler">
        {nummer}/{anzahl}
      </span>
    </div>
  )
}
