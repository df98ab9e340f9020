import { useMemo } from 'react'
import {
  addFeld,
  addGruppe,
  addVerwendung,
  checkVerwendung,
  type Eingefuegtes,
  wrapInGruppe,
} from '../../../shared/dokument/befehle/felder/einfuegen.ts'
import {
  type Feldort,
  findOrtOf,
  listOberste,
  listUnterbaum,
} from '../../../shared/dokument/befehle/felder/feldteile.ts'
import {
  checkEinfuegen,
  copyFelder,
  duplicateFelder,
  type Feldauszug,
  pasteFelder,
} from '../../../shared/dokument/befehle/felder/kopieren.ts'
import {
  checkVerschiebung,
  findZielort,
  moveFelder,
  type Richtung,
} from '../../../shared/dokument/befehle/felder/verschieben.ts'
import { planLoeschung } from '../../../shared/dokument/befehle/loeschen.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { isGleich } from '../../../shared/dokument/gleich.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { listNeueBefunde } from '../../../shared/pruefung/folgen.ts'
import { runBefehl } from '../../arbeitsplatz/befehle.ts'
import { useMeldungen } from '../../arbeitsplatz/meldungen.ts'
import type { Dokumentaktionen } from '../../dokument/aktionen.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { createZufallsbytes } from '../../dokument/zufall.ts'
import { loescheElemente } from '../../eigenschaften/loeschung.ts'
import { useAktionen } from '../../host/HostKontext.tsx'
import { ownerOf, setAuswahl } from './auswahl.ts'
import { type Entwurf, useFelderzustand } from './felderzustand.ts'
import { writeTabelle } from './tabellenausgabe.ts'

const FREMD = 'Teile des Baukastens ändert man im Baukasten.'

/** What can be done with the chosen rows; whatever cannot says why beside the table. */
export interface Feldaktionen {
  run(schritt: Schritt): boolean
  /** Runs what adds rows, and chooses them. */
  insertNeue(eingefuegtes: Eingefuegtes): boolean
  beginEntwurf(art: Entwurf['art'], ort: Feldort | undefined, umschliesst?: readonly string[]): void
  /** Ends what is being typed in; answers whether something came of it. */
  endEntwurf(name: string, erstesFeld?: string): boolean
  /** Uses a Gruppe of the Baukasten where something was begun. */
  chooseGruppe(gruppe: string): void
  move(richtung: Richtung): void
  moveTo(ids: readonly string[], ziel: Feldort): void
  copyTo(ids: readonly string[], ziel: Feldort): void
  duplicate(): void
  remove(): void
  /** Takes the chosen rows; answers the text for other programs, undefined where nothing can be copied. */
  copy(ausschneiden: boolean): { text: string; auszug: Feldauszug } | undefined
  paste(auszug: Feldauszug, ort: Feldort | undefined): void
  pasteAblage(ort: Feldort | undefined): void
}

export function useFeldaktionen(): Feldaktionen {
  const aktionen = useAktionen()
  return useMemo(() => createFeldaktionen(aktionen), [aktionen])
}

function hint(hinweis: string): void {
  useFelderzustand.setState({ hinweis })
}

/** The own parts that are chosen, in the order of the tree; a hint where there are none. */
function listGewaehlte(projekt: Projekt): string[] {
  const { auswahl, wurzel } = useFelderzustand.getState()
  const pfade = [...resolveFeldbaum(projekt, wurzel ?? '').nachPfad.keys()].filter((pfad) => auswahl.has(pfad))
  const eigene = pfade.filter((pfad) => !pfad.includes('/'))
  if (eigene.length < pfade.length) hint(FREMD)
  else if (eigene.length === 0) hint('Wählen Sie zuerst ein Datenfeld.')
  return eigene.length < pfade.length ? [] : eigene
}

function createFeldaktionen(aktionen: Dokumentaktionen): Feldaktionen {
  const projektOf = (): Projekt | undefined => useDokument.getState().projekt

  const run = (schritt: Schritt): boolean => {
    const ergebnis = aktionen.run(schritt)
    useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
    if (ergebnis.ok) hint('')
    return ergebnis.ok
  }

  const runEingefuegtes = ({ schritt, ids }: Eingefuegtes): boolean => {
    if (!run(schritt)) return false
    openEltern(ids)
    setAuswahl(ids, ids.at(-1))
    return true
  }

  /** Gruppen that new rows lie in are opened, so that one sees what was done. */
  const openEltern = (ids: readonly string[]): void => {
    const projekt = projektOf()
    if (projekt === undefined) return
    const eltern = ids.flatMap((id) => findOrtOf(projekt, id)?.eltern ?? [])
    useFelderzustand.setState(({ offene }) => ({ offene: new Set([...offene, ...eltern]) }))
  }

  const moveTo = (ids: readonly string[], ziel: Feldort): void => {
    const projekt = projektOf()
    if (projekt === undefined) return
    const grund = checkVerschiebung(projekt, ids, ziel)
    if (grund !== undefined) {
      hint(grund)
      return
    }
    if (!run(moveFelder(projekt, ids, ziel))) return
    openEltern(ids)
    setAuswahl([...ids], ids.at(-1))
  }

  const paste = (auszug: Feldauszug, ort: Feldort | undefined): void => {
    const projekt = projektOf()
    if (projekt === undefined) return
    if (ort === undefined) {
      hint(FREMD)
      return
    }
    const grund = checkEinfuegen(projekt, auszug, ort)
    if (grund !== undefined) {
      hint(grund)
      return
    }
    runEingefuegtes(pasteFelder(projekt, auszug, ort, createZufallsbytes))
  }

  /** What was cut goes to its new place; in another Dokument it is asked first where references break. */
  const pasteAusgeschnittenes = (projekt: Projekt, ids: readonly string[], ort: Feldort): void => {
    const grund = checkVerschiebung(projekt, ids, ort)
    if (grund !== undefined) {
      hint(grund)
      return
    }
    const schritt = moveFelder(projekt, ids, ort)
    useFelderzustand.setState({ ablage: undefined })
    const { wurzel } = useFelderzustand.getState()
    const imSelben = ids.every((id) => resolveFeldbaum(projekt, wurzel ?? '').nachPfad.has(id))
    const befunde = imSelben ? [] : listNeueBefunde(projekt, schritt)
    if (befunde.length > 0) useFelderzustand.setState({ rueckfrage: { schritt, befunde } })
    else moveTo(ids, ort)
  }

  return {
    run,
    insertNeue: runEingefuegtes,
    moveTo,
    paste,
    beginEntwurf: (art, ort, umschliesst = []) => {
      if (ort === undefined) {
        hint(FREMD)
        return
      }
      useFelderzustand.setState(({ offene }) => ({
        entwurf: { art, ort, umschliesst },
        offene: new Set([...offene, ort.eltern]),
        filter: '',
        hinweis: '',
        bearbeitet: false,
      }))
    },
    endEntwurf: (name, erstesFeld = '') => {
      const { entwurf } = useFelderzustand.getState()
      const projekt = projektOf()
      if (entwurf === undefined || projekt === undefined || name.trim() === '') {
        useFelderzustand.setState({ entwurf: undefined })
        return false
      }
      const { art, ort, umschliesst } = entwurf
      const neu =
        art === 'feld'
          ? addFeld(projekt, ort, { name }, createZufallsbytes)
          : umschliesst.length > 0
            ? wrapInGruppe(projekt, umschliesst, { name }, createZufallsbytes)
            : addGruppe(projekt, ort, { name, erstesFeld }, createZufallsbytes)
      useFelderzustand.setState({ entwurf: undefined })
      return runEingefuegtes(neu)
    },
    chooseGruppe: (gruppe) => {
      const { entwurf } = useFelderzustand.getState()
      const projekt = projektOf()
      useFelderzustand.setState({ entwurf: undefined })
      if (entwurf === undefined || projekt === undefined) return
      const grund = checkVerwendung(projekt, entwurf.ort, gruppe)
      if (grund !== undefined) {
        hint(grund)
        return
      }
      runEingefuegtes(addVerwendung(projekt, entwurf.ort, gruppe, createZufallsbytes))
    },
    move: (richtung) => {
      const projekt = projektOf()
      const ids = projekt === undefined ? [] : listOberste(projekt, listGewaehlte(projekt))
      if (projekt === undefined || ids.length === 0) return
      const ziel = findZielort(projekt, ids, richtung)
      if (typeof ziel === 'string') hint(ziel)
      else moveTo(ids, ziel)
    },
    copyTo: (ids, ziel) => {
      const projekt = projektOf()
      if (projekt !== undefined) paste(copyFelder(projekt, ids), ziel)
    },
    duplicate: () => {
      const projekt = projektOf()
      const ids = projekt === undefined ? [] : listGewaehlte(projekt)
      if (projekt !== undefined && ids.length > 0) runEingefuegtes(duplicateFelder(projekt, ids, createZufallsbytes))
    },
    remove: () => {
      const projekt = projektOf()
      const ids = projekt === undefined ? [] : listOberste(projekt, listGewaehlte(projekt))
      if (projekt === undefined || ids.length === 0) return
      // what else goes or changes is named in the properties, where the deletion is confirmed
      if (!isFolgenlos(projekt, ids)) {
        runBefehl('bearbeiten.loeschen')
        return
      }
      const nachbar = findNachbar(projekt, ids)
      const ergebnis = loescheElemente(aktionen, ids)
      useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
      if (ergebnis.ok) setAuswahl(nachbar === undefined ? [] : [nachbar], nachbar)
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

/** Only the parts themselves go, with what lies in them; their Dokument or Gruppe loses entries of its list, nothing else. */
function isFolgenlos(projekt: Projekt, ids: readonly string[]): boolean {
  const plan = planLoeschung(projekt, ids)
  if (!plan.ok) return false
  const enthaltene = new Set(listUnterbaum(projekt, ids).map(({ id }) => id))
  return (
    plan.wert.mitgeloeschte.every(({ id }) => enthaltene.has(id)) &&
    plan.wert.geaendert.every(({ von, nach }) => isGleich({ ...von, kinder: [] }, { ...nach, kinder: [] }))
  )
}

/** The row to go on with when these are gone. */
function findNachbar(projekt: Projekt, ids: readonly string[]): string | undefined {
  const { wurzel } = useFelderzustand.getState()
  const weg = new Set(ids)
  const pfade = [...resolveFeldbaum(projekt, wurzel ?? '').nachPfad.keys()]
  const isWeg = (pfad: string): boolean => weg.has(ownerOf(pfad))
  const stelle = pfade.findIndex(isWeg)
  return pfade.slice(stelle).find((pfad) => !isWeg(pfad)) ?? pfade.slice(0, stelle).at(-1)
}
