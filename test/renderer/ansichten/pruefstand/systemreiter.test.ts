import { describe, expect, it } from 'vitest'
import {
  describeSysteme,
  type Systeminhalt,
  seeSysteme,
  UNGESEHEN,
} from '../../../../renderer/ansichten/pruefstand/systemreiter.ts'
import type { Pruefstandzahlung } from '../../../../shared/host/pruefstand.ts'

const LEER: Systeminhalt = { vorgaenge: [], ablage: undefined, mails: [], post: [], zahlungen: [] }

function zahlung(stand?: Pruefstandzahlung['stand']): Pruefstandzahlung {
  return {
    ...{ uuid: '1', zeit: '2026-11-02T08:14:07.012Z', kennung: 'K-1', system: 'Kasse', kasse: 'Stadtkasse' },
    ...{ zahler: 'Kiri Beispiel', betrag: '13,00', verwendungszweck: 'Auszug', vorgang: 'v1' },
    ...(stand === undefined ? {} : { stand }),
  }
}

describe('Reiter der Systeme im schmalen Prüfstand', () => {
  it('sagen, dass eine Zahlung offen ist, und nennen die Zahlung erst, wenn es eine gibt', () => {
    expect(describeSysteme(LEER).aussen).toEqual({ name: 'Mail und Postfach', anzahl: 0, offeneZahlungen: 0 })
    expect(describeSysteme({ ...LEER, zahlungen: [zahlung(), zahlung('bezahlt')] }).aussen).toEqual({
      name: 'Mail, Postfach, Zahlung',
      anzahl: 2,
      offeneZahlungen: 1,
    })
  })

  it('gesehen ist nur, was zu sehen war; ein geleertes System beginnt von vorn', () => {
    const mit = (anzahl: number) =>
      describeSysteme({ ...LEER, zahlungen: Array.from({ length: anzahl }, () => zahlung()) })
    const verdeckt = seeSysteme(UNGESEHEN, mit(2), ['demobehoerde'])
    expect(verdeckt).toBe(UNGESEHEN)
    const gesehen = seeSysteme(verdeckt, mit(2), ['aussen'])
    expect(gesehen.aussen).toBe(2)
    expect(seeSysteme(gesehen, mit(3), ['demobehoerde']).aussen).toBe(2)
    expect(seeSysteme(gesehen, mit(0), ['demobehoerde']).aussen).toBe(0)
  })
})
