import { useMemo } from 'react'
import type { Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import {
  type Ausdrucksziel,
  applyAusdrucksziele,
  setAusdruckMitZielen,
} from '../../shared/dokument/befehle/ausdrucksziele.ts'
import { type Ausdrucksort, keyOfOrt, readAusdruck, setAusdruck } from '../../shared/dokument/befehle/ausdruecke.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { type Ausdruckslage, resolveAusdruckslage } from '../../shared/pruefung/ausdruckslage.ts'
import { checkEntwurf, type Mangel } from '../../shared/pruefung/entwurfsmaengel.ts'
import { useAendern } from '../eigenschaften/useAendern.ts'
import { useEntwuerfe } from './entwuerfe.ts'
import {
  completeEntwurf,
  currentEntwurf,
  isOffen,
  listGemeinte,
  noteEntwurf,
  stepBackEntwurf,
} from './entwurfsstand.ts'

export interface Entwurfsbearbeitung {
  /** the model with what the draft speaks of and the model does not have yet */
  projekt: Projekt
  /** what may be read here, in that model */
  lage: Ausdruckslage
  /** undefined: there is nothing here yet */
  wurzel: Entwurf | undefined
  maengel: readonly Mangel[]
  /** the model does not know the draft as it stands */
  offen: boolean
  /** names of what gets into the model with the draft */
  neue: readonly string[]
  /** why the model refused it */
  fehler: string | undefined
  /**
   * takes a changed draft, with something it speaks of for the first time: into the model where it is whole, otherwise it waits
   * here; undefined takes the whole away
   */
  change(neu: Entwurf | undefined, ziel?: Ausdrucksziel): void
  /** one change of a draft with gaps back; false where there is none */
  stepBack(): boolean
  /** forgets the draft; what the model says is shown again */
  discard(): void
}

/** Editing the expression at a place: whole drafts are commands on the model, one each, drafts with gaps stay in this window. */
export function useEntwurf(modell: Projekt, modelllage: Ausdruckslage, ort: Ausdrucksort): Entwurfsbearbeitung {
  const schluessel = keyOfOrt(ort)
  const klasse = ort.art === 'berechnung' ? 'berechnung' : 'bedingung'
  const eigener = useEntwuerfe((stand) => stand.staende.get(schluessel))
  const setStand = useEntwuerfe((stand) => stand.setStand)
  const { fehler, run } = useAendern()
  const imModell = useMemo(() => readAusdruck(modell, ort), [modell, ort])
  const wurzel = useMemo(() => currentEntwurf(eigener, imModell), [eigener, imModell])
  const alle = isOffen(eigener) ? eigener.neue : OHNE_NEUE
  const gemeinte = useMemo(() => listGemeinte(alle, wurzel), [alle, wurzel])
  const { projekt, lage } = useMemo(() => resolveMit(modell, modelllage, gemeinte), [modell, modelllage, gemeinte])
  const maengel = useMemo(
    () => (wurzel === undefined ? [] : checkEntwurf(projekt, lage, wurzel)),
    [projekt, lage, wurzel],
  )
  const change = (neu: Entwurf | undefined, ziel?: Ausdrucksziel): void => {
    if (neu === undefined) {
      setStand(schluessel, undefined)
      run((stand) => setAusdruck(stand, ort, undefined))
      return
    }
    const neue = ziel === undefined ? alle : [...alle, ziel]
    const mit = listGemeinte(neue, neu)
    const danach = resolveMit(modell, modelllage, mit)
    const ausdruck = checkEntwurf(danach.projekt, danach.lage, neu).some(({ art }) => art !== 'hinweis')
      ? undefined
      : completeEntwurf(neu, klasse)
    if (ausdruck !== undefined && run((stand) => setAusdruckMitZielen(stand, ort, ausdruck, mit))) {
      setStand(schluessel, { wurzel: neu, uebernommen: ausdruck, vorige: [], neue: [] })
    } else setStand(schluessel, noteEntwurf(eigener, wurzel, neu, neue))
  }
  const stepBack = (): boolean => {
    if (!isOffen(eigener)) return false
    setStand(schluessel, stepBackEntwurf(eigener))
    return true
  }
  return {
    projekt,
    lage,
    wurzel,
    maengel,
    offen: isOffen(eigener),
    neue: gemeinte.map(({ name }) => name),
    fehler,
    change,
    stepBack,
    discard: () => setStand(schluessel, undefined),
  }
}

const OHNE_NEUE: readonly Ausdrucksziel[] = []

/** The model and what may be read in it once there is what a draft speaks of. */
export function resolveMit(
  projekt: Projekt,
  lage: Ausdruckslage,
  neue: readonly Ausdrucksziel[],
): { projekt: Projekt; lage: Ausdruckslage } {
  if (neue.length === 0) return { projekt, lage }
  const danach = applyAusdrucksziele(projekt, neue)
  return { projekt: danach, lage: resolveAusdruckslage(danach, lage.ort) ?? lage }
}
