import { ListTree, Waypoints } from 'lucide-react'
import type { Befund } from '../../shared/befund.ts'
import { artOfId } from '../../shared/modell/ids.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { isImGraph } from '../arbeitsplatz/elemente.ts'
import { describeDateistelle } from './dateistelle.ts'

/** The chosen Befund with all its words, and the ways to where it can be mended. Its element has been chosen with it. */
export function Befunddetails({ befund }: { befund: Befund }) {
  const { satz, abhilfe, rechtsgrundlage, einzelheiten, ort } = befund
  const datei = describeDateistelle(ort ?? {})
  return (
    <section className="befunddetails" aria-label="Gewählter Befund">
      <p className="stark">
        {satz}
        {rechtsgrundlage === undefined ? '' : ` (${rechtsgrundlage})`}
      </p>
      <p>{abhilfe}</p>
      {ort?.element === undefined ? null : <Spruenge element={ort.element} />}
      {einzelheiten === undefined ? null : <p className="dritt">{einzelheiten}</p>}
      {datei === '' ? null : <p className="fest dritt">{datei}</p>}
    </section>
  )
}

function Spruenge({ element }: { element: string }) {
  const art = artOfId(element)
  return (
    <div className="reihe">
      <button type="button" className="knopf klein" onClick={() => runBefehl('bearbeiten.eigenschaften')}>
        <ListTree size={14} strokeWidth={1.75} aria-hidden /> Eigenschaften öffnen
      </button>
      {art !== undefined && isImGraph(art) ? (
        <button type="button" className="knopf klein" onClick={() => useArbeitsplatz.getState().setAnsicht('graph')}>
          <Waypoints size={14} strokeWidth={1.75} aria-hidden /> Im Graph zeigen
        </button>
      ) : null}
    </div>
  )
}
