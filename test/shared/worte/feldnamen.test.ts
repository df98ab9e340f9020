import { expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Datensatzart } from '../../../shared/modell/datensatz.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { provideStandverzeichnis } from '../../../shared/modell/standverzeichnis.ts'
import { namenOf } from '../../../shared/worte/lesbar.ts'
import { createKatalogmodell } from '../../bench/katalogmodell.ts'

function rename(stand: Dokumentstand, art: Datensatzart): Dokumentstand {
  const [erstes] = listDatensaetze(stand.projekt, art)
  const neu = applyDiff(stand, renameElement(stand.projekt, erstes?.id ?? '', 'Anderer Name').diff)
  if (!neu.ok) throw new Error('Die Änderung passt nicht')
  return neu.wert
}

it('Namen der Felder gelten, bis sich ein Feld ändert, und sind dann die neuen', () => {
  const projekt = createKatalogmodell(2, 4)
  provideStandverzeichnis(projekt.datensaetze)
  const davor = { projekt, positionen: new Map() }
  const namen = namenOf(projekt)
  const teilleistung = rename(davor, 'teilleistung')
  expect(namenOf(teilleistung.projekt)).toBe(namen)
  const feld = rename(teilleistung, 'datenfeld')
  expect([...namenOf(feld.projekt).bezeichnungen.values()].join()).toContain('Anderer Name')
  expect([...namen.bezeichnungen.values()].join()).not.toContain('Anderer Name')
})

it('auch in einem Projekt ohne Baukasten und ohne Gruppen werden sie nicht für jede Frage neu gebildet', () => {
  const projekt = createKatalogmodell(2, 4)
  const datensaetze = new Map(
    [...projekt.datensaetze].filter(([, { art }]) => art !== 'baukastenverwendung' && art !== 'datenfeldgruppe'),
  )
  provideStandverzeichnis(datensaetze)
  const ohne = { ...projekt, datensaetze }
  expect(namenOf(ohne)).toBe(namenOf(ohne))
})
