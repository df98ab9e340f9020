import { Modal } from '@mantine/core'
import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useMeldungen } from '../../arbeitsplatz/meldungen.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { findBruecke } from '../../host/bruecke.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { Oeffnendialog } from '../../projekt/Oeffnendialog.tsx'
import { waehleOrdner } from '../../projekt/ordnerwahl.ts'
import { loadVergleichsstand, useVergleichszustand } from './vergleichspeicher.ts'

/** The folder that is compared with, and a way to another one: a dialog of the system, or one among the released folders. */
export function Ordnergrundlage() {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const quelle = useVergleichszustand((stand) => stand.quelle)
  const [offen, setOffen] = useState(false)
  const compare = (ordner: string): void => {
    setOffen(false)
    if (sitzung !== undefined) void loadVergleichsstand(host, sitzung, { art: 'ordner', ordner })
  }
  const choose = async (): Promise<void> => {
    if (findBruecke() === undefined) {
      setOffen(true)
      return
    }
    const gewaehlt = await waehleOrdner('vergleich')
    if (!gewaehlt.ok) useMeldungen.getState().melde(gewaehlt.befunde)
    else if (gewaehlt.wert !== undefined) compare(gewaehlt.wert)
  }
  return (
    <>
      {quelle?.art === 'ordner' ? (
        <span className="fest kurz vergleichordner" title={quelle.ordner}>
          {quelle.ordner}
        </span>
      ) : null}
      <button type="button" className="knopf" onClick={() => void choose()}>
        <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
        Ordner wählen …
      </button>
      <Modal opened={offen} onClose={() => setOffen(false)} title="Mit einem Projekt vergleichen" size="48rem">
        <Oeffnendialog knopf="Projekt vergleichen" onOeffnen={compare} onZu={() => setOffen(false)} />
      </Modal>
    </>
  )
}
