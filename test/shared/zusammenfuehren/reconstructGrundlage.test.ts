import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDiff } from '../../../shared/dokument/createDiff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { mergeFuerSeite } from '../../../shared/zusammenfuehren/mergeFuerSeite.ts'
import { reconstructGrundlage } from '../../../shared/zusammenfuehren/reconstructGrundlage.ts'
import { wahlen } from '../dokument/zufallsbefehle.ts'
import { BASIS, play } from './zweiSeiten.ts'

const saetzeOf = ({ projekt }: Dokumentstand) => Object.fromEntries(projekt.datensaetze)

describe('Grundlage aus Änderungen und anderen Dateien', () => {
  it('was geändert wurde, steht darin wie vorher und wie nachher, alles andere wie in den Dateien', () => {
    fc.assert(
      fc.property(wahlen, wahlen, (hier, dort) => {
        const [eigene, fremde] = [play(hier), play(dort, 1)]
        const diff = createDiff(BASIS, eigene)
        const ergebnis = reconstructGrundlage(fremde, diff, BASIS.projekt.dateien)
        if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
        const { datensaetze } = diff
        const beruehrte = new Set(
          [...datensaetze.hinzugefuegt, ...datensaetze.entfernt, ...datensaetze.geaendert.map(({ nach }) => nach)].map(
            ({ id }) => id,
          ),
        )
        for (const id of new Set([
          ...BASIS.projekt.datensaetze.keys(),
          ...fremde.projekt.datensaetze.keys(),
          ...beruehrte,
        ])) {
          const [davor, danach] = beruehrte.has(id) ? [BASIS, eigene] : [fremde, fremde]
          expect(ergebnis.wert.basis.projekt.datensaetze.get(id)).toEqual(davor.projekt.datensaetze.get(id))
          expect(ergebnis.wert.eigene.projekt.datensaetze.get(id)).toEqual(danach.projekt.datensaetze.get(id))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('das Zusammenführen ergibt dasselbe wie mit der wirklichen Grundlage', () => {
    fc.assert(
      fc.property(wahlen, wahlen, (hier, dort) => {
        const [eigene, fremde] = [play(hier), play(dort, 1)]
        const wirklich = mergeFuerSeite({ basis: BASIS, eigene, fremde }, 'eigene')
        // what the files have removed and only the changes still use is unknown then; the model check finds it
        if (wirklich.konflikte.some(({ verwendetVon }) => verwendetVon !== undefined)) return
        const ergebnis = reconstructGrundlage(fremde, createDiff(BASIS, eigene), BASIS.projekt.dateien)
        if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
        const { konflikte, stand } = mergeFuerSeite({ ...ergebnis.wert, fremde }, 'eigene')
        expect(konflikte.map(({ id }) => id).sort()).toEqual(wirklich.konflikte.map(({ id }) => id).sort())
        expect(saetzeOf(stand)).toEqual(saetzeOf(wirklich.stand))
        expect(Object.fromEntries(stand.projekt.dateien)).toEqual(Object.fromEntries(wirklich.stand.projekt.dateien))
      }),
      { numRuns: 20 },
    )
  })
})
