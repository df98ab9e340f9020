import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { nameElement } from '../../../shared/dokument/befehle/benennen.ts'
import { createElement, ERZEUGBARE, type Erzeugbar, type Vorgaben } from '../../../shared/dokument/befehle/erzeugen.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const PROJEKT = createBeispielprojekt()
const LEISTUNG = 'lei-hundanmeld'

const zufall = createZufall()

function create(art: Erzeugbar, vorgaben: Vorgaben = {}, projekt: Projekt = PROJEKT): { projekt: Projekt; id: string } {
  const erzeugung = createElement(projekt, LEISTUNG, art, vorgaben, zufall)
  if (erzeugung === undefined) throw new Error(`${art} was not created`)
  expect(checkDiff(erzeugung.schritt.diff)).toEqual([])
  const danach = getWert(applyDiff({ projekt, positionen: new Map() }, erzeugung.schritt.diff))
  expect(
    JSON.stringify([...writeModelldateien(getWert(applyDiff(danach, invertSchritt(erzeugung.schritt).diff)).projekt)]),
  ).toBe(JSON.stringify([...writeModelldateien(projekt)]))
  return { projekt: danach.projekt, id: erzeugung.id }
}

const [TYP] = listDatensaetze(PROJEKT, 'nachrichtentyp')
const [TEILLEISTUNG] = listDatensaetze(PROJEKT, 'teilleistung')
if (TYP === undefined || TEILLEISTUNG === undefined) throw new Error('Beispielprojekt')

describe('Ein neues Element', () => {
  it.each(ERZEUGBARE)(
    'der Art %s steht im Graph, in der Datei der Leistung, und das Modell bleibt ohne Fehler',
    (art) => {
      const { projekt, id } = create(art, { nachrichtentyp: TYP.id })
      expect(projekt.dateien.get(id)).toBe(PROJEKT.dateien.get(LEISTUNG))
      expect(deriveGraph(projekt, LEISTUNG)?.elemente.map((element) => element.id)).toContain(id)
      // a new Vorgangstyp has yet to be given the message that opens it
      const offen = art === 'vorgangstyp' ? 'modell.genauEineEroeffnung' : ''
      const fehler = pruefeProjekt(projekt).filter(({ schwere, code }) => schwere === 'fehler' && code !== offen)
      expect(fehler).toEqual([])
    },
  )

  it('bekommt einen Namen, den noch keines hat, und einen technischen Namen dazu', () => {
    const erste = create('teilleistung')
    const zweite = create('teilleistung', {}, erste.projekt)
    const namen = [erste.id, zweite.id].map((id) => getDatensatz(zweite.projekt, 'teilleistung', id))
    expect(namen.map(({ name, technischerName }) => [name, technischerName])).toEqual([
      ['Neue Teilleistung', 'neueTeilleistung'],
      ['Neue Teilleistung 2', 'neueTeilleistung2'],
    ])
  })

  it('als nächste Teilleistung folgt auf die gewählte, mit deren Rolle, Vorgangstypen und Stufe', () => {
    const { projekt, id } = create('teilleistung', { teilleistung: TEILLEISTUNG.id })
    const neue = getDatensatz(projekt, 'teilleistung', id)
    expect(neue.vorgaenger).toEqual([{ teilleistung: TEILLEISTUNG.id }])
    expect([neue.zustaendigeRolle, neue.vorgangstypen, neue.abStufe]).toEqual([
      TEILLEISTUNG.zustaendigeRolle,
      TEILLEISTUNG.vorgangstypen,
      TEILLEISTUNG.abStufe,
    ])
  })

  it('als Dokument einer Teilleistung wird von ihr benötigt oder erzeugt', () => {
    const benoetigt = create('dokument', { teilleistung: TEILLEISTUNG.id })
    expect(getDatensatz(benoetigt.projekt, 'teilleistung', TEILLEISTUNG.id).benoetigt).toContain(benoetigt.id)
    const erzeugt = create('dokument', { teilleistung: TEILLEISTUNG.id, erzeugt: true })
    expect(getDatensatz(erzeugt.projekt, 'teilleistung', TEILLEISTUNG.id).erzeugt).toContain(erzeugt.id)
  })

  it('als Nachricht geht von der genannten Rolle an die genannte', () => {
    const [von, an] = listDatensaetze(PROJEKT, 'rolle')
    const { projekt, id } = create('nachrichtentyp', { rolle: von?.id ?? '', an: an?.id ?? '' })
    const typ = getDatensatz(projekt, 'nachrichtentyp', id)
    expect([typ.von, typ.an]).toEqual([von?.id, [an?.id]])
  })

  it('als Komponententyp braucht eine Nachricht, die er zustellt', () => {
    expect(createElement(PROJEKT, LEISTUNG, 'komponententyp', {}, createZufall())).toBeUndefined()
    const { projekt, id } = create('komponententyp', { nachrichtentyp: TYP.id })
    const weg = listDatensaetze(projekt, 'zustellweg').find(({ komponententyp }) => komponententyp === id)
    expect([weg?.nachrichtentyp, weg?.rolle]).toEqual([TYP.id, TYP.an[0]])
  })

  it('behält seinen technischen Namen, außer es wird zum ersten Mal benannt', () => {
    const { projekt, id } = create('teilleistung')
    const einmal = nameElement(projekt, id, ' Antrag prüfen ')
    const benannt = getWert(applyDiff({ projekt, positionen: new Map() }, einmal.diff)).projekt
    expect(getDatensatz(benannt, 'teilleistung', id)).toMatchObject({
      name: 'Antrag prüfen',
      technischerName: 'antragPruefen',
      ergebnis: 'Antrag geprüft.',
    })
    const zweimal = nameElement(benannt, id, 'Unterlagen prüfen').diff.datensaetze.geaendert[0]?.nach
    expect([zweimal?.name, zweimal?.technischerName]).toEqual(['Unterlagen prüfen', 'antragPruefen'])
  })

  it.each([
    { anordnung: 'bahnen', ende: '' },
    { anordnung: 'frei', ende: '/frei' },
  ] as const)('steht in der Anordnung „$anordnung“, wo es abgelegt wurde', ({ anordnung, ende }) => {
    const ort = { x: 120.5, y: -0, anordnung }
    const erzeugung = createElement(PROJEKT, LEISTUNG, 'teilleistung', { ort }, createZufall())
    expect(erzeugung?.schritt.diff.positionen.hinzugefuegt).toEqual([
      { id: `${LEISTUNG}/${erzeugung?.id}${ende}`, x: 120.5, y: 0 },
    ])
  })

  it('in einer leeren Leistung bringt mit, ohne was es nicht sein kann', () => {
    const leer = getWert(
      deleteElemente(PROJEKT, [
        ...listDatensaetze(PROJEKT, 'nachrichtentyp').map(({ id }) => id),
        ...listDatensaetze(PROJEKT, 'teilleistung').map(({ id }) => id),
        ...listDatensaetze(PROJEKT, 'vorgangstyp').map(({ id }) => id),
        ...listDatensaetze(PROJEKT, 'anliegensklaerung').map(({ id }) => id),
        ...listDatensaetze(PROJEKT, 'zustellweg').map(({ id }) => id),
        ...listDatensaetze(PROJEKT, 'rolle').map(({ id }) => id),
      ]),
    )
    const { projekt } = getWert(applyDiff({ projekt: PROJEKT, positionen: new Map() }, leer.diff))
    const { projekt: danach, id } = create('nachrichtentyp', {}, projekt)
    const typ = getDatensatz(danach, 'nachrichtentyp', id)
    const teilleistung = getDatensatz(danach, 'teilleistung', typ.teilleistung)
    expect(getDatensatz(danach, 'rolle', teilleistung.zustaendigeRolle).name).toBe('Zuständige Stelle')
    expect(typ.an).not.toContain(typ.von)
    expect(typ.vorgangstypen).toHaveLength(1)
  })
})
