import { isInStufe } from '../../../shared/graph/ableitung/graph.ts'
import { type Pfeil, SCHLEIFE_HOEHE } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { ETIKETT_ZEILE, type Etikett, staerkeOf, ZUSATZ_ZEILE } from '../../../shared/nachrichtenfluss/etikett.ts'
import { drawPfeil } from '../../../shared/nachrichtenfluss/zeichnung.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useFlusslage } from './FlussKontext.tsx'
import { Flussmarke } from './Flussmarke.tsx'
import { spitzeOf } from './Pfeilspitzen.tsx'
import { describeKnopf } from './wege.ts'
import { describePfeil } from './worte.ts'

/** One arrow with its label. */
export function Flusspfeil({ pfeil, imFokus }: { pfeil: Pfeil; imFokus: boolean }) {
  const { fluss, anordnung, zusaetze } = useFlusslage()
  const { id, nachricht, etikett, y, vonX, anX } = pfeil
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(nachricht.id))
  const spaeter = useArbeitsplatz((platz) => !isInStufe(nachricht, platz.stufe))
  const schreibrecht = useDokument((dokument) => dokument.schreibrecht)
  const marke = zusaetze.hervorgehoben.get(nachricht.id)
  const stand = gewaehlt ? 'gewaehlt' : spaeter ? 'spaet' : 'ruhig'
  const klassen = ['fpfeil', 'nachricht', stand, marke === undefined ? '' : `m-${marke}`]
  if (nachricht.beantwortet !== undefined) klassen.push('gestrichelt')
  const pfad = drawPfeil(anordnung, pfeil)
  const links = Math.min(vonX, anX, etikett.x)
  const rechts = Math.max(vonX, anX, etikett.x + etikett.breite)
  return (
    <g
      className={klassen.join(' ')}
      {...describeKnopf({ art: 'pfeil', id }, { gewaehlt, imFokus, name: describePfeil(fluss, pfeil, zusaetze) })}
      data-zug={`verlegen ${id}`}
    >
      <title>{nachricht.name}</title>
      <rect
        className="fring"
        x={links - 2}
        y={etikett.y - 3}
        width={rechts - links + 4}
        height={y - etikett.y + 10}
        rx={6}
      />
      <path className="ftreffer" d={pfad} />
      <path className="fstrich" d={pfad} markerEnd={`url(#${spitzeOf(stand)})`} />
      <Pfeiletikett etikett={etikett} staerke={staerkeOf(nachricht)} nachLinks={anX < vonX} />
      {gewaehlt && schreibrecht ? <Endgriffe pfeil={pfeil} /> : null}
      <Flussmarke id={nachricht.id} x={markenort(etikett, anX < vonX)} y={etikett.y + 8} />
    </g>
  )
}

/** Both ends of a chosen arrow can be dragged to other lifelines. */
function Endgriffe({ pfeil }: { pfeil: Pfeil }) {
  const { id, y, vonX, anX } = pfeil
  const unten = vonX === anX ? y + SCHLEIFE_HOEHE : y
  return (
    <>
      <circle className="fgriff" cx={vonX} cy={y} r={5} data-zug={`absender ${id}`} />
      <circle className="fgriff" cx={anX} cy={unten} r={5} data-zug={`empfaenger ${id}`} />
    </>
  )
}

/** Marks stand at the far side of the label. */
function markenort({ x, breite }: Etikett, nachLinks: boolean): number {
  return nachLinks ? x - 14 : x + breite + 14
}

function Pfeiletikett({
  etikett: { x, y, breite, hoehe, zeilen, zusatz },
  staerke,
  nachLinks,
}: {
  etikett: Etikett
  staerke: number
  nachLinks: boolean
}) {
  const ort = nachLinks ? x + breite : x
  const anker = nachLinks ? 'end' : 'start'
  return (
    <g className="fetikett">
      <rect x={x - 3} y={y} width={breite + 6} height={hoehe} rx={3} />
      <text className="fname" textAnchor={anker} fontWeight={staerke}>
        {zeilen.map((zeile, k) => (
          <tspan key={zeile} x={ort} y={y + 11 + k * ETIKETT_ZEILE}>
            {zeile}
          </tspan>
        ))}
      </text>
      {zusatz === undefined ? null : (
        <text className="fzusatz" textAnchor={anker} x={ort} y={y + hoehe - ZUSATZ_ZEILE + 10}>
          {zusatz}
        </text>
      )}
    </g>
  )
}
