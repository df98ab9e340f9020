import { useEffect, useMemo } from 'react'
import { useHervorhebung } from '../arbeitsplatz/hervorhebung.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useHost } from '../host/HostKontext.tsx'
import { countTestmarken, useFolgen } from './folgenspeicher.ts'

/** Lets the host watch the changes of the open project and shows what they do to the tests, as marks on their elements. */
export function useAenderungsfolgen(): void {
  const host = useHost()
  const sitzung = useDokument((dokument) => dokument.sitzung)
  const folgen = useFolgen((stand) => stand.folgen)
  const takeFolgen = useFolgen((stand) => stand.takeFolgen)
  const setTestmarken = useHervorhebung((hervorhebung) => hervorhebung.setTestmarken)
  useEffect(() => {
    if (sitzung === undefined) return
    const ende = host.beobachte((ereignis) => {
      if (ereignis.art === 'aenderungsfolgen' && ereignis.sitzung === sitzung) takeFolgen(ereignis.folgen)
    })
    void host.rufe('pruefeAenderungen', { sitzung }).then((ergebnis) => {
      if (ergebnis.ok) takeFolgen(ergebnis.wert)
    })
    return ende
  }, [host, sitzung, takeFolgen])
  const marken = useMemo(() => (folgen === undefined ? new Map<string, number>() : countTestmarken(folgen)), [folgen])
  useEffect(() => {
    setTestmarken(marken)
    return () => setTestmarken(new Map())
  }, [marken, setTestmarken])
}
