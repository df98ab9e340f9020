import { describe, expect, it } from 'vitest'
import type { Hostleitung } from '../../../renderer/host/hostleitung.ts'
import { withVoroeffnung } from '../../../renderer/host/voroeffnung.ts'

const PROJEKT = { client: 'fenster-1', ordner: '/projekte/gewerbe' }

/** A host that counts what it is asked, and answers with the number of the call. */
function createLeitung(antworte: (nummer: number) => Promise<unknown> = async (nummer) => nummer) {
  const gerufen: [string, object][] = []
  const empfaenger: ((ereignis: string) => void)[] = []
  const abbrecher: (() => void)[] = []
  const leitung: Hostleitung = {
    rufe: (methode, eingabe) => antworte(gerufen.push([methode, eingabe])),
    beobachte: (einer) => {
      empfaenger.push(einer)
    },
    beiAbbruch: (einer) => {
      abbrecher.push(einer)
      return () => {}
    },
    beiWiederkehr: () => () => {},
    beiAbschied: () => {},
  }
  const melde = (ereignis: string): void => {
    for (const einer of empfaenger) einer(ereignis)
  }
  const brichAb = (): void => {
    for (const einer of abbrecher) einer()
  }
  return { leitung, gerufen, melde, brichAb }
}

describe('ein Projekt, das vor dem Fenster geöffnet wird', () => {
  it('wird sofort erfragt und dem Fenster nur einmal gegeben: Wer es neu öffnet, bekommt den neuen Stand', async () => {
    const { leitung, gerufen } = createLeitung()
    const frueh = withVoroeffnung(leitung, PROJEKT)
    expect(gerufen).toEqual([['oeffne', PROJEKT]])
    expect(await frueh.rufe('oeffne', { ...PROJEKT })).toBe(1)
    expect(await frueh.rufe('oeffne', { ...PROJEKT })).toBe(2)
  })

  it.each([
    ['ein anderes Projekt geöffnet wird', { ...PROJEKT, ordner: '/projekte/meldewesen' }],
    ['das Fenster entschieden hat, was gelten soll', { ...PROJEKT, entscheidung: 'verwirf' }],
  ])('gilt nicht, wenn %s', async (_fall, eingabe) => {
    const { leitung, gerufen } = createLeitung()
    const frueh = withVoroeffnung(leitung, PROJEKT)
    expect(await frueh.rufe('oeffne', eingabe)).toBe(2)
    expect(gerufen.at(-1)).toEqual(['oeffne', eingabe])
    expect(await frueh.rufe('oeffne', PROJEKT)).toBe(3)
  })

  it('hält Ereignisse zurück, bis jemand es öffnet, und gibt sie ihm in ihrer Reihenfolge', async () => {
    const { leitung, gerufen, melde } = createLeitung()
    const frueh = withVoroeffnung(leitung, PROJEKT)
    const gehoert: string[] = []
    melde('Schreibrecht')
    frueh.beobachte((ereignis) => gehoert.push(ereignis))
    melde('Änderung')
    await frueh.rufe('testplan', {})
    expect(gehoert).toEqual([])
    const antwort = frueh.rufe('oeffne', PROJEKT)
    expect(gehoert).toEqual(['Schreibrecht', 'Änderung'])
    melde('gespeichert')
    expect(gehoert).toEqual(['Schreibrecht', 'Änderung', 'gespeichert'])
    expect(await antwort).toBe(1)
    expect(gerufen.map(([methode]) => methode)).toEqual(['oeffne', 'testplan'])
  })

  it('gilt nicht mehr, wenn der Host inzwischen weg war: Ereignisse könnten fehlen', async () => {
    const { leitung, brichAb } = createLeitung()
    const frueh = withVoroeffnung(leitung, PROJEKT)
    brichAb()
    expect(await frueh.rufe('oeffne', PROJEKT)).toBe(2)
  })

  it('hält andere Rufe nicht auf und gibt einen Fehler dem weiter, der öffnet', async () => {
    const { leitung } = createLeitung((nummer) =>
      nummer === 1 ? Promise.reject(new Error('weg')) : Promise.resolve(nummer),
    )
    const frueh = withVoroeffnung(leitung, PROJEKT)
    expect(await frueh.rufe('testplan', {})).toBe(2)
    await expect(frueh.rufe('oeffne', PROJEKT)).rejects.toThrow('weg')
  })
})
