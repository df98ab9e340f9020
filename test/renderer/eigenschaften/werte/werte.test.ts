import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listFormularfelder } from '../../../../renderer/eigenschaften/formularfelder.ts'
import { createVorgabe, OHNE_VORGABE } from '../../../../renderer/eigenschaften/werte/vorgabe.ts'
import {
  describeVorlagenmangel,
  formatVorlage,
  parseVorlage,
} from '../../../../renderer/eigenschaften/werte/vorlagentext.ts'
import { isEinzeln } from '../../../../renderer/eigenschaften/werte/werteart.ts'
import { listFeldpfade } from '../../../../renderer/eigenschaften/werte/ziele.ts'
import { changeDatensatz } from '../../../../shared/dokument/befehle/changeDatensatz.ts'
import { changeMehrere } from '../../../../shared/dokument/befehle/changeMehrere.ts'
import { checkDiff } from '../../../../shared/dokument/pruefen.ts'
import { DATENSATZ_SCHEMATA, type Datensatzart } from '../../../../shared/modell/datensatz.ts'
import { listDatensaetze } from '../../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const ARTEN = Object.keys(DATENSATZ_SCHEMATA) as Datensatzart[]
/** Edited where more of it is seen than one value. */
const EIGENE = new Set(['bedingung', 'berechnung', 'dokumentsichten', 'fragen', 'zeilen'])

describe('Werte aus mehreren Teilen', () => {
  it('haben für jede Angabe jeder Art eine Form der Bearbeitung', () => {
    const ohne = ARTEN.flatMap((art) =>
      listFormularfelder(art)
        .filter(({ wert }) => wert.art === 'anderes')
        .map(({ angabe }) => angabe),
    )
    expect(ohne.filter((angabe) => !EIGENE.has(angabe))).toEqual([])
  })

  it('beginnen gültig: Was ergänzt wird, nimmt das Modell an', () => {
    let ergaenzte = 0
    for (const art of ARTEN) {
      for (const feld of listFormularfelder(art)) {
        if (isEinzeln(feld.wert)) continue
        for (const datensatz of listDatensaetze(PROJEKT, art).slice(0, 2)) {
          const vorgabe = createVorgabe(feld.schema, PROJEKT, datensatz)
          if (vorgabe === OHNE_VORGABE) continue
          const schritt = changeDatensatz(PROJEKT, datensatz.id, { [feld.angabe]: vorgabe })
          expect(checkDiff(schritt.diff), `${art}.${feld.angabe}`).toEqual([])
          ergaenzte += 1
        }
      }
    }
    expect(ergaenzte).toBeGreaterThan(20)
  })

  it('mehrerer Elemente ändern sich in einem Schritt', () => {
    const wege = listDatensaetze(PROJEKT, 'zustellweg').map(({ id }) => id)
    const schritt = changeMehrere(PROJEKT, wege, { abStufe: 4 })
    expect(schritt.name).toBe(`Stufe von ${wege.length} Elementen ändern`)
    expect(schritt.diff.datensaetze.geaendert.every(({ nach }) => 'abStufe' in nach && nach.abStufe === 4)).toBe(true)
  })
})

describe('Textvorlage als Text', () => {
  const einsetzbare = [
    { name: 'Familienname', teil: { art: 'feld' as const, feld: listFeldpfade(PROJEKT, first())[0]?.value ?? '' } },
    { name: 'Vorgangsnummer', teil: { art: 'angabe' as const, angabe: 'vorgangId' as const } },
  ]

  it.each([
    ['Antrag von [Familienname]', 2],
    ['[Vorgangsnummer]', 1],
    ['Rabatt [[10 %] für [Familienname]', 2],
    ['ohne Werte', 1],
  ])('%s hat %i Teile und bleibt derselbe Text', (text, teile) => {
    const gelesen = parseVorlage(text, einsetzbare)
    if (!('vorlage' in gelesen)) throw new Error('not read')
    expect(gelesen.vorlage).toHaveLength(teile)
    expect(formatVorlage(gelesen.vorlage, einsetzbare)).toBe(text)
  })

  it('nennt eine Angabe, die es nicht gibt', () => {
    expect(parseVorlage('Antrag von [Vornahme]', einsetzbare)).toEqual({ unbekannt: 'Vornahme' })
    expect(describeVorlagenmangel('Antrag von [Vornahme]', einsetzbare)).toMatch(/^„Vornahme“ gibt es nicht; setzen/)
    expect(describeVorlagenmangel(' ', einsetzbare)).toBe('Geben Sie etwas ein.')
    expect(describeVorlagenmangel('Antrag', einsetzbare)).toBeUndefined()
  })

  it('aus beliebigen Teilen wird wieder dieselbe Vorlage', () => {
    const teil = fc.oneof(
      fc.string({ minLength: 1 }).map((text) => ({ art: 'text' as const, text })),
      fc.constantFrom(...einsetzbare.map((eines) => eines.teil)),
    )
    fc.assert(
      fc.property(fc.array(teil, { minLength: 1, maxLength: 6 }), (teile) => {
        // texts side by side are one
        fc.pre(teile.every((einer, stelle) => einer.art !== 'text' || teile[stelle + 1]?.art !== 'text'))
        expect(parseVorlage(formatVorlage(teile, einsetzbare), einsetzbare)).toEqual({ vorlage: teile })
      }),
    )
  })
})

function first() {
  const [leistung] = listDatensaetze(PROJEKT, 'leistung')
  if (leistung === undefined) throw new Error('Beispielprojekt')
  return leistung
}
