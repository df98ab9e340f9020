import { ChevronRight } from 'lucide-react'
import { Fragment, useMemo } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { openElement } from '../arbeitsplatz/oeffnen.ts'
import { derivePfad } from '../arbeitsplatz/pfad.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'

/** Where what is chosen lies, part by part; each part goes there. With several chosen only their number. */
export function Pfadleiste() {
  const projekt = useDokument((stand) => stand.projekt)
  const leistung = useArbeitsplatz((stand) => stand.leistung)
  const auswahl = useArbeitsplatz((stand) => stand.auswahl)
  const feld = useArbeitsplatz((stand) => stand.feld)
  const [einziges, ...weitere] = auswahl
  const teile = useMemo(
    () => (projekt === undefined || einziges === undefined ? [] : derivePfad(projekt, leistung, einziges, feld)),
    [projekt, leistung, einziges, feld],
  )
  if (weitere.length > 0) return <span className="nebensache">{auswahl.length} Elemente gewählt</span>
  if (teile.length === 0) return null
  return (
    <nav className="pfadleiste nebensache" aria-label="Pfad der Auswahl">
      {teile.map(({ id, feld: pfad, art, name }, stelle) => (
        <Fragment key={pfad ?? id}>
          {stelle === 0 ? null : <ChevronRight size={12} strokeWidth={1.75} aria-hidden className="dritt" />}
          <button
            type="button"
            title={`${ARTEN[art].name} ${name}`}
            aria-current={stelle === teile.length - 1 ? 'location' : undefined}
            onClick={() => openElement(id, pfad)}
          >
            <Zeichen art={art} groesse={12} />
            <span className="kurz">{name}</span>
          </button>
        </Fragment>
      ))}
    </nav>
  )
}
