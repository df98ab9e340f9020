import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { followErkennung } from '../../../shared/dokument/befehle/neutraleErkennung.ts'
import { parseFundstelle } from '../../../shared/dokument/befehle/rechtsgrundlagen.ts'
import {
  createVerweisziel,
  isAnlegbar,
  linkErzeugung,
  type Verweisstelle,
} from '../../../shared/dokument/befehle/verweisziele.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Datensatz, Datensatzart } from '../../../shared/modell/datensatz.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const PROJEKT = createBeispielprojekt()
const LEISTUNG = 'lei-hundanmeld'
const NAME = 'Ganz neuer Name'
const UMGEBUNG = { zufall: createZufall(), heute: '2026-11-02' }

/** The first record of the kind that has the value already; else the first one. */
function findTraeger(art: Datensatzart, angabe: string): Datensatz {
  const alle: Datensatz[] = listDatensaetze(PROJEKT, art)
  const traeger = alle.find((einer) => angabe in einer) ?? alle[0]
  if (traeger === undefined) throw new Error(`Beispielprojekt without ${art}`)
  return traeger
}

/** Creates what a value is to mean; a list gets it as one more member. */
function createUndLink(von: Datensatz, angabe: string, zielart: Verweisstelle['zielart'], name = NAME): Schritt {
  const erzeugung = createVerweisziel(PROJEKT, { von, angabe, zielart, leistung: LEISTUNG }, name, UMGEBUNG)
  if (erzeugung === undefined) throw new Error(`${zielart} was not created`)
  return linkErzeugung(PROJEKT, erzeugung, (danach) => {
    const werte: Readonly<Record<string, unknown>> = danach.datensaetze.get(von.id) ?? von
    const bisher = werte[angabe]
    return changeDatensatz(danach, von.id, {
      [angabe]: Array.isArray(bisher) ? [...bisher, erzeugung.id] : erzeugung.id,
    })
  })
}

const apply = (schritt: Schritt, projekt: Projekt = PROJEKT): Projekt =>
  getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt

const textOf = (projekt: Projekt): string => JSON.stringify([...writeModelldateien(projekt)])

/** Who plays a Rolle, what opens a Vorgangstyp, how a message is delivered, what is in a list: only the user knows. */
const STELLE = 'modell.rolleOhneStelle'
const EROEFFNUNG = 'modell.genauEineEroeffnung'
const ZUSTELLUNG = ['modell.nachrichtNieGesendet', 'modell.empfaengerOhneZustellweg']
const REIHENFOLGE = 'modell.reihenfolgeKreis'

describe('Ein Verweis auf etwas Neues', () => {
  it.each<[Datensatzart, string, Verweisstelle['zielart'], readonly string[]]>([
    ['teilleistung', 'zustaendigeRolle', 'rolle', [STELLE]],
    ['teilleistung', 'beteiligteRollen', 'rolle', [STELLE]],
    ['teilleistung', 'benoetigt', 'dokument', []],
    ['teilleistung', 'erzeugt', 'dokument', []],
    ['teilleistung', 'vorgangstypen', 'vorgangstyp', [EROEFFNUNG]],
    ['nachrichtentyp', 'von', 'rolle', [STELLE]],
    ['nachrichtentyp', 'an', 'rolle', [STELLE, ...ZUSTELLUNG]],
    ['nachrichtentyp', 'teilleistung', 'teilleistung', []],
    ['nachrichtentyp', 'beantwortet', 'nachrichtentyp', ZUSTELLUNG],
    ['nachrichtentyp', 'ausgeloestDurch', 'nachrichtentyp', [...ZUSTELLUNG, 'modell.bedingungUnbekanntesFeld']],
    ['zustellweg', 'nachrichtentyp', 'nachrichtentyp', [REIHENFOLGE, ...ZUSTELLUNG]],
    ['zustellweg', 'komponententyp', 'komponententyp', ['modell.installationFehlt']],
    ['zustellweg', 'ersatz', 'zustellweg', []],
    ['zustellweg', 'nach', 'zustellweg', []],
    ['produkt', 'komponententypen', 'komponententyp', []],
    ['produkt', 'schnittstellen', 'schnittstelle', []],
    ['datenfeld', 'codeliste', 'codeliste', ['modell.codesUngueltig']],
    ['stelle', 'rollen', 'rolle', ['modell.rolleSpieltNichtMit']],
  ])('von %s, %s: %s entsteht in demselben Schritt, ohne vermeidbare Befunde', (art, angabe, zielart, offene) => {
    // as the window runs it
    const schritt = followErkennung(PROJEKT, createUndLink(findTraeger(art, angabe), angabe, zielart))
    expect(checkDiff(schritt.diff)).toEqual([])
    const danach = apply(schritt)
    const neues = [...danach.datensaetze.values()].find(({ name }) => name === NAME)
    expect(neues?.art).toBe(zielart)
    expect(danach.dateien.has(neues?.id ?? '')).toBe(true)
    const codes = pruefeProjekt(danach).filter(({ schwere, code }) => schwere !== 'hinweis' && !offene.includes(code))
    expect(codes.map(({ code, satz }) => `${code} ${satz}`)).toEqual([])
    expect(textOf(apply(invertSchritt(schritt), danach))).toBe(textOf(PROJEKT))
  })

  it('auf ein Datenfeld legt es am Ende des Formulars an, in der Art, die die Angabe braucht', () => {
    const rolle = findTraeger('rolle', 'bindung')
    for (const [angabe, erwartet] of [
      ['betrag', { datentyp: 'betrag' }],
      ['ars', { datentyp: 'text', laenge: { min: 12, max: 12 } }],
      ['name', { datentyp: 'text', laenge: { max: 200 } }],
    ] as const) {
      const stelle = { von: rolle, angabe, zielart: 'feldpfad', leistung: LEISTUNG } as const
      const erzeugung = createVerweisziel(PROJEKT, stelle, NAME, UMGEBUNG)
      const danach = apply(erzeugung?.schritt ?? { name: '', diff: createLeerenDiff() })
      expect(danach.datensaetze.get(erzeugung?.id ?? '')).toMatchObject({ name: NAME, ...erwartet })
      const formular = listDatensaetze(danach, 'dokument').find(({ kinder }) => kinder.at(-1) === erzeugung?.id)
      expect(formular?.dokumentart).toBe('formular')
    }
  })

  it('auf eine Rechtsgrundlage liest sie aus ihrer Fundstelle', () => {
    const von = findTraeger('teilleistung', 'name')
    const stelle = { von, angabe: 'rechtsgrundlage', zielart: 'rechtsgrundlage', leistung: LEISTUNG } as const
    const neu = createVerweisziel(PROJEKT, stelle, '§ 3 Absatz 2 HundG', UMGEBUNG)
    expect(neu?.schritt.diff.datensaetze.hinzugefuegt).toMatchObject([
      { name: '§ 3 Absatz 2 HundG', paragraf: '§ 3 Absatz 2', norm: 'HundG', fassung: '2026-11-02' },
    ])
    expect(createVerweisziel(PROJEKT, stelle, 'das Hundegesetz', UMGEBUNG)).toBeUndefined()
  })

  it.each<[Datensatzart, string, Verweisstelle['zielart']]>([
    ['installation', 'produkt', 'produkt'],
    ['stelle', 'zustaendigkeiten', 'leistung'],
    ['teilleistung', 'zusammenfuehrung', 'frist'],
    ['zustellweg', 'ausAntwortAuf', 'zustellweg'],
    ['zuordnung', 'schnittstelle', 'schnittstelle'],
  ])('ist nicht möglich, wo ein Name nicht genügt: %s, %s', (art, angabe, zielart) => {
    expect(isAnlegbar({ von: findTraeger(art, angabe), angabe, zielart, leistung: LEISTUNG })).toBe(false)
  })
})

describe('Eine Fundstelle', () => {
  it.each([
    ['§ 14 Absatz 8 GewO', '§ 14 Absatz 8', 'GewO'],
    ['Artikel 6 DSGVO', 'Artikel 6', 'DSGVO'],
    ['Art. 6 Abs. 1 DSGVO', 'Art. 6 Abs. 1', 'DSGVO'],
    [' § 3a VwVfG NRW ', '§ 3a', 'VwVfG NRW'],
  ])('%s hat Paragraf und Norm', (text, paragraf, norm) => {
    expect(parseFundstelle(text)).toEqual({ paragraf, norm })
  })

  it.each(['', 'GewO', '§ GewO', '§ 14', 'siehe § 14 GewO'])('„%s“ ist keine', (text) => {
    expect(parseFundstelle(text)).toBeUndefined()
  })
})
