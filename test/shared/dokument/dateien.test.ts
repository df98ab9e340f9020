import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { createSchritt } from '../../../shared/dokument/befehle/schritt.ts'
import { type Diff, diffSchema } from '../../../shared/dokument/diff.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import { composeDiffs } from '../../../shared/dokument/verketten.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getBefunde, getWert } from '../../setup/ergebnis.ts'

const projekt = createBeispielprojekt()
const stand = { projekt, positionen: new Map() }

const BAUKASTEN: Datensatz = {
  id: 'bau-neu0000000',
  art: 'baukasten',
  name: 'Neues',
  technischerName: 'neues',
  version: '1.0',
}
const ROLLE: Datensatz = {
  id: 'rol-neu0000000',
  art: 'rolle',
  name: 'Kasse',
  technischerName: 'kasse',
  bindung: { art: 'konfiguration' },
}
const PRODUKT: Datensatz = {
  id: 'prd-neu0000000',
  art: 'produkt',
  name: 'Neues Produkt',
  technischerName: 'neuesProdukt',
  hersteller: 'Musterhaus',
  version: '1',
  komponententypen: ['kom-gibtesnich'],
  schnittstellen: [],
}
const DATEI = 'baukasten/neues.json'

function add(hinzugefuegt: readonly Datensatz[], heimaten: Diff['heimaten'] = {}): Diff {
  return createSchritt('Anlegen', { hinzugefuegt, heimaten }).diff
}

describe('Die Datei eines neuen Datensatzes', () => {
  it('kann genannt werden, wo niemand auf ihn verweist: so kommt etwas in einen Baukasten', () => {
    const diff = add([BAUKASTEN, ROLLE], { [ROLLE.id]: BAUKASTEN.id })
    expect(diffSchema.safeParse(diff).success).toBe(true)
    const neu = getWert(applyDiff(stand, diff))
    expect(neu.projekt.dateien.get(ROLLE.id)).toBe(DATEI)
    expect(getBefunde(applyDiff(stand, add([ROLLE]))).map(({ code }) => code)).toEqual(['dokument.ohneDatei'])
  })

  it.each([
    ['was es nicht gibt', 'bau-gibtesnich'],
    ['ein Pfad', '../../etc/passwd'],
    ['ein Produkt, in dessen Datei keine Rollen stehen', 'prd-neu0000000'],
  ])('folgt nicht daraus, dass %s als Heimat genannt ist', (_was, heimat) => {
    const befunde = getBefunde(applyDiff(stand, add([BAUKASTEN, PRODUKT, ROLLE], { [ROLLE.id]: heimat })))
    expect(befunde.map(({ code }) => code)).toEqual(['dokument.ohneDatei'])
  })

  it('bleibt über Rücknahme, Wiederholung und Zusammenfassen dieselbe', () => {
    const diff = add([BAUKASTEN, ROLLE], { [ROLLE.id]: BAUKASTEN.id })
    const zurueck = invertDiff(diff)
    const leer = getWert(applyDiff(getWert(applyDiff(stand, diff)), zurueck))
    expect(leer.projekt.datensaetze).toEqual(projekt.datensaetze)
    // another life of the program knows nothing of what was taken back
    const wieder = getWert(applyDiff(stand, invertDiff(zurueck)))
    expect(wieder.projekt.dateien.get(ROLLE.id)).toBe(DATEI)
    const zusammen = composeDiffs([add([BAUKASTEN]), add([ROLLE], { [ROLLE.id]: BAUKASTEN.id })])
    expect(getWert(applyDiff(stand, zusammen)).projekt.dateien.get(ROLLE.id)).toBe(DATEI)
    expect(composeDiffs([diff, zurueck])).toEqual(composeDiffs([]))
  })
})
