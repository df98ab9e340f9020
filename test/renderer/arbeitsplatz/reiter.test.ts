import { beforeEach, describe, expect, it } from 'vitest'
import { useArbeitsplatz } from '../../../renderer/arbeitsplatz/arbeitsplatz.ts'

describe('Reiter der Leistungen', () => {
  beforeEach(() => {
    useArbeitsplatz.setState({ reiter: [], leistung: undefined, verlassene: new Map(), auswahl: [], stufe: 2 })
    const { openLeistung, setStufe, select } = useArbeitsplatz.getState()
    openLeistung('lei-a')
    setStufe(4)
    select(['nac-x'])
  })

  it('stehen, wie sie verlassen wurden', () => {
    useArbeitsplatz.getState().openLeistung('lei-b')
    expect(useArbeitsplatz.getState().auswahl).toEqual(['lei-b'])
    useArbeitsplatz.getState().openLeistung('lei-a')
    expect(useArbeitsplatz.getState()).toMatchObject({ auswahl: ['nac-x'], stufe: 4 })
  })

  it('sind nach dem Schließen vergessen, ob vorn oder nicht', () => {
    const { openLeistung, closeLeistung } = useArbeitsplatz.getState()
    openLeistung('lei-b')
    closeLeistung('lei-a')
    openLeistung('lei-a')
    expect(useArbeitsplatz.getState().auswahl).toEqual(['lei-a'])
    useArbeitsplatz.getState().select(['nac-y'])
    closeLeistung('lei-a')
    expect(useArbeitsplatz.getState()).toMatchObject({ leistung: 'lei-b', reiter: ['lei-b'] })
    openLeistung('lei-a')
    expect(useArbeitsplatz.getState().auswahl).toEqual(['lei-a'])
  })
})
