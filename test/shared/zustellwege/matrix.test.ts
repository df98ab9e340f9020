import { beforeAll, describe, expect, it } from 'vitest'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Nachrichtentyp, Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { deriveZustellmatrix, type Matrixzeile, type Zustellmatrix } from '../../../shared/zustellwege/matrix.ts'
import { draftZustellweg } from '../../../shared/zustellwege/vorgaben.ts'
import { readBeispiel } from '../graph/beispiel.ts'

let projekt: Projekt
let leistung: string
beforeAll(async () => {
  projekt = await readBeispiel()
  leistung = listDatensaetze(projekt, 'leistung').find(({ name }) => name === 'Gewerbeanmeldung')?.id ?? ''
})

function derive(stand: Projekt = projekt, alleRollen = false): Zustellmatrix {
  const matrix = deriveZustellmatrix(stand, leistung, alleRollen)
  if (matrix === undefined) throw new Error('Die Leistung fehlt')
  return matrix
}

function zeileOf(matrix: Zustellmatrix, nachricht: string, rolle: string): Matrixzeile | undefined {
  return matrix.gruppen
    .find((gruppe) => gruppe.nachricht.name === nachricht)
    ?.zeilen.find((zeile) => zeile.rolle.name === rolle)
}

function change(id: string, angaben: Partial<Zustellweg>): Projekt {
  const von = projekt.datensaetze.get(id)
  return { ...projekt, datensaetze: new Map(projekt.datensaetze).set(id, { ...von, ...angaben } as Datensatz) }
}

function wegOf(name: string): Zustellweg {
  const weg = listDatensaetze(projekt, 'zustellweg').find((einer) => einer.name === name)
  if (weg === undefined) throw new Error(`Kein Zustellweg ${name}`)
  return weg
}

function listWege({ gruppen }: Zustellmatrix): string[] {
  return gruppen.flatMap(({ zeilen }) =>
    zeilen.flatMap(({ zellen }) => zellen.flatMap(({ wege }) => wege.map(({ id }) => id))),
  )
}

describe('Matrix der Zustellwege', () => {
  it('enthält jeden Zustellweg der Leistung genau einmal', () => {
    const erwartet = [...(findDatensatz(projekt, 'leistung', leistung)?.zustellwege ?? [])].sort()
    expect(listWege(derive()).sort()).toEqual(erwartet)
    expect(listWege(derive(projekt, true)).sort()).toEqual(erwartet)
  })

  it('hat eine Spalte je Komponententyp, die benutzten zuerst', () => {
    const { spalten } = derive()
    expect(spalten).toHaveLength(listDatensaetze(projekt, 'komponententyp').length)
    const benutzte = new Set(listWege(derive()).map((id) => findDatensatz(projekt, 'zustellweg', id)?.komponententyp))
    expect(spalten.slice(0, benutzte.size).every(({ id }) => benutzte.has(id))).toBe(true)
  })

  it('zeigt Empfänger, die zuständige Stelle zum Ablegen und gefragte Register, mit „Alle Rollen“ auch die übrigen', () => {
    const rollen = (matrix: Zustellmatrix): string[] => matrix.gruppen[0]?.zeilen.map(({ rolle }) => rolle.name) ?? []
    expect(rollen(derive())).toEqual([
      'Zuständige Stelle',
      'Registergericht',
      'Registerbehörde des Gewerbezentralregisters',
    ])
    expect(rollen(derive(projekt, true)).length).toBeGreaterThan(10)
  })

  it('weiß, welche Zellen keinen Sinn haben', () => {
    const zeile = zeileOf(derive(), 'Eingang bestätigen', 'Zuständige Stelle')
    const moegliche = zeile?.zellen.filter(({ moeglich }) => moeglich).map(({ komponententyp }) => komponententyp)
    const arten = moegliche?.map((id) => findDatensatz(projekt, 'komponententyp', id)?.dienst)
    expect(new Set(arten)).toEqual(new Set(['ablage', 'registerabfrage', 'zahlung']))
  })

  it('nennt Stufen ohne Zustellung wie die Prüfung, aber nicht, wo keine verlangt ist', () => {
    const mail = wegOf('Hinweis per E-Mail: Eingangsbestätigung')
    const kuerzer = change(mail.id, { bisStufe: 1 })
    expect(zeileOf(derive(kuerzer), 'Eingang bestätigen', 'Anzeigende Person')?.luecken).toEqual([2])
    expect(pruefeProjekt(kuerzer).filter(({ code }) => code === 'modell.zustellungLuecke')).toMatchObject([
      { satz: '„Eingang bestätigen“ erreicht „Anzeigende Person“ auf Stufe 2 nicht.' },
    ])
    expect(derive().gruppen.flatMap(({ zeilen }) => zeilen.flatMap(({ luecken }) => luecken))).toEqual([])
  })
})

describe('Vorgaben eines neuen Zustellwegs', () => {
  const draft = (nachricht: string, rolle: string, system: string) => {
    const typ = listDatensaetze(projekt, 'nachrichtentyp').find(
      ({ id, name }) =>
        name === nachricht && findDatensatz(projekt, 'leistung', leistung)?.nachrichtentypen.includes(id),
    )
    const rollen = listDatensaetze(projekt, 'rolle').find(({ name }) => name === rolle)
    const komponententyp = listDatensaetze(projekt, 'komponententyp').find(({ systemart }) => systemart === system)
    if (typ === undefined || rollen === undefined || komponententyp === undefined) throw new Error('Beispiel')
    return draftZustellweg(projekt, typ as Nachrichtentyp, rollen.id, komponententyp)
  }

  it.each([
    ['Eingang bestätigen', 'Anzeigende Person', 'postfach', { abStufe: 3, pflicht: false, nurAlsErsatz: false }],
    [
      'Gewerbeanzeige einreichen (natürliche Person)',
      'Registergericht',
      'register',
      { abfrage: { fristSekunden: 30 } },
    ],
    ['Eingang bestätigen', 'Zuständige Stelle', 'dms', { abStufe: 2 }],
  ])('%s an %s über %s', (nachricht, rolle, system, erwartet) => {
    expect(draft(nachricht, rolle, system)).toMatchObject({ angaben: erwartet })
  })

  it.each([
    ['Eingang bestätigen', 'Finanzamt', 'fachverfahren', 'Die Nachricht richtet sich nicht an „Finanzamt“.'],
    ['Eingang bestätigen', 'Zuständige Stelle', 'zahlung', 'Die Nachricht trägt keinen Betrag, der zu zahlen wäre.'],
  ])('%s an %s über %s: %s', (nachricht, rolle, system, verbot) => {
    expect(draft(nachricht, rolle, system)).toEqual({ verbot })
  })
})
