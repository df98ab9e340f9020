import { walkFeldbaum } from '../../modell/feldbaum.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Graph, Graphart, Graphelement } from './graph.ts'
import { deriveKanten } from './kanten.ts'
import { findLeistungsteile, type Leistungsteile } from './leistungsteile.ts'
import { bereichAb, deriveStufen } from './stufen.ts'

/**
 * The graph of a Leistung: every element once, edges only between elements that are there. Works on broken models; undefined
 * only without the Leistung. Pure, so two graphs of the same project are equal.
 */
export function deriveGraph(projekt: Projekt, leistungId: string): Graph | undefined {
  const teile = findLeistungsteile(projekt, leistungId)
  if (teile === undefined) return undefined
  const stufen = deriveStufen(teile)
  const element = (art: Graphart, { id, name }: { id: string; name: string }, zweitzeile?: string): Graphelement => ({
    id,
    art,
    name,
    zweitzeile,
    ...(stufen.get(id) ?? bereichAb(1)),
  })
  return {
    leistung: element('leistung', teile.leistung),
    leikaSchluessel: teile.leistung.leikaSchluessel,
    elemente: [
      ...teile.rollen.map((eine) => element('rolle', eine)),
      ...teile.teilleistungen.map((eine) => element('teilleistung', eine)),
      ...teile.dokumente.map((eines) => element('dokument', eines, countDatenfelder(teile, eines.id))),
      ...teile.nachrichtentypen.map((einer) => element('nachricht', einer)),
      ...teile.vorgangstypen.map((einer) =>
        element('vorgang', einer, einer.akte.anlage === 'neu' ? 'eigene Akte' : 'bestehende Akte'),
      ),
      ...teile.komponententypen.map((einer) => element('system', einer)),
    ],
    kanten: deriveKanten(teile, stufen),
    herkunft: findHerkunft(teile),
  }
}

function countDatenfelder({ feldbaeume }: Leistungsteile, dokument: string): string {
  let anzahl = 0
  for (const { art } of walkFeldbaum(feldbaeume.get(dokument)?.kinder ?? [])) if (art === 'feld') anzahl++
  return anzahl === 1 ? '1 Datenfeld' : `${anzahl} Datenfelder`
}

/** Messages that open a Vorgang come first: what they carry is there before anything else happens. */
function findHerkunft({ nachrichtentypen }: Leistungsteile): Map<string, string> {
  const herkunft = new Map<string, string>()
  const folge = [...nachrichtentypen].sort((a, b) => Number(b.eroeffnet) - Number(a.eroeffnet))
  for (const { von, dokumentsichten } of folge) {
    for (const { dokument } of dokumentsichten) if (!herkunft.has(dokument)) herkunft.set(dokument, von)
  }
  return herkunft
}
