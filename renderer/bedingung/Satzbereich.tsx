import type { Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import { completeBedingung, completeBerechnung } from '../../shared/ausdruck/entwurf/vollenden.ts'
import { describeBedingung, describeBerechnung } from '../../shared/ausdruck/satz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Ausdruckslage } from '../../shared/pruefung/ausdruckslage.ts'
import { namenOf } from '../../shared/worte/lesbar.ts'

/** The sentence that concepts print, as soon as it is whole. */
export function Satzbereich({ projekt, lage, wurzel }: { projekt: Projekt; lage: Ausdruckslage; wurzel: Entwurf }) {
  const namen = namenOf(projekt)
  const bedingung = completeBedingung(wurzel)
  const berechnung = completeBerechnung(wurzel)
  const satz =
    bedingung !== undefined
      ? describeBedingung(bedingung, namen, lage.sprecher)
      : berechnung && describeBerechnung(berechnung, namen, lage.sprecher)
  return (
    <section aria-label="Als Satz">
      <h3 className="absch">Als Satz</h3>
      <p className="be-satz" aria-live="polite">
        {satz ?? <span className="dritt">Der Satz steht hier, sobald alle Zeilen vollständig sind.</span>}
      </p>
    </section>
  )
}
