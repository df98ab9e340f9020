import type { Lesbar } from '../../shared/worte/lesbar.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { Verweis } from './Verweis.tsx'

/** A value of a record in words, lists and parts indented, elements as links. */
export function Lesbares({ wert }: { wert: Lesbar }) {
  switch (wert.art) {
    case 'text':
      return <span className="lesetext">{wert.text}</span>
    case 'verweis':
      return <Verweis id={wert.id} />
    case 'liste':
      return (
        <ul className="leseliste">
          {createSchluessel(wert.glieder, ({ art }) => art).map(([schluessel, glied]) => (
            <li key={schluessel}>
              <Lesbares wert={glied} />
            </li>
          ))}
        </ul>
      )
    case 'teile':
      return (
        <dl className="leseteile">
          {wert.teile.map(({ label, wert: teil }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Lesbares wert={teil} />
              </dd>
            </div>
          ))}
        </dl>
      )
  }
}
