import { Trash2 } from 'lucide-react'
import { listVerbleibende, removeZustellweg } from '../../shared/dokument/befehle/zustellwege.ts'
import type { Zustellweg } from '../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../dokument/dokument.ts'
import { ZUSTELLWEG_LOESCHEN } from './anker.ts'
import { listVerwender } from './bezuege.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { useAendern } from './useAendern.ts'
import { Verweis } from './Verweis.tsx'

/** Deletes a Zustellweg, after naming the other elements that change with it; undo brings all of it back. */
export function Zustellwegloeschung({ projekt, zustellweg }: { projekt: Projekt; zustellweg: Zustellweg }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  if (!schreibrecht) return null
  const beruehrte = listVerwender(projekt, zustellweg.id).filter(({ art }) => art !== 'leistung')
  const bleiben = new Set(listVerbleibende(projekt, zustellweg.id).map(({ von }) => von.id))
  const remove = (): void => {
    const { positionen } = useDokument.getState()
    if (run((stand) => removeZustellweg(stand, zustellweg.id, positionen))) {
      useArbeitsplatz.getState().select([zustellweg.nachrichtentyp])
    }
  }
  return (
    <section className="eig-rand eig-loeschen">
      {beruehrte.length === 0 ? null : (
        <>
          <p className="formlabel">Das Löschen ändert auch</p>
          <ul>
            {beruehrte.map(({ id, angabe }) => (
              <li key={`${id} ${angabe}`} className="reihe">
                <Verweis id={id} />
                <span className="dritt kurz">{bleiben.has(id) ? `${angabe} bleibt offen` : angabe}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <button id={ZUSTELLWEG_LOESCHEN} type="button" className="knopf" onClick={remove}>
        <Trash2 size={14} strokeWidth={1.75} aria-hidden />
        Zustellweg löschen
      </button>
      <Feldfehler satz={fehler} />
    </section>
  )
}
