import { type KeyboardEvent, lazy, Suspense } from 'react'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useBlatt } from './blattspeicher.ts'
import './blatt.css'

const Ausdrucksblatt = lazy(() => import('../bedingung/Ausdrucksblatt.tsx'))
const Sichtenblatt = lazy(() => import('../dokumentsicht/Sichtenblatt.tsx'))
const Klaerungsblatt = lazy(() => import('../anliegen/Klaerungsblatt.tsx'))

/** The sheet below the work: not modal, Esc or "Fertig" closes it; all that is changed in it is in the model at once. */
export function Blatt() {
  const inhalt = useBlatt((stand) => stand.inhalt)
  const projekt = useDokument((stand) => stand.projekt)
  if (inhalt === undefined || projekt === undefined) return null
  return (
    <section className="blatt" data-bereich="blatt" aria-label="Bearbeiten" onKeyDown={closeWithEsc}>
      <Suspense fallback={<Wartezeichen text="Wird geladen" />}>
        {inhalt.art === 'ausdruck' ? <Ausdrucksblatt projekt={projekt} ort={inhalt.ort} /> : null}
        {inhalt.art === 'dokumentsichten' ? (
          <Sichtenblatt projekt={projekt} nachrichtentyp={inhalt.nachrichtentyp} />
        ) : null}
        {inhalt.art === 'anliegensklaerung' ? <Klaerungsblatt projekt={projekt} klaerung={inhalt.klaerung} /> : null}
      </Suspense>
    </section>
  )
}

/** Esc first closes what lies open inside: a list, a menu, a field that is being changed. */
function closeWithEsc(ereignis: KeyboardEvent<HTMLElement>): void {
  if (ereignis.key !== 'Escape' || ereignis.defaultPrevented) return
  const ziel = ereignis.target
  if (!(ziel instanceof HTMLElement) || !ereignis.currentTarget.contains(ziel)) return
  if (ziel.closest('[aria-expanded="true"]') !== null) return
  ereignis.preventDefault()
  useBlatt.getState().close()
}
