import { useEffect } from 'react'
import { isVerwendet, listReferenzen } from '../../shared/modell/referenzen.ts'
import { runNachErstemBild } from '../bausteine/nachErstemBild.ts'
import { useDokument } from './dokument.ts'

/** So much is left to the browser of each moment in which it has nothing to do. */
const REST_MS = 2

/**
 * Finds the references of all records while nobody needs the window, so that the first choice of an element in a large project does
 * not wait for them.
 */
export function useVerweisvorrat(): void {
  useEffect(() => {
    const { projekt } = useDokument.getState()
    if (projekt === undefined) return
    const offene = projekt.datensaetze.values()
    const goOn = (frist: IdleDeadline): void => {
      for (let naechster = offene.next(); naechster.done !== true; naechster = offene.next()) {
        listReferenzen(naechster.value)
        if (frist.timeRemaining() > REST_MS) continue
        cancel = runNachErstemBild(goOn)
        return
      }
      isVerwendet(projekt, projekt.id)
    }
    let cancel = runNachErstemBild(goOn)
    return () => cancel()
  }, [])
}
