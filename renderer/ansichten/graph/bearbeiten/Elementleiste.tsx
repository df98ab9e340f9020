import { Tooltip } from '@mantine/core'
import { type DragEvent, memo } from 'react'
import { ERZEUGBARE, type Erzeugbar } from '../../../../shared/dokument/befehle/erzeugen.ts'
import type { Graphart } from '../../../../shared/graph/ableitung/graph.ts'
import { ARTNAMEN } from '../../../../shared/graph/ableitung/woerter.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { useNurlesegrund } from '../../../dokument/useNurlesegrund.ts'
import { Artzeichen } from '../darstellung/Artzeichen.tsx'
import { createVorgabenForAuswahl, findErzeugungsgrund } from './erzeugungsort.ts'
import { useElementaktionen } from './useElementaktionen.ts'

/** Type of what is dragged from here onto the canvas. */
export const ZIEHART = 'application/x-fachwerk-elementart'

/** The kinds as the graph names them. */
export const GRAPHART_OF: Readonly<Record<Erzeugbar, Graphart>> = {
  teilleistung: 'teilleistung',
  dokument: 'dokument',
  nachrichtentyp: 'nachricht',
  rolle: 'rolle',
  vorgangstyp: 'vorgang',
  komponententyp: 'system',
}

/** New elements: drag one onto the canvas where there is one, or press it to have it beside what is chosen. */
export const Elementleiste = memo(function Elementleiste({ ziehbar }: { ziehbar: boolean }) {
  const nurLesen = useNurlesegrund()
  if (nurLesen !== undefined) return null
  return (
    <div className="elementleiste" role="toolbar" aria-label="Neue Elemente">
      {ERZEUGBARE.map((art) => (
        <Neuknopf key={art} art={art} ziehbar={ziehbar} />
      ))}
    </div>
  )
})

function Neuknopf({ art, ziehbar }: { art: Erzeugbar; ziehbar: boolean }) {
  const { create } = useElementaktionen()
  const grund = useArbeitsplatz(({ auswahl }) => findErzeugungsgrund(art, auswahl))
  const graphart = GRAPHART_OF[art]
  const name = `${ARTNAMEN[graphart].name} anlegen`
  const press = (): void => {
    if (grund === undefined) create(art, createVorgabenForAuswahl(art, useArbeitsplatz.getState().auswahl))
  }
  return (
    <Tooltip label={grund ?? (ziehbar ? `${name}: ziehen oder drücken` : name)} position="top">
      <button
        type="button"
        className={`neu ${graphart}`}
        aria-label={name}
        aria-disabled={grund !== undefined}
        draggable={ziehbar}
        onDragStart={(ereignis) => beginZiehen(ereignis, art)}
        onClick={press}
      >
        <Artzeichen art={graphart} groesse={16} />
      </button>
    </Tooltip>
  )
}

function beginZiehen(ereignis: DragEvent, art: Erzeugbar): void {
  ereignis.dataTransfer.setData(ZIEHART, art)
  ereignis.dataTransfer.effectAllowed = 'copy'
}
