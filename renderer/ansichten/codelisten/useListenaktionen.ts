import { useMemo } from 'react'
import {
  addCodeliste,
  addCodelistenversion,
  addEintraege,
  changeEintrag,
  mergeEintraege,
  moveEintraege,
  removeEintraege,
  replaceCodeliste,
  sortEintraege,
} from '../../../shared/dokument/befehle/codelisten.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { suggestVersion } from '../../../shared/modell/codelisten.ts'
import { type Codelisteneintrag, findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useMeldungen } from '../../arbeitsplatz/meldungen.ts'
import type { Dokumentaktionen } from '../../dokument/aktionen.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { createZufallsbytes } from '../../dokument/zufall.ts'
import { useAktionen } from '../../host/HostKontext.tsx'
import { type Eintragsspalte, useListenzustand } from './listenzustand.ts'

/** What can be done with the entries of the shown list, and with lists. */
export interface Listenaktionen {
  add(stelle: number, eintrag: Codelisteneintrag): boolean
  change(stelle: number, spalte: Eintragsspalte, text: string): boolean
  remove(): void
  /** Moves the chosen entries up (-1) or down (1). */
  step(richtung: -1 | 1): void
  moveTo(ziel: number): void
  sort(nach: Eintragsspalte): void
  merge(eintraege: readonly Codelisteneintrag[]): boolean
  addListe(name: string): void
  addVersion(): void
  replaceListe(liste: string): void
  removeListe(): void
}

export function useListenaktionen(): Listenaktionen {
  const aktionen = useAktionen()
  return useMemo(() => createListenaktionen(aktionen), [aktionen])
}

/** What is wrong with a code while it is typed; undefined where it can be taken over. */
export function findCodemangel(
  eintraege: readonly Codelisteneintrag[],
  text: string,
  eigener?: string,
): string | undefined {
  const code = text.trim()
  if (code === '') return 'Ein Eintrag braucht einen Code.'
  if (code !== eigener && eintraege.some((einer) => einer.code === code)) {
    return `Den Code „${code}“ gibt es in der Liste schon.`
  }
  return undefined
}

function createListenaktionen(aktionen: Dokumentaktionen): Listenaktionen {
  const run = (schritt: Schritt): boolean => {
    const ergebnis = aktionen.run(schritt)
    useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
    if (ergebnis.ok) useListenzustand.setState({ hinweis: '' })
    return ergebnis.ok
  }
  /** Runs a command on the shown list. */
  const runAn = (command: (projekt: Projekt, liste: string) => Schritt): boolean => {
    const { projekt } = useDokument.getState()
    const { liste } = useListenzustand.getState()
    return projekt !== undefined && liste !== undefined && run(command(projekt, liste))
  }
  const listEintraege = (): readonly Codelisteneintrag[] =>
    useDokument.getState().projekt?.codelisteninhalte.get(useListenzustand.getState().liste ?? '') ?? []
  const listGewaehlte = (): Set<number> => {
    const { auswahl } = useListenzustand.getState()
    return new Set([...listEintraege().entries()].flatMap(([index, { code }]) => (auswahl.has(code) ? [index] : [])))
  }
  const moveTo = (ziel: number): void => {
    const stellen = listGewaehlte()
    if (stellen.size > 0) runAn((projekt, liste) => moveEintraege(projekt, liste, stellen, ziel))
  }
  return {
    moveTo,
    add: (stelle, eintrag) => runAn((projekt, liste) => addEintraege(projekt, liste, stelle, [eintrag])),
    change: (stelle, spalte, text) => {
      const bisheriger = listEintraege()[stelle]?.code
      const angaben = spalte === 'code' ? { code: text } : { name: text }
      if (!runAn((projekt, liste) => changeEintrag(projekt, liste, stelle, angaben))) return false
      const neuer = spalte === 'code' ? text.trim() : bisheriger
      if (neuer !== undefined) useListenzustand.setState({ aktiv: neuer, anker: neuer, auswahl: new Set([neuer]) })
      return true
    },
    remove: () => {
      const stellen = listGewaehlte()
      if (stellen.size === 0) return
      const eintraege = listEintraege()
      const danach = eintraege.findIndex((_, index) => index > Math.min(...stellen) && !stellen.has(index))
      const nachbar = (eintraege[danach] ?? eintraege[Math.min(...stellen) - 1])?.code
      if (!runAn((projekt, liste) => removeEintraege(projekt, liste, stellen))) return
      useListenzustand.setState({
        auswahl: new Set(nachbar === undefined ? [] : [nachbar]),
        aktiv: nachbar,
        anker: nachbar,
      })
    },
    step: (richtung) => {
      const stellen = [...listGewaehlte()]
      if (stellen.length === 0) return
      if (useListenzustand.getState().suche.trim() !== '') {
        useListenzustand.setState({ hinweis: 'Leeren Sie die Suche, um Einträge zu verschieben.' })
        return
      }
      const ziel = richtung < 0 ? Math.min(...stellen) - 1 : Math.max(...stellen) + 2
      if (ziel >= 0 && ziel <= listEintraege().length) moveTo(ziel)
    },
    sort: (nach) => {
      runAn((projekt, liste) => sortEintraege(projekt, liste, nach))
    },
    merge: (eintraege) => runAn((projekt, liste) => mergeEintraege(projekt, liste, eintraege)),
    addListe: (name) => {
      const { projekt } = useDokument.getState()
      if (projekt === undefined) return
      const { schritt, id } = addCodeliste(projekt, { name }, createZufallsbytes)
      if (run(schritt)) useArbeitsplatz.getState().select([id])
    },
    addVersion: () => {
      const { projekt } = useDokument.getState()
      const liste = projekt && findDatensatz(projekt, 'codeliste', useListenzustand.getState().liste)
      if (projekt === undefined || liste === undefined) return
      const version = suggestVersion(liste.version, new Date().toISOString().slice(0, 10))
      const { schritt, id } = addCodelistenversion(projekt, liste.id, version, createZufallsbytes)
      if (run(schritt)) useArbeitsplatz.getState().select([id])
    },
    replaceListe: (andere) => {
      runAn((projekt, liste) => replaceCodeliste(projekt, liste, andere))
    },
    removeListe: () => {
      const { projekt, positionen } = useDokument.getState()
      const { liste } = useListenzustand.getState()
      if (projekt === undefined || liste === undefined) return
      const schritt = deleteElemente(projekt, [liste], positionen)
      if (!schritt.ok) useMeldungen.getState().melde(schritt.befunde)
      else if (run(schritt.wert)) useArbeitsplatz.getState().select([])
    },
  }
}
