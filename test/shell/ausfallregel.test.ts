import { describe, expect, it } from 'vitest'
import { createAusfallregel } from '../../electron/shell/ausfallregel.ts'

function createRegel() {
  let zeit = 0
  const next = createAusfallregel(() => zeit)
  return (sekunden: number, grund = 'crashed') => {
    zeit = sekunden * 1000
    return next(grund)
  }
}

describe('Absturz eines Fensters', () => {
  it('lädt es neu, bis das nicht mehr hilft', () => {
    const falle = createRegel()
    expect([falle(0), falle(10), falle(20), falle(30)]).toEqual(['neuLaden', 'neuLaden', 'fragen', 'fragen'])
  })

  it('zählt nicht, was lange her ist', () => {
    const falle = createRegel()
    expect([falle(0), falle(50), falle(61), falle(200), falle(201)]).toEqual(Array(5).fill('neuLaden'))
  })

  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])(
    'ist auch das Ende durch „%s“',
    (grund) => {
      expect(createRegel()(0, grund)).toBe('neuLaden')
    },
  )

  it('ist kein gewolltes Ende', () => {
    const falle = createRegel()
    for (let k = 0; k < 5; k++) expect(falle(k, 'clean-exit')).toBe('nichts')
    expect(falle(6)).toBe('neuLaden')
  })
})
