import { KANTENARTEN, type Kantenart } from '../../../shared/graph/ableitung/graph.ts'
import { ARTNAMEN, KANTENNAMEN } from '../../../shared/graph/ableitung/woerter.ts'
import { KANTENSTILE } from '../../../shared/graph/darstellung/kantenstil.ts'
import { Artzeichen } from './darstellung/Artzeichen.tsx'
import { markerId } from './darstellung/Marken.tsx'
import { useLage } from './GraphKontext.tsx'
import { AUSBLENDBARE, chooseLeiseKanten } from './sichtbares.ts'
import { toggle, useGraphzustand } from './zustand.ts'

/** What shapes and lines mean; each entry also shows or hides what it names. */
export function Legende() {
  const { graph, kanten } = useLage()
  const ohneArten = useGraphzustand((zustand) => zustand.ohneArten)
  const toggleArt = useGraphzustand((zustand) => zustand.toggleArt)
  const leise = chooseLeiseKanten(
    graph,
    useGraphzustand((zustand) => zustand.leiseKanten),
  )
  const setLeiseKanten = useGraphzustand((zustand) => zustand.setLeiseKanten)
  const vorhandene = new Set(kanten.map(({ art }) => art))
  return (
    <div className="legende" role="toolbar" aria-label="Legende">
      {AUSBLENDBARE.map((art) => (
        <button
          key={art}
          type="button"
          className="lart"
          aria-pressed={!ohneArten.has(art)}
          onClick={() => toggleArt(art)}
          aria-label={ARTNAMEN[art].mehrzahl}
          title={ohneArten.has(art) ? `${ARTNAMEN[art].mehrzahl} zeigen` : `${ARTNAMEN[art].mehrzahl} ausblenden`}
        >
          <span className={`${art} ka`}>
            <Artzeichen art={art} />
          </span>
          {ARTNAMEN[art].kurz}
        </button>
      ))}
      <span className="trenn" />
      {KANTENARTEN.filter((art) => art !== 'vorgang' && vorhandene.has(art)).map((art) => (
        <button
          key={art}
          type="button"
          aria-pressed={!leise.has(art)}
          onClick={() => setLeiseKanten(toggle(leise, art))}
          title={
            leise.has(art)
              ? `${KANTENNAMEN[art]}: nur am gewählten Element; immer zeigen`
              : `${KANTENNAMEN[art]}: nur am gewählten Element zeigen`
          }
        >
          <Musterlinie art={art} />
          {KANTENNAMEN[art]}
        </button>
      ))}
    </div>
  )
}

function Musterlinie({ art }: { art: Kantenart }) {
  const { anfang, ende } = KANTENSTILE[art]
  return (
    <svg className={`lk kt kt-${art}`} viewBox="0 0 22 12" aria-hidden="true">
      <path
        className="react-flow__edge-path"
        d="M3 6H20"
        {...(anfang === undefined ? {} : { markerStart: `url(#${markerId(anfang, art, 'ruhig')})` })}
        {...(ende === undefined ? {} : { markerEnd: `url(#${markerId(ende, art, 'ruhig')})` })}
      />
    </svg>
  )
}
