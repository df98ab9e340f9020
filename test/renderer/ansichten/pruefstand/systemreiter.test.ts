import { describe, expect, it } from 'vitest'
import {
  describeSysteme,
  type Systeminhalt,
  seeSysteme,
  UNGESEHEN,
} from '../../../../renderer/ansichten/pruefstand/systemreiter.ts'
import type { Ablage, Pruefstandstand, Pruefstandzahlung } from '../../../../shared/host/pruefstandstand.ts'

const STAND: Pruefstandstand = {
  ...{ vorgaenge: [], ablagen: [], mails: [], post: [], zahlungen: [], lieferungen: [] },
  ...{ klaerungen: [], transaktionen: [], stoerungen: [], gesamt: 0 },
}
const inhalt = (stand: Partial<Pruefstandstand>, zeigt: Partial<Systeminhalt> = {}): Systeminhalt => ({
  ...{ vorgaenge: [], ablage: undefined, stand: { ...STAND, ...stand } },
  ...zeigt,
})

/** A DMS with so many documents. */
function ablage(installation: string, anzahl: number): Ablage {
  const dokumente = Array.from({ length: anzahl }, (_, nummer) => ({
    ...{ id: `${installation}-${nummer}`, betreff: 'Anzeige', typ: 'Antrag', fassung: '1', datum: '2026-11-02' },
    ...{ richtung: 'eingang' as const, dateiname: 'anzeige.pdf', groesse: 1 },
  }))
  const vorgaenge = [{ id: '1', kennzeichen: '1', betreff: 'Vorgang', dokumente }]
  return {
    ...{ installation, name: 'E-Akte', schnittstelle: 'xdomea' },
    akten: [{ aktenzeichen: '1', aktenplankennzeichen: '1', betreff: 'Akte', vorgaenge }],
  }
}

function zahlung(stand?: Pruefstandzahlung['stand']): Pruefstandzahlung {
  return {
    ...{ uuid: '1', zeit: '2026-11-02T08:14:07.012Z', kennung: 'K-1', system: 'Kasse', kasse: 'Stadtkasse' },
    ...{ zahler: 'Kiri Beispiel', betrag: '13,00', verwendungszweck: 'Auszug', vorgang: 'v1' },
    ...(stand === undefined ? {} : { stand }),
  }
}

describe('Reiter der Systeme im schmalen Prüfstand', () => {
  it('sagen, dass eine Zahlung offen ist, und nennen die Zahlung erst, wenn es eine gibt', () => {
    expect(describeSysteme(inhalt({})).aussen).toMatchObject({ name: 'Mail und Postfach', offeneZahlungen: 0 })
    expect(describeSysteme(inhalt({ zahlungen: [zahlung(), zahlung('bezahlt')] })).aussen).toMatchObject({
      name: 'Mail, Postfach, Zahlung',
      anzahl: 2,
      offeneZahlungen: 1,
    })
  })

  it('gesehen ist nur, was zu sehen war; ein geleertes System beginnt von vorn', () => {
    const mit = (anzahl: number) =>
      describeSysteme(inhalt({ zahlungen: Array.from({ length: anzahl }, () => zahlung()) }))
    const verdeckt = seeSysteme(UNGESEHEN, mit(2), ['demobehoerde'])
    expect(verdeckt).toBe(UNGESEHEN)
    const gesehen = seeSysteme(verdeckt, mit(2), ['aussen'])
    expect(gesehen.aussen).toBe(2)
    expect(seeSysteme(gesehen, mit(3), ['demobehoerde']).aussen).toBe(2)
    expect(seeSysteme(gesehen, mit(0), ['demobehoerde']).aussen).toBe(0)
  })

  it('wer eine andere Akte ansieht, sieht deren Zahl, und nichts davon ist neu', () => {
    const [eine, andere] = [ablage('ins-1', 1), ablage('ins-2', 7)]
    const gesehen = seeSysteme(UNGESEHEN, describeSysteme(inhalt({ ablagen: [eine, andere] }, { ablage: eine })), [
      'dms',
    ])
    const danach = describeSysteme(inhalt({ ablagen: [eine, andere] }, { ablage: andere }))
    expect([danach.dms.anzahl, danach.dms.gekommen - gesehen.dms]).toEqual([7, 0])
    const neu = describeSysteme(inhalt({ ablagen: [ablage('ins-1', 3), andere] }, { ablage: andere }))
    expect(neu.dms.gekommen - gesehen.dms).toBe(2)
  })
})
