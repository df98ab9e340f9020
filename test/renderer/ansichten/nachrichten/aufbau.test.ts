import { describe, expect, it } from 'vitest'
import { readFehlerfreiesProjekt } from '../../../../electron/host/projekte/readProjekt.ts'
import {
  type Aufbauknoten,
  describeAufbau,
  findKnoten,
  formatAnzahl,
} from '../../../../renderer/ansichten/nachrichten/aufbau.ts'
import { listDatensaetze } from '../../../../shared/modell/projekt.ts'

describe('Aufbau einer Nachricht nach ihrem Schema', async () => {
  const gelesen = await readFehlerfreiesProjekt('samples/gewerbe')
  if (!gelesen.ok) throw new Error('samples/gewerbe ist nicht lesbar')
  const { projekt } = gelesen.wert

  it('nennt jede Stelle einmal und findet sie an ihrem Ort wieder', () => {
    for (const { id, dokumentsichten } of listDatensaetze(projekt, 'nachrichtentyp')) {
      const aufbau = describeAufbau(projekt, id)
      expect(aufbau).toHaveLength(dokumentsichten.length)
      const alle = aufbau.flatMap(listAlle)
      expect(new Set(alle.map(({ ort }) => ort)).size).toBe(alle.length)
      for (const knoten of alle) expect(findKnoten(aufbau, knoten.ort)).toBe(knoten)
    }
  })

  it('beschreibt Felder in Worten', () => {
    const typ = listDatensaetze(projekt, 'nachrichtentyp').find(({ eroeffnet }) => eroeffnet)
    const felder = describeAufbau(projekt, typ?.id ?? '').flatMap(listAlle)
    expect(felder.find(({ technischerName }) => technischerName === 'postleitzahl')?.typ).toBe(
      'Text, genau 5 Zeichen, nach Muster',
    )
    expect(felder.find(({ technischerName }) => technischerName === 'vollzeit')?.typ).toBe('ganze Zahl, 0 bis 9.999')
    expect(felder.filter(({ art }) => art === 'feld').every(({ typ }) => typ !== '')).toBe(true)
  })

  it.each([
    [{ min: 1, max: 1 }, '1'],
    [{ min: 0, max: 1 }, '0…1'],
    [{ min: 1, max: null }, '1…n'],
  ])('schreibt Häufigkeiten wie in den Eigenschaften', (anzahl, text) => {
    expect(formatAnzahl(anzahl)).toBe(text)
  })

  it('ist leer, wo es den Nachrichtentyp nicht gibt', () => {
    expect(describeAufbau(projekt, 'nac-0000000000')).toEqual([])
  })
})

function listAlle(knoten: Aufbauknoten): Aufbauknoten[] {
  return [knoten, ...knoten.kinder.flatMap(listAlle)]
}
