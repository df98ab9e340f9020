import { describe, expect, it } from 'vitest'
import { listLeistungenOf } from '../../../renderer/arbeitsplatz/elemente.ts'
import { findFeldort } from '../../../renderer/arbeitsplatz/oeffnen.ts'
import { listVerwender, listZiele } from '../../../renderer/eigenschaften/bezuege.ts'
import { listWaehlbare } from '../../../renderer/eigenschaften/waehlbare.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const [LEISTUNG] = listDatensaetze(PROJEKT, 'leistung')
const WEGE = listDatensaetze(PROJEKT, 'zustellweg')

describe('Bezüge', () => {
  it('gehen in beide Richtungen mit dem Namen der Angabe', () => {
    const [weg] = WEGE
    if (weg === undefined) throw new Error('Das Beispielprojekt hat keinen Zustellweg')
    expect(listZiele(PROJEKT, weg)).toContainEqual(
      expect.objectContaining({ id: weg.nachrichtentyp, art: 'nachrichtentyp', angabe: 'Nachrichtentyp' }),
    )
    expect(listVerwender(PROJEKT, weg.nachrichtentyp)).toContainEqual(
      expect.objectContaining({ id: weg.id, art: 'zustellweg', angabe: 'Nachrichtentyp' }),
    )
    expect(listVerwender(PROJEKT, weg.id)).toContainEqual(
      expect.objectContaining({ id: LEISTUNG?.id, angabe: 'Zustellwege' }),
    )
  })

  it('finden zu jedem Datenfeld eines Dokuments einen Ort, an dem es steht', () => {
    for (const dokument of listDatensaetze(PROJEKT, 'dokument')) {
      for (const knoten of resolveFeldbaum(PROJEKT, dokument.id).nachPfad.values()) {
        const ort = findFeldort(PROJEKT, knoten.id)
        expect(ort, knoten.name).toBeDefined()
        expect(
          resolveFeldbaum(PROJEKT, ort?.dokument ?? '').nachPfad.get(ort?.feld ?? '')?.id,
          knoten.name,
        ).toBeDefined()
      }
    }
    expect(findFeldort(PROJEKT, LEISTUNG?.id ?? '')).toBeUndefined()
  })

  it('führen vom Teil zur Leistung, von der Konfiguration zu keiner', () => {
    for (const id of [WEGE[0]?.id, listDatensaetze(PROJEKT, 'datenfeld')[0]?.id, LEISTUNG?.dokumente[0]]) {
      expect(
        listLeistungenOf(PROJEKT, id ?? '').map((eine) => eine.id),
        id,
      ).toEqual([LEISTUNG?.id])
    }
    const [organisation] = listDatensaetze(PROJEKT, 'organisation')
    expect(listLeistungenOf(PROJEKT, organisation?.id ?? '')).toEqual([])
  })

  it('bieten als Ersatz nur andere Zustellwege derselben Leistung an', () => {
    const [weg] = WEGE
    if (weg === undefined) throw new Error('Das Beispielprojekt hat keinen Zustellweg')
    const ids = listWaehlbare(PROJEKT, weg, 'zustellweg').map(({ value }) => value)
    expect(ids).not.toContain(weg.id)
    expect([...ids].sort()).toEqual(LEISTUNG?.zustellwege.filter((id) => id !== weg.id).sort())
  })
})
