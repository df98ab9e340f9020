import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { giveWay, withVorrang } from '../../electron/host/vorrang.ts'
import { createProjektordner } from './projekte/projektordner.ts'
import { createTesthost, Fenster } from './sitzung/fenster.ts'

const ROLLE = 'rol-ordnungsam'

/** Work that would go on for ever, one step at each turn; answers how many steps it has done. */
function startArbeit(): { schritte(): number; end(): Promise<void> } {
  let schritte = 0
  let beendet = false
  const arbeit = (async () => {
    while (!beendet) {
      schritte += 1
      await giveWay()
    }
  })()
  return {
    schritte: () => schritte,
    end: () => {
      beendet = true
      return arbeit
    },
  }
}

describe('Vorrang', () => {
  it('lässt lange Arbeit erst weitergehen, wenn eine Änderung gesichert und ein Speichern geschrieben ist', async () => {
    const { host } = createTesthost(createProjektordner())
    const fenster = await Fenster.open(host, 'fenster-1')
    const arbeit = startArbeit()
    try {
      for (const run of [() => fenster.renenne(ROLLE, 'Ordnungsbehörde'), () => fenster.speichere()]) {
        await setImmediate()
        const laufendes = run()
        // its turn comes after what was asked for before
        await setImmediate()
        const davor = arbeit.schritte()
        expect(davor).toBeGreaterThan(0)
        expect(await laufendes).not.toEqual([])
        expect(arbeit.schritte()).toBe(davor)
        await setImmediate()
        await setImmediate()
        expect(arbeit.schritte()).toBeGreaterThan(davor)
      }
    } finally {
      await arbeit.end()
    }
  })

  it('hält lange Arbeit auf, bis der letzte von mehreren fertig ist, auch wenn einer scheitert', async () => {
    let finishErster = (): void => {}
    let failZweiter = (_: Error): void => {}
    const erster = withVorrang(() => new Promise<void>((resolve) => (finishErster = resolve)))
    const zweiter = withVorrang(() => new Promise<void>((_, reject) => (failZweiter = reject)))
    const arbeit = startArbeit()
    await setImmediate()
    failZweiter(new Error('Platte voll'))
    await expect(zweiter).rejects.toThrow('Platte voll')
    await setImmediate()
    expect(arbeit.schritte()).toBe(1)
    finishErster()
    await erster
    await setImmediate()
    await setImmediate()
    expect(arbeit.schritte()).toBeGreaterThan(1)
    await arbeit.end()
  })
})
