import { isInStufe } from '../../../shared/graph/ableitung/graph.ts'
import type { Band } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { BALKENBREITE } from '../../../shared/nachrichtenfluss/balken.ts'
import type { Linie } from '../../../shared/nachrichtenfluss/linien.ts'
import { ARBEIT_HALB, ARBEIT_RAND } from '../../../shared/nachrichtenfluss/zeichnung.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useFlusslage } from './FlussKontext.tsx'
import { Flusspfeil } from './Flusspfeil.tsx'
import { Pfeilspitzen } from './Pfeilspitzen.tsx'
import { useZug } from './useZug.ts'
import { Zugvorschau } from './Zugvorschau.tsx'

/** Bands, lifelines, bars and arrows. */
export function Flussbild({
  breite,
  hoehe,
  zoom,
  fokus,
}: {
  breite: number
  hoehe: number
  zoom: number
  fokus: string
}) {
  const { anordnung } = useFlusslage()
  const schreibrecht = useDokument((dokument) => dokument.schreibrecht)
  const { zug, ...griffe } = useZug(zoom)
  return (
    <svg
      className={schreibrecht ? 'fluss-bild ziehbar' : 'fluss-bild'}
      width={breite * zoom}
      height={hoehe * zoom}
      role="presentation"
      {...griffe}
    >
      <Pfeilspitzen />
      <g transform={`scale(${zoom})`}>
        <rect data-grund className="fgrund" width={breite} height={hoehe} />
        {anordnung.baender.map((band) => (
          <Bandflaeche key={band.abschnitt.id} band={band} breite={breite} />
        ))}
        {anordnung.linien.map((linie) => (
          <Lebenslinie key={linie.rolle.id} linie={linie} />
        ))}
        {anordnung.baender.map((band) => (
          <Arbeitsbalken key={band.abschnitt.id} band={band} />
        ))}
        {anordnung.balken.map(({ id, x, y, hoehe: laenge, frage, antwort }) => (
          <Antwortbalken key={id} x={x} y={y} hoehe={laenge} ids={[frage, antwort]} />
        ))}
        {anordnung.pfeile.map((pfeil) => (
          <Flusspfeil key={pfeil.id} pfeil={pfeil} imFokus={fokus === `pfeil:${pfeil.id}`} />
        ))}
        {zug === undefined ? null : <Zugvorschau zug={zug} />}
      </g>
    </svg>
  )
}

function Bandflaeche({ band: { abschnitt, y, hoehe }, breite }: { band: Band; breite: number }) {
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(abschnitt.id))
  return (
    <g>
      <rect
        data-grund
        className={gewaehlt ? 'fband gewaehlt' : 'fband'}
        y={y}
        width={breite}
        height={hoehe}
        data-band={abschnitt.id}
      />
      <path className="fbandlinie" d={`M0 ${y + hoehe}H${breite}`} />
    </g>
  )
}

function Lebenslinie({ linie: { rolle, x } }: { linie: Linie }) {
  const { anordnung } = useFlusslage()
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(rolle.id))
  const spaeter = useArbeitsplatz((platz) => !isInStufe(rolle, platz.stufe))
  const klassen = ['flinie', gewaehlt ? 'gewaehlt' : '', spaeter ? 'spaet' : '']
  const pfad = `M${x} 0V${anordnung.hoehe}`
  return (
    <g>
      <path className={klassen.join(' ')} d={pfad} />
      <path className="fziehlinie" d={pfad} data-zug={`neu ${rolle.id}`} />
    </g>
  )
}

/** Who works on the Teilleistung. */
function Arbeitsbalken({ band: { abschnitt, x, y, hoehe } }: { band: Band }) {
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(abschnitt.id))
  const spaeter = useArbeitsplatz((platz) => !isInStufe(abschnitt, platz.stufe))
  if (x === undefined) return null
  const klassen = ['farbeit', 'teilleistung', gewaehlt ? 'gewaehlt' : '', spaeter ? 'spaet' : '']
  return (
    <rect
      className={klassen.join(' ')}
      data-ort={`band:${abschnitt.id}`}
      data-zug={`neu ${abschnitt.rolle ?? ''}`}
      x={x - ARBEIT_HALB}
      y={y + ARBEIT_RAND}
      width={2 * ARBEIT_HALB}
      height={hoehe - 2 * ARBEIT_RAND}
      rx={4}
    />
  )
}

function Antwortbalken({ x, y, hoehe, ids }: { x: number; y: number; hoehe: number; ids: readonly string[] }) {
  const gewaehlt = useArbeitsplatz((platz) => ids.some((id) => platz.auswahl.includes(id)))
  return (
    <rect
      className={gewaehlt ? 'fantwort gewaehlt' : 'fantwort'}
      x={x - BALKENBREITE / 2}
      y={y}
      width={BALKENBREITE}
      height={hoehe}
      rx={2}
    />
  )
}
