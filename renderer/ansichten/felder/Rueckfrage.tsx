import { Befundliste } from '../../bausteine/Befundliste.tsx'
import { useErsterFokus } from '../../bausteine/useErsterFokus.ts'
import { useFelderzustand } from './felderzustand.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'

type Offenes = NonNullable<ReturnType<typeof useFelderzustand.getState>['rueckfrage']>

/** What a change would break elsewhere, before it is made: references that cannot follow. */
export function Rueckfrage({ aktionen }: { aktionen: Feldaktionen }) {
  const rueckfrage = useFelderzustand((stand) => stand.rueckfrage)
  return rueckfrage === undefined ? null : <Frage {...rueckfrage} aktionen={aktionen} />
}

function Frage({ schritt, befunde, aktionen }: Offenes & { aktionen: Feldaktionen }) {
  // the question is about what was just done by key
  const knopf = useErsterFokus<HTMLButtonElement>()
  const end = (): void => useFelderzustand.setState({ rueckfrage: undefined })
  return (
    <section className="felder-rueckfrage" role="alertdialog" aria-label={schritt.name}>
      <p className="felder-rueckfragesatz">
        <b>{schritt.name}</b>: Nicht alle Verweise können folgen. Danach fällt auf:
      </p>
      <Befundliste befunde={befunde} />
      <div className="reihe">
        <button
          ref={knopf}
          type="button"
          className="knopf klein"
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
