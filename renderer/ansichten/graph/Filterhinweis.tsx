import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useBeiWechsel } from '../../bausteine/useBeiWechsel.ts'
import { useLage } from './GraphKontext.tsx'
import { describeAusgeblendetes } from './sichtbares.ts'
import { useGraphzustand } from './zustand.ts'

/** Says below the graph and its table what is not shown: a filter that is forgotten looks like a loss. */
export function Filterhinweis() {
  const { graph } = useLage()
  const ohneArten = useGraphzustand((zustand) => zustand.ohneArten)
  const showAlleArten = useGraphzustand((zustand) => zustand.showAlleArten)
  useGewaehlteArt()
  const satz = describeAusgeblendetes(graph, ohneArten)
  return (
    <div role="status">
      {satz === undefined ? null : (
        <div className="filterhinweis">
          <span className="kurz" title={satz}>
            {satz}
          </span>
          <button type="button" className="knopf leise" onClick={showAlleArten}>
            Alle zeigen
          </button>
        </div>
      )}
    </div>
  )
}

/** What was just created, found or jumped to is shown, and with it its kind. A Rolle with a lane is in sight anyway. */
function useGewaehlteArt(): void {
  const { graph, anordnung } = useLage()
  const gewaehltes = useArbeitsplatz(({ auswahl }) => (auswahl.length === 1 ? auswahl[0] : undefined))
  const showArt = useGraphzustand((zustand) => zustand.showArt)
  const art = anordnung.streifen.some(({ rolle }) => rolle === gewaehltes)
    ? undefined
    : graph.elemente.find(({ id }) => id === gewaehltes)?.art
  // something new is chosen before it is laid out
  useBeiWechsel(`${gewaehltes} ${art}`, () => {
    if (art !== undefined) showArt(art)
  })
}
