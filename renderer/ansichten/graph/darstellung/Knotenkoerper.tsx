import type { Graphelement } from '../../../../shared/graph/ableitung/graph.ts'
import { createKnotenbild } from '../../../../shared/graph/darstellung/knotenbild.ts'
import { drawNasen, drawSilhouette } from '../../../../shared/graph/darstellung/silhouetten.ts'
import { createSchluessel } from '../../../bausteine/schluessel.ts'
import { Artzeichen } from './Artzeichen.tsx'

/** An element in the silhouette of its kind: sign, title, second line and, where they are shown, its parts. */
export function Knotenkoerper({ element, breite, hoehe }: { element: Graphelement; breite: number; hoehe: number }) {
  const { zeilen, zweitzeile, teile, kopfhoehe } = createKnotenbild(element)
  const { flaeche, zier } = drawSilhouette(element.art, breite, hoehe)
  return (
    <>
      <svg className="fm" width={breite} height={hoehe} viewBox={`0 0 ${breite} ${hoehe}`} aria-hidden="true">
        <path className="fs" d={flaeche} />
        <path className="ff" d={flaeche} />
        {zier === undefined ? null : <path className="fz" d={zier} />}
        {element.art === 'system' ? <path className="ff" d={drawNasen(hoehe)} /> : null}
      </svg>
      <span className="kzeichen">
        <Artzeichen art={element.art} />
      </span>
      <span className="kt">
        <b>
          {zeilen.map((zeile) => (
            <span key={zeile}>{zeile}</span>
          ))}
        </b>
        {zweitzeile === undefined ? null : <small>{zweitzeile}</small>}
      </span>
      {teile.length === 0 ? null : <Teile namen={teile} oben={kopfhoehe} />}
    </>
  )
}

/** The parts of an unfolded Dokument; the same name may come twice. */
function Teile({ namen, oben }: { namen: readonly string[]; oben: number }) {
  return (
    <span className="kteile" style={{ top: oben }}>
      {createSchluessel(namen, (name) => name).map(([schluessel, name]) => (
        <span key={schluessel}>{name}</span>
      ))}
    </span>
  )
}
