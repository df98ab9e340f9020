import type { Feldknoten } from '../../modell/feldbaum.ts'
import { listDatensaetze } from '../../modell/projekt.ts'
import { withVorkommen } from './eintraege.ts'
import { createGrosse, createPlanfall } from './fallbau.ts'
import type { Planfall } from './planfall.ts'
import { findZustaendigkeit, type Rahmen } from './rahmen.ts'
import { asksElement } from './umfang.ts'

/** A place outside every Zuständigkeit: no Amtlicher Regionalschlüssel of the field's form begins with 99. */
const NIRGENDWO = '999999999999'

/** Each Zuständigkeit of each Stelle hit by its own place, and a place nobody is in charge of. */
export function listZustaendigkeitsfaelle(rahmen: Rahmen): Planfall[] {
  const { leistung, bearbeitende, projekt } = rahmen
  const ars = rahmen.felder.get(leistung.zustaendigkeitsmerkmal.ars)
  if (ars === undefined || !rahmen.nachrichtentyp.eroeffnet) return []
  const bereich = rahmen.felder.get(leistung.zustaendigkeitsmerkmal.bereich ?? '')
  const faelle = listDatensaetze(projekt, 'stelle')
    .filter((stelle) => bearbeitende.stellen.includes(stelle.id))
    .flatMap((stelle) =>
      stelle.zustaendigkeiten
        .filter((eine) => eine.leistung === leistung.id)
        .flatMap((eine, nummer) => {
          const orte = eine.bereich === undefined ? [undefined] : [eine.bereich.von, eine.bereich.bis]
          return orte.flatMap((ort, ende) =>
            createOrtsfall(rahmen, {
              kennung: `${stelle.id}-${nummer}-${ende}`,
              titel: `Zuständig ist ${stelle.name}${ort === undefined ? '' : ` (Bereich „${ort}“)`}`,
              element: stelle.id,
              werte: [
                [ars, eine.arsPraefix.padEnd(12, '0')],
                [bereich, ort],
              ],
              erwartet: undefined,
            }),
          )
        }),
    )
  const keiner = createOrtsfall(rahmen, {
    kennung: 'keine',
    titel: 'Für den Ort ist keine Stelle zuständig',
    element: ars.id,
    werte: [[ars, NIRGENDWO]],
    erwartet: { ausgang: 'zurueckgewiesen', code: 'regel.zustaendigkeitKeine' },
  })
  return [...faelle, ...keiner]
}

interface Ortsfall {
  kennung: string
  titel: string
  element: string
  werte: [knoten: Feldknoten | undefined, wert: string | undefined][]
  erwartet: Planfall['erwartet']
}

function createOrtsfall(rahmen: Rahmen, { kennung, titel, element, werte, erwartet }: Ortsfall): Planfall[] {
  if (!asksElement(rahmen.umfang ?? {}, element)) return []
  const grund = createGrosse(rahmen, `ort-${kennung}`)
  let dokumente = grund.nachricht.dokumente
  for (const [knoten, wert] of werte) {
    if (knoten !== undefined && wert !== undefined) dokumente = withVorkommen(dokumente, knoten, [wert])
  }
  const geaendert = { ...grund, nachricht: { ...grund.nachricht, dokumente } }
  return [createPlanfall(rahmen, geaendert, { kennung, titel, kategorie: 'zustaendigkeit', element, erwartet })]
}

/** Two Stellen in charge of the same place: the configuration is changed for this case, the model check would refuse it. */
export function listGleichstandfaelle(rahmen: Rahmen): Planfall[] {
  const gefunden = findZustaendigkeit(rahmen)
  const { bearbeitende, projekt, nachrichtentyp } = rahmen
  const andere = listDatensaetze(projekt, 'stelle').find(
    (stelle) => bearbeitende.stellen.includes(stelle.id) && stelle.id !== gefunden?.stelle.id,
  )
  if (gefunden === undefined || andere === undefined || !nachrichtentyp.eroeffnet) return []
  if (!asksElement(rahmen.umfang ?? {}, andere.id)) return []
  const fall = createPlanfall(rahmen, createGrosse(rahmen, 'gleichstand'), {
    kennung: 'gleichstand',
    titel: `${gefunden.stelle.name} und ${andere.name} sind gleichermaßen zuständig`,
    kategorie: 'zustaendigkeit',
    element: andere.id,
    erwartet: { ausgang: 'zurueckgewiesen', code: 'regel.zustaendigkeitMehrdeutig' },
    abwandlung: [{ ...andere, zustaendigkeiten: [...andere.zustaendigkeiten, gefunden.eintrag] }],
  })
  return [fall]
}
