import { Minus, Plus, X } from 'lucide-react'
import { findDatensatz } from '../../shared/modell/projekt.ts'
import type { Spielvergleich, Wegunterschied } from '../../shared/spiel/vergleich.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useSpiel } from './spielspeicher.ts'
import './spiel.css'

/** What the hash in the sentence means. */
const PRUEFSUMME =
  'SHA-256 ist die Prüfsumme des Regeltextes: Ist sie gleich, ist es dieselbe Regel, Zeichen für Zeichen.'

/** What if: which deliveries appear and vanish against the play before, and what became of rule and configuration. */
export function Vergleichsstreifen() {
  const offen = useSpiel((spiel) => spiel.offen)
  const vergleich = useSpiel((spiel) => spiel.vergleich)
  const closeVergleich = useSpiel((spiel) => spiel.closeVergleich)
  const projekt = useDokument((dokument) => dokument.projekt)
  if (!offen || vergleich === undefined || projekt === undefined) return null
  const name = (id: string): string => findDatensatz(projekt, 'organisation', id)?.name ?? ''
  const { neu, entfaellt, satz, rechts } = vergleich
  return (
    <section className="vergleichsstreifen" aria-label="Was sich ändert" aria-live="polite">
      <div className="dehn">
        <p className="vergleich-wechsel">{describeWechsel(vergleich, name)}</p>
        <ul className="vergleich-wege">
          {neu.map((eine) => (
            <Weg key={eine.zustellweg} weg={eine} neu />
          ))}
          {entfaellt.map((eine) => (
            <Weg key={eine.zustellweg} weg={eine} neu={false} />
          ))}
          {neu.length + entfaellt.length === 0 ? <li className="zweit">Dieselben Zustellungen wie zuvor.</li> : null}
        </ul>
        <p className="zweit vergleich-satz" title={PRUEFSUMME}>
          {satz}
        </p>
        {rechts.verlegung === undefined ? null : <p className="zweit vergleich-satz">{rechts.verlegung}</p>}
      </div>
      <Symbolknopf zeichen={X} name="Vergleich schließen" onClick={closeVergleich} />
    </section>
  )
}

function describeWechsel({ links, rechts }: Spielvergleich, name: (id: string) => string): string {
  const teile = [
    links.organisation === rechts.organisation ? '' : `${name(links.organisation)} → ${name(rechts.organisation)}`,
    links.stufe === rechts.stufe ? '' : `Stufe ${links.stufe} → Stufe ${rechts.stufe}`,
  ].filter((teil) => teil !== '')
  return `${teile.length === 0 ? 'Nach der Änderung' : teile.join(', ')}:`
}

function Weg({ weg, neu }: { weg: Wegunterschied; neu: boolean }) {
  const select = useArbeitsplatz((platz) => platz.select)
  const Zeichen = neu ? Plus : Minus
  const was = weg.art === 'auskunft' ? 'Auskunft ' : ''
  return (
    <li>
      <button
        type="button"
        className={`plk ${neu ? 'erfolg' : 'fehler'} vergleich-weg`}
        onClick={() => select([weg.zustellweg])}
      >
        <Zeichen size={12} strokeWidth={2} aria-hidden />
        <span className="vergleich-art">
          {was}
          {neu ? 'neu' : 'entfällt'}
        </span>
        <span className="kurz" title={weg.name}>
          {weg.name}
        </span>
      </button>
    </li>
  )
}
