import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Datensatzart } from '../../../shared/modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../../shared/modell/referenzen.ts'
import { prepareVerweise, provideStandverzeichnis } from '../../../shared/modell/standverzeichnis.ts'
import { findVerzeichnis } from '../../../shared/modell/verzeichnis.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { createSchrittOf, wahlen } from '../dokument/zufallsbefehle.ts'

const BEISPIEL = createBeispielprojekt()

/** All ways into a project other than by id. */
function describeWege(projekt: Projekt): unknown {
  const arten = new Set<Datensatzart>([...projekt.datensaetze.values()].map(({ art }) => art))
  return [
    [...arten].map((art) => listDatensaetze(projekt, art)),
    [...projekt.datensaetze.keys()].map((id) =>
      findVerwendungen(projekt, id)
        .map(({ von, referenz }) => [von, referenz] as const)
        .sort(([a], [b]) => (a.id < b.id ? -1 : 1)),
    ),
  ]
}

it('nach beliebigen Änderungen führt das weitergereichte Verzeichnis zu denselben Datensätzen wie der Gang durch alle', () => {
  fc.assert(
    fc.property(wahlen, (folge) => {
      let stand: Dokumentstand = {
        projekt: { ...BEISPIEL, datensaetze: new Map(BEISPIEL.datensaetze) },
        positionen: new Map(),
      }
      provideStandverzeichnis(stand.projekt.datensaetze)
      describeWege(stand.projekt)
      for (const wahl of folge) {
        const schritt = createSchrittOf(stand, wahl)
        const danach = schritt === undefined ? undefined : applyDiff(stand, schritt.diff)
        if (danach?.ok === true) stand = danach.wert
      }
      const { projekt } = stand
      expect(findVerzeichnis(projekt.datensaetze)).toBeDefined()
      const ohne = { ...projekt, datensaetze: new Map(projekt.datensaetze) }
      expect(findVerzeichnis(ohne.datensaetze)).toBeUndefined()
      expect(describeWege(projekt)).toEqual(describeWege(ohne))
    }),
    { numRuns: 15 },
  )
})

it('Wer worauf verweist, stimmt auch, wenn es Schritt für Schritt gesucht wird und jemand früher danach fragt', () => {
  const alle = BEISPIEL.datensaetze.size
  fc.assert(
    fc.property(fc.nat(alle + 5), fc.boolean(), (schritte, fragt) => {
      const projekt = { ...BEISPIEL, datensaetze: new Map(BEISPIEL.datensaetze) }
      const ohne = { ...BEISPIEL, datensaetze: new Map(BEISPIEL.datensaetze) }
      provideStandverzeichnis(projekt.datensaetze)
      const vorbereitung = prepareVerweise(projekt.datensaetze)[Symbol.iterator]()
      for (let schritt = 0; schritt < schritte; schritt += 1) vorbereitung.next()
      if (fragt) expect(describeWege(projekt)).toEqual(describeWege(ohne))
      while (vorbereitung.next().done !== true);
      expect([...prepareVerweise(projekt.datensaetze)]).toEqual([])
      expect(describeWege(projekt)).toEqual(describeWege(ohne))
    }),
    { numRuns: 10 },
  )
})
