import { describe, expect, it } from 'vitest'
import { isRueckgaengigtaste, isTaste, isTextfeldtaste } from '../../../renderer/arbeitsplatz/tasten.ts'

const druck = (key: string, ...mit: ('ctrl' | 'meta' | 'alt' | 'shift')[]) => ({
  key,
  ctrlKey: mit.includes('ctrl'),
  metaKey: mit.includes('meta'),
  altKey: mit.includes('alt'),
  shiftKey: mit.includes('shift'),
})

describe('Tastenkürzel', () => {
  it.each([
    ['Strg S', druck('s', 'ctrl')],
    ['Strg S', druck('s', 'meta')],
    ['Strg 3', druck('3', 'ctrl')],
    ['F8', druck('F8')],
    ['Umschalt F8', druck('F8', 'shift')],
    ['Strg Umschalt Z', druck('Z', 'ctrl', 'shift')],
    ['Alt Links', druck('ArrowLeft', 'alt')],
    ['Entf', druck('Delete')],
    ['Strg Eingabe', druck('Enter', 'ctrl')],
  ])('%s passt', (taste, ereignis) => {
    expect(isTaste(taste, ereignis)).toBe(true)
  })

  it.each([
    ['Strg S', druck('s')],
    ['Strg S', druck('s', 'ctrl', 'shift')],
    ['Strg S', druck('s', 'ctrl', 'alt')],
    ['F8', druck('F8', 'shift')],
    ['Entf', druck('Backspace')],
  ])('%s passt nicht', (taste, ereignis) => {
    expect(isTaste(taste, ereignis)).toBe(false)
  })

  it.each(['Entf', 'Strg Z', 'Strg Y', 'Strg Umschalt Z', 'Strg C'])('%s bleibt im Textfeld dem Text', (taste) => {
    expect(isTextfeldtaste(taste)).toBe(true)
  })

  it('Rückgängig und Wiederholen gelten dem Modell, wo nichts getippt ist, die anderen Tasten dem Text', () => {
    expect(['Strg Z', 'Strg Y', 'Strg Umschalt Z', 'Strg C', 'Strg A'].filter(isRueckgaengigtaste)).toEqual([
      'Strg Z',
      'Strg Y',
      'Strg Umschalt Z',
    ])
  })

  it.each(['Strg S', 'Strg K', 'F8', 'Umschalt F6', 'Strg 1', 'Alt Links'])('%s gilt auch im Textfeld', (taste) => {
    expect(isTextfeldtaste(taste)).toBe(false)
  })
})
