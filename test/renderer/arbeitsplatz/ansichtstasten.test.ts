import { describe, expect, it } from 'vitest'
import { ANSICHTSTASTEN } from '../../../renderer/arbeitsplatz/ansichtstasten.ts'
import { isTaste, isTextfeldtaste } from '../../../renderer/arbeitsplatz/tasten.ts'

/** What a keyboard sends for a shortcut: the last word is the key itself, one sign. */
function pressTaste(taste: string) {
  const teile = taste.split(' ')
  return {
    key: teile.at(-1)?.slice(0, 1) ?? '',
    ctrlKey: teile.includes('Strg'),
    metaKey: false,
    altKey: false,
    shiftKey: teile.includes('Umschalt'),
  }
}

describe('Die Tasten der Ansichten', () => {
  it.each(Object.entries(ANSICHTSTASTEN))('%s öffnet sich mit %s, auch aus einem Textfeld', (_ansicht, taste) => {
    expect(isTaste(taste, pressTaste(taste))).toBe(true)
    expect(isTextfeldtaste(taste)).toBe(false)
  })

  it('sind verschieden und lassen dem Browser Strg 0', () => {
    const tasten = Object.values(ANSICHTSTASTEN)
    expect(new Set(tasten).size).toBe(tasten.length)
    expect(tasten).not.toContain('Strg 0')
  })
})
