import { useEffect } from 'react'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { runNachErstemBild } from '../bausteine/nachErstemBild.ts'
import { useBeiWechsel } from '../bausteine/useBeiWechsel.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useHost } from '../host/HostKontext.tsx'
import { checkDateien, forgetAbgleich } from './abgleichspeicher.ts'

/** The host has just read or written the files: the window draws first what the user waits for. */
const SPAETESTENS_MS = 2000

/**
 * Notices changes of the files from outside: when the window gets the focus, when saving was refused because of one, and after
 * every save and every merge.
 */
export function useDateipruefung(): void {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const gespeichert = useDokument((stand) => stand.gespeichert)
  const abgelehnt = useMeldungen((stand) => stand.befunde.some(({ code }) => code === 'datei.geaendert'))
  useEffect(() => forgetAbgleich, [])
  useBeiWechsel(`${sitzung} ${gespeichert} ${abgelehnt}`, () => {
    if (sitzung === undefined) return
    return runNachErstemBild(() => void checkDateien(host, sitzung), SPAETESTENS_MS)
  })
  useEffect(() => {
    if (sitzung === undefined) return
    const look = (): void => void checkDateien(host, sitzung)
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [host, sitzung])
}
