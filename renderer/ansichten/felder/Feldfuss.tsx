import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import { walkFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { useFelderzustand } from './felderzustand.ts'

/** How much there is, and why the last thing could not be done. */
export function Feldfuss({ baum }: { baum: Feldbaum }) {
  const hinweis = useFelderzustand((stand) => stand.hinweis)
  const ablage = useFelderzustand((stand) => stand.ablage)
  const knoten = [...walkFeldbaum(baum.kinder)]
  const felder = knoten.filter(({ art }) => art === 'feld').length
  return (
    <div className="zellen-fuss">
      <span className="zahl">
        {felder} Datenfelder in {knoten.length - felder} Gruppen
      </span>
      <span role="status" className={hinweis === '' ? 'zweit kurz' : 'zellen-hinweis kurz'} title={hinweis}>
        {hinweis !== ''
          ? hinweis
          : ablage?.ausgeschnitten === true
            ? 'Ausgeschnitten; Strg V fügt ein, Esc lässt alles, wie es ist.'
            : ''}
      </span>
    </div>
  )
}
