import { describe, expect, it } from 'vitest'
import { findFreienNamen } from '../../../shared/modell/freierName.ts'

describe('freier Name', () => {
  it.each([
    { wunsch: 'Frisch', vergebene: [], frei: 'Frisch' },
    { wunsch: 'Frisch', vergebene: ['Frisch'], frei: 'Frisch 2' },
    { wunsch: 'Frisch', vergebene: ['Frisch', 'Frisch 2'], frei: 'Frisch 3' },
    { wunsch: 'Frisch 2', vergebene: ['Frisch', 'Frisch 2'], frei: 'Frisch 3' },
    { wunsch: 'Frisch 2', vergebene: ['Frisch 2', 'Frisch 3'], frei: 'Frisch 4' },
    { wunsch: 'Frisch 2', vergebene: ['Frisch'], frei: 'Frisch 2' },
    { wunsch: 'Gebühren 2024', vergebene: ['Gebühren 2024'], frei: 'Gebühren 2024 2' },
    { wunsch: 'Gebühren 2024 2', vergebene: ['Gebühren 2024 2'], frei: 'Gebühren 2024 3' },
    { wunsch: '2', vergebene: ['2'], frei: '2 2' },
  ])('für „$wunsch“ neben $vergebene ist „$frei“', ({ wunsch, vergebene, frei }) => {
    expect(findFreienNamen(wunsch, ' ', (name) => vergebene.includes(name))).toBe(frei)
  })

  it.each([
    { wunsch: 'frisch', vergebene: ['frisch', 'frisch2'], frei: 'frisch3' },
    { wunsch: 'frisch2', vergebene: ['frisch2'], frei: 'frisch3' },
    { wunsch: 'din5008', vergebene: ['din5008'], frei: 'din50082' },
  ])('technisch für $wunsch neben $vergebene ist $frei', ({ wunsch, vergebene, frei }) => {
    expect(findFreienNamen(wunsch, '', (name) => vergebene.includes(name))).toBe(frei)
  })
})
