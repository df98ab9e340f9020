import { Auswahlgruppe } from '../../bausteine/Auswahlgruppe.tsx'
import { Gitauswahl } from './Gitauswahl.tsx'
import { Ordnergrundlage } from './Ordnergrundlage.tsx'
import { type Grundlagenart, useVergleichszustand } from './vergleichspeicher.ts'

const GRUNDLAGEN: readonly { wert: Grundlagenart; text: string }[] = [
  { wert: 'gespeichert', text: 'Gespeicherter Stand' },
  { wert: 'git', text: 'Git-Fassung' },
  { wert: 'ordner', text: 'Anderer Ordner' },
]

/** What the project is compared with. */
export function Grundlagenleiste() {
  const art = useVergleichszustand((stand) => stand.art)
  const setArt = useVergleichszustand((stand) => stand.setArt)
  return (
    <div className="werkzeug vergleichgrundlage">
      <span className="zweit">Vergleichen mit</span>
      <Auswahlgruppe name="Vergleichen mit" werte={GRUNDLAGEN} gewaehlt={art} onWahl={setArt} />
      {art === 'git' ? <Gitauswahl /> : null}
      {art === 'ordner' ? <Ordnergrundlage /> : null}
    </div>
  )
}
