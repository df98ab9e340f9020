import type { ReactNode } from 'react'
import type { Befund } from '../../shared/befund.ts'
import { Schwerezeichen } from './Schwerezeichen.tsx'
import { useRollbereich } from './useRollbereich.ts'
import { useZeilenliste } from './useZeilenliste.ts'

interface Eigenschaften<Z> {
  name: string
  zeilen: readonly Z[]
  className?: string
  children(zeile: Z): ReactNode
}

/** What a list would bring, before it is taken over; of a long one only the rows in sight are drawn. */
export function Zeilenvorschau<Z>({ name, zeilen, className = '', children }: Eigenschaften<Z>) {
  const rahmen = useRollbereich<HTMLDivElement>()
  const virtuell = useZeilenliste(rahmen, zeilen.length, (index) => index)
  return (
    <div ref={rahmen} className="zeilenvorschau">
      <ul aria-label={name} style={{ height: virtuell.getTotalSize(), position: 'relative' }}>
        {virtuell.getVirtualItems().map(({ index, start, key }) => {
          const zeile = zeilen[index]
          return zeile === undefined ? null : (
            <li key={key} className={`vorschauzeile ${className}`} style={{ top: start }}>
              {children(zeile)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** How many rows a table has, and how many of them are not in order. */
export function Zeilenzahl({
  zeilen,
  gekuerzt,
}: {
  zeilen: readonly { befunde: readonly Befund[] }[]
  gekuerzt: boolean
}) {
  const mitBefund = zeilen.filter(({ befunde }) => befunde.length > 0).length
  return (
    <p className="zweit" role="status">
      {zeilen.length.toLocaleString('de')} Zeilen{mitBefund === 0 ? ', alle in Ordnung' : `, ${mitBefund} mit Befund`}
      {gekuerzt ? '; mehr nimmt eine Tabelle nicht auf, der Rest fehlt hier' : ''}
    </p>
  )
}

/** The first Befund of a row, the others in its tooltip. */
export function Zeilenbefund({ befunde }: { befunde: readonly Befund[] }) {
  const [befund, ...weitere] = befunde
  return (
    <span className="kurz reihe eng" title={befunde.map(({ satz, abhilfe }) => `${satz} ${abhilfe}`).join('\n')}>
      {befund === undefined ? null : (
        <>
          <Schwerezeichen schwere={befund.schwere} groesse={14} />
          <span className="kurz">
            {befund.satz} {befund.abhilfe}
            {weitere.length === 0 ? '' : ` (und ${weitere.length} weitere)`}
          </span>
        </>
      )}
    </span>
  )
}
