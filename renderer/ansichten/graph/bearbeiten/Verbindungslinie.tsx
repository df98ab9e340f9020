import { type ConnectionLineComponentProps, getSmoothStepPath } from '@xyflow/react'
import { judgeVerbindung, type Verbindungsurteil } from '../../../../shared/dokument/befehle/verbinden.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import type { Elementknoten } from '../flusselemente.ts'

const RADIUS = 7
const SCHRIFT_PX = 12
const ZEICHENBREITE = 6.4

/** The line that is being drawn; at its end it says what the connection would be, or why it cannot be. */
export function Verbindungslinie({
  fromX,
  fromY,
  fromPosition,
  toX,
  toY,
  toPosition,
  fromNode,
  toNode,
}: ConnectionLineComponentProps<Elementknoten>) {
  const projekt = useDokument((dokument) => dokument.projekt)
  const [pfad] = getSmoothStepPath({
    sourceX: fromX,
    sourceY: fromY,
    sourcePosition: fromPosition,
    targetX: toX,
    targetY: toY,
    targetPosition: toPosition,
    borderRadius: RADIUS,
  })
  const urteil =
    projekt === undefined || toNode === null || toNode.id === fromNode.id
      ? undefined
      : judgeVerbindung(projekt, fromNode.id, toNode.id)
  const text = describeUrteil(urteil)
  const breite = text.length * ZEICHENBREITE + 16
  return (
    <g className={`verbindungslinie ${urteil?.art ?? ''}`}>
      <path d={pfad} fill="none" />
      {text === '' ? null : (
        <g transform={`translate(${toX + 14}, ${toY + 10})`}>
          <rect width={breite} height={SCHRIFT_PX + 10} rx={5} />
          <text x={8} y={SCHRIFT_PX + 3} fontSize={SCHRIFT_PX}>
            {text}
          </text>
        </g>
      )}
    </g>
  )
}

function describeUrteil(urteil: Verbindungsurteil | undefined): string {
  if (urteil === undefined) return ''
  if (urteil.art === 'erlaubt') return urteil.bedeutung
  return urteil.art === 'verboten' ? urteil.grund : 'Zwischen diesen gibt es keine Verbindung.'
}
