import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Vergleichsquelle } from '../../../shared/host/vergleich.ts'
import { meldeAusgang } from '../../arbeitsplatz/meldungen.ts'
import { decodeBytes } from '../../bausteine/bytes.ts'
import { saveDatei } from '../../bausteine/herunterladen.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { useVergleichszustand } from './vergleichspeicher.ts'

const FORMATE = [
  ['docx', 'Word'],
  ['html', 'HTML'],
] as const

/** The comparison as a document to hand on. */
export function Speicherknoepfe() {
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
    <button
      key={format}
      type="button"
      className="knopf"
      title={`Vergleich als ${name} speichern`}
      disabled={arbeitet}
      onClick={() => void save(format)}
    >
      <Download size={14} strokeWidth={1.75} aria-hidden />
      {name}
    </button>
  ))
}
