import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { createLeerenDiff, type Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { DATENSATZ_SCHEMATA, type Datensatz, type Datensatzart } from '../../../shared/modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { compareProjekte } from '../../../shared/vergleich/compareProjekte.ts'
import { SATZTABELLE } from '../../../shared/vergleich/saetze/tabelle.ts'

const PROJEKT = createBeispielprojekt()
const standOf = (projekt: Projekt): Dokumentstand => ({ projekt, positionen: new Map() })

function erster<A extends Datensatzart>(art: A) {
  const [datensatz] = listDatensaetze(PROJEKT, art)
  if (datensatz === undefined) throw new Error(`no ${art}`)
  return datensatz
}

function tausche(...neue: Datensatz[]): Projekt {
  const datensaetze = new Map(PROJEKT.datensaetze)
  for (const einer of neue) datensaetze.set(einer.id, einer)
  return { ...PROJEKT, datensaetze }
}

/** What is said after these records are as given. */
function saetze(...neue: Datensatz[]): string[] {
  return saetzeZwischen(PROJEKT, tausche(...neue))
}

function saetzeZwischen(vorher: Projekt, nachher: Projekt): string[] {
  const { saetze: allgemeine, gruppen } = compareProjekte(standOf(vorher), standOf(nachher))
  const eigene = gruppen.flatMap(({ unterschiede }) => unterschiede).filter(({ eingeschlossen }) => !eingeschlossen)
  return [...allgemeine, ...eigene.flatMap(({ aenderungen }) => aenderungen.map(({ satz }) => satz))]
}

const dokument = listDatensaetze(PROJEKT, 'dokument').find(({ kinder }) =>
  kinder.some((id) => PROJEKT.datensaetze.get(id)?.art === 'datenfeld'),
)
const felder = (dokument?.kinder ?? []).flatMap((id) => {
  const feld = PROJEKT.datensaetze.get(id)
  return feld?.art === 'datenfeld' ? [feld] : []
})
const feld = felder[0]
const verwendung = erster('baukastenverwendung')
const weg = erster('zustellweg')
const typ = erster('nachrichtentyp')
const stelle = erster('stelle')
const organisation = erster('organisation')
const leistung = erster('leistung')
const rolle = erster('rolle')
if (dokument === undefined || feld === undefined) throw new Error('Beispielprojekt has no field')
const imDokument = `Im Dokument „${dokument.name}“`

describe('Sätze eines Vergleichs', () => {
  it.each([
    [
      'wird Pflicht',
      { ...feld, anzahl: { min: 1, max: 1 } },
      { ...feld, anzahl: { min: 0, max: 1 } },
      `${imDokument} ist das Datenfeld „${feld.name}“ jetzt Pflicht.`,
    ],
    [
      'ist nicht mehr Pflicht',
      { ...feld, anzahl: { min: 0, max: 1 } },
      { ...feld, anzahl: { min: 1, max: 1 } },
      `${imDokument} ist das Datenfeld „${feld.name}“ nicht mehr Pflicht.`,
    ],
    [
      'darf öfter vorkommen',
      { ...feld, anzahl: { min: 1, max: null } },
      { ...feld, anzahl: { min: 1, max: 1 } },
      `${imDokument} darf das Datenfeld „${feld.name}“ jetzt beliebig oft vorkommen, vorher nur einmal.`,
    ],
    [
      'heißt anders',
      { ...feld, name: 'Rufname' },
      feld,
      `${imDokument} heißt das Datenfeld „${feld.name}“ jetzt „Rufname“.`,
    ],
    [
      'gilt auf einer anderen Stufe',
      { ...feld, abStufe: 3 },
      { ...feld, abStufe: 1 },
      `${imDokument} gilt das Datenfeld „${feld.name}“ jetzt ab Stufe 3, vorher ab Stufe 1.`,
    ],
    [
      'wird länger',
      { ...feld, laenge: { max: 80 } },
      { ...feld, laenge: { max: 40 } },
      `${imDokument} erlaubt das Datenfeld „${feld.name}“ jetzt höchstens 80 Zeichen, vorher höchstens 40 Zeichen.`,
    ],
    [
      'bekommt eine Hilfe',
      { ...feld, hilfe: 'Wie im Ausweis' },
      withoutHilfe(feld),
      `${imDokument} hat das Datenfeld „${feld.name}“ jetzt eine Hilfe: „Wie im Ausweis“.`,
    ],
    [
      'verliert seine Hilfe',
      withoutHilfe(feld),
      { ...feld, hilfe: 'Alt.' },
      `${imDokument} hat das Datenfeld „${feld.name}“ keine Hilfe mehr, vorher „Alt.“.`,
    ],
  ] as const)('ein Datenfeld %s', (_, nachher, vorher, satz) => {
    expect(saetzeZwischen(tausche(vorher), tausche(nachher))).toEqual([satz])
  })

  it('ein Zustellweg geht an eine andere Rolle und ist keine Pflicht mehr', () => {
    const andere = listDatensaetze(PROJEKT, 'rolle').find(({ id }) => id !== weg.rolle) ?? rolle
    const bisherige = PROJEKT.datensaetze.get(weg.rolle)
    expect(
      saetzeZwischen(tausche({ ...weg, pflicht: true }), tausche({ ...weg, rolle: andere.id, pflicht: false })),
    ).toEqual([
      `Der Zustellweg „${weg.name}“ geht jetzt an die Rolle „${andere.name}“, vorher an die Rolle „${bisherige?.name}“.`,
      `Der Zustellweg „${weg.name}“ ist nicht mehr Pflicht.`,
    ])
  })

  it('eine Dokumentsicht trägt ein Datenfeld weniger, das Dokument ist nicht mehr Pflicht', () => {
    const sicht = { dokument: dokument.id, pflicht: true, felder: felder.map(({ id }) => id), rechtsgrundlagen: [] }
    const vorher = tausche({ ...typ, dokumentsichten: [sicht] })
    const weniger = { ...sicht, pflicht: false, felder: sicht.felder.slice(1) }
    if (weniger.felder.length === 0) weniger.felder = ['gru-nichtsdav0']
    const [erste, zweite] = saetzeZwischen(vorher, tausche({ ...typ, dokumentsichten: [weniger] }))
    expect(erste).toBe(`Der Nachrichtentyp „${typ.name}“ verlangt das Dokument „${dokument.name}“ nicht mehr immer.`)
    expect(zweite).toContain(`trägt von dem Dokument „${dokument.name}“`)
    expect(zweite).toContain(`„${feld.name}`)
  })

  it('eine Organisation setzt eine Leistung auf einer anderen Stufe um', () => {
    const vorher = tausche({ ...organisation, stufen: [{ leistung: leistung.id, stufe: 1 }] })
    const nachher = tausche({ ...organisation, stufen: [{ leistung: leistung.id, stufe: 3 }] })
    expect(saetzeZwischen(vorher, nachher)).toEqual([
      `Die Organisation „${organisation.name}“ setzt die Leistung „${leistung.name}“ jetzt auf Stufe 3 um, vorher auf Stufe 1.`,
    ])
  })

  it('eine Stelle ist in einem anderen Gebiet zuständig', () => {
    const vorher = tausche({ ...stelle, zustaendigkeiten: [] })
    const nachher = tausche({ ...stelle, zustaendigkeiten: [{ leistung: leistung.id, arsPraefix: '14999' }] })
    expect(saetzeZwischen(vorher, nachher)).toEqual([
      `Die Stelle „${stelle.name}“ ist jetzt im Gebiet 14999 für die Leistung „${leistung.name}“ zuständig.`,
    ])
  })

  it('eine Verwendung macht einen Teil des Baukastens an ihrer Stelle zur Pflicht', () => {
    const gruppe = PROJEKT.datensaetze.get(verwendung.gruppe)
    const teil =
      gruppe?.art === 'datenfeldgruppe'
        ? gruppe.kinder.map((id) => PROJEKT.datensaetze.get(id)).find((kind) => kind?.art === 'datenfeld')
        : undefined
    if (teil?.art !== 'datenfeld') throw new Error('Beispielprojekt uses no Gruppe with a field')
    const freiwillig = tausche({ ...teil, anzahl: { min: 0, max: 1 } }, { ...verwendung, ueberschreibungen: [] })
    const pflicht = new Map(freiwillig.datensaetze)
    pflicht.set(verwendung.id, { ...verwendung, ueberschreibungen: [{ teil: teil.id, anzahl: { min: 1, max: 1 } }] })
    const [satz] = saetzeZwischen(freiwillig, { ...freiwillig, datensaetze: pflicht })
    expect(satz).toContain(`macht die Verwendung „${verwendung.name}“`)
    expect(satz).toContain(`„${teil.name}`)
    expect(satz).toMatch(/jetzt zur Pflicht\.$/)
  })

  it('ein neues Datenfeld wird an seinem Dokument erzählt, nicht noch einmal an dessen Liste', () => {
    const neu: Datensatz = {
      ...feld,
      id: 'fel-neuesfeld1',
      name: 'Künstlername',
      anzahl: { min: 1, max: 1 },
      abStufe: 2,
      datentyp: 'text',
    }
    const nachher = tausche(neu, { ...dokument, kinder: [...dokument.kinder, neu.id] })
    const dateien = new Map(PROJEKT.dateien).set(neu.id, PROJEKT.dateien.get(dokument.id) ?? '')
    expect(saetzeZwischen(PROJEKT, { ...nachher, dateien })).toEqual([
      `${imDokument} ist das Datenfeld „Künstlername“ neu (Text, Pflicht, ab Stufe 2).`,
    ])
    expect(saetzeZwischen({ ...nachher, dateien }, PROJEKT)).toEqual([
      `${imDokument} ist das Datenfeld „Künstlername“ entfallen.`,
    ])
  })

  it('ein Datenfeld, das in ein anderes Dokument wandert, ist umgezogen, nicht gelöscht und neu', () => {
    const anderes = listDatensaetze(PROJEKT, 'dokument').find(
      ({ id }) => id !== dokument.id && PROJEKT.dateien.get(id) === PROJEKT.dateien.get(dokument.id),
    )
    if (anderes === undefined) throw new Error('Beispielprojekt has one Dokument')
    expect(
      saetze(
        { ...dokument, kinder: dokument.kinder.filter((id) => id !== feld.id) },
        { ...anderes, kinder: [...anderes.kinder, feld.id] },
      ),
    ).toEqual([
      `Das Datenfeld „${feld.name}“ steht jetzt im Dokument „${anderes.name}“, vorher im Dokument „${dokument.name}“.`,
    ])
  })

  it('wer vorgezogen wird, steht an anderer Stelle; der Rest bleibt', () => {
    const mehrere = leistung.zustellwege
    const [letzter = ''] = mehrere.slice(-1)
    const name = PROJEKT.datensaetze.get(letzter)?.name
    expect(saetze({ ...leistung, zustellwege: [letzter, ...mehrere.slice(0, -1)] })).toEqual([
      `Die Leistung „${leistung.name}“ hat eine andere Reihenfolge: „${name}“ steht jetzt an erster Stelle.`,
    ])
  })

  it('Codes, eigene Regelteile und der Name des Projekts gehören dazu', () => {
    const liste = erster('codeliste')
    const codelisteninhalte = new Map(PROJEKT.codelisteninhalte).set(liste.id, [
      ...(PROJEKT.codelisteninhalte.get(liste.id) ?? []),
      { code: 'x99', name: 'Sonstiges' },
    ])
    const eigeneRegeln = new Map([[`${leistung.technischerName}/stufe-2`, '<xsl/>']])
    expect(saetzeZwischen(PROJEKT, { ...PROJEKT, name: 'Neu', codelisteninhalte, eigeneRegeln })).toEqual([
      `Das Projekt „${PROJEKT.name}“ heißt jetzt „Neu“.`,
      expect.stringContaining('hat jetzt auch den eigenen Regelteil der Stufe 2.'),
      `Die Codeliste „${liste.name}“ enthält jetzt auch den Code x99 (Sonstiges).`,
    ])
  })

  it.each(Object.keys(DATENSATZ_SCHEMATA) as Datensatzart[])('jede Angabe von %s hat ihren Satz', (art) => {
    const angaben = Object.keys(DATENSATZ_SCHEMATA[art].shape).filter((name) => name !== 'id' && name !== 'art')
    expect(Object.keys(SATZTABELLE[art]).sort()).toEqual(angaben.sort())
  })

  /** Every pair of records of a kind, one in the place of the other: all values differ, and each says so without technical words. */
  it.each(Object.keys(DATENSATZ_SCHEMATA) as Datensatzart[])('kein Satz über %s nennt Ids oder Schlüssel', (art) => {
    const alle = listDatensaetze(PROJEKT, art)
    for (const [stelle_, einer] of alle.entries()) {
      const anderer: Datensatz | undefined = alle[(stelle_ + 1) % alle.length]
      if (anderer === undefined || anderer === einer) continue
      for (const satz of saetze({ ...anderer, id: einer.id } as Datensatz)) {
        expect(satz).toMatch(/^[A-ZÄÖÜ„].*[.!?“]$/s)
        expect(satz).not.toMatch(/\b[a-z]{3}-[0-9a-z]{10}\b|undefined|\[object|\{(?:den|dem|alt|neu|x)\b|unbekannt/)
      }
    }
  })
})

function withoutHilfe<T extends { hilfe?: string | undefined }>({ hilfe: _, ...rest }: T): Omit<T, 'hilfe'> {
  return rest
}

it('ein Diff ohne Inhalt ist auch als Vergleich leer', () => {
  const stand = standOf(PROJEKT)
  const gleich = applyDiff(stand, createLeerenDiff())
  expect(gleich.ok && compareProjekte(stand, gleich.wert)).toEqual({ saetze: [], gruppen: [] })
})
