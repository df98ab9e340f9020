import type { KeyboardEvent } from 'react'
import { useDokument } from '../../dokument/dokument.ts'
import { useFlusslage } from './FlussKontext.tsx'
import { useFlusszustand } from './flusszustand.ts'
import { useNachrichtenaenderung } from './useNachrichtenaenderung.ts'
import type { Stelle } from './wege.ts'
import { findNachbarrolle, findNachbarteilleistung } from './zug.ts'

/**
 * Keys that change the message the keyboard stands on: F2 its name, Strg and arrows its Teilleistung and its receiver, with
 * Umschalt its sender. Gives the place to stand on afterwards; undefined where the key means nothing here.
 */
export function useAendertasten(): (ereignis: KeyboardEvent, stelle: Stelle | undefined) => Stelle | undefined {
  const { fluss, anordnung } = useFlusslage()
  const aenderung = useNachrichtenaenderung()
  return ({ key, ctrlKey, metaKey, altKey, shiftKey }, stelle) => {
    const { projekt, schreibrecht } = useDokument.getState()
    const pfeil = stelle?.art === 'pfeil' ? anordnung.pfeile.find(({ id }) => id === stelle.id) : undefined
    if (pfeil === undefined || projekt === undefined || !schreibrecht || altKey) return undefined
    if (key === 'F2' && !shiftKey) {
      useFlusszustand.getState().setUmbenannt(pfeil.nachricht.id)
      return stelle
    }
    if (!(ctrlKey || metaKey)) return undefined
    const richtung = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1
    if ((key === 'ArrowUp' || key === 'ArrowDown') && !shiftKey) {
      const teilleistung = findNachbarteilleistung(anordnung, pfeil, richtung)
      if (teilleistung !== undefined) aenderung.verlege(pfeil, teilleistung)
      return stelle
    }
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
    const art = shiftKey ? 'absender' : 'empfaenger'
    const rolle = findNachbarrolle(projekt, anordnung, { art, pfeil }, richtung)
    if (rolle === undefined) return stelle
    if (art === 'absender') return aenderung.setAbsender(fluss.leistung.id, pfeil, rolle) ? stelle : undefined
    if (!aenderung.setEmpfaenger(pfeil, rolle)) return stelle
    return { art: 'pfeil', id: `${pfeil.nachricht.id}:${rolle}` }
  }
}
