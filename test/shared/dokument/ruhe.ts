import fc from 'fast-check'
import { expect } from 'vitest'
import { writeDateien } from '../../../electron/host/projekte/writeProjektdateien.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { type Gezeigtes, holdPlaetze } from '../../../shared/dokument/befehle/festhalten.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { anordnungOfLage, elementOfLage, listLagenOf } from '../../../shared/dokument/lagen.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import type { Anordnungsart, Festlage } from '../../../shared/graph/anordnung/typen.ts'
import { createSchrittOf, wahlen } from './zufallsbefehle.ts'

/** The places that are kept in one arrangement of a Leistung. */
export function listEigene(
  positionen: Dokumentstand['positionen'],
  leistung: string,
  art: Anordnungsart,
): Map<string, Festlage> {
  return new Map(listLagenOf(positionen, leistung, art).map(({ id, ...lage }) => [elementOfLage({ id }), lage]))
}

/** The Schritt as the window does it, and the state after it. */
export function perform(
  stand: Dokumentstand,
  gezeigtes: Gezeigtes,
  schritt: Schritt,
): { danach: Dokumentstand; ganzer: Schritt } {
  const ganzer = holdPlaetze(stand, gezeigtes, schritt)
  const danach = applyDiff(stand, ganzer.diff)
  if (!danach.ok) throw new Error(danach.befunde[0]?.satz)
  return { danach: danach.wert, ganzer }
}

/** Elements and lanes that both pictures have, and that stand elsewhere in the second. */
export function listGesprungene(vorher: Gezeigtes['anordnung'], nachher: Gezeigtes['anordnung']): string[] {
  const knoten = [...vorher.knoten].filter(([id, { x, y }]) => {
    const jetzt = nachher.knoten.get(id)
    return jetzt !== undefined && (jetzt.x !== x || jetzt.y !== y)
  })
  const bahnen = vorher.streifen.filter(({ rolle, y }) => {
    const jetzt = nachher.streifen.find((streifen) => streifen.rolle === rolle)
    return rolle !== undefined && jetzt !== undefined && jetzt.y !== y
  })
  return [...knoten.map(([id]) => id), ...bahnen.map(({ name }) => `Bahn ${name}`)]
}

function bytesOf(stand: Dokumentstand): [string, string][] {
  return [...writeDateien(stand)].sort(([a], [b]) => a.localeCompare(b))
}

/** That nothing shown moves by random commands, unless it is moved or laid out, and that all of it can be undone. */
export async function checkRuhe(
  anfang: Dokumentstand,
  leistungen: readonly string[],
  art: Anordnungsart,
  show: (stand: Dokumentstand, leistung: string) => Gezeigtes | Promise<Gezeigtes>,
): Promise<void> {
  const isAngeordnet = ({ diff: { positionen } }: Schritt): boolean =>
    [...positionen.geaendert.map(({ nach }) => nach), ...positionen.entfernt, ...positionen.hinzugefuegt].some(
      (lage) => anordnungOfLage(lage) === art,
    )
  await fc.assert(
    fc.asyncProperty(wahlen, fc.nat(10), async (folge, welche) => {
      const leistung = leistungen[welche % leistungen.length] ?? ''
      const getan: Schritt[] = []
      let stand = anfang
      const erstes = await show(anfang, leistung)
      let gezeigtes = erstes
      for (const wahl of folge) {
        const schritt = createSchrittOf(stand, wahl)
        if (schritt === undefined) continue
        const ganzer = holdPlaetze(stand, gezeigtes, schritt)
        const danach = applyDiff(stand, ganzer.diff)
        if (!danach.ok || !danach.wert.projekt.datensaetze.has(leistung)) continue
        const naechstes = await show(danach.wert, leistung)
        if (!isAngeordnet(schritt)) {
          expect(listGesprungene(gezeigtes.anordnung, naechstes.anordnung), schritt.name).toEqual([])
        }
        getan.push(ganzer)
        stand = danach.wert
        gezeigtes = naechstes
      }
      for (const schritt of getan.reverse()) {
        const zurueck = applyDiff(stand, invertDiff(schritt.diff))
        if (!zurueck.ok) throw new Error(zurueck.befunde[0]?.satz)
        stand = zurueck.wert
      }
      expect(bytesOf(stand)).toEqual(bytesOf(anfang))
      expect((await show(stand, leistung)).anordnung).toEqual(erstes.anordnung)
    }),
    { numRuns: 4 },
  )
}
