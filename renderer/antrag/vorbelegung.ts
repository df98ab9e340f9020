import type { Organisation } from '../../shared/modell/elemente/organisation.ts'
import { pathOfKnoten } from '../../shared/modell/feldbaum.ts'
import type { Form } from './form.ts'
import { type Formwerte, type Ort, setWert, stepInto } from './werte.ts'

/**
 * An empty form with what nobody types: the place by which the Organisation is found, and mandatory points in time.
 */
export function createLeereWerte(form: Form, organisation: Organisation | undefined, jetzt: string): Formwerte {
  let werte: Formwerte = {}
  const { ars } = form.leistung.zustaendigkeitsmerkmal
  for (const { dokument, sicht } of form.dokumente) {
    if (!sicht.pflicht) continue
    for (const [pfad, knoten] of form.felder) {
      if (knoten.dokument !== dokument.id || knoten.feld === undefined) continue
      const weg = pathOfKnoten(knoten).slice(0, -1)
      if (weg.some(({ anzahl }) => anzahl.min === 0)) continue
      const wert =
        pfad === ars
          ? organisation?.ars
          : knoten.feld.datentyp === 'zeitpunkt' && knoten.anzahl.min > 0
            ? jetzt
            : undefined
      if (wert === undefined) continue
      const ort = weg.reduce<Ort>((hier, gruppe) => stepInto(hier, gruppe.id, 0), {
        dokument: dokument.id,
        schritte: [],
      })
      werte = setWert(werte, ort, knoten.id, 0, wert)
    }
  }
  return werte
}
