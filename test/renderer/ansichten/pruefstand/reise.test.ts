import { describe, expect, test } from 'vitest'
import { listProtokollzeilen } from '../../../../renderer/ansichten/pruefstand/protokollzeilen.ts'
import { listStationen } from '../../../../renderer/ansichten/pruefstand/reise.ts'
import { describeVerlust } from '../../../../renderer/ansichten/pruefstand/worte.ts'
import type {
  Pruefstandstand,
  Schrittangabe,
  Transaktionsangabe,
  Zustellungsangabe,
} from '../../../../shared/host/pruefstandstand.ts'

function zustellung(angaben: Partial<Zustellungsangabe>): Zustellungsangabe {
  return {
    ...{ uuid: '1', element: 'zus-1', name: 'Weg', ziel: 'Amt', system: 'E-Akte Stadt', installation: 'ins-1' },
    ...{ dienst: 'ablage', grund: 'Weil.', stand: 'zugestellt', versuche: 1, ...angaben },
  }
}

function schritt(angaben: Partial<Schrittangabe>): Schrittangabe {
  return {
    ...{ nummer: 0, titel: 'Empfang', text: 'Kanal', zeit: '2026-11-02T08:14:07.012Z', dauerMs: 4 },
    ...{ schwere: 'erfolg', texte: [], ...angaben },
  }
}

function transaktion(angaben: Partial<Transaktionsangabe>): Transaktionsangabe {
  return {
    ...{ id: 't1', zeit: '2026-11-02T08:14:07.012Z', zustand: 'zugestellt', name: 'Antrag', absender: 'Portal' },
    ...{ befunde: [], zustellungen: [], schritte: [], ...angaben },
  }
}

const standOf = (angaben: Partial<Transaktionsangabe>): Record<string, string> =>
  Object.fromEntries(listStationen(transaktion(angaben)).map(({ id, stand, text }) => [id, `${stand}: ${text}`]))

describe('Reise einer Nachricht', () => {
  test('was zugestellt ist, ist erreicht; was nicht gefragt war, ist nicht beteiligt', () => {
    expect(standOf({ zustellungen: [zustellung({})] })).toMatchObject({
      akte: 'erreicht: zugestellt',
      mail: 'aus: nicht beteiligt',
    })
  })

  test.each([
    ['angenommen', 'unterwegs: entscheidet …'],
    ['zurueckgewiesen', 'gescheitert: zurückgewiesen'],
    ['klaerung', 'gescheitert: Klärung nötig'],
  ] as const)('der Regel-Prozessor im Stand „%s“', (zustand, erwartet) => {
    expect(standOf({ zustand }).prozessor).toBe(erwartet)
  })

  test('ein zweiter Versuch und ein Scheitern stehen an der Station', () => {
    expect(standOf({ zustellungen: [zustellung({ stand: 'offen', versuche: 1 })] }).akte).toBe(
      'unterwegs: 2. Versuch läuft',
    )
    const zwei = [zustellung({ stand: 'gescheitert' }), zustellung({ uuid: '2', system: 'andere' })]
    expect(standOf({ zustellungen: zwei }).akte).toBe('gescheitert: 1 von 2 gescheitert')
  })

  test('Register erscheinen nur, wo eines gefragt wurde', () => {
    expect(standOf({})).not.toHaveProperty('register')
    const schritte = [schritt({ titel: 'Anfrage' }), schritt({ titel: 'Anfrage' }), schritt({ titel: 'Antwort' })]
    expect(standOf({ schritte }).register).toBe('unterwegs: 1 von 2 Antworten')
  })
})

describe('Protokoll', () => {
  const eine = transaktion({ id: 'a', schritte: [schritt({ text: 'Musterportal' })] })
  const andere = transaktion({ id: 'b', name: 'Bestätigung', schritte: [schritt({ text: 'Postfach' })] })

  test('ohne Suche die Schritte der gewählten Transaktion, mit Suche die aller', () => {
    expect(listProtokollzeilen([eine, andere], 'a', '').map(({ text }) => text)).toEqual(['Musterportal'])
    expect(listProtokollzeilen([eine, andere], 'a', 'bestätigung post').map(({ text }) => text)).toEqual(['Postfach'])
  })
})

describe('Leeren', () => {
  const leer: Pruefstandstand = {
    ...{
      vorgaenge: [],
      ablagen: [],
      mails: [],
      post: [],
      zahlungen: [],
      lieferungen: [],
      klaerungen: [],
      transaktionen: [],
    },
    ...{ gesamt: 0, stoerungen: [] },
  }

  test('nennt, was verloren geht', () => {
    expect(describeVerlust(leer)).toBe('')
    expect(describeVerlust({ ...leer, gesamt: 1 })).toBe('eine Transaktion')
    const mail = { id: '', zeit: '', von: '', an: [], betreff: '', text: '', html: '', anhaenge: [] }
    expect(describeVerlust({ ...leer, gesamt: 3, mails: [mail, mail] })).toBe('3 Transaktionen und 2 Mails')
  })
})
