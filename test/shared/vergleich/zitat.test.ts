import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zitat } from '../../../shared/vergleich/wertlage.ts'

const LANG =
  'Die zuständige Stelle nimmt den Antrag entgegen und prüft, ob die Unterlagen vollständig sind; sonst fordert sie'

describe('Was ein Satz von einem Text anführt', () => {
  it.each([
    ['Ein kurzer Text.', '', '„Ein kurzer Text.“'],
    [
      `${LANG} nach.`,
      '',
      '„Die zuständige Stelle nimmt den Antrag entgegen und prüft, ob die Unterlagen vollständig …“',
    ],
    [`${LANG} nach.`, `${LANG} sie nach.`, '„… sind; sonst fordert sie nach.“'],
    [
      `${LANG} nach.`,
      `Anders: ${LANG}`,
      '„Die zuständige Stelle nimmt den Antrag entgegen und prüft, ob die Unterlagen vollständig …“',
    ],
  ])('%s gegen %s', (text, anderer, erwartet) => {
    expect(zitat(text, anderer)).toBe(erwartet)
  })

  it('zeigt, worin sich zwei Texte unterscheiden', () => {
    const wort = fc.constantFrom('Antrag', 'prüft', 'die', 'Stelle', 'Unterlagen', 'nachfordern')
    const worte = fc.array(wort, { minLength: 0, maxLength: 60 }).map((liste) => liste.join(' '))
    fc.assert(
      fc.property(worte, worte, worte, (davor, einer, anderer) => {
        const [alt, neu] = [`${davor} ${einer}`.trim(), `${davor} ${anderer}`.trim()]
        if (alt !== neu) expect(zitat(alt, neu)).not.toBe(zitat(neu, alt))
      }),
    )
  })
})
