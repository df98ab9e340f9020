import { useCallback, useEffect, useState } from 'react'
import type { Befund, Ergebnis } from '../../shared/befund.ts'
import type { EigenesMuster } from '../../shared/muster/eigene/eigenesMuster.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useHost } from '../host/HostKontext.tsx'

export interface EigeneMuster {
  muster: readonly EigenesMuster[]
  /** files that are none, and what did not work */
  befunde: readonly Befund[]
  rename(kennung: string, name: string, beschreibung: string): Promise<boolean>
  remove(kennung: string): Promise<boolean>
}

/** The user's own patterns, read when the wizard opens and after every change. */
export function useEigeneMuster(): EigeneMuster {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const [muster, setMuster] = useState<readonly EigenesMuster[]>([])
  const [befunde, setBefunde] = useState<readonly Befund[]>([])

  const load = useCallback(async () => {
    if (sitzung === undefined) return
    const liste = await host.rufe('listeMuster', { sitzung })
    setMuster(liste.ok ? liste.wert.muster : [])
    setBefunde(liste.ok ? liste.wert.befunde : liste.befunde)
  }, [host, sitzung])

  useEffect(() => {
    void load()
  }, [load])

  const finish = async (ergebnis: Ergebnis<unknown>): Promise<boolean> => {
    if (ergebnis.ok) await load()
    else setBefunde(ergebnis.befunde)
    return ergebnis.ok
  }
  return {
    muster,
    befunde,
    rename: async (kennung, name, beschreibung) =>
      sitzung !== undefined && finish(await host.rufe('benenneMuster', { sitzung, kennung, name, beschreibung })),
    remove: async (kennung) => sitzung !== undefined && finish(await host.rufe('loescheMuster', { sitzung, kennung })),
  }
}
