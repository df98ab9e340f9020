import { describe, expect, it } from 'vitest'
import type { Befehl } from '../../../renderer/arbeitsplatz/befehle.ts'
import { listAbschnitte } from '../../../renderer/rahmen/menue.ts'
import { describeStand } from '../../../renderer/rahmen/speicherstand.ts'

const befehl = (id: string, menue: Befehl['menue'], abschnitt?: number): Befehl => ({
  id,
  name: id,
  menue,
  fuehreAus: () => undefined,
  ...(abschnitt === undefined ? {} : { abschnitt }),
})

describe('Menüs', () => {
  it('stehen in Abschnitten nach ihrer Nummer, darin in der Reihenfolge der Anmeldung', () => {
    const befehle = [befehl('b', 'Datei', 1), befehl('a', 'Datei'), befehl('c', 'Datei', 1), befehl('d', 'Hilfe')]
    expect(listAbschnitte(befehle, 'Datei').map((abschnitt) => abschnitt.map(({ id }) => id))).toEqual([
      ['a'],
      ['b', 'c'],
    ])
    expect(listAbschnitte(befehle, 'Modell')).toEqual([])
  })
})

describe('Speicherstand', () => {
  const stand = { schreibrecht: true, sequenz: 5, gespeichert: 5, unbestaetigt: 0 }
  const mittag = new Date(2026, 10, 2, 14, 32)

  it.each([
    [stand, mittag, 'Gespeichert 14:32'],
    [stand, undefined, 'Gespeichert'],
    [{ ...stand, sequenz: 6 }, mittag, '1 Änderung nicht gespeichert'],
    [{ ...stand, sequenz: 7, unbestaetigt: 1 }, mittag, '3 Änderungen nicht gespeichert'],
    [{ ...stand, schreibrecht: false }, mittag, 'Nur Ansicht'],
  ])('%o um %s heißt „%s“', (eingabe, zeit, text) => {
    expect(describeStand(eingabe, zeit).text).toBe(text)
  })
})
