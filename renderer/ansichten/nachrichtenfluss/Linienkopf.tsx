import { isInStufe, labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import { drawSilhouette } from '../../../shared/graph/darstellung/silhouetten.ts'
import { KOPFHOEHE, type Linie, ROLLE_ZEILE } from '../../../shared/nachrichtenfluss/linien.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Artzeichen } from '../graph/darstellung/Artzeichen.tsx'
import { useFlusslage } from './FlussKontext.tsx'
import { Flussmarke } from './Flussmarke.tsx'
import { describeKnopf } from './wege.ts'
import { describeMarken } from './worte.ts'

const HOEHE = 40

/** The name of a Rolle above its lifeline. */
export function Linienkopf({ linie: { rolle, x, breite, zeilen }, imFokus }: { linie: Linie; imFokus: boolean }) {
  const { zusaetze } = useFlusslage()
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(rolle.id))
  const spaeter = useArbeitsplatz((platz) => !isInStufe(rolle, platz.stufe))
  const stufe = labelStufe(rolle)
  const klassen = ['fkopf', 'rolle', gewaehlt ? 'gewaehlt' : '', spaeter ? 'spaet' : '']
  const oben = HOEHE / 2 - ((zeilen.length - 1) * ROLLE_ZEILE) / 2 + 4
  return (
    <g
      className={klassen.join(' ')}
      {...describeKnopf(
        { art: 'linie', id: rolle.id },
        {
          gewaehlt,
          imFokus,
          name: [`Rolle ${rolle.name}`, ...describeMarken(zusaetze, rolle.id), stufe ?? ''].filter(Boolean).join(', '),
        },
      )}
      transform={`translate(${x - breite / 2} ${(KOPFHOEHE - HOEHE) / 2})`}
    >
      <title>{rolle.name}</title>
      <rect className="fring" x={-4} y={-4} width={breite + 8} height={HOEHE + 8} rx={8} />
      <path className="ff" d={drawSilhouette('rolle', breite, HOEHE).flaeche} />
      <g className="kzeichen" transform={`translate(11 ${HOEHE / 2 - 7})`}>
        <Artzeichen art="rolle" />
      </g>
      <text className="fname">
        {zeilen.map((zeile, k) => (
          <tspan key={zeile} x={30} y={oben + k * ROLLE_ZEILE}>
            {zeile}
          </tspan>
        ))}
      </text>
      <Flussmarke id={rolle.id} x={breite - 6} y={2} />
    </g>
  )
}
