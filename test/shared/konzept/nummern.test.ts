import { describe, expect, it } from 'vitest'
import { createNummer } from '../../../shared/konzept/nummern.ts'

describe('Nummern von Anforderungen', () => {
  it('sind auf Dauer dieselben: Ein anderes Ergebnis hier bricht jedes übergebene Systemkonzept', () => {
    expect(createNummer('EMP', 'kom-rubqvx9716', 'zus-gkpzf7hgqu', '')).toBe('EMP-0CK9-9SMC')
  })

  it('bestehen aus drei Buchstaben und acht Zeichen, die man nicht verwechselt', () => {
    for (let zahl = 0; zahl < 500; zahl++) {
      expect(createNummer('SPE', `${zahl}`)).toMatch(/^SPE-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    }
  })

  it('sind für verschiedene Schlüssel verschieden, auch für sehr ähnliche', () => {
    const nummern = new Set<string>()
    for (let zahl = 0; zahl < 20_000; zahl++) nummern.add(createNummer('DAT', 'dok-25bufz4gi2', `fel-${zahl}`))
    expect(nummern.size).toBe(20_000)
  })
})
