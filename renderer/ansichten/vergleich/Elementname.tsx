import type { Unterschied } from '../../../shared/vergleich/unterschied.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { TESTFALL } from '../../arbeitsplatz/elemente.ts'
import { openElement } from '../../arbeitsplatz/oeffnen.ts'
import { ARTEN } from '../../bausteine/arten.ts'
import { Zeichen } from '../../bausteine/Zeichen.tsx'

/** Kind and name of an element; leads to it, or to what it was a part of. */
export function Elementname({
  unterschied: { id: eigene, art, name, was, ziel: eigenes },
}: {
  unterschied: Unterschied
}) {
  const idOf = (einer: string): string => (art === 'testfall' ? TESTFALL + einer : einer)
  const id = idOf(eigene)
  const ziel = eigenes === undefined ? undefined : idOf(eigenes)
  const gewaehlt = useArbeitsplatz((stand) => stand.auswahl.includes(id) || stand.feld?.split('/').at(-1) === id)
  const inhalt = (
    <>
      <Zeichen art={art} />
      <span className={was === 'entfernt' ? 'kurz entfallen' : 'kurz'} title={name}>
        {name}
      </span>
      <small className="zweit">{ARTEN[art].name}</small>
    </>
  )
  if (ziel === undefined) return <span className="elementname">{inhalt}</span>
  return (
    <button
      type="button"
      className={gewaehlt ? 'elementname wahl' : 'elementname'}
      title={ziel === id ? `${name} in den Eigenschaften zeigen` : 'Zeigen, wozu es gehörte'}
      onClick={() => openElement(ziel)}
    >
      {inhalt}
    </button>
  )
}
