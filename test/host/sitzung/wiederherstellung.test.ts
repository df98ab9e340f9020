import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { createTesthost, Fenster, forgetEnde, type Testhost } from './fenster.ts'

const ROLLE = 'rol-halter0000'
const DAVOR = 'Halterin oder Halter'
const ERSTES = 'erstes-fenster'
const ZWEITES = 'zweites-fenster'

async function crash({ beende, datenordner }: Testhost): Promise<void> {
  await beende()
  forgetEnde(datenordner)
}

/** Two changes to a project that were acknowledged and not saved. */
async function changeProjekt(projekt: string): Promise<Testhost> {
  const testhost = createTesthost(projekt)
  const fenster = await Fenster.open(testhost.host, ERSTES)
  await fenster.renenne(ROLLE, 'Halter')
  await fenster.renenne(ROLLE, 'Halterin')
  return testhost
}

const nameOf = (fenster: Fenster): string => fenster.satz(ROLLE).name

describe('Nach einem Absturz', () => {
  it('sagt das Öffnen, was sich wiederherstellen lässt, und zeigt bis zur Entscheidung nur die Dateien', async () => {
    const projekt = createProjektordner()
    const { datenordner, ...erster } = await changeProjekt(projekt)
    await crash({ datenordner, ...erster })
    const { host } = createTesthost(projekt, { datenordner })
    const fenster = await Fenster.open(host, ZWEITES)
    expect([fenster.codes, fenster.stand.aenderbar, nameOf(fenster)]).toEqual([['sitzung.abbruch'], false, DAVOR])
    const heute = new Date().toISOString().slice(0, 10)
    expect(fenster.stand.wiederherstellbar).toEqual({
      anlass: 'abbruch',
      schritte: ['Halter', 'Halterin'].map((name) => ({
        name: 'Ändern',
        zeit: expect.stringContaining(heute),
        elemente: [name],
        weitere: 0,
      })),
      texte: [],
    })
    const danach = await fenster.reload('nachlassAnwenden')
    expect([danach.codes, nameOf(danach), danach.stand.schreibrecht]).toEqual([[], 'Halterin', true])
    expect(danach.stand.wiederherstellbar).toBeUndefined()
  })

  it('gehen verworfene Änderungen nicht verloren', async () => {
    const projekt = createProjektordner()
    const erster = await changeProjekt(projekt)
    await crash(erster)
    const { host } = createTesthost(projekt, { datenordner: erster.datenordner })
    const fenster = await (await Fenster.open(host, ZWEITES)).reload('nachlassBeiseite')
    expect([fenster.codes, nameOf(fenster), fenster.stand.schreibrecht]).toEqual([['sitzung.beiseite'], DAVOR, true])
    const beiseite = fenster.stand.befunde[0]?.einzelheiten ?? ''
    expect(readdirSync(beiseite).sort()).toEqual(['journal.jsonl', 'stand.json'])
    // the next crash brings back only what was done since
    await fenster.renenne(ROLLE, 'Halterinnen')
    await crash({ ...erster, beende: () => host.beende() })
    const wieder = await Fenster.open(createTesthost(projekt, erster).host, 'drittes-fenster')
    expect(wieder.stand.wiederherstellbar?.schritte.map(({ elemente }) => elemente)).toEqual([['Halterinnen']])
  })

  it('fragt jedes Öffnen, bis entschieden ist; auch ordentliches Beenden dazwischen ändert daran nichts', async () => {
    const projekt = createProjektordner()
    const erster = await changeProjekt(projekt)
    await crash(erster)
    for (let mal = 0; mal < 2; mal += 1) {
      const { host, beende } = createTesthost(projekt, { datenordner: erster.datenordner })
      expect((await Fenster.open(host, ZWEITES)).codes).toEqual(['sitzung.abbruch'])
      await beende()
    }
  })

  it('macht das Fenster, das die Änderungen noch zeigt, ohne Frage weiter', async () => {
    const projekt = createProjektordner()
    const erster = await changeProjekt(projekt)
    await crash(erster)
    const { host } = createTesthost(projekt, { datenordner: erster.datenordner })
    const fenster = await Fenster.open(host, ERSTES)
    expect([fenster.codes, nameOf(fenster)]).toEqual([[], 'Halterin'])
  })

  it('kennt auch Schritte von vor dem vorigen Start, nicht aber die gespeicherten', async () => {
    const projekt = createProjektordner()
    const erster = createTesthost(projekt)
    const { datenordner } = erster
    const fenster = await Fenster.open(erster.host, ERSTES)
    await fenster.renenne(ROLLE, 'Gespeichert')
    await fenster.speichere()
    await fenster.renenne(ROLLE, 'Halter')
    await erster.beende()
    const zweiter = createTesthost(projekt, { datenordner })
    await (await Fenster.open(zweiter.host, ZWEITES)).renenne(ROLLE, 'Halterin')
    await crash(zweiter)
    const { host } = createTesthost(projekt, { datenordner })
    const { wiederherstellbar } = (await Fenster.open(host, 'drittes-fenster')).stand
    expect(wiederherstellbar?.schritte.map(({ elemente }) => elemente)).toEqual([['Halter'], ['Halterin']])
  })
})

describe('Ohne Absturz', () => {
  it('fragt nach ordentlichem Beenden niemand, auch nicht beim Neuladen', async () => {
    const projekt = createProjektordner()
    const erster = await changeProjekt(projekt)
    expect((await Fenster.open(erster.host, ZWEITES)).codes).toEqual([])
    await erster.beende()
    const { host } = createTesthost(projekt, { datenordner: erster.datenordner })
    const fenster = await Fenster.open(host, ZWEITES)
    expect([fenster.codes, nameOf(fenster)]).toEqual([[], 'Halterin'])
  })

  it('fragt niemand, wenn alles gespeichert oder zurückgenommen war', async () => {
    const projekt = createProjektordner()
    const erster = createTesthost(projekt)
    const fenster = await Fenster.open(erster.host, ERSTES)
    await fenster.renenne(ROLLE, 'Halterin')
    await fenster.speichere()
    await fenster.renenne(ROLLE, 'Halter')
    await fenster.renenne(ROLLE, 'Halterin')
    await crash(erster)
    const host = startHost({ projekt, datenordner: erster.datenordner })
    expect((await Fenster.open(host, ZWEITES)).codes).toEqual([])
    await host.beende()
  })
})
