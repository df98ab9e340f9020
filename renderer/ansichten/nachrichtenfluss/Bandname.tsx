import { isInStufe, labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import { type Band, NAME_ZEILE, NAMENSBREITE } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { OHNE_TEILLEISTUNG } from '../../../shared/nachrichtenfluss/fluss.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Artzeichen } from '../graph/darstellung/Artzeichen.tsx'
import { useFlusslage } from './FlussKontext.tsx'
import { Flussmarke } from './Flussmarke.tsx'
import { describeKnopf } from './wege.ts'
import { describeMarken } from './worte.ts'

/** The name of a Teilleistung at the left of its band. */
export function Bandname({ band: { abschnitt, y, hoehe, zeilen }, imFokus }: { band: Band; imFokus: boolean }) {
  const { zusaetze } = useFlusslage()
  const { id, name, nachrichten } = abschnitt
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(id))
  const spaeter = useArbeitsplatz((platz) => !isInStufe(abschnitt, platz.stufe))
  const stufe = labelStufe(abschnitt)
  const waehlbar = id !== OHNE_TEILLEISTUNG
  const texte = (
    <>
      <rect className="fbandflaeche" width={NAMENSBREITE} height={hoehe} />
      <rect className="fring" x={2} y={2} width={NAMENSBREITE - 4} height={hoehe - 4} rx={6} />
      <g className="kzeichen" transform="translate(12 11)">
        <Artzeichen art="teilleistung" />
      </g>
      <text className="fname">
        {zeilen.map((zeile, k) => (
          <tspan key={zeile} x={32} y={22 + k * NAME_ZEILE}>
            {zeile}
          </tspan>
        ))}
      </text>
      {stufe === undefined ? null : (
        <text className="fstufe" x={32} y={22 + zeilen.length * NAME_ZEILE - 1}>
          {stufe.replace(' ', ' Stufe ')}
        </text>
      )}
      <path className="fbandlinie" d={`M0 ${hoehe}H${NAMENSBREITE}`} />
      <Flussmarke id={id} x={12} y={hoehe > 52 ? 36 : 6} />
    </>
  )
  const klassen = ['fkopf', 'teilleistung', gewaehlt ? 'gewaehlt' : '', spaeter ? 'spaet' : '']
  if (!waehlbar) {
    return (
      <g className={klassen.join(' ')} transform={`translate(0 ${y})`}>
        {texte}
      </g>
    )
  }
  const zahl = nachrichten.length === 1 ? '1 Nachricht' : `${nachrichten.length} Nachrichten`
  return (
    <g
      className={klassen.join(' ')}
      {...describeKnopf(
        { art: 'band', id },
        {
          gewaehlt,
          imFokus,
          name: [`Teilleistung ${name}`, zahl, ...describeMarken(zusaetze, id), stufe ?? ''].filter(Boolean).join(', '),
        },
      )}
      transform={`translate(0 ${y})`}
    >
      <title>{name}</title>
      {texte}
    </g>
  )
}
