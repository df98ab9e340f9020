import { Befundliste } from '../../bausteine/Befundliste.tsx'
import { useFelderzustand } from './felderzustand.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'

/** What a change would break elsewhere, before it is made: references that cannot follow. */
export function Rueckfrage({ aktionen }: { aktionen: Feldaktionen }) {
  const rueckfrage = useFelderzustand((stand) => stand.rueckfrage)
  if (rueckfrage === undefined) return null
  const { schritt, befunde } = rueckfrage
  const end = (): void => useFelderzustand.setState({ rueckfrage: undefined })
  return (
    <section className="felder-rueckfrage" role="alertdialog" aria-label={schritt.name}>
      <p className="felder-rueckfragesatz">
        <b>{schritt.name}</b>: Nicht alle Verweise können folgen. Danach fällt auf:
      </p>
      <Befundliste befunde={befunde} />
      <div className="reihe">
        <button
          type="button"
          className="knopf klein"
          // biome-ignore lint/a11y/noAutofocus: the question is about what was just done by key
          autoFocus
          onClick={() => {
            end()
            aktionen.run(schritt)
          }}
        >
          Trotzdem verschieben
        </button>
        <button type="button" className="knopf klein leise" onClick={end}>
          Nicht verschieben
        </button>
      </div>
    </section>
  )
}
