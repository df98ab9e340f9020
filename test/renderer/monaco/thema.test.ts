import { describe, expect, it } from 'vitest'
import { createThema } from '../../../renderer/monaco/thema.ts'

describe('Farben des Quelltexts', () => {
  it('sind immer sechsstellig, auch wo der Bau sie gekürzt hat', () => {
    const thema = createThema(true, (name) => (name.includes('xml') ? ' #a1b ' : '#20c0FF'))
    for (const { foreground } of thema.rules) expect(foreground).toMatch(/^[0-9a-f]{6}$/i)
    for (const farbe of Object.values(thema.colors)) expect(farbe).toMatch(/^#[0-9a-f]{6}$/i)
    expect(thema.rules.find(({ token }) => token === 'tag')?.foreground).toBe('aa11bb')
  })
})
