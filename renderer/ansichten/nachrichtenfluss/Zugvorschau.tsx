import { measureText } from '../../../shared/graph/darstellung/schriftmass.ts'
import { useFlusslage } from './FlussKontext.tsx'
import { spitzeOf } from './Pfeilspitzen.tsx'
import type { Zug } from './useZug.ts'

/** What letting go would do: the line as it would run, the target, and at the pointer the effect or the reason against it. */
export function Zugvorschau({ zug }: { zug: Zug }) {
  const { anordnung } = useFlusslage()
  const { ort, ziel } = zug
  const zielX = anordnung.linien.find(({ rolle }) => rolle.id === ziel.rolle)?.x
  const band = anordnung.baender.find(({ abschnitt }) => abschnitt.id === ziel.teilleistung)
  const erlaubt = ziel.wirkung !== undefined
  const wort = ziel.wirkung ?? ziel.verbot
  const breite = wort === undefined ? 0 : measureText(wort, 12, 500) + 18
  const links = ort.x + breite + 24 > anordnung.breite ? ort.x - breite - 12 : ort.x + 14
  const { von, nach } = lineOf(zug, zielX ?? ort.x)
  return (
    <g className={erlaubt ? 'fzug' : 'fzug verboten'}>
      {zug.art.art === 'verlegen' && band !== undefined ? (
        <rect className="fzug-band" x={2} y={band.y + 2} width={anordnung.breite - 4} height={band.hoehe - 4} rx={6} />
      ) : zielX === undefined ? null : (
        <path className="fzug-linie" d={`M${zielX} 0V${anordnung.hoehe}`} />
      )}
      <path className="fstrich" d={`M${von} ${ort.y}H${nach}`} markerEnd={`url(#${spitzeOf('gewaehlt')})`} />
      {wort === undefined ? null : (
        <g className="fzug-wort" transform={`translate(${links} ${ort.y + 12})`}>
          <rect width={breite} height={22} rx={5} />
          <text x={9} y={15}>
            {wort}
          </text>
        </g>
      )}
    </g>
  )
}

function lineOf({ art, ort, beginn }: Zug, zielX: number): { von: number; nach: number } {
  switch (art.art) {
    case 'neu':
      return { von: beginn.x, nach: zielX === beginn.x ? ort.x : zielX }
    case 'absender':
      return { von: zielX, nach: art.pfeil.anX }
    case 'empfaenger':
      return { von: art.pfeil.vonX, nach: zielX }
    case 'verlegen':
      return { von: art.pfeil.vonX, nach: art.pfeil.anX }
  }
}
