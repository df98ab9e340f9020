import type { Dienstantwort } from '../../modell/elemente/testfall.ts'
import { listAbfragen, listGuteAntworten, withMerkmale } from './dienstantworten.ts'
import { createGrosse, createPlanfall } from './fallbau.ts'
import type { Planfall } from './planfall.ts'
import type { Rahmen } from './rahmen.ts'
import { asksElement } from './umfang.ts'

const ANTWORTEN: { kennung: string; was: string; antwort: Dienstantwort['antwort'] }[] = [
  { kennung: 'treffer', was: 'findet einen Eintrag', antwort: { art: 'treffer', anzahl: 'einer', merkmale: {} } },
  { kennung: 'mehrere', was: 'findet mehrere Einträge', antwort: { art: 'treffer', anzahl: 'mehrere', merkmale: {} } },
  { kennung: 'keiner', was: 'findet nichts', antwort: { art: 'keinTreffer' } },
  { kennung: 'zeit', was: 'antwortet nicht rechtzeitig', antwort: { art: 'zeit' } },
  { kennung: 'ablehnung', was: 'lehnt die Abfrage ab', antwort: { art: 'ablehnung' } },
  { kennung: 'technik', was: 'ist gestört', antwort: { art: 'technik' } },
]

/** For every Registerabfrage of the message's type at this stage: every kind of answer while all others answer well. */
export function listDienstfaelle(rahmen: Rahmen): Planfall[] {
  const abfragen = listAbfragen(rahmen)
  return abfragen
    .filter((weg) => weg.nachrichtentyp === rahmen.nachrichtentyp.id && asksElement(rahmen.umfang ?? {}, weg.id))
    .flatMap((weg) =>
      ANTWORTEN.map(({ kennung, was, antwort }) => {
        const name = `${weg.id}-${kennung}`
        const eigene = { zustellweg: weg.id, antwort: withMerkmale(antwort, weg, abfragen) }
        const andere = listGuteAntworten(rahmen).filter(({ zustellweg }) => zustellweg !== weg.id)
        return createPlanfall(rahmen, createGrosse(rahmen, `dienst-${name}`), {
          kennung: name,
          titel: `„${weg.name}“ ${was}`,
          kategorie: 'dienst',
          element: weg.id,
          dienstantworten: [eigene, ...andere],
        })
      }),
    )
}
