import { Artzeichen } from '../graph/darstellung/Artzeichen.tsx'
import { spitzeOf } from './Pfeilspitzen.tsx'

/** What shapes and lines mean. */
export function Flusslegende() {
  return (
    <ul className="legende flusslegende" aria-label="Legende">
      <li>
        <span className="rolle ka">
          <Artzeichen art="rolle" />
        </span>
        Rolle mit ihrer Linie
      </li>
      <li>
        <span className="teilleistung ka">
          <Artzeichen art="teilleistung" />
        </span>
        Teilleistung
      </li>
      <li>
        <svg width={12} height={16} aria-hidden="true">
          <rect className="farbeit teilleistung" x={1} y={1} width={10} height={14} rx={4} />
        </svg>
        zuständige Rolle arbeitet
      </li>
      <li>
        <Musterpfeil klasse="fpfeil nachricht ruhig" />
        Nachricht
      </li>
      <li>
        <Musterpfeil klasse="fpfeil nachricht ruhig gestrichelt" />
        Antwort
      </li>
      <li>
        <svg width={10} height={16} aria-hidden="true">
          <rect className="fantwort" x={1} y={1} width={8} height={14} rx={2} />
        </svg>
        von der Frage zur Antwort
      </li>
    </ul>
  )
}

function Musterpfeil({ klasse }: { klasse: string }) {
  return (
    <svg className={klasse} width={30} height={14} aria-hidden="true">
      <path className="fstrich" d="M1 7H28" markerEnd={`url(#${spitzeOf('ruhig')})`} />
    </svg>
  )
}
