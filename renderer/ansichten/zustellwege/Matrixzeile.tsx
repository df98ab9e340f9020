import { memo } from 'react'
import { isInStufe, labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import type { Komponententyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Matrixzelle } from '../../../shared/zustellwege/matrix.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Schwerezeichen } from '../../bausteine/Schwerezeichen.tsx'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import { SPALTE_NACHRICHT, SPALTE_ROLLE, type Tabellenzeile, type Zellort } from './matrixwege.ts'
import { useSchweren } from './schweren.ts'
import type { Wegaenderung } from './useWegaenderung.ts'
import { Wegbalken } from './Wegbalken.tsx'

interface Eigenschaften {
  projekt: Projekt
  zeile: Tabellenzeile
  stelle: number
  /** where the keyboard stands, if in this row */
  ort: Zellort | undefined
  spalten: readonly Komponententyp[]
  aenderung: Wegaenderung
}

/** One Rolle that a message goes to; the first row bears the name of the message. */
export const Matrixzeile = memo(function Matrixzeile(eigenschaften: Eigenschaften) {
  const { projekt, zeile: tabellenzeile, stelle, ort, spalten, aenderung } = eigenschaften
  const { gruppe, zeile, erste } = tabellenzeile
  return (
    <tr className={erste ? 'merste' : ''} aria-rowindex={stelle + 2}>
      {erste ? (
        <Nachrichtkopf zeile={tabellenzeile} stelle={stelle} imFokus={ort?.spalte === SPALTE_NACHRICHT} />
      ) : null}
      <Rollenkopf zeile={tabellenzeile} stelle={stelle} imFokus={ort?.spalte === SPALTE_ROLLE} />
      {zeile.zellen.map((zelle, spalte) => (
        <Zelle
          key={zelle.komponententyp}
          projekt={projekt}
          zelle={zelle}
          platz={`${stelle} ${spalte}`}
          ort={ort?.spalte === spalte ? ort : undefined}
          name={`${gruppe.nachricht.name} an ${zeile.rolle.name} über ${spalten[spalte]?.name ?? ''}`}
          aenderung={aenderung}
        />
      ))}
    </tr>
  )
})

interface Kopfeigenschaften {
  zeile: Tabellenzeile
  stelle: number
  imFokus: boolean
}

function Nachrichtkopf({ zeile: { gruppe }, stelle, imFokus }: Kopfeigenschaften) {
  const { id, name } = gruppe.nachricht
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(id))
  const spaeter = useArbeitsplatz((platz) => !isInStufe(gruppe, platz.stufe))
  const schwere = useSchweren().get(id)
  const stufe = labelStufe(gruppe)
  return (
    <th
      scope="rowgroup"
      rowSpan={gruppe.zeilen.length}
      className={['mnachricht', gewaehlt ? 'gewaehlt' : '', spaeter ? 'spaet' : ''].join(' ')}
      tabIndex={imFokus ? 0 : -1}
      aria-selected={gewaehlt}
      data-zelle={`${stelle} ${SPALTE_NACHRICHT}`}
    >
      <span className="mname">
        <Zeichen art="nachrichtentyp" groesse={14} />
        <span>{name}</span>
      </span>
      {schwere === undefined && stufe === undefined ? null : (
        <span className="mzusatz">
          {schwere === undefined ? null : <Schwerezeichen schwere={schwere} groesse={14} />}
          {stufe}
        </span>
      )}
    </th>
  )
}

function Rollenkopf({ zeile: { zeile }, stelle, imFokus }: Kopfeigenschaften) {
  const { rolle, luecken } = zeile
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(rolle.id))
  return (
    <th
      scope="row"
      className={gewaehlt ? 'mrolle gewaehlt' : 'mrolle'}
      tabIndex={imFokus ? 0 : -1}
      aria-selected={gewaehlt}
      data-zelle={`${stelle} ${SPALTE_ROLLE}`}
    >
      <span className="mname">
        <Zeichen art="rolle" groesse={14} />
        <span>{rolle.name}</span>
      </span>
      {luecken.length === 0 ? null : (
        <span className="mzusatz st warnung">
          <Schwerezeichen schwere="warnung" groesse={14} stumm />
          fehlt auf Stufe {luecken.join(', ')}
        </span>
      )}
    </th>
  )
}

interface Zelleneigenschaften {
  projekt: Projekt
  zelle: Matrixzelle
  /** row and column */
  platz: string
  ort: Zellort | undefined
  name: string
  aenderung: Wegaenderung
}

/** The Zustellwege of a cell one below the other; an empty one can be filled, or says that it cannot. */
function Zelle({ projekt, zelle: { wege, moeglich }, platz, ort, name, aenderung }: Zelleneigenschaften) {
  if (wege.length === 0) {
    return (
      <td
        {...ZELLE}
        className={moeglich ? 'mleer' : 'mleer unmoeglich'}
        tabIndex={ort === undefined ? -1 : 0}
        aria-label={`${name}: ${moeglich ? 'kein Zustellweg' : 'nicht möglich'}`}
        title={moeglich ? undefined : 'Die Nachricht richtet sich nicht an diese Rolle.'}
        data-zelle={platz}
      />
    )
  }
  return (
    <td {...ZELLE} data-zelle={platz}>
      {wege.map((weg, stelle) => (
        <Wegbalken key={weg.id} projekt={projekt} weg={weg} imFokus={ort?.weg === stelle} aenderung={aenderung} />
      ))}
    </td>
  )
}

const ZELLE = { role: 'gridcell' }
