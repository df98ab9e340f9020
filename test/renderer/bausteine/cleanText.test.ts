import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../renderer/bausteine/cleanText.ts'

describe('Ein getippter oder eingefügter Text', () => {
  it.each([
    ['Amt für Märkte', 'Amt für Märkte'],
    ['erste Zeile\n\tzweite', 'erste Zeile\n\tzweite'],
    ['a\u0000b\u0007c\u001b\u0085d', 'abcd'],
    ['halb \ud83d, ganz 😀 👩‍👩‍👧', 'halb , ganz 😀 👩‍👩‍👧'],
    ['kein\ufffe Zeichen\uffff', 'kein Zeichen'],
    ['<a b="1">&]]>', '<a b="1">&]]>'],
  ])('%j wird zu %j', (text, sauber) => {
    expect(cleanText(text)).toBe(sauber)
  })
})
