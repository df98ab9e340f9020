import type { Feldort } from '../../../../shared/dokument/befehle/felder/feldteile.ts'
import {
  checkEinfuegen,
  copyFelder,
  duplicateFelder,
  type Feldauszug,
  pasteFelder,
} from '../../../../shared/dokument/befehle/felder/kopieren.ts'
import { checkVerschiebung, moveFelder } from '../../../../shared/dokument/befehle/felder/verschieben.ts'
import { resolveFeldbaum } from '../../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'
import { listNeueBefunde } from '../../../../shared/pruefung/folgen.ts'
import { createZufallsbytes } from '../../../dokument/zufall.ts'
import { useFelderzustand } from '../felderzustand.ts'
import { writeTabelle } from '../tabellenausgabe.ts'
import { type Feldlauf, FREMD, hint, isVerwehrt, listGewaehlte, projektOf } from './feldlauf.ts'
import type { Verschiebeaktionen } from './verschiebeaktionen.ts'

export interface Kopieraktionen {
  copyTo(ids: readonly string[], ziel: Feldort): void
  duplicate(): void
  /** Takes the chosen rows; answers the text for other programs, undefined where nothing can be copied. */
  copy(ausschneiden: boolean): { text: string; auszug: Feldauszug } | undefined
  paste(auszug: Feldauszug, ort: Feldort | undefined): void
  /** Puts what was copied or cut here where `ort` is. */
  pasteAblage(ort: Feldort | undefined): void
}

export function createKopieraktionen({ insertNeue }: Feldlauf, { moveTo }: Verschiebeaktionen): Kopieraktionen {
  const paste = (auszug: Feldauszug, ort: Feldort | undefined): void => {
    const projekt = projektOf()
    if (projekt === undefined) return
    if (ort === undefined) hint(FREMD)
    else if (!isVerwehrt(checkEinfuegen(projekt, auszug, ort))) {
      insertNeue(pasteFelder(projekt, auszug, ort, createZufallsbytes))
    }
  }

  /** What was cut goes to its new place; in another Dokument it is asked first where references break. */
  const pasteAusgeschnittenes = (projekt: Projekt, ids: readonly string[], ort: Feldort): void => {
    if (isVerwehrt(checkVerschiebung(projekt, ids, ort))) return
    const schritt = moveFelder(projekt, ids, ort)
    useFelderzustand.setState({ ablage: undefined })
    const { wurzel } = useFelderzustand.getState()
    const imSelben = ids.every((id) => resolveFeldbaum(projekt, wurzel ?? '').nachPfad.has(id))
    const befunde = imSelben ? [] : listNeueBefunde(projekt, schritt)
    if (befunde.length > 0) useFelderzustand.setState({ rueckfrage: { schritt, befunde } })
    else moveTo(ids, ort)
  }

  return {
    paste,
    copyTo: (ids, ziel) => {
      const projekt = projektOf()
      if (projekt !== undefined) paste(copyFelder(projekt, ids), ziel)
    },
    duplicate: () => {
      const projekt = projektOf()
      const ids = projekt === undefined ? [] : listGewaehlte(projekt)
      if (projekt !== undefined && ids.length > 0) insertNeue(duplicateFelder(projekt, ids, createZufallsbytes))
    },
    copy: (ausschneiden) => {
      const projekt = projektOf()
      const ids = projekt === undefined ? [] : listGewaehlte(projekt)
      if (projekt === undefined || ids.length === 0) return undefined
      const auszug = copyFelder(projekt, ids)
      const text = writeTabelle(projekt, useFelderzustand.getState().wurzel ?? '', ids)
      useFelderzustand.setState({ ablage: { auszug, text, ausgeschnitten: ausschneiden } })
      return { text, auszug }
    },
    pasteAblage: (ort) => {
      const { ablage } = useFelderzustand.getState()
      const projekt = projektOf()
      if (ablage === undefined || projekt === undefined) return
      if (ort === undefined) {
        hint(FREMD)
        return
      }
      const gleicheDatei = ablage.auszug.wurzeln.every(
        (id) => projekt.dateien.get(id) === projekt.dateien.get(ort.eltern) && projekt.datensaetze.has(id),
      )
      if (!ablage.ausgeschnitten || !gleicheDatei) {
        paste(ablage.auszug, ort)
        if (ablage.ausgeschnitten) hint('Eingefügt ist eine Kopie: Zwischen Leistungen und Baukästen wird kopiert.')
      } else pasteAusgeschnittenes(projekt, ablage.auszug.wurzeln, ort)
    },
  }
}
