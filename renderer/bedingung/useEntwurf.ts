import { useMemo } from 'react'
import type { Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import { type Ausdrucksort, keyOfOrt, readAusdruck, setAusdruck } from '../../shared/dokument/befehle/ausdruecke.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Ausdruckslage } from '../../shared/pruefung/ausdruckslage.ts'
import { checkEntwurf, type Mangel } from '../../shared/pruefung/entwurfsmaengel.ts'
import { useAendern } from '../eigenschaften/useAendern.ts'
import { useEntwuerfe } from './entwuerfe.ts'
import { completeEntwurf, currentEntwurf, isOffen, noteEntwurf, stepBackEntwurf } from './entwurfsstand.ts'

export interface Entwurfsbearbeitung {
  /** undefined: there is nothing here yet */
  wurzel: Entwurf | undefined
  maengel: readonly Mangel[]
  /** the model does not know the draft as it stands */
  offen: boolean
  /** why the model refused it */
  fehler: string | undefined
  /** takes a changed draft: into the model where it is whole, otherwise it waits here; undefined takes the whole away */
  change(neu: Entwurf | undefined): void
  /** one change of a draft with gaps back; false where there is none */
  stepBack(): boolean
  /** forgets the draft; what the model says is shown again */
  discard(): void
}

/** Editing the expression at a place: whole drafts are commands on the model, one each, drafts with gaps stay in this window. */
export function useEntwurf(projekt: Projekt, lage: Ausdruckslage, ort: Ausdrucksort): Entwurfsbearbeitung {
  const schluessel = keyOfOrt(ort)
  const klasse = ort.art === 'berechnung' ? 'berechnung' : 'bedingung'
  const eigener = useEntwuerfe((stand) => stand.staende.get(schluessel))
  const setStand = useEntwuerfe((stand) => stand.setStand)
  const { fehler, run } = useAendern()
  const imModell = useMemo(() => readAusdruck(projekt, ort), [projekt, ort])
  const wurzel = useMemo(() => currentEntwurf(eigener, imModell), [eigener, imModell])
  const maengel = useMemo(
    () => (wurzel === undefined ? [] : checkEntwurf(projekt, lage, wurzel)),
    [projekt, lage, wurzel],
  )
  const change = (neu: Entwurf | undefined): void => {
    if (neu === undefined) {
      setStand(schluessel, undefined)
      run((stand) => setAusdruck(stand, ort, undefined))
      return
    }
    const ausdruck = checkEntwurf(projekt, lage, neu).some(({ art }) => art !== 'hinweis')
      ? undefined
      : completeEntwurf(neu, klasse)
    if (ausdruck !== undefined && run((stand) => setAusdruck(stand, ort, ausdruck))) {
      setStand(schluessel, { wurzel: neu, uebernommen: ausdruck, vorige: [] })
    } else setStand(schluessel, noteEntwurf(eigener, wurzel, neu))
  }
  const stepBack = (): boolean => {
    if (!isOffen(eigener)) return false
    setStand(schluessel, stepBackEntwurf(eigener))
    return true
  }
  return {
    wurzel,
    maengel,
    offen: isOffen(eigener),
    fehler,
    change,
    stepBack,
    discard: () => setStand(schluessel, undefined),
  }
}
