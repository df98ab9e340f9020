import { useMemo, useState } from 'react'
import { walkEntwurf } from '../../shared/ausdruck/entwurf/aendern.ts'
import type { Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import {
  createBeispiel,
  createProbedaten,
  listProbeknoten,
  type Probeknoten,
} from '../../shared/ausdruck/entwurf/probe.ts'
import { setWerte } from '../../shared/ausdruck/testwerte/belegung.ts'
import type { Dokumente } from '../../shared/ausdruck/testwerte/lage.ts'
import { createWertevorrat } from '../../shared/ausdruck/testwerte/vorrat.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import type { Feldwert } from '../../shared/modell/nachricht.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Ausdruckslage } from '../../shared/pruefung/ausdruckslage.ts'
import { listEigeneFelder } from '../../shared/pruefung/entwurfsmaengel.ts'

export interface Probe {
  dokumente: Dokumente
  knoten: readonly Probeknoten[]
  /** there was no example for the last wish */
  ohneBeispiel: boolean
  showBeispiel(ziel: boolean): void
  clear(): void
  setWerte(knoten: Feldknoten, elternstellen: readonly number[], werte: readonly Feldwert[]): void
}

/** Values to try an expression with; they begin with an example that fulfils it and then belong to whoever tries. */
export function useProbe(projekt: Projekt, lage: Ausdruckslage, wurzel: Entwurf): Probe {
  const vorrat = useMemo(() => createWertevorrat(projekt.codelisteninhalte), [projekt.codelisteninhalte])
  const [dokumente, setDokumente] = useState<Dokumente>(
    () => createBeispiel(wurzel, true, lage, vorrat) ?? createProbedaten(lage),
  )
  const [ohneBeispiel, setOhneBeispiel] = useState(false)
  const knoten = useMemo(() => {
    const gelesene = new Set([...walkEntwurf(wurzel)].flatMap((zeile) => listEigeneFelder(zeile.knoten)))
    return listProbeknoten(lage, gelesene)
  }, [lage, wurzel])
  return {
    dokumente,
    knoten,
    ohneBeispiel,
    showBeispiel: (ziel) => {
      const beispiel = createBeispiel(wurzel, ziel, lage, vorrat)
      setOhneBeispiel(beispiel === undefined)
      if (beispiel !== undefined) setDokumente(beispiel)
    },
    clear: () => {
      setOhneBeispiel(false)
      setDokumente(createProbedaten(lage))
    },
    setWerte: (einer, elternstellen, werte) => {
      setOhneBeispiel(false)
      setDokumente((bisher) => setWerte(bisher, einer, elternstellen, werte))
    },
  }
}
