import fc, { sample } from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Feldansicht,
  type Formansicht,
  type Gruppenansicht,
  listSeiten,
} from '../../../renderer/antrag/ansicht.ts'
import { createForm, type Form } from '../../../renderer/antrag/form.ts'
import { createFormlage, listInhalte } from '../../../renderer/antrag/lage.ts'
import { checkFormlage } from '../../../renderer/antrag/pruefung.ts'
import { createLeereWerte } from '../../../renderer/antrag/vorbelegung.ts'
import { addVorkommen, type Formwerte, type Ort, setWert } from '../../../renderer/antrag/werte.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { ANLAGE, fillForm, readBeispielprojekt } from './ausfuellen.ts'

const PERSON = 'nac-2exu0sylw0'
const BETRIEB = 'dok-2mgk5ccopy'
const MUSTERSTADT = 'org-1l112a1236'
const JETZT = '2026-11-02T10:15:00Z'

let projekt: Projekt
let form: Form

beforeAll(async () => {
  projekt = await readBeispielprojekt()
  form = getForm(3)
})

function getForm(stufe: 1 | 2 | 3 | 4): Form {
  const eine = createForm(projekt, PERSON, stufe)
  if (eine === undefined) throw new Error('Kein Formular')
  return eine
}

function leer(eine: Form = form): Formwerte {
  return createLeereWerte(eine, getDatensatz(projekt, 'organisation', MUSTERSTADT), JETZT)
}

function* walk(kinder: readonly Formansicht[]): Generator<Formansicht> {
  for (const kind of kinder) {
    yield kind
    if (kind.art === 'gruppe') for (const { kinder: unten } of kind.vorkommen) yield* walk(unten)
  }
}

function listAnsichten(werte: Formwerte, eine: Form = form): Formansicht[] {
  return listSeiten(createFormlage(eine, werte)).flatMap(({ kinder }) => [...walk(kinder)])
}

function findFeld(werte: Formwerte, name: string, gruppe?: string): Feldansicht {
  const feld = listAnsichten(werte).find(
    (eine): eine is Feldansicht =>
      eine.art === 'feld' && eine.knoten.name === name && (gruppe === undefined || eine.knoten.eltern?.name === gruppe),
  )
  if (feld === undefined) throw new Error(`Kein Feld ${name}`)
  return feld
}

function findGruppe(werte: Formwerte, name: string): Gruppenansicht | undefined {
  return listAnsichten(werte).find((eine): eine is Gruppenansicht => eine.art === 'gruppe' && eine.knoten.name === name)
}

function gebeEin(werte: Formwerte, name: string, wert: string, gruppe?: string): Formwerte {
  const { ort, knoten } = findFeld(werte, name, gruppe)
  return setWert(werte, ort, knoten.id, 0, wert)
}

const befundeZu = (werte: Formwerte, name: string) =>
  checkFormlage(createFormlage(form, werte), [ANLAGE]).filter(({ satz }) => satz.includes(`„${name}“`))

describe('Formular aus dem Modell', () => {
  test('eine Seite je Dokument; freiwillige Dokumente sind zunächst leer', () => {
    const seiten = listSeiten(createFormlage(form, leer()))
    expect(seiten.map(({ dokument, vorhanden }) => [dokument.name, vorhanden])).toEqual([
      ['Gewerbeanzeige: Betriebsinhaber (natürliche Person)', true],
      ['Gewerbeanzeige: Betrieb', true],
      ['Erstattung der Anzeige', true],
      ['Nachweise zur Gewerbeanzeige', false],
    ])
  })

  test('Felder späterer Stufen fragt es nicht', () => {
    const namen = (stufe: 1 | 4): string[] =>
      listAnsichten(leer(getForm(stufe)), getForm(stufe)).map(({ knoten }) => knoten.name)
    expect(namen(1)).not.toContain('Kennung des Postfachs')
    expect(namen(4)).toContain('Kennung des Postfachs')
  })

  test('was nur unter einer Bedingung nötig ist, erscheint mit ihr und ist dann Pflicht', () => {
    const inland = 'Anschrift der Wohnung'
    const ohne = leer()
    expect(() => findFeld(ohne, 'Straße', inland)).toThrow()
    const mit = gebeEin(ohne, 'Anschrift in Deutschland', 'true', inland)
    expect(findFeld(mit, 'Straße', inland).pflicht).toBe(true)
    expect(() => findFeld(mit, 'Staat', inland)).toThrow()
  })

  test('verborgene Angaben werden nicht gesendet und kommen mit der Bedingung zurück', () => {
    const gruppe = 'Anschrift der Wohnung'
    let werte = gebeEin(leer(), 'Anschrift in Deutschland', 'true', gruppe)
    werte = gebeEin(werte, 'Straße', 'Lindenweg', gruppe)
    const inhalt = (stand: Formwerte): string => JSON.stringify(listInhalte(createFormlage(form, stand)))
    expect(inhalt(werte)).toContain('Lindenweg')
    const verborgen = gebeEin(werte, 'Anschrift in Deutschland', 'false', gruppe)
    expect(inhalt(verborgen)).not.toContain('Lindenweg')
    expect(inhalt(gebeEin(verborgen, 'Anschrift in Deutschland', 'true', gruppe))).toContain('Lindenweg')
  })

  test('eine ganze Gruppe erscheint mit ihrer Bedingung, ohne dass jemand sie hinzufügt', () => {
    const ohne = gebeEin(leer(), 'Im Handelsregister eingetragen', 'false')
    expect(findGruppe(ohne, 'Registereintrag')).toBeUndefined()
    const mit = gebeEin(ohne, 'Im Handelsregister eingetragen', 'true')
    expect(findGruppe(mit, 'Registereintrag')?.vorkommen).toHaveLength(1)
  })

  test('Berechnungen füllt das Formular selbst aus', () => {
    let werte = gebeEin(leer(), 'Beschäftigte in Vollzeit', '2')
    werte = gebeEin(werte, 'Beschäftigte in Teilzeit', '3')
    expect(findFeld(werte, 'Beschäftigte insgesamt')).toMatchObject({ berechnet: true, werte: ['5'] })
  })

  test('Wiederholungen haben eine Nummer und lassen sich bis zur Mindestzahl entfernen', () => {
    const eine = findGruppe(leer(), 'Angemeldete Tätigkeit') ?? findGruppe(leer(), 'Tätigkeit')
    expect(eine).toMatchObject({ pflicht: true, erweiterbar: true, entfernbar: false })
    const { ort, knoten } = eine as Gruppenansicht
    const zwei = addVorkommen(addVorkommen(leer(), ort, knoten.id, {}), ort, knoten.id, {})
    expect(findGruppe(zwei, knoten.name)).toMatchObject({ entfernbar: true })
    const fehlende = checkFormlage(createFormlage(form, zwei), [])
    expect(fehlende.some(({ angabe }) => angabe.includes(`2. ${knoten.name}`))).toBe(true)
  })
})

describe('Prüfung der Eingaben', () => {
  test.each([
    ['Postleitzahl', '0123', 'Bitte geben Sie fünf Ziffern ein.'],
    ['Ort', 'x'.repeat(51), 'Bitte geben Sie höchstens 50 Zeichen ein.'],
  ])('%s „%s“ wird am Feld beanstandet', (name, wert, abhilfe) => {
    const gruppe = 'Anschrift der Wohnung'
    const werte = gebeEin(gebeEin(leer(), 'Anschrift in Deutschland', 'true', gruppe), name, wert, gruppe)
    const feld = findFeld(werte, name, gruppe)
    const [befund] = befundeZu(werte, name).filter(({ angabe }) => angabe.includes(gruppe))
    expect(befund).toMatchObject({ abhilfe })
    expect(befund?.schluessel).toContain(feld.knoten.id)
  })

  test('fehlende Pflichtangaben nennt sie mit Ort und Rechtsgrundlage', () => {
    const [befund] = befundeZu(leer(), 'Beginn der angemeldeten Tätigkeit')
    expect(befund).toMatchObject({
      satz: '„Beginn der angemeldeten Tätigkeit“ fehlt',
      seite: BETRIEB,
      rechtsgrundlage: expect.stringMatching(/GewO|GewAnzV/),
    })
  })

  test('ein ausgefülltes Formular ist in Ordnung, wie auch immer man es ausfüllt', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.infiniteStream(fc.boolean()), (saat, wahl) => {
        const werte = fillForm(form, leer(), saat, () => wahl.next().value === true)
        expect(checkFormlage(createFormlage(form, werte), [ANLAGE])).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  test('eine Angabe zu leeren wird bemerkt', () => {
    const [saat = 'a'] = sample(fc.string({ minLength: 1 }), { numRuns: 1, seed: 7 })
    const werte = fillForm(form, leer(), saat, () => false)
    const ort: Ort = findFeld(werte, 'Familienname').ort
    const geleert = setWert(werte, ort, findFeld(werte, 'Familienname').knoten.id, 0, '  ')
    expect(befundeZu(geleert, 'Familienname')).toHaveLength(1)
  })
})
