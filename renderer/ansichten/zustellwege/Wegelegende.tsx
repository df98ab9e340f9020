import { CornerDownRight, Replace, Split, TriangleAlert } from 'lucide-react'

/** What bars and signs mean. */
export function Wegelegende() {
  return (
    <ul className="legende wegelegende" aria-label="Legende">
      <li>
        <Muster art="pflicht" />
        Pflicht
      </li>
      <li>
        <Muster art="frei" />
        freiwillig
      </li>
      <li>
        <Muster art="ersatz" />
        nur als Ersatz
      </li>
      <li>
        <Split size={12} strokeWidth={1.75} aria-hidden />
        unter einer Bedingung
      </li>
      <li>
        <CornerDownRight size={12} strokeWidth={1.75} aria-hidden />
        nach einem anderen
      </li>
      <li>
        <Replace size={12} strokeWidth={1.75} aria-hidden />
        mit Ersatzweg
      </li>
      <li>
        <TriangleAlert className="sz warnung" size={12} strokeWidth={1.75} aria-hidden />
        Stufe ohne Zustellung
      </li>
    </ul>
  )
}

function Muster({ art }: { art: string }) {
  return (
    <span className={`weg muster ${art}`} aria-hidden="true">
      <span className="weg-stufen">
        <i />
        <i className="an" />
        <i className="an" />
        <i className="an" />
      </span>
    </span>
  )
}
