import { FileDown } from 'lucide-react'
import { useState } from 'react'
import type { Vergleichsquelle } from '../../../shared/host/vergleich.ts'
import { meldeAusgang } from '../../arbeitsplatz/meldungen.ts'
import { Auswahlgruppe } from '../../bausteine/Auswahlgruppe.tsx'
import { decodeBytes, saveDatei } from '../../bausteine/herunterladen.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { Gitauswahl } from './Gitauswahl.tsx'
import { type Grundlagenart, loadVergleichsstand, useVergleichszustand } from './vergleichspeicher.ts'

const GRUNDLAGEN: readonly { wert: Grundlagenart; text: string }[] = [
  { wert: 'gespeichert', text: 'Gespeicherter Stand' },
  { wert: 'git', text: 'Git-Fassung' },
  { wert: 'ordner', text: 'Anderer Ordner' },
]

/** What the project is compared with, and the comparison as a file. */
export function Grundlagenleiste() {
  const art = useVergleichszustand((stand) => stand.art)
  const setArt = useVergleichszustand((stand) => stand.setArt)
  return (
    <div className="werkzeug vergleichgrundlage">
      <span className="zweit">Vergleichen mit</span>
      <Auswahlgruppe name="Vergleichen mit" werte={GRUNDLAGEN} gewaehlt={art} onWahl={setArt} />
      {art === 'git' ? <Gitauswahl /> : null}
      {art === 'ordner' ? <Ordnerwahl /> : null}
      <span className="dehn" />
      <Speicherknoepfe />
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

const FORMATE = [
  ['docx', 'Als Word speichern'],
  ['html', 'Als HTML speichern'],
] as const

function Speicherknoepfe() {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const art = useVergleichszustand((stand) => stand.art)
  const basis = useVergleichszustand((stand) => stand.basis)
  const gewaehlte = useVergleichszustand((stand) => stand.quelle)
  const [arbeitet, setArbeitet] = useState(false)
  const quelle: Vergleichsquelle | undefined =
    art === 'gespeichert' ? { art } : basis === undefined ? undefined : gewaehlte
  if (sitzung === undefined || quelle === undefined) return null
  const save = async (format: (typeof FORMATE)[number][0]): Promise<void> => {
    setArbeitet(true)
    const datei = host.rufe('vergleichsdokument', { sitzung, quelle, format })
    await meldeAusgang(datei)
    const ergebnis = await datei
    setArbeitet(false)
    if (ergebnis.ok) saveDatei(ergebnis.wert.dateiname, decodeBytes(ergebnis.wert.base64))
  }
  return FORMATE.map(([format, name]) => (
    <button key={format} type="button" className="knopf leise" disabled={arbeitet} onClick={() => void save(format)}>
      <FileDown size={14} strokeWidth={1.75} aria-hidden />
      {name}
    </button>
  ))
}
