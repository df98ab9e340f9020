import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Codeliste } from '../../../shared/modell/elemente/dokument.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Baum } from '../../bausteine/Baum.tsx'
import { Ersteingabe } from '../../bausteine/Ersteingabe.tsx'
import { Mittelkurz } from '../../bausteine/Mittelkurz.tsx'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

interface Eigenschaften {
  projekt: Projekt
  gewaehlt: string | undefined
  aktionen: Listenaktionen
}

/** All code lists by name; a new one is named here. */
export function Listenauswahl({ projekt, gewaehlt, aktionen }: Eigenschaften) {
  const gesperrt = useNurlesegrund()?.satz
  const [neue, setNeue] = useState<string>()
  const listen = useMemo(() => listDatensaetze(projekt, 'codeliste').sort(compare), [projekt])
  const beendet = useRef(false)
  const finish = (): void => {
    beendet.current = true
    if (neue !== undefined && neue.trim() !== '') aktionen.addListe(neue)
    setNeue(undefined)
  }
  return (
    <nav className="codelisten-auswahl" aria-label="Codelisten">
      <div className="kopf">
        <h2>Codelisten</h2>
        <span className="rechts">
          <Symbolknopf
            zeichen={Plus}
            name="Neue Codeliste"
            sperre={gesperrt}
            onClick={() => {
              beendet.current = false
              setNeue('')
            }}
          />
        </span>
      </div>
      {neue === undefined ? null : (
        <div className="codelisten-neue">
          <Ersteingabe
            aria-label="Name der neuen Codeliste"
            placeholder="Name der neuen Codeliste"
            maxLength={200}
            value={neue}
            onChange={(ereignis) => setNeue(ereignis.target.value)}
            onBlur={() => {
              if (!beendet.current) finish()
            }}
            onKeyDown={(ereignis) => {
              if (ereignis.key === 'Enter') finish()
              if (ereignis.key !== 'Escape') return
              beendet.current = true
              setNeue(undefined)
            }}
          />
        </div>
      )}
      <Baum<Codeliste>
        name="Codelisten"
        knoten={listen.map((liste) => ({ schluessel: liste.id, name: liste.name, wert: liste }))}
        offene={KEINE}
        onOffene={() => undefined}
        gewaehlt={new Set(gewaehlt === undefined ? [] : [gewaehlt])}
        onWahl={({ knoten }) => useArbeitsplatz.getState().select([knoten.wert.id])}
        nameOf={({ knoten: { wert } }) => `${wert.name}, Version ${wert.version}, ${countOf(projekt, wert)} Einträge`}
        zeile={({ knoten: { name, wert }, anfangsgleich }) => (
          <>
            <Zeichen art="codeliste" />
            <Mittelkurz name={name} anfangsgleich={anfangsgleich} />
            <span className="re zahl">
              {listen.some((eine) => eine !== wert && eine.kennung === wert.kennung) ? (
                <span>Version {wert.version}</span>
              ) : null}
              {countOf(projekt, wert)}
            </span>
          </>
        )}
      />
    </nav>
  )
}

const KEINE: ReadonlySet<string> = new Set()

function countOf(projekt: Projekt, { id }: Codeliste): number {
  return projekt.codelisteninhalte.get(id)?.length ?? 0
}

function compare(a: Codeliste, b: Codeliste): number {
  return a.name.localeCompare(b.name, 'de') || a.version.localeCompare(b.version, 'de', { numeric: true })
}
