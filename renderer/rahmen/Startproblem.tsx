import type { Befund } from '../../shared/befund.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { Marke } from './Marke.tsx'

/** Stands instead of the window where no project could be opened. */
export function Startproblem({
  befunde,
  onErneut,
  onStartseite,
}: {
  befunde: readonly Befund[]
  onErneut(): void
  onStartseite(): void
}) {
  const ohneHost = befunde.some(({ code }) => code === 'fenster.verbindung' || code === 'fenster.anmeldung')
  return (
    <main className="startproblem">
      <div className="reihe">
        <Marke groesse={28} />
        <h1>{ohneHost ? 'Fachwerk ist nicht erreichbar' : 'Das Projekt lässt sich nicht öffnen'}</h1>
      </div>
      <Befundliste befunde={befunde} klasse="befundliste" />
      <div className="reihe">
        <button type="button" className="knopf voll gross" onClick={onErneut}>
          {ohneHost ? 'Erneut verbinden' : 'Erneut öffnen'}
        </button>
        {ohneHost ? null : (
          <button type="button" className="knopf gross" onClick={onStartseite}>
            Zur Startseite
          </button>
        )}
      </div>
    </main>
  )
}
