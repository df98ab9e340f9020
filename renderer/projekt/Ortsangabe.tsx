import { FolderOpen } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { findBruecke } from '../host/bruecke.ts'
import { Ordnerwahl } from './Ordnerwahl.tsx'
import { waehleOrdner } from './ordnerwahl.ts'

/** Where a new folder is to be: the place in words, and a way to another one. */
export function Ortsangabe({ ort, onOrt }: { ort: string | undefined; onOrt(ort: string): void }) {
  const [offen, setOffen] = useState(false)
  const onStand = useCallback((ordner: string) => onOrt(ordner), [onOrt])
  const change = async (): Promise<void> => {
    if (findBruecke() === undefined) {
      setOffen(true)
      return
    }
    const gewaehlt = await waehleOrdner('ort')
    if (!gewaehlt.ok) useMeldungen.getState().melde(gewaehlt.befunde)
    else if (gewaehlt.wert !== undefined) onOrt(gewaehlt.wert)
  }
  if (offen) return <Ordnerwahl zweck="ort" anfang={ort} onStand={onStand} />
  return (
    <div className="reihe ortsangabe">
      <span className="fest dehn kurz" title={ort}>
        {ort ?? 'Noch kein Ort gewählt'}
      </span>
      <button type="button" className="knopf" onClick={() => void change()}>
        <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
        {ort === undefined ? 'Ort wählen' : 'Anderen Ort wählen'}
      </button>
    </div>
  )
}
