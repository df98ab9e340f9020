import { useEffect, useMemo } from 'react'
import { type RoteTests, useHervorhebung } from '../arbeitsplatz/hervorhebung.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useHost } from '../host/HostKontext.tsx'
import { listRoteTests, useFolgen } from './folgenspeicher.ts'

/** Lets the host watch the changes of the open project and shows what they do to the tests, on their elements. */
export function useAenderungsfolgen(): void {
  const host = useHost()
  const sitzung = useDokument((dokument) => dokument.sitzung)
  const folgen = useFolgen((stand) => stand.folgen)
  const takeFolgen = useFolgen((stand) => stand.takeFolgen)
  const setRoteTests = useHervorhebung((hervorhebung) => hervorhebung.setRoteTests)
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
  const tests = useMemo(() => (folgen === undefined ? KEINE : listRoteTests(folgen)), [folgen])
  useEffect(() => {
    setRoteTests('aenderung', tests)
    return () => setRoteTests('aenderung', KEINE)
  }, [tests, setRoteTests])
}

const KEINE: RoteTests = new Map()
