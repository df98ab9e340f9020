import { PencilLine, Plus } from 'lucide-react'
import { createAnliegensklaerung } from '../../shared/dokument/befehle/anliegensklaerung.ts'
import { useBlatt } from '../blatt/blattspeicher.ts'
import { useDokument } from '../dokument/dokument.ts'
import { createZufallsbytes } from '../dokument/zufall.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'
import { useAendern } from '../eigenschaften/useAendern.ts'

/** The way to the editor of an Anliegensklärung; a Leistung that has none gets one here. */
export function Klaerungswert({ leistung, klaerung }: { leistung?: string; klaerung: string | undefined }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const offen = useBlatt(({ inhalt }) => inhalt?.art === 'anliegensklaerung' && inhalt.klaerung === klaerung)
  const { fehler, run } = useAendern()
  const openKlaerung = (id: string): void => useBlatt.getState().open({ art: 'anliegensklaerung', klaerung: id })
  const create = (): void => {
    const { projekt } = useDokument.getState()
    if (projekt === undefined || leistung === undefined) return
    const { schritt, id } = createAnliegensklaerung(projekt, leistung, createZufallsbytes)
    if (run(() => schritt)) openKlaerung(id)
  }
  if (klaerung === undefined && (leistung === undefined || !schreibrecht)) return null
  return (
    <div className="eig-rand eig-knopfzeile ausdruckswert">
      {klaerung === undefined ? (
        <button type="button" className="knopf klein" onClick={create}>
          <Plus size={12} strokeWidth={1.75} aria-hidden /> Anliegensklärung anlegen
        </button>
      ) : (
        <button
          type="button"
          className={`knopf klein ${offen ? 'an' : ''}`}
          aria-pressed={offen}
          onClick={() => openKlaerung(klaerung)}
        >
          <PencilLine size={12} strokeWidth={1.75} aria-hidden /> Anliegensklärung{' '}
          {schreibrecht ? 'bearbeiten' : 'ansehen'}
        </button>
      )}
      <Feldfehler satz={fehler} />
    </div>
  )
}
