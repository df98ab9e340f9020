import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import type { Dienstantwort } from '../../modell/elemente/testfall.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import type { Rahmen } from './rahmen.ts'

/** The Registerabfragen of the Leistung at the stage, in model order. */
export function listAbfragen(rahmen: Rahmen): Zustellweg[] {
  return rahmen.leistung.zustellwege.flatMap((id) => {
    const weg = findDatensatz(rahmen.projekt, 'zustellweg', id)
    const inStufe = weg !== undefined && weg.abStufe <= rahmen.stufe && rahmen.stufe <= (weg.bisStufe ?? 4)
    return inStufe && weg.abfrage !== undefined ? [weg] : []
  })
}

/** One hit for every Registerabfrage, with everything that later ones take over from it. */
export function listGuteAntworten(rahmen: Rahmen): Dienstantwort[] {
  const abfragen = listAbfragen(rahmen)
  return abfragen.map((weg) => ({
    zustellweg: weg.id,
    antwort: withMerkmale({ art: 'treffer', anzahl: 'einer', merkmale: {} }, weg, abfragen),
  }))
}

/** A hit gets the values that other Registerabfragen take over from it. */
export function withMerkmale(
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
