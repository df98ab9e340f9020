import { describe, expect, it } from 'vitest'
import { askNeueste } from '../../../../renderer/ansichten/graph/anordnung/neueste.ts'

describe('Eine Anordnung, die lange dauert', () => {
  /** Questions that were asked, each answered when it is told to be. */
  const createLange = () => {
    const gestellte: { frage: string; antworte(): void; scheitere(): void }[] = []
    const ask = askNeueste(
      (frage: string) =>
        new Promise<string>((resolve, reject) => {
          gestellte.push({ frage, antworte: () => resolve(`zu ${frage}`), scheitere: () => reject(new Error(frage)) })
        }),
    )
    return { gestellte, ask }
  }

  it('wird danach nur für den neuesten Stand noch einmal berechnet', async () => {
    const { gestellte, ask } = createLange()
    const antworten = ['a', 'b', 'c', 'd'].map(ask)
    gestellte[0]?.antworte()
    expect(await Promise.all(antworten.slice(0, 3))).toEqual(['zu a', undefined, undefined])
    expect(gestellte.map(({ frage }) => frage)).toEqual(['a', 'd'])
    gestellte[1]?.antworte()
    expect(await antworten[3]).toBe('zu d')
  })

  it('hält die nächste auch dann nicht auf, wenn sie scheitert', async () => {
    const { gestellte, ask } = createLange()
    const erste = expect(ask('a')).rejects.toThrow('a')
    const zweite = ask('b')
    gestellte[0]?.scheitere()
    await erste
    gestellte[1]?.antworte()
    expect(await zweite).toBe('zu b')
    expect(gestellte).toHaveLength(2)
  })
})
