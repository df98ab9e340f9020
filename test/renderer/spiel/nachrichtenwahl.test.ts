import { describe, expect, it } from 'vitest'
import {
  chooseErste,
  filterTestfaelle,
  isBeispiel,
  listAngebote,
  listNachrichten,
  readAbgeleitete,
  sortAngebote,
  type Testfalleintrag,
} from '../../../renderer/spiel/nachrichtenwahl.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import { NAMENSRAUM_NACHRICHT } from '../../../shared/modell/namensraeume.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
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
const NACHRICHTENTYP: Nachrichtentyp = {
  id: TYP,
  art: 'nachrichtentyp',
  name: 'Hund anmelden',
  technischerName: 'hundAnmelden',
  von: 'rol-0000000001',
  an: ['rol-0000000002'],
  teilleistung: 'tei-0000000001',
  erwartetAntwort: false,
  vertrauensniveau: 'keins',
  betreff: [],
  hinweistext: [],
  eroeffnet: true,
  vorgangstypen: [],
  dokumentsichten: [],
  rechtsgrundlagen: [],
}

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

  it('bietet auch an, was aus dem Modell folgt: zuerst ein Beispiel, alles andere nach den Testfällen', () => {
    const typ = { ...NACHRICHTENTYP, id: TYP }
    const mitTyp: Projekt = { ...projekt, datensaetze: new Map([...projekt.datensaetze, [TYP, typ]]) }
    const ort = { leistung: 'lei-0000000001', organisation: undefined, stufe: 2 } as const
    const folge = { ...typ, id: 'nac-0000000002', name: 'Unterlagen nachreichen', eroeffnet: false }
    const leistung = getDatensatz(projekt, 'leistung', 'lei-0000000001')
    const mitFolge: Projekt = {
      ...mitTyp,
      datensaetze: new Map([
        ...mitTyp.datensaetze,
        [folge.id, folge],
        [leistung.id, { ...leistung, nachrichtentypen: [folge.id, TYP] }],
      ]),
    }
    const eigene = listNachrichten(mitFolge, [testfall('eigene')], ort)
    expect(eigene.map(({ name }) => name)).toEqual([
      'Hund anmelden: ein Beispiel',
      'Fall eigene',
      'Unterlagen nachreichen: ein Beispiel',
      'Hund anmelden: nur die Pflichtangaben',
      'Hund anmelden: alle Angaben',
      'Unterlagen nachreichen: nur die Pflichtangaben',
      'Unterlagen nachreichen: alle Angaben',
    ])
    // what somebody has written is what one begins with
    expect(chooseErste(eigene)?.kennung).toBe('eigene')
    const abgeleitete = listNachrichten(mitTyp, [], ort)
    expect(chooseErste(abgeleitete)).toBe(abgeleitete[0])
    expect(abgeleitete.map(({ kennung }) => readAbgeleitete(kennung))).toEqual([
      { nachrichtentyp: TYP, fuelle: 'beispiel' },
      { nachrichtentyp: TYP, fuelle: 'klein' },
      { nachrichtentyp: TYP, fuelle: 'gross' },
    ])
    expect(abgeleitete.map(isBeispiel)).toEqual([true, false, false])
    expect(readAbgeleitete('abgeleitet/nac-0000000001/mittel')).toBeUndefined()
    const ausgeloest = { ...typ, ausgeloestDurch: 'nac-0000000002' }
    expect(
      listNachrichten({ ...mitTyp, datensaetze: new Map([...mitTyp.datensaetze, [TYP, ausgeloest]]) }, [], ort),
    ).toEqual([])
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
    expect(sortAngebote(angebote, faelle, organisation, 4)[0]?.kennung).toBe('andere-stufe')
    expect(sortAngebote(angebote, faelle, organisation, 2).map(({ kennung }) => kennung)).toEqual([
      'gut',
      'besonders',
      'andere-stufe',
      'zurueck',
      'folgt',
    ])
  })
})
