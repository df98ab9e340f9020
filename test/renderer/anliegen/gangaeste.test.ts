import { describe, expect, it } from 'vitest'
import { type Gangast, listGangaeste } from '../../../renderer/anliegen/gangaeste.ts'
import type { Anliegensklaerung } from '../../../shared/modell/elemente/nachricht.ts'

const zu = (frage: string) => ({ antwort: `zu ${frage}`, folge: { art: 'frage' as const, frage } })
const KLAERUNG: Anliegensklaerung = {
  ...{ id: 'anl-0000000000', art: 'anliegensklaerung', name: 'A', technischerName: 'a', start: 'a' },
  fragen: {
    a: { frage: 'A', antworten: [zu('b'), zu('c')] },
    b: { frage: 'B', antworten: [zu('c')] },
    c: { frage: 'C', antworten: [zu('a'), zu('fehlt')] },
    d: { frage: 'D', antworten: [zu('b')] },
  },
}

function shape({ frage, zweige }: Gangast): string {
  const teile = zweige.map(({ ast, verwiesene }) => {
    if (ast !== undefined) return shape(ast)
    return verwiesene === undefined ? '!' : `→${verwiesene.nummer}`
  })
  return `${frage.frage.frage}(${teile.join(' ')})`
}

describe('Überblick der Anliegensklärung', () => {
  it('zeichnet jede Frage einmal, verweist sonst auf sie und endet auch im Kreis', () => {
    expect(listGangaeste(KLAERUNG).map(shape)).toEqual(['A(B(C(→1 !)) →3)', 'D(→2)'])
  })
})
