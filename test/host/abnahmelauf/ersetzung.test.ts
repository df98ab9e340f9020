import { describe, expect, it } from 'vitest'
import type { Einzelfall } from '../../../electron/host/abnahmelauf/einzelfall.ts'
import { planErsetzung } from '../../../electron/host/abnahmelauf/ersetzung.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Testfall } from '../../../shared/modell/elemente/testfall.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'

const AKTE = 'zus-000000akte'
const AMT = 'zus-0000000amt'
const weg = (id: string, name: string, komponententyp: string): [string, Datensatz] => [
  id,
  { id, name, art: 'zustellweg', komponententyp } as Datensatz,
]
const PROJEKT: Projekt = {
  id: '',
  name: '',
  datensaetze: new Map([weg(AKTE, 'Ablage', 'kom-0000000001'), weg(AMT, 'Eichamt', 'kom-0000000001')]),
  dateien: new Map(),
  codelisteninhalte: new Map(),
  schemata: new Map(),
  eigeneRegeln: new Map(),
}

type Zustellungen = Testfall['erwartet']['zustellungen']

function createTestfalldaten(zustellungen: Zustellungen): Testfalldaten {
  return {
    kennung: 'fall',
    testfall: {
      ...{ name: 'Fall', beschreibung: 'Ein Fall', organisation: 'org-0000000001', kanal: 'portal' },
      dienstantworten: [],
      erwartet: { ausgang: 'zugestellt', befunde: [], zustellungen },
    },
    nachricht: '<a/>',
    anlagen: new Map(),
    erwartet: new Map(zustellungen.flatMap(({ datei }) => (datei === undefined ? [] : [[datei, '<alt/>']]))),
  }
}

/** What is written when the Testfall takes over that these deliveries were sent. */
function takeOver(testfall: Testfalldaten, gesendet: Einzelfall['gesendet']) {
  const fall = {
    stelle: { testfall },
    ergebnis: { abweichungen: [] },
    empfang: { wiederholung: false, transaktion: { zustand: 'zugestellt', befunde: [] } },
    gesendet,
  } as unknown as Einzelfall
  const ersetzung = planErsetzung({ projekt: PROJEKT, testfaelle: [testfall], stellen: new Map() }, fall)
  if (typeof ersetzung === 'string') throw new Error(ersetzung)
  const texte = [...ersetzung.dateien].map(([pfad, inhalt]) => [
    pfad,
    inhalt === undefined
      ? inhalt
      : String(inhalt)
          .replace(/^<\?xml[^>]*>\n/, '')
          .trim(),
  ])
  const { 'testfaelle/fall/testfall.json': json, ...xml } = Object.fromEntries(texte)
  const { erwartet } = JSON.parse(json ?? '{}') as Partial<Testfall>
  return { xml, zustellungen: erwartet?.zustellungen }
}

describe('Erwartete Dateien eines übernommenen Ergebnisses', () => {
  it('behalten, was zu ihnen gehört, wenn eine Zustellung an dieselbe Art von System davor dazukommt', () => {
    const testfall = createTestfalldaten([{ zustellweg: AKTE, datei: 'erwartet/ablage.xml' }])
    const { xml, zustellungen } = takeOver(testfall, [
      { zustellweg: AMT, xml: '<amt/>' },
      { zustellweg: AKTE, xml: '<akte/>' },
    ])
    expect(zustellungen).toEqual([
      { zustellweg: AMT, datei: 'erwartet/ablage-2.xml' },
      { zustellweg: AKTE, datei: 'erwartet/ablage.xml' },
    ])
    expect(xml).toEqual({
      'testfaelle/fall/erwartet/ablage-2.xml': '<amt/>',
      'testfaelle/fall/erwartet/ablage.xml': '<akte/>',
    })
  })

  it('geben ihren Namen weiter, wenn ihre Zustellung entfällt', () => {
    const testfall = createTestfalldaten([{ zustellweg: AKTE, datei: 'erwartet/ablage.xml' }])
    const { xml, zustellungen } = takeOver(testfall, [{ zustellweg: AMT, xml: '<amt/>' }])
    expect(zustellungen).toEqual([{ zustellweg: AMT, datei: 'erwartet/ablage.xml' }])
    expect(xml).toEqual({ 'testfaelle/fall/erwartet/ablage.xml': '<amt/>' })
  })
})
