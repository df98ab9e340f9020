import { useCallback, useEffect, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import type { HostWert } from '../../shared/host.ts'
import { clientId } from '../host/client.ts'
import { useHost } from '../host/HostKontext.tsx'

export type Ordnerstand = HostWert<'listeOrdner'>

/** A folder as the host lists it; the last one stays until the next is there. */
export function useOrdnerstand(anfang: string | undefined): {
  stand: Ordnerstand | undefined
  befunde: readonly Befund[]
  gehe(ordner: string): void
} {
  const host = useHost()
  const [stand, setStand] = useState<Ordnerstand>()
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  const gehe = useCallback(
    async (ordner?: string): Promise<void> => {
      const gelesen = await host.rufe('listeOrdner', {
        client: clientId(),
        ...(ordner === undefined ? {} : { ordner }),
      })
      setBefunde(gelesen.ok ? [] : gelesen.befunde)
      if (gelesen.ok) setStand(gelesen.wert)
    },
    [host],
  )
  useEffect(() => void gehe(anfang), [gehe, anfang])
  return { stand, befunde, gehe }
}
