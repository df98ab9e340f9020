import { useMemo } from 'react'
import type { Ergebnis } from '../../../shared/befund.ts'
import { ARTNAMEN } from '../../../shared/dokument/befehle/benennung.ts'
import { createElement } from '../../../shared/dokument/befehle/erzeugen.ts'
import {
  moveNachricht,
  removeBeantwortet,
  replaceEmpfaenger,
} from '../../../shared/dokument/befehle/nachrichtenwege.ts'
import { connectElemente } from '../../../shared/dokument/befehle/verbinden.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { sageAn } from '../../arbeitsplatz/ansage.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useMeldungen } from '../../arbeitsplatz/meldungen.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { createZufallsbytes } from '../../dokument/zufall.ts'
import { useAktionen } from '../../host/HostKontext.tsx'
import { type Nachrichtenende, type Nachrichtenentwurf, useFlusszustand } from './flusszustand.ts'
import type { Zugart, Zugziel } from './zug.ts'

export interface Nachrichtenaenderung {
  /** creates a message and chooses it; `benennen` goes on with its name */
  create(leistung: string, entwurf: Nachrichtenentwurf, benennen: boolean): boolean
  /** creates the Rolle or Teilleistung of that name that a message is to have; answers its id */
  createEnde(leistung: string, entwurf: Nachrichtenentwurf, ende: Nachrichtenende, name: string): string | undefined
  setAbsender(leistung: string, pfeil: Pfeil, rolle: string): boolean
  setEmpfaenger(pfeil: Pfeil, rolle: string): boolean
  verlege(pfeil: Pfeil, teilleistung: string): boolean
  /** undefined: it answers none */
  setFrage(leistung: string, antwort: string, frage: string | undefined): boolean
  /** what letting go of a drag does */
  drop(leistung: string, zug: Zugart, ziel: Zugziel): boolean
}

/** The changes that the Nachrichtenfluss makes, each one Schritt; what is refused is told at the bottom of the window. */
export function useNachrichtenaenderung(): Nachrichtenaenderung {
  const aktionen = useAktionen()
  return useMemo(() => {
    const run = (command: (projekt: Projekt) => Ergebnis<Schritt> | Schritt): boolean => {
      const { projekt } = useDokument.getState()
      if (projekt === undefined) return false
      const schritt = command(projekt)
      const fertiger = 'diff' in schritt ? aktionen.run(schritt) : schritt.ok ? aktionen.run(schritt.wert) : schritt
      useMeldungen.getState().melde(fertiger.ok ? [] : fertiger.befunde)
      return fertiger.ok
    }
    const create: Nachrichtenaenderung['create'] = (leistung, { name, von, an, teilleistung }, benennen) => {
      const { projekt } = useDokument.getState()
      if (projekt === undefined || von === undefined || an === undefined || teilleistung === undefined) return false
      const vorgaben = { rolle: von, an, teilleistung, ...(name.trim() === '' ? {} : { name: name.trim() }) }
      const erzeugung = createElement(projekt, leistung, 'nachrichtentyp', vorgaben, createZufallsbytes)
      if (erzeugung === undefined || !run(() => erzeugung.schritt)) return false
      useArbeitsplatz.getState().select([erzeugung.id])
      if (benennen) useFlusszustand.getState().setUmbenannt(erzeugung.id)
      return true
    }
    const createEnde: Nachrichtenaenderung['createEnde'] = (leistung, { von }, ende, name) => {
      const { projekt } = useDokument.getState()
      const art = ende === 'teilleistung' ? 'teilleistung' : 'rolle'
      const vorgaben = { name, ...(von === undefined ? {} : { rolle: von }) }
      const erzeugung = projekt && createElement(projekt, leistung, art, vorgaben, createZufallsbytes)
      if (erzeugung === undefined || !run(() => erzeugung.schritt)) return undefined
      sageAn(`${ARTNAMEN[art]} „${name}“ ist angelegt und gewählt.`)
      return erzeugung.id
    }
    const setAbsender: Nachrichtenaenderung['setAbsender'] = (leistung, { nachricht }, rolle) =>
      run((projekt) => connectElemente(projekt, leistung, rolle, nachricht.id, createZufallsbytes))
    const setEmpfaenger: Nachrichtenaenderung['setEmpfaenger'] = ({ nachricht, an }, rolle) =>
      run((projekt) => replaceEmpfaenger(projekt, nachricht.id, an, rolle))
    const verlege: Nachrichtenaenderung['verlege'] = ({ nachricht }, teilleistung) =>
      run((projekt) => moveNachricht(projekt, nachricht.id, teilleistung))
    return {
      create,
      createEnde,
      setAbsender,
      setEmpfaenger,
      verlege,
      setFrage: (leistung, antwort, frage) =>
        run((projekt) =>
          frage === undefined
            ? removeBeantwortet(projekt, antwort)
            : connectElemente(projekt, leistung, frage, antwort, createZufallsbytes),
        ),
      drop: (leistung, zug, { rolle, teilleistung, wirkung }) => {
        if (wirkung === undefined) return false
        if (zug.art === 'verlegen') return teilleistung !== undefined && verlege(zug.pfeil, teilleistung)
        if (rolle === undefined) return false
        if (zug.art === 'neu') return create(leistung, { name: '', von: zug.von, an: rolle, teilleistung }, true)
        return zug.art === 'absender' ? setAbsender(leistung, zug.pfeil, rolle) : setEmpfaenger(zug.pfeil, rolle)
      },
    }
  }, [aktionen])
}
