import { useMemo } from 'react'
import type { Ergebnis } from '../../../../shared/befund.ts'
import { appendElement } from '../../../../shared/dokument/befehle/anhaengen.ts'
import { nameElement } from '../../../../shared/dokument/befehle/benennen.ts'
import {
  createElement,
  type Erzeugbar,
  type Erzeugung,
  type Ort,
  type Vorgaben,
} from '../../../../shared/dokument/befehle/erzeugen.ts'
import { connectElemente, disconnectElemente } from '../../../../shared/dokument/befehle/verbinden.ts'
import type { Schritt } from '../../../../shared/dokument/diff.ts'
import type { Graphkante } from '../../../../shared/graph/ableitung/graph.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { useMeldungen } from '../../../arbeitsplatz/meldungen.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { createZufallsbytes } from '../../../dokument/zufall.ts'
import { useAktionen } from '../../../host/HostKontext.tsx'
import { useBearbeitung } from './bearbeitung.ts'

/** What is done to elements in the graph; each is one Schritt, and what is refused is told. */
export interface Elementaktionen {
  /** Creates an element, chooses it and lets its name be typed. */
  create(art: Erzeugbar, vorgaben?: Vorgaben): void
  append(zu: string, anhang: string, ort?: Ort): void
  connect(von: string, nach: string): void
  disconnect(kante: Graphkante): void
  rename(id: string, name: string): void
}

export function useElementaktionen(): Elementaktionen {
  const aktionen = useAktionen()
  return useMemo(() => {
    const run = (command: (projekt: Projekt, leistung: string) => Ergebnis<Schritt>): boolean => {
      const { projekt } = useDokument.getState()
      const { leistung } = useArbeitsplatz.getState()
      if (projekt === undefined || leistung === undefined) return false
      const schritt = command(projekt, leistung)
      const ergebnis = schritt.ok ? aktionen.run(schritt.wert) : schritt
      useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
      return ergebnis.ok
    }
    const runErzeugung = (command: (projekt: Projekt, leistung: string) => Erzeugung | undefined): void => {
      const { projekt } = useDokument.getState()
      const { leistung } = useArbeitsplatz.getState()
      const neu = projekt === undefined || leistung === undefined ? undefined : command(projekt, leistung)
      if (neu === undefined || !run(() => ({ ok: true, wert: neu.schritt }))) return
      useArbeitsplatz.getState().select([neu.id])
      useBearbeitung.getState().set({ umbenennen: neu.id })
    }
    return {
      create: (art, vorgaben = {}) =>
        runErzeugung((projekt, leistung) => createElement(projekt, leistung, art, vorgaben, createZufallsbytes)),
      append: (zu, anhang, ort) =>
        runErzeugung((projekt, leistung) => appendElement(projekt, leistung, zu, anhang, createZufallsbytes, ort)),
      connect: (von, nach) => {
        run((projekt, leistung) => connectElemente(projekt, leistung, von, nach, createZufallsbytes))
      },
      disconnect: (kante) => {
        if (run((projekt) => disconnectElemente(projekt, kante, useDokument.getState().positionen))) {
          useBearbeitung.getState().set({ kante: undefined })
        }
      },
      rename: (id, name) => {
        run((projekt) => ({ ok: true, wert: nameElement(projekt, id, name) }))
      },
    }
  }, [aktionen])
}
