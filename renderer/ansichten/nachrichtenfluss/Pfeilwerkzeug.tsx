import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useFlusslage } from './FlussKontext.tsx'
import { useFlusszustand } from './flusszustand.ts'
import { Pfeilkasten } from './Pfeilkasten.tsx'
import { Pfeilnamensfeld } from './Pfeilnamensfeld.tsx'
import type { Stelle } from './wege.ts'

/** What lies over the picture at the chosen arrow: its tools, or the field for its name. */
export function Pfeilwerkzeug({ zoom, stelle, onZu }: { zoom: number; stelle: Stelle | undefined; onZu(): void }) {
  const { anordnung } = useFlusslage()
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const umbenannt = useFlusszustand((zustand) => zustand.umbenannt)
  const schreibrecht = useDokument((dokument) => dokument.schreibrecht)
  const [einzige, ...weitere] = auswahl
  if (!schreibrecht || einzige === undefined || weitere.length > 0) return null
  const eigene = anordnung.pfeile.filter(({ nachricht }) => nachricht.id === einzige)
  const pfeil = eigene.find(({ id }) => stelle?.art === 'pfeil' && stelle.id === id) ?? eigene[0]
  if (pfeil === undefined) return null
  return (
    <div className="fluss-ueber">
      {umbenannt === einzige ? (
        <Pfeilnamensfeld key={einzige} pfeil={pfeil} zoom={zoom} onZu={onZu} />
      ) : (
        <Pfeilkasten pfeil={pfeil} zoom={zoom} />
      )}
    </div>
  )
}
