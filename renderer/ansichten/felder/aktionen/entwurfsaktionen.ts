import {
  addFeld,
  addGruppe,
  addVerwendung,
  checkVerwendung,
  wrapInGruppe,
} from '../../../../shared/dokument/befehle/felder/einfuegen.ts'
import type { Feldort } from '../../../../shared/dokument/befehle/felder/feldteile.ts'
import { createZufallsbytes } from '../../../dokument/zufall.ts'
import { type Entwurf, useFelderzustand } from '../felderzustand.ts'
import { type Feldlauf, FREMD, hint, isVerwehrt, projektOf } from './feldlauf.ts'

/** A new row is named in place before there is one. */
export interface Entwurfsaktionen {
  beginEntwurf(art: Entwurf['art'], ort: Feldort | undefined, umschliesst?: readonly string[]): void
  /** Ends what is being typed in; answers whether something came of it. */
  endEntwurf(name: string, erstesFeld?: string): boolean
  /** Uses a Gruppe of the Baukasten where something was begun. */
  chooseGruppe(gruppe: string): void
}

export function createEntwurfsaktionen({ insertNeue }: Feldlauf): Entwurfsaktionen {
  /** what was begun; from now on it is no more */
  const takeEntwurf = (): Entwurf | undefined => {
    const { entwurf } = useFelderzustand.getState()
    useFelderzustand.setState({ entwurf: undefined })
    return entwurf
  }
  return {
    beginEntwurf: (art, ort, umschliesst = []) => {
      if (ort === undefined) {
        hint(FREMD)
        return
      }
      useFelderzustand.setState(({ offene }) => ({
        entwurf: { art, ort, umschliesst, text: '' },
        offene: new Set([...offene, ort.eltern]),
        filter: '',
        hinweis: '',
        bearbeitet: false,
      }))
    },
    endEntwurf: (name, erstesFeld = '') => {
      const entwurf = takeEntwurf()
      const projekt = projektOf()
      if (entwurf === undefined || projekt === undefined || name.trim() === '') return false
      const { art, ort, umschliesst } = entwurf
      return insertNeue(
        art === 'feld'
          ? addFeld(projekt, ort, { name }, createZufallsbytes)
          : umschliesst.length > 0
            ? wrapInGruppe(projekt, umschliesst, { name }, createZufallsbytes)
            : addGruppe(projekt, ort, { name, erstesFeld }, createZufallsbytes),
      )
    },
    chooseGruppe: (gruppe) => {
      const entwurf = takeEntwurf()
      const projekt = projektOf()
      if (entwurf === undefined || projekt === undefined) return
      if (isVerwehrt(checkVerwendung(projekt, entwurf.ort, gruppe))) return
      insertNeue(addVerwendung(projekt, entwurf.ort, gruppe, createZufallsbytes))
    },
  }
}
