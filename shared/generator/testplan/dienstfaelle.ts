import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import type { Dienstantwort } from '../../modell/elemente/testfall.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { createGrosse, createPlanfall } from './fallbau.ts'
import type { Planfall } from './planfall.ts'
import type { Rahmen } from './rahmen.ts'

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
  return abfragen.flatMap((weg) =>
    ANTWORTEN.map(({ kennung, was, antwort }) => {
      const name = `${weg.id}-${kennung}`
      const eigene = { zustellweg: weg.id, antwort: withMerkmale(antwort, weg, abfragen) }
      return createPlanfall(rahmen, createGrosse(rahmen, `dienst-${name}`), {
        kennung: name,
        titel: `„${weg.name}“ ${was}`,
        kategorie: 'dienst',
        element: weg.id,
        dienstantworten: [eigene, ...listGuteAntworten(rahmen).filter(({ zustellweg }) => zustellweg !== weg.id)],
      })
    }),
  )
}

/** One hit for every Registerabfrage, with everything that later ones take over from it. */
export function listGuteAntworten(rahmen: Rahmen): Dienstantwort[] {
  const abfragen = listAbfragen(rahmen)
  return abfragen.map((weg) => ({
    zustellweg: weg.id,
    antwort: withMerkmale({ art: 'treffer', anzahl: 'einer', merkmale: {} }, weg, abfragen),
  }))
}

function listAbfragen(rahmen: Rahmen): Zustellweg[] {
  return rahmen.leistung.zustellwege.flatMap((id) => {
    const weg = findDatensatz(rahmen.projekt, 'zustellweg', id)
    const passt = weg?.abfrage !== undefined && weg.nachrichtentyp === rahmen.nachrichtentyp.id
    return passt && weg.abStufe <= rahmen.stufe && rahmen.stufe <= (weg.bisStufe ?? 4) ? [weg] : []
  })
}

function withMerkmale(
  antwort: Dienstantwort['antwort'],
  weg: Zustellweg,
  abfragen: readonly Zustellweg[],
): Dienstantwort['antwort'] {
  if (antwort.art !== 'treffer') return antwort
  const gefragt = abfragen.flatMap(({ abfrage }) => abfrage?.uebernommen ?? [])
  const merkmale = gefragt
    .filter(({ ausAntwortAuf }) => ausAntwortAuf === weg.id)
    .map(({ merkmal }) => [merkmal, `${merkmal}-4711`])
  return { ...antwort, merkmale: Object.fromEntries(merkmale) }
}
