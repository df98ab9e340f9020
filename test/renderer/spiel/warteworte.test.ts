import { describe, expect, it } from 'vitest'
import { describeWarten } from '../../../renderer/spiel/warteworte.ts'

describe('Was vor dem ersten Durchspielen dauert', () => {
  it.each([
    ['gleich nach dem Öffnen', [], undefined, 'Die Regel der Stufe 4 wird übersetzt'],
    ['während die eigene Stufe übersetzt wird', [], 4, 'Die Regel der Stufe 4 wird übersetzt'],
    ['während erst eine andere dran ist', [2], 3, 'Die Regel der Stufe 3, dann die der Stufe 4 wird übersetzt'],
    ['wenn die eigene fertig ist', [4], 1, 'Die Nachricht wird durchgespielt'],
  ] as const)('heißt %s so', (_, bereit, uebersetzt, erwartet) => {
    expect(describeWarten({ stufe: 4, bereit, uebersetzt })).toBe(erwartet)
  })
})
