import { describe, expect, it } from 'vitest'
import {
  filterTestfaelle,
  listAngebote,
  sortAngebote,
  suggestAngebot,
  type Testfalleintrag,
} from '../../../renderer/spiel/nachrichtenwahl.ts'
import { NAMENSRAUM_NACHRICHT } from '../../../shared/modell/namensraeume.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { BEISPIELPROJEKT } from './beispielprojekt.ts'

const TYP = 'nac-0000000001'

function testfall(kennung: string, angaben: Partial<Testfalleintrag['testfall']> = {}): Testfalleintrag {
  const organisation = listDatensaetze(BEISPIELPROJEKT, 'organisation')[0]?.id ?? ''
  return {
    kennung,
    nachricht: `<a xmlns:n="${NAMENSRAUM_NACHRICHT}"><n:nachrichtentyp>${TYP}</n:nachrichtentyp></a>`,
    testfall: {
      name: `Fall ${kennung}`,
      beschreibung: 'x',
      organisation,
      kanal: 'portal',
      dienstantworten: [],
      erwartet: { ausgang: 'zugestellt', befunde: [], zustellungen: [] },
      ...angaben,
    },
  }
}
const projekt: Projekt = BEISPIELPROJEKT

describe('Wahl der Nachricht', () => {
  it('nennt eröffnende Nachrichten zuerst, mit Organisation und Stufe', () => {
    const angebote = listAngebote(projekt, [testfall('folgt', { vorher: ['neu'] }), testfall('neu', { stufe: 3 })])
    expect(angebote.map(({ kennung, zusatz }) => [kennung, zusatz])).toEqual([
      ['neu', 'Musterstadt, Stufe 3'],
      ['folgt', 'Musterstadt, Stufe 2, im laufenden Vorgang'],
    ])
  })

  it('gehört zur Leistung, von der sie handelt; was niemand erkennt, ist überall zu sehen', () => {
    const faelle = [testfall('eigene'), { ...testfall('unerkannte'), nachricht: '<a/>' }]
    const [leistung] = listDatensaetze(projekt, 'leistung')
    expect(filterTestfaelle(projekt, faelle, leistung?.id)).toEqual(faelle)
    expect(filterTestfaelle(projekt, faelle, 'lei-eineandere').map(({ kennung }) => kennung)).toEqual(['unerkannte'])
    expect(filterTestfaelle(projekt, faelle, undefined)).toEqual(faelle)
  })

  it('schlägt vor, was bei dieser Organisation auf dieser Stufe ankommt', () => {
    const faelle = [
      testfall('zurueck', { erwartet: { ausgang: 'zurueckgewiesen', befunde: [], zustellungen: [] } }),
      testfall('folgt', { vorher: ['gut'] }),
      testfall('andere-stufe', { stufe: 4 }),
      testfall('besonders', { erwartet: { ausgang: 'zugestellt', befunde: ['regel.x'], zustellungen: [] } }),
      testfall('gut'),
    ]
    const angebote = listAngebote(projekt, faelle)
    const organisation = angebote[0]?.organisation
    expect(suggestAngebot(angebote, faelle, organisation, 2)?.kennung).toBe('gut')
    expect(suggestAngebot(angebote, faelle, organisation, 4)?.kennung).toBe('andere-stufe')
    expect(suggestAngebot([], [], organisation, 2)).toBeUndefined()
    expect(sortAngebote(angebote, faelle, organisation, 2).map(({ kennung }) => kennung)).toEqual([
      'gut',
      'besonders',
      'andere-stufe',
      'zurueck',
      'folgt',
    ])
  })
})
