import type { Zustellweg } from '../modell/elemente/nachricht.ts'
import type { Installation, Stelle } from '../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../modell/elemente/produkt.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'

/** The Installation of a Stelle and its Schnittstelle that take what a Zustellweg brings. */
export interface Annahme {
  installation: Installation
  schnittstelle: Schnittstelle
}

/** The first Installation of the Stelle that can do it; its Schnittstellen in their order. */
export function findAnnahme(projekt: Projekt, stelle: Stelle, weg: Zustellweg): Annahme | undefined {
  const dienst = findDatensatz(projekt, 'komponententyp', weg.komponententyp)?.dienst
  for (const installationId of stelle.installationen) {
    const installation = findDatensatz(projekt, 'installation', installationId)
    const produkt = findDatensatz(projekt, 'produkt', installation?.produkt)
    if (installation === undefined || !produkt?.komponententypen.includes(weg.komponententyp)) continue
    const schnittstelle = listAusgaenge(projekt, installation).find((eine) =>
      dienst === undefined ? takesNachricht(projekt, eine, weg.nachrichtentyp) : eine.dienst === dienst,
    )
    if (schnittstelle !== undefined) return { installation, schnittstelle }
  }
  return undefined
}

function listAusgaenge(projekt: Projekt, installation: Installation): Schnittstelle[] {
  const alle = installation.schnittstellen.flatMap(
    ({ schnittstelle }) => findDatensatz(projekt, 'schnittstelle', schnittstelle) ?? [],
  )
  return alle.filter(({ richtung }) => richtung === 'ausgang')
}

/** The neutral format takes every Nachrichtentyp, a format of its own those with a Zuordnung. */
function takesNachricht(projekt: Projekt, schnittstelle: Schnittstelle, nachrichtentyp: string): boolean {
  if (schnittstelle.dienst !== undefined) return false
  if (schnittstelle.format === 'neutral') return true
  return listDatensaetze(projekt, 'zuordnung').some(
    ({ schnittstelle: ziel, gegenstand }) =>
      ziel === schnittstelle.id && gegenstand.art === 'nachrichtentyp' && gegenstand.nachrichtentyp === nachrichtentyp,
  )
}
