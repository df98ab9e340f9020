import type { Organisation } from '../../shared/modell/elemente/organisation.ts'
import { pathOfKnoten } from '../../shared/modell/feldbaum.ts'
import type { Form } from './form.ts'
import { type Formwerte, type Ort, readGruppe, setWert, stepInto } from './werte.ts'

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

/** Another Organisation was chosen: a place that was still the former one's becomes that of the new one. */
export function moveOrt(form: Form, werte: Formwerte, von: Organisation, nach: Organisation): Formwerte {
  const knoten = form.felder.get(form.leistung.zustaendigkeitsmerkmal.ars)
  if (knoten === undefined) return werte
  const weg = pathOfKnoten(knoten).slice(0, -1)
  const ort = weg.reduce<Ort>((hier, gruppe) => stepInto(hier, gruppe.id, 0), {
    dokument: knoten.dokument,
    schritte: [],
  })
  return readGruppe(werte, ort)?.[knoten.id]?.[0] === von.ars ? setWert(werte, ort, knoten.id, 0, nach.ars) : werte
}
