import { useMemo } from 'react'
import { type Befund, createBefund } from '../../../shared/befund.ts'
import { setBisStufe, setStufe } from '../../../shared/dokument/befehle/stufen.ts'
import { addZustellweg } from '../../../shared/dokument/befehle/zustellwege.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { draftZustellweg } from '../../../shared/zustellwege/vorgaben.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useMeldungen } from '../../arbeitsplatz/meldungen.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { createZufallsbytes } from '../../dokument/zufall.ts'
import { useAktionen } from '../../host/HostKontext.tsx'
import { isMoeglich, type Stufenende } from './spanne.ts'

export interface Wegaenderung {
  /** creates a Zustellweg with what it must say and chooses it */
  create(leistung: string, nachrichtentyp: string, rolle: string, komponententyp: string): boolean
  /** moves an end of the span; the other end stays */
  setEnde(weg: Zustellweg, ende: Stufenende, stufe: Umsetzungsstufe): boolean
}

/** The changes that the matrix makes, each one Schritt; what is refused is told at the bottom of the window. */
export function useWegaenderung(): Wegaenderung {
  const aktionen = useAktionen()
  return useMemo(() => {
    const run = (schritt: Schritt): boolean => {
      const ergebnis = aktionen.run(schritt)
      useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
      return ergebnis.ok
    }
    return {
      create: (leistung, nachrichtentyp, rolle, komponententyp) => {
        const { projekt } = useDokument.getState()
        const typ = projekt && findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)
        const system = projekt && findDatensatz(projekt, 'komponententyp', komponententyp)
        if (projekt === undefined || typ === undefined || system === undefined) return false
        const entwurf = draftZustellweg(projekt, typ, rolle, system)
        if ('verbot' in entwurf) {
          useMeldungen.getState().melde([createVerbot(entwurf.verbot, nachrichtentyp)])
          return false
        }
        const { schritt, id } = addZustellweg(projekt, leistung, entwurf.angaben, createZufallsbytes)
        if (!run(schritt)) return false
        useArbeitsplatz.getState().select([id])
        return true
      },
      setEnde: (weg, ende, stufe) => {
        const { projekt } = useDokument.getState()
        if (projekt === undefined || !isMoeglich(weg, ende, stufe)) return false
        if (ende === 'abStufe') return run(setStufe(projekt, weg.id, stufe))
        return run(setBisStufe(projekt, weg.id, stufe === 4 ? undefined : stufe))
      },
    }
  }, [aktionen])
}

function createVerbot(satz: string, element: string): Befund {
  return createBefund({
    code: 'dokument.zustellweg',
    satz,
    ort: { element },
    abhilfe: 'Wählen Sie eine andere Rolle oder einen anderen Komponententyp.',
  })
}
