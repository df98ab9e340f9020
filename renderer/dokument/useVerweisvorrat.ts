import { useEffect } from 'react'
import { prepareVerweise } from '../../shared/modell/standverzeichnis.ts'
import { runSchritteNachErstemBild } from '../bausteine/nachErstemBild.ts'
import { useDokument } from './dokument.ts'

/**
 * Finds the references of all records while nobody needs the window, so that the first choice of an element in a large project does
 * not wait for them.
 */
export function useVerweisvorrat(): void {
  useEffect(() => {
    const { projekt } = useDokument.getState()
    return projekt && runSchritteNachErstemBild(prepareVerweise(projekt.datensaetze)[Symbol.iterator]())
  }, [])
}
