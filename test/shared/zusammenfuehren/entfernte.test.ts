import { describe, expect, it } from 'vitest'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { getDatensatz, listDatensaetze } from '../../../shared/modell/projekt.ts'
import { describeKonflikt } from '../../../shared/zusammenfuehren/describeKonflikt.ts'
import { mergeFuerSeite } from '../../../shared/zusammenfuehren/mergeFuerSeite.ts'
import { mergeStaende } from '../../../shared/zusammenfuehren/mergeStaende.ts'
import { BASIS } from './zweiSeiten.ts'

const DATEI = 'leistungen/hundAnmelden.json'
const [leistung] = listDatensaetze(BASIS.projekt, 'leistung')
const [buendel] = listDatensaetze(BASIS.projekt, 'buendel')
const dokument = listDatensaetze(BASIS.projekt, 'dokument').find(({ kinder }) => kinder.length > 1)
const feld = listDatensaetze(BASIS.projekt, 'datenfeld').find(({ id }) => dokument?.kinder.includes(id))
const rolle = listDatensaetze(BASIS.projekt, 'rolle').find(({ id }) => BASIS.projekt.dateien.get(id) === DATEI)
if (!leistung || !buendel || !dokument || !feld || !rolle) throw new Error('Beispielprojekt')

function withSaetze(stand: Dokumentstand, ...neue: Datensatz[]): Dokumentstand {
  const { projekt } = stand
  const dateien = new Map([...neue.map(({ id }) => [id, DATEI] as const), ...projekt.dateien])
  const datensaetze = new Map([...projekt.datensaetze, ...neue.map((satz) => [satz.id, satz] as const)])
  return { ...stand, projekt: { ...projekt, datensaetze, dateien } }
}

function without(stand: Dokumentstand, geht: (id: string) => boolean): Dokumentstand {
  const bleibende = [...stand.projekt.datensaetze].filter(([id]) => !geht(id))
  return { ...stand, projekt: { ...stand.projekt, datensaetze: new Map(bleibende) } }
}

/** The file of the Leistung is gone. */
const ohneLeistung = withSaetze(
  without(BASIS, (id) => BASIS.projekt.dateien.get(id) === DATEI),
  { ...buendel, leistungen: buendel.leistungen.filter((id) => id !== leistung.id) },
)
const neueRolle: Datensatz = { ...rolle, id: 'rol-neu0000000', name: 'Tierheim', technischerName: 'tierheim' }
const weiterbearbeitet = withSaetze(BASIS, { ...feld, name: 'Anders genannt' }, neueRolle, {
  ...leistung,
  rollen: [...leistung.rollen, neueRolle.id],
})

const saetzeIn = ({ projekt }: Dokumentstand) =>
  [...projekt.datensaetze.keys()].filter((id) => projekt.dateien.get(id) === DATEI).sort()

describe('Entferntes, an dem die andere Seite weitergearbeitet hat', () => {
  it('eine ganze Leistung wird einmal gefragt und bleibt oder geht mit allem, auch mit dem Neuen darin', () => {
    for (const [eigene, fremde] of [
      [weiterbearbeitet, ohneLeistung],
      [ohneLeistung, weiterbearbeitet],
    ] as const) {
      const staende = { basis: BASIS, eigene, fremde }
      expect(mergeStaende(staende).konflikte.map(({ id }) => id)).toEqual([`${leistung.id}/entfernt`])
      const bleibt = mergeFuerSeite(staende, eigene === weiterbearbeitet ? 'eigene' : 'fremde').stand
      expect(saetzeIn(bleibt)).toEqual(saetzeIn(weiterbearbeitet))
      expect(getDatensatz(bleibt.projekt, 'buendel', buendel.id)).toEqual(buendel)
      const geht = mergeFuerSeite(staende, eigene === weiterbearbeitet ? 'fremde' : 'eigene').stand
      expect(saetzeIn(geht)).toEqual([])
      expect(getDatensatz(geht.projekt, 'buendel', buendel.id).leistungen).not.toContain(leistung.id)
    }
  })

  it('der Widerspruch sagt, was an den Teilen geschehen ist', () => {
    const staende = { basis: BASIS, eigene: weiterbearbeitet, fremde: ohneLeistung }
    const [konflikt] = mergeStaende(staende).konflikte
    const worte = konflikt && describeKonflikt(staende, konflikt)
    expect(worte).toMatchObject({ eigene: 'vorhanden', fremde: 'entfernt', fremdeSaetze: [] })
    expect(worte?.eigeneSaetze).toEqual([
      'Im Dokument „Anmeldung“ heißt das Datenfeld „Nummer des Chips“ jetzt „Anders genannt“.',
      'Die Rolle „Tierheim“ ist neu.',
    ])
  })

  it('verwendet die andere Seite neu ein Feld eines entfernten Dokuments, wird nach dem Dokument gefragt', () => {
    const eigene = withSaetze(
      without(BASIS, (id) => id === dokument.id || dokument.kinder.includes(id)),
      { ...leistung, dokumente: leistung.dokumente.filter((id) => id !== dokument.id) },
    )
    const [pruefung] = listDatensaetze(BASIS.projekt, 'datenfeld').filter(
      ({ id }) => !dokument.kinder.includes(id) && BASIS.projekt.dateien.get(id) === DATEI,
    )
    if (pruefung === undefined) throw new Error('Beispielprojekt')
    const bedingung = { art: 'vorhanden', feld: `${dokument.id}/${feld.id}` } as const
    const staende = { basis: BASIS, eigene, fremde: withSaetze(BASIS, { ...pruefung, pflichtWenn: bedingung }) }
    const konflikt = mergeStaende(staende).konflikte.find(({ verwendetVon }) => verwendetVon?.includes(pruefung.id))
    expect(konflikt).toMatchObject({ element: dokument.id, art: 'entfernt' })
  })

  it('was neu in einer Datei ist, geht mit ihr, wenn die andere Seite sie umbenannt hat', () => {
    const umbenannt = 'leistungen/hundHalten.json'
    const dateien = new Map([...BASIS.projekt.dateien].map(([id, ort]) => [id, ort === DATEI ? umbenannt : ort]))
    const fremde = { ...BASIS, projekt: { ...BASIS.projekt, dateien } }
    for (const seiten of [
      { eigene: weiterbearbeitet, fremde },
      { eigene: fremde, fremde: weiterbearbeitet },
    ]) {
      const { stand } = mergeStaende({ basis: BASIS, ...seiten })
      expect(stand.projekt.dateien.get(neueRolle.id)).toBe(umbenannt)
      expect(saetzeIn(stand)).toEqual([])
    }
  })
})
