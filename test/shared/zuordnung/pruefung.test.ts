import { beforeAll, describe, expect, test } from 'vitest'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import type { Zuordnung, Zuordnungszeile } from '../../../shared/modell/elemente/zuordnung.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { checkZuordnung } from '../../../shared/zuordnung/checkZuordnung.ts'
import { findZuordnung, readBeispiel } from './lauf.ts'

let projekt: Projekt
beforeAll(async () => {
  projekt = await readBeispiel()
})

/** The codes found after one change of a Zuordnung of the sample. */
function codesAfter(
  produkt: string,
  name: string,
  change: (zuordnung: Zuordnung, schnittstelle: Schnittstelle) => void,
): string[] {
  const zuordnung = structuredClone(findZuordnung(projekt, produkt, name))
  const schnittstelle = structuredClone(getDatensatz(projekt, 'schnittstelle', zuordnung.schnittstelle))
  change(zuordnung, schnittstelle)
  const datensaetze = new Map(projekt.datensaetze)
  datensaetze.set(zuordnung.id, zuordnung)
  datensaetze.set(schnittstelle.id, schnittstelle)
  return [...new Set(checkZuordnung({ ...projekt, datensaetze }, zuordnung.id).map((befund) => befund.code))]
}

function append(zeile: Zuordnungszeile): (zuordnung: Zuordnung) => void {
  return (zuordnung) => {
    zuordnung.zeilen.zneu = zeile
    zuordnung.reihenfolge.push('zneu')
  }
}

const R = '/gp:Import/gp:Ruecknahme'
const BETRIEBSENDE = { feld: 'fel-dkrpbkcei8' }
const POSTEN = { pfad: 'd:dokument/@titel' }

describe('Zuordnung einer Nachricht', () => {
  test.each<[string, Zuordnungszeile]>([
    ['zuordnung.feldUnbekannt', { ziel: `${R}/gp:X`, inhalt: { art: 'direkt', quelle: { feld: 'fel-0000000000' } } }],
    ['zuordnung.quellePasstNicht', { ziel: `${R}/gp:X`, inhalt: { art: 'direkt', quelle: POSTEN } }],
    ['zuordnung.praefixUnbekannt', { ziel: `${R}/zz:X`, inhalt: { art: 'konstante', wert: '1' } }],
    ['zuordnung.zielForm', { ziel: 'gp:Import/gp:Ruecknahme/gp:X', inhalt: { art: 'konstante', wert: '1' } }],
    ['zuordnung.attributname', { ziel: `${R}/@gp:x`, inhalt: { art: 'konstante', wert: '1' } }],
    ['zuordnung.wurzel', { ziel: '/gp:Export/gp:X', inhalt: { art: 'konstante', wert: '1' } }],
    ['zuordnung.nichtBeisammen', { ziel: '/gp:Import/gp:Kopf/gp:X', inhalt: { art: 'konstante', wert: '1' } }],
    ['zuordnung.doppelt', { ziel: '/gp:Import/@version', inhalt: { art: 'konstante', wert: '6' } }],
    ['zuordnung.gemischt', { ziel: `${R}/gp:Grund/gp:X`, inhalt: { art: 'konstante', wert: '1' } }],
    ['zuordnung.zielArt', { zielFeld: 'fel-dkrpbkcei8', inhalt: { art: 'konstante', wert: '1' } }],
    ['zuordnung.verschachtelt', { ziel: `${R}/@x`, inhalt: { art: 'wiederholung', quelle: BETRIEBSENDE } }],
    ['zuordnung.quittungsangabe', { ziel: `${R}/gp:X`, inhalt: { art: 'quittung', angabe: 'nummer' } }],
    ['zuordnung.laenge', { ziel: `${R}/gp:X`, inhalt: { art: 'format', format: 'gekuerzt', quelle: BETRIEBSENDE } }],
    [
      'zuordnung.bedingungswert',
      { ziel: `${R}/gp:X`, inhalt: { art: 'bedingung', pruefung: 'gleich', quelle: BETRIEBSENDE } },
    ],
    [
      'zuordnung.bedingungswert',
      { ziel: `${R}/gp:X`, inhalt: { art: 'bedingung', pruefung: 'fehlt', wert: 'x', quelle: BETRIEBSENDE } },
    ],
    [
      'zuordnung.codeFehlt',
      {
        ziel: `${R}/gp:X`,
        inhalt: { art: 'codetabelle', quelle: { feld: 'fel-rtznu1f6z4' }, tabelle: { true: 'J', false: 'N' } },
      },
    ],
    [
      'zuordnung.codeUnbekannt',
      {
        ziel: `${R}/gp:X`,
        inhalt: { art: 'codetabelle', quelle: { feld: 'fel-rtznu1f6z4' }, tabelle: { ja: 'J' }, sonst: 'N' },
      },
    ],
  ])('%s', (code, zeile) => {
    expect(codesAfter('gewerbeprofi', 'ruecknahme', append(zeile))).toEqual([code])
  })

  test('zuordnung.reihenfolge: die Reihenfolge nennt eine Zeile zweimal und eine gar nicht', () => {
    const codes = codesAfter('gewerbeprofi', 'ruecknahme', ({ reihenfolge }) => {
      reihenfolge[1] = reihenfolge[0] ?? ''
    })
    expect(codes).toContain('zuordnung.reihenfolge')
  })

  test('zuordnung.gruppeAlsWert: eine Gruppe hat keinen Text', () => {
    const codes = codesAfter(
      'gewerbeprofi',
      'nachreichung',
      append({
        ziel: '/gp:Import/gp:Nachreichung/gp:X',
        inhalt: { art: 'direkt', quelle: { feld: 'ver-hv54mspbmq' } },
      }),
    )
    expect(codes).toEqual(['zuordnung.gruppeAlsWert'])
  })

  test('zuordnung.ausserhalbDerSicht: das Feld gehört nicht zur Dokumentsicht', () => {
    const zuordnung = findZuordnung(projekt, 'gewerbeprofi', 'ruecknahme')
    if (zuordnung.gegenstand.art !== 'nachrichtentyp') throw new Error('keine Zuordnung einer Nachricht')
    const typ = structuredClone(getDatensatz(projekt, 'nachrichtentyp', zuordnung.gegenstand.nachrichtentyp))
    for (const sicht of typ.dokumentsichten) sicht.felder = ['fel-1c20ukch70', 'fel-rtznu1f6z4', 'fel-wdpem6j6c6']
    const datensaetze = new Map(projekt.datensaetze).set(typ.id, typ)
    const befunde = checkZuordnung({ ...projekt, datensaetze }, zuordnung.id)
    expect(befunde.map(({ code, ort }) => [code, ort?.pfad])).toEqual([
      ['zuordnung.ausserhalbDerSicht', '/zeilen/z011'],
    ])
  })

  test.each([
    ['f', 'urn:fremd'],
    ['regel', 'urn:fremd'],
    ['q', 'http://www.w3.org/1999/XSL/Transform'],
    ['xmlns', 'urn:fremd'],
  ])('zuordnung.praefixBelegt: %s=%s', (praefix, namensraum) => {
    const codes = codesAfter('gewerbeprofi', 'ruecknahme', (_zuordnung, { namensraeume }) => {
      namensraeume[praefix] = namensraum
    })
    expect(codes).toEqual(['zuordnung.praefixBelegt'])
  })

  test('zuordnung.schnittstellePasstNicht: ein neutrales Format braucht keine Zuordnung', () => {
    const codes = codesAfter('gewerbeprofi', 'ruecknahme', (_zuordnung, schnittstelle) => {
      schnittstelle.format = 'neutral'
    })
    expect(codes).toEqual(['zuordnung.schnittstellePasstNicht'])
  })

  test('zuordnung.verweis: ohne Schnittstelle', () => {
    const codes = codesAfter('gewerbeprofi', 'ruecknahme', (zuordnung) => {
      zuordnung.schnittstelle = 'sch-0000000000'
    })
    expect(codes).toEqual(['zuordnung.verweis'])
  })

  test('zuordnung.leer: ohne Zeilen', () => {
    const codes = codesAfter('gewerbeprofi', 'ruecknahme', (zuordnung) => {
      zuordnung.zeilen = {}
      zuordnung.reihenfolge = []
    })
    expect(codes).toEqual(['zuordnung.leer'])
  })
})

describe('Zuordnung eines Dienstes und der Rückmeldung', () => {
  const ziel = '/p:Zustellung/p:X'

  test.each<[string, Zuordnungszeile]>([
    ['zuordnung.dienstLiestNachricht', { ziel, inhalt: { art: 'direkt', quelle: BETRIEBSENDE } }],
    ['zuordnung.pfadUnbekannt', { ziel, inhalt: { art: 'direkt', quelle: { pfad: 'd:absender/@mail' } } }],
    ['zuordnung.pfadForm', { ziel, inhalt: { art: 'direkt', quelle: { pfad: '/d:betreff' } } }],
  ])('%s', (code, zeile) => {
    expect(codesAfter('postfach', 'zustellung', append(zeile))).toEqual([code])
  })

  test('Kopfwerte und Angaben zu Anlagen darf auch ein Dienst lesen', () => {
    expect(
      codesAfter('postfach', 'zustellung', append({ ziel, inhalt: { art: 'kopfwert', angabe: 'leserName' } })),
    ).toEqual([])
    expect(
      codesAfter(
        'postfach',
        'zustellung',
        append({ ziel, inhalt: { art: 'anlage', quelle: { pfad: 'd:dokument/@anlage' }, angabe: 'sha256' } }),
      ),
    ).toEqual([])
  })

  test.each<[string, Zuordnungszeile['inhalt']]>([
    ['zuordnung.kopfwert', { art: 'kopfwert', angabe: 'leserName' }],
    ['zuordnung.quittung', { art: 'quittung', angabe: 'aktenzeichen' }],
    ['zuordnung.anlage', { art: 'anlage', quelle: { pfad: '@uuid' }, angabe: 'name' }],
    ['zuordnung.quellePasstNicht', { art: 'direkt', quelle: BETRIEBSENDE }],
  ])('Rückmeldung: %s', (code, inhalt) => {
    expect(codesAfter('musterportal', 'rueckmeldung', append({ ziel: '/mp:Rueckmeldung/mp:X', inhalt }))).toEqual([
      code,
    ])
  })
})

describe('Zuordnung des Eingangs', () => {
  const BEZEICHNUNG = 'ver-hv54mspbmq/fel-t5qdclu64p'
  const DATEI = 'ver-hv54mspbmq/fel-abeqdgf31c'

  /** The Befunde where the Dokumentsicht leaves out the file of the Unterlage, with the lines that `keeps` keeps. */
  function befundeWithoutDatei(keeps: (zeile: Zuordnungszeile) => boolean): string[][] {
    const zuordnung = structuredClone(findZuordnung(projekt, 'musterportal', 'nachreichung'))
    if (zuordnung.gegenstand.art !== 'nachrichtentyp') throw new Error('keine Zuordnung einer Nachricht')
    zuordnung.zeilen = Object.fromEntries(Object.entries(zuordnung.zeilen).filter(([, zeile]) => keeps(zeile)))
    zuordnung.reihenfolge = zuordnung.reihenfolge.filter((kennung) => kennung in zuordnung.zeilen)
    const typ = structuredClone(getDatensatz(projekt, 'nachrichtentyp', zuordnung.gegenstand.nachrichtentyp))
    const felder = Object.values(zuordnung.zeilen).flatMap(({ zielFeld }) => zielFeld ?? [])
    const gruppen = new Set(felder.filter((feld) => felder.some((anderes) => anderes.startsWith(`${feld}/`))))
    for (const sicht of typ.dokumentsichten) {
      sicht.felder = felder.filter((feld) => feld !== DATEI && !gruppen.has(feld))
    }
    const datensaetze = new Map(projekt.datensaetze).set(typ.id, typ).set(zuordnung.id, zuordnung)
    const befunde = checkZuordnung({ ...projekt, datensaetze }, zuordnung.id)
    return befunde.map(({ code, einzelheiten }) => [code, einzelheiten ?? ''])
  }

  test('zuordnung.ausserhalbDerSicht: die Nachricht darf das beschriebene Feld nicht enthalten', () => {
    expect(befundeWithoutDatei(() => true)).toEqual([['zuordnung.ausserhalbDerSicht', 'Datei']])
  })

  test('ein Pflichtfeld außerhalb der Dokumentsicht braucht keine Zeile', () => {
    expect(befundeWithoutDatei(({ zielFeld }) => zielFeld !== DATEI)).toEqual([])
  })

  test.each<[string, Zuordnungszeile]>([
    ['zuordnung.zielArt', { ziel: '/mp:X', inhalt: { art: 'konstante', wert: 'x' } }],
    ['zuordnung.zielArt', { zielKopf: 'autorName', inhalt: { art: 'wiederholung', quelle: { pfad: 'mp:X' } } }],
    ['zuordnung.feldUnbekannt', { zielFeld: 'fel-0000000000', inhalt: { art: 'konstante', wert: 'x' } }],
    ['zuordnung.gruppeAlsWert', { zielFeld: 'ver-hv54mspbmq', inhalt: { art: 'konstante', wert: 'x' } }],
    [
      'zuordnung.nichtWiederholbar',
      { zielFeld: BEZEICHNUNG, inhalt: { art: 'wiederholung', quelle: { pfad: 'mp:X' } } },
    ],
    ['zuordnung.konfiguration', { zielKopf: 'autorName', inhalt: { art: 'konfiguration', schluessel: 'mandant' } }],
    ['zuordnung.kopfwert', { zielKopf: 'autorName', inhalt: { art: 'kopfwert', angabe: 'vorgangId' } }],
    ['zuordnung.praefixUnbekannt', { zielKopf: 'autorName', inhalt: { art: 'direkt', quelle: { pfad: 'zz:X' } } }],
    ['zuordnung.quellePasstNicht', { zielKopf: 'autorName', inhalt: { art: 'direkt', quelle: BETRIEBSENDE } }],
  ])('%s', (code, zeile) => {
    expect(codesAfter('musterportal', 'nachreichung', append(zeile))).toEqual([code])
  })

  test('zuordnung.codeUnbekannt: ein Zielcode, den die Codeliste nicht hat', () => {
    const codes = codesAfter('musterportal', 'nachreichung', ({ zeilen }) => {
      for (const { inhalt } of Object.values(zeilen)) if (inhalt.art === 'codetabelle') inhalt.sonst = 'irgendwas'
    })
    expect(codes).toEqual(['zuordnung.codeUnbekannt'])
  })

  test('zuordnung.pflichtfeldFehlt: die Datei der Unterlage wird nicht zugeordnet', () => {
    const codes = codesAfter('musterportal', 'nachreichung', (zuordnung) => {
      const kennung = Object.keys(zuordnung.zeilen).find((eine) =>
        zuordnung.zeilen[eine]?.zielFeld?.endsWith('fel-abeqdgf31c'),
      )
      if (kennung === undefined) throw new Error('keine Zeile für die Datei')
      delete zuordnung.zeilen[kennung]
      zuordnung.reihenfolge = zuordnung.reihenfolge.filter((eine) => eine !== kennung)
    })
    expect(codes).toEqual(['zuordnung.pflichtfeldFehlt'])
  })
})
