import type { Lesbar } from '../../shared/worte/lesbar.ts'
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
          {wert.glieder.map((glied, stelle) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a value have no identity of their own
            <li key={stelle}>
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
