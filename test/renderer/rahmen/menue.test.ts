import { describe, expect, it } from 'vitest'
import type { Befehl } from '../../../renderer/arbeitsplatz/befehle.ts'
import { listAbschnitte } from '../../../renderer/rahmen/menue.ts'
import { describeStand } from '../../../renderer/rahmen/speicherstand.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { createSchritt } from '../../../shared/dokument/befehle/schritt.ts'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import { composeDiffs } from '../../../shared/dokument/verketten.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getWert } from '../../setup/ergebnis.ts'

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
  const projekt = createBeispielprojekt()
  const [weg] = listDatensaetze(projekt, 'zustellweg')
  const [rolle, andere] = listDatensaetze(projekt, 'rolle')
  if (weg === undefined || rolle === undefined || andere === undefined) throw new Error('too small a model')
  const umbenannt = changeDatensatz(projekt, rolle.id, { name: 'Amt' }).diff
  const weiter = changeDatensatz(projekt, andere.id, { name: 'Andere' }).diff
  const geloescht = getWert(deleteElemente(projekt, [weg.id])).diff
  const platz = { id: `lei-0000000001/${rolle.id}`, x: 1, y: 2 }
  const verschoben = createSchritt('Verschieben', { positionen: { hinzugefuegt: [platz] } }).diff
  const stand = { schreibrecht: true, ungespeichert: createLeerenDiff() }
  const mittag = new Date(2026, 10, 2, 14, 32)

  it.each([
    ['nichts geändert', stand, mittag, 'Gespeichert 14:32'],
    ['nie gespeichert', stand, undefined, 'Gespeichert'],
    ['ein Name geändert', { ...stand, ungespeichert: umbenannt }, mittag, '1 Änderung nicht gespeichert'],
    ['ein Zustellweg gelöscht', { ...stand, ungespeichert: geloescht }, mittag, '1 Änderung nicht gespeichert'],
    ['ein Element verschoben', { ...stand, ungespeichert: verschoben }, mittag, '1 Änderung nicht gespeichert'],
    [
      'ein Element umbenannt und verschoben',
      { ...stand, ungespeichert: composeDiffs([umbenannt, verschoben]) },
      mittag,
      '1 Änderung nicht gespeichert',
    ],
    [
      'zwei Namen geändert',
      { ...stand, ungespeichert: composeDiffs([umbenannt, weiter]) },
      mittag,
      '2 Änderungen nicht gespeichert',
    ],
    [
      'alles zurückgenommen',
      { ...stand, ungespeichert: composeDiffs([umbenannt, invertDiff(umbenannt)]) },
      mittag,
      'Gespeichert 14:32',
    ],
    ['ohne Schreibrecht', { ...stand, schreibrecht: false }, mittag, 'Nur Ansicht'],
  ])('%s', (_, eingabe, zeit, text) => {
    expect(describeStand(eingabe, zeit).text).toBe(text)
  })
})
