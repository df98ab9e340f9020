import { beforeAll, describe, expect, it } from 'vitest'
import { derivePfad } from '../../../renderer/arbeitsplatz/pfad.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { readBeispiel } from '../../shared/graph/beispiel.ts'

let projekt: Projekt
beforeAll(async () => {
  projekt = await readBeispiel()
})

function pathOf(art: string, name: string, leistungsname: string, feld?: string): string[] {
  const leistung = listDatensaetze(projekt, 'leistung').find((eine) => eine.name === leistungsname)
  const kandidaten = [...projekt.datensaetze.values()].filter((einer) => einer.art === art && einer.name === name)
  const eigener = kandidaten.find(({ id }) => JSON.stringify(leistung).includes(id)) ?? kandidaten[0]
  return derivePfad(projekt, leistung?.id, eigener?.id ?? '', feld).map((teil) => teil.name)
}

describe('Pfad der Auswahl', () => {
  it.each([
    ['leistung', 'Gewerbeanmeldung', ['Gewerbeanmeldung']],
    ['teilleistung', 'Unterlagen nachfordern', ['Gewerbeanmeldung', 'Unterlagen nachfordern']],
    [
      'nachrichtentyp',
      'Eingang bestätigen',
      ['Gewerbeanmeldung', 'Gewerbeanzeige entgegennehmen', 'Eingang bestätigen'],
    ],
    [
      'zustellweg',
      'Eingangsbestätigung in die E-Akte',
      ['Gewerbeanmeldung', 'Gewerbeanzeige entgegennehmen', 'Eingang bestätigen', 'Eingangsbestätigung in die E-Akte'],
    ],
    ['rolle', 'Finanzamt', ['Gewerbeanmeldung', 'Finanzamt']],
  ])('%s %s: %j', (art, name, pfad) => {
    expect(pathOf(art, name, 'Gewerbeanmeldung')).toEqual(pfad)
  })

  it('führt zu einem Datenfeld durch Dokument und Gruppen', () => {
    for (const dokument of listDatensaetze(projekt, 'dokument')) {
      for (const [feld, knoten] of resolveFeldbaum(projekt, dokument.id).nachPfad) {
        const teile = derivePfad(projekt, undefined, dokument.id, feld)
        expect(teile.at(-1)).toMatchObject({ id: dokument.id, feld, name: knoten.name })
        expect(teile.some(({ id, feld: pfad }) => id === dokument.id && pfad === undefined)).toBe(true)
      }
    }
  })

  it('zeigt bei Konfiguration, wozu sie gehört; was fehlt, hat keinen Pfad', () => {
    const [organisation] = listDatensaetze(projekt, 'organisation')
    const pfad = derivePfad(projekt, undefined, organisation?.stellen[0] ?? '')
    expect(pfad.map(({ art }) => art)).toEqual(['organisation', 'stelle'])
    const [zuordnung] = listDatensaetze(projekt, 'zuordnung')
    expect(derivePfad(projekt, undefined, zuordnung?.id ?? '').map(({ art }) => art)).toEqual([
      'produkt',
      'schnittstelle',
      'zuordnung',
    ])
    expect(derivePfad(projekt, undefined, 'dok-0000000000')).toEqual([])
  })
})
