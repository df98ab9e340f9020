import { UNTERSCHIEDSWORTE, type Unterschiedsart } from '../../../shared/vergleich/unterschied.ts'

const ZEICHEN: Readonly<Record<Unterschiedsart, string>> = { neu: '+', geaendert: '~', entfernt: '−' }
const KLASSEN: Readonly<Record<Unterschiedsart, string>> = { neu: 'erfolg', geaendert: 'hinweis', entfernt: 'fehler' }

/** Sign and word of what became of an element. */
export function Unterschiedszeichen({ was }: { was: Unterschiedsart }) {
  return (
    <span className={`plk ${KLASSEN[was]} unterschiedszeichen`}>
      <b aria-hidden="true">{ZEICHEN[was]}</b>
      {UNTERSCHIEDSWORTE[was]}
    </span>
  )
}
