import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useMemo } from 'react'
import type { Komponententyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { Matrixzeile } from './Matrixzeile.tsx'
import { type Gruppe, groupZeilen, type Tabellenzeile, type Zellort } from './matrixwege.ts'
import type { Wegaenderung } from './useWegaenderung.ts'

/** Fewer rows are all rendered: searching in the page finds them. */
const VIELE_ZEILEN = 150
/** of a row before it is measured */
const ZEILENHOEHE = 40
const UEBERHANG = 6

interface Eigenschaften {
  projekt: Projekt
  zeilen: readonly Tabellenzeile[]
  /** where the keyboard stands; its rows are always there, or the focus would be lost */
  ort: Zellort
  spalten: readonly Komponententyp[]
  aenderung: Wegaenderung
  /** what scrolls */
  rahmen: HTMLElement | null
}

/** The rows message by message, where there are many only those in sight. */
export function Matrixkoerper({ projekt, zeilen, ort, spalten, aenderung, rahmen }: Eigenschaften) {
  const gruppen = useMemo(() => groupZeilen(zeilen), [zeilen])
  const alle = zeilen.length <= VIELE_ZEILEN
  const hier = gruppen.findIndex(({ anfang, zeilen: eigene }) => ort.zeile < anfang + eigene.length)
  const virtuell = useVirtualizer({
    count: gruppen.length,
    getScrollElement: () => rahmen,
    estimateSize: (stelle) => (gruppen[stelle]?.zeilen.length ?? 1) * ZEILENHOEHE,
    getItemKey: (stelle) => gruppen[stelle]?.id ?? stelle,
    overscan: UEBERHANG,
    rangeExtractor: (bereich) =>
      alle
        ? gruppen.map((_, stelle) => stelle)
        : [...new Set([...defaultRangeExtractor(bereich), hier])].filter((stelle) => stelle >= 0).sort((a, b) => a - b),
  })
  const gezeigte = virtuell.getVirtualItems()
  const ende = virtuell.getTotalSize()
  const letzte = gezeigte.at(-1)?.end ?? 0
  return (
    <>
      {gezeigte.map(({ index, start, key }, stelle) => (
        <Fragment key={key}>
          <Luecke hoehe={start - (gezeigte[stelle - 1]?.end ?? 0)} />
          <Gruppenkoerper
            messe={virtuell.measureElement}
            stelle={index}
            gruppe={gruppen[index]}
            {...{ projekt, ort, spalten, aenderung }}
          />
        </Fragment>
      ))}
      <Luecke hoehe={ende - letzte} />
    </>
  )
}

/** Room of the rows that are not rendered. */
function Luecke({ hoehe }: { hoehe: number }) {
  return hoehe <= 0 ? null : <tbody aria-hidden="true" className="mluecke" style={{ height: hoehe }} />
}

interface Gruppeneigenschaften extends Pick<Eigenschaften, 'projekt' | 'ort' | 'spalten' | 'aenderung'> {
  messe(element: Element | null): void
  stelle: number
  gruppe: Gruppe | undefined
}

function Gruppenkoerper({ messe, stelle, gruppe, projekt, ort, spalten, aenderung }: Gruppeneigenschaften) {
  return (
    <tbody ref={messe} data-index={stelle}>
      {gruppe?.zeilen.map((zeile, k) => (
        <Matrixzeile
          key={zeile.zeile.rolle.id}
          projekt={projekt}
          zeile={zeile}
          stelle={gruppe.anfang + k}
          ort={ort.zeile === gruppe.anfang + k ? ort : undefined}
          spalten={spalten}
          aenderung={aenderung}
        />
      ))}
    </tbody>
  )
}
