import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { openElement } from '../arbeitsplatz/oeffnen.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { Mittelkurz } from '../bausteine/Mittelkurz.tsx'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'

interface Verweisangaben {
  id: string
  kurz?: boolean
  /** others beside it begin alike: where there is no room the name is cut in its middle */
  anfangsgleich?: boolean
}

/** An element to jump to, with its sign and name; an id without record says so. */
export function Verweis({ id, kurz = false, anfangsgleich = false }: Verweisangaben) {
  const datensatz = useDokument((stand) => stand.projekt?.datensaetze.get(id))
  const gewaehlt = useArbeitsplatz((stand) => stand.auswahl.includes(id))
  if (datensatz === undefined) return <span className="st fehler">fehlt im Projekt</span>
  return (
    <button
      type="button"
      className={`verweis ${kurz ? 'eng' : ''}`}
      title={`${ARTEN[datensatz.art].name} ${datensatz.name}`}
      aria-current={gewaehlt}
      onClick={() => openElement(id)}
    >
      <Zeichen art={datensatz.art} groesse={14} />
      <Mittelkurz name={datensatz.name} anfangsgleich={anfangsgleich} />
    </button>
  )
}
