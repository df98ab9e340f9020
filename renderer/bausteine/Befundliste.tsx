import type { Befund } from '../../shared/befund.ts'
import { Befundzeile } from './Befundzeile.tsx'
import { createSchluessel } from './schluessel.ts'

/** Befunde with their remedies one below the other; the same one may be among them several times. */
export function Befundliste({ befunde, klasse }: { befunde: readonly Befund[]; klasse?: string }) {
  return (
    <ul className={klasse}>
      {createSchluessel(befunde, ({ code, satz }) => `${code} ${satz}`).map(([schluessel, befund]) => (
        <Befundzeile key={schluessel} befund={befund} />
      ))}
    </ul>
  )
}
