import { useMemo } from 'react'
import { ERZEUGBARE } from '../../../../shared/dokument/befehle/erzeugen.ts'
import { isKopierbar } from '../../../../shared/dokument/befehle/kopieren.ts'
import { movePositionen, resetPositionen } from '../../../../shared/dokument/befehle/positionen.ts'
import { ARTNAMEN } from '../../../../shared/graph/ableitung/woerter.ts'
import {
  AUSRICHTUNGEN,
  type Ausrichtung,
  alignBoxen,
  distributeBoxen,
} from '../../../../shared/graph/anordnung/ausrichten.ts'
import type { Punkt, Rechteck } from '../../../../shared/graph/anordnung/typen.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../../../arbeitsplatz/befehle.ts'
import { useMeldungen } from '../../../arbeitsplatz/meldungen.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { useNurlesegrund } from '../../../dokument/useNurlesegrund.ts'
import { loescheElemente } from '../../../eigenschaften/loeschung.ts'
import { useAktionen } from '../../../host/HostKontext.tsx'
import { useLage } from '../GraphKontext.tsx'
import type { Graphlage } from '../lage.ts'
import { filterElemente } from '../sichtbares.ts'
import { useGraphzustand } from '../zustand.ts'
import { useBearbeitung } from './bearbeitung.ts'
import { GRAPHART_OF } from './Elementleiste.tsx'
import { createVorgabenForAuswahl, findErzeugungsgrund } from './erzeugungsort.ts'
import { useElementaktionen } from './useElementaktionen.ts'
import { copyAuswahl, fetchAblage, pasteAblage, useZwischenablage, writeAblage } from './zwischenablage.ts'

const AUSRICHTUNGSNAMEN: Readonly<Record<Ausrichtung, string>> = {
  links: 'Links ausrichten',
  mitteWaagerecht: 'Mitten übereinander ausrichten',
  rechts: 'Rechts ausrichten',
  oben: 'Oben ausrichten',
  mitteSenkrecht: 'Mitten nebeneinander ausrichten',
  unten: 'Unten ausrichten',
}

/** The elements that are nodes and whose kind is shown. */
function listGezeigte({ graph, anordnung }: Graphlage): string[] {
  return filterElemente(graph, useGraphzustand.getState().ohneArten).flatMap(({ id }) =>
    anordnung.knoten.has(id) ? [id] : [],
  )
}

/** Creating, copying, connecting and arranging in the graph: by menu, key and palette. */
export function useGraphbefehle(): void {
  const aktionen = useAktionen()
  const lage = useLage()
  const nurLesen = useNurlesegrund()?.satz
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const { create } = useElementaktionen()
  useZwischenablage(aktionen, nurLesen === undefined, lage)
  const neue = useMemo(
    () =>
      ERZEUGBARE.map(
        (art): Befehl => ({
          id: `graph.neu.${art}`,
          name: `${ARTNAMEN[GRAPHART_OF[art]].name} anlegen`,
          menue: 'Modell',
          abschnitt: 5,
          gesperrt: nurLesen ?? findErzeugungsgrund(art, auswahl),
          fuehreAus: () => create(art, createVorgabenForAuswahl(art, auswahl)),
        }),
      ),
    [nurLesen, auswahl, create],
  )
  useBefehlssatz('graph.neu', neue)
  const bearbeiten = useMemo((): Befehl[] => {
    const { projekt } = useDokument.getState()
    const kopierbar = projekt !== undefined && auswahl.some((id) => isKopierbar(projekt, id))
    const melde = (ergebnis: ReturnType<typeof pasteAblage>): void =>
      useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
    const [gewaehltes] = auswahl.length === 1 ? auswahl : []
    const ohneAuswahl = kopierbar ? undefined : 'Wählen Sie zuerst Elemente im Graph.'
    const einzeln = gewaehltes === undefined ? 'Wählen Sie zuerst ein Element im Graph.' : undefined
    return [
      {
        id: 'graph.ausschneiden',
        name: 'Ausschneiden',
        menue: 'Bearbeiten',
        abschnitt: 3,
        taste: 'Strg X',
        tasteVomBrowser: true,
        gesperrt: nurLesen ?? ohneAuswahl,
        fuehreAus: () => {
          const ablage = copyAuswahl(lage)
          if (ablage === undefined) return
          void writeAblage(ablage)
          melde(loescheElemente(aktionen, auswahl))
        },
      },
      {
        id: 'graph.kopieren',
        name: 'Kopieren',
        menue: 'Bearbeiten',
        abschnitt: 3,
        taste: 'Strg C',
        tasteVomBrowser: true,
        gesperrt: ohneAuswahl,
        fuehreAus: () => {
          const ablage = copyAuswahl(lage)
          if (ablage !== undefined) void writeAblage(ablage)
        },
      },
      {
        id: 'graph.einfuegen',
        name: 'Einfügen',
        menue: 'Bearbeiten',
        abschnitt: 3,
        taste: 'Strg V',
        tasteVomBrowser: true,
        gesperrt: nurLesen,
        fuehreAus: () => {
          void fetchAblage().then((ablage) => melde(ablage.ok ? pasteAblage(aktionen, ablage.wert, lage) : ablage))
        },
      },
      {
        id: 'graph.duplizieren',
        name: 'Duplizieren',
        menue: 'Bearbeiten',
        abschnitt: 3,
        taste: 'Strg D',
        gesperrt: nurLesen ?? ohneAuswahl,
        fuehreAus: () => {
          const ablage = copyAuswahl(lage)
          if (ablage !== undefined) melde(pasteAblage(aktionen, ablage, lage))
        },
      },
      {
        id: 'graph.allesAuswaehlen',
        name: 'Alles auswählen',
        menue: 'Bearbeiten',
        abschnitt: 3,
        taste: 'Strg A',
        fuehreAus: () => useArbeitsplatz.getState().select(listGezeigte(lage)),
      },
      {
        id: 'graph.verbinden',
        name: 'Verbindungen …',
        menue: 'Bearbeiten',
        abschnitt: 4,
        taste: 'Strg Umschalt L',
        gesperrt: nurLesen ?? einzeln,
        fuehreAus: () => useBearbeitung.getState().set({ verbindungenVon: gewaehltes }),
      },
    ]
  }, [nurLesen, auswahl, aktionen, lage])
  useBefehlssatz('graph.bearbeiten', bearbeiten)
  const anordnen = useMemo((): Befehl[] => {
    const boxen = new Map<string, Rechteck>()
    for (const id of auswahl) {
      const box = lage.anordnung.knoten.has(id) ? lage.anordnung.grundlage.knoten.get(id) : undefined
      if (box !== undefined) boxen.set(id, box)
    }
    const wo = { leistung: lage.graph.leistung.id, anordnung: lage.art }
    const move = (orte: ReadonlyMap<string, Punkt>): void => {
      const { projekt, positionen } = useDokument.getState()
      if (projekt === undefined) return
      const lagen = [...orte].map(([element, ort]) => ({ element, ...ort }))
      aktionen.run(movePositionen(projekt, positionen, wo, lagen))
    }
    // one element has nothing to be aligned with; the menu stays short
    if (boxen.size < 2) return []
    const abDrei = nurLesen ?? (boxen.size < 3 ? 'Wählen Sie zuerst mindestens drei Elemente.' : undefined)
    return [
      ...AUSRICHTUNGEN.map((ausrichtung) => ({
        id: `graph.ausrichten.${ausrichtung}`,
        name: AUSRICHTUNGSNAMEN[ausrichtung],
        menue: 'Ansicht' as const,
        abschnitt: 7,
        gesperrt: nurLesen,
        fuehreAus: () => move(alignBoxen(boxen, ausrichtung)),
      })),
      {
        id: 'graph.verteilen.waagerecht',
        name: 'Waagerecht verteilen',
        menue: 'Ansicht',
        abschnitt: 7,
        gesperrt: abDrei,
        fuehreAus: () => move(distributeBoxen(boxen, 'waagerecht')),
      },
      {
        id: 'graph.verteilen.senkrecht',
        name: 'Senkrecht verteilen',
        menue: 'Ansicht',
        abschnitt: 7,
        gesperrt: abDrei,
        fuehreAus: () => move(distributeBoxen(boxen, 'senkrecht')),
      },
      {
        id: 'graph.anordnen.auswahl',
        name: 'Auswahl automatisch anordnen',
        menue: 'Ansicht',
        abschnitt: 7,
        gesperrt: nurLesen,
        fuehreAus: () => aktionen.run(resetPositionen(useDokument.getState().positionen, wo, [...boxen.keys()])),
      },
    ]
  }, [auswahl, lage, aktionen, nurLesen])
  useBefehlssatz('graph.anordnen', anordnen)
}
