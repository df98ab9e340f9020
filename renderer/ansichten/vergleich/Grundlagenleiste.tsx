import { useState } from 'react'
import { Auswahlgruppe } from '../../bausteine/Auswahlgruppe.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { Gitauswahl } from './Gitauswahl.tsx'
import { type Grundlagenart, loadVergleichsstand, useVergleichszustand } from './vergleichspeicher.ts'

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
      {art === 'ordner' ? <Ordnerwahl /> : null}
    </div>
  )
}

function Ordnerwahl() {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const quelle = useVergleichszustand((stand) => stand.quelle)
  const [ordner, setOrdner] = useState(quelle?.art === 'ordner' ? quelle.ordner : '')
  const leer = ordner.trim() === ''
  return (
    <form
      className="reihe"
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        if (!leer && sitzung !== undefined)
          void loadVergleichsstand(host, sitzung, { art: 'ordner', ordner: ordner.trim() })
      }}
    >
      <span className="feld vergleichordner">
        <input
          type="text"
          aria-label="Projektordner, mit dem verglichen wird"
          placeholder="Pfad des Projektordners"
          value={ordner}
          onChange={({ target }) => setOrdner(target.value)}
        />
      </span>
      <button type="submit" className="knopf" disabled={leer}>
        Ordner vergleichen
      </button>
    </form>
  )
}
