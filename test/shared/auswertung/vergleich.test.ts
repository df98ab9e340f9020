import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildErgebnis } from '../../../shared/auswertung/ergebnisXml.ts'
import { compareErgebnis } from '../../../shared/auswertung/vergleich.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { fel, ste, zus } from '../generator/beispielbausteine.ts'
import { createAntrag, evaluate, withWerte } from './beispieleingabe.ts'

const ABSCHLUSS = evaluate({
  antworten: [{ anfrage: `${zus('melderegister')}.${ste('sued')}`, art: 'quittung', treffer: 'einer', merkmale: [] }],
})
const RUECKWEISUNG = evaluate({ nachricht: withWerte(createAntrag(), [fel('grund')], []) })
const ANFRAGEN = evaluate({})

const ERGEBNISSE = { ABSCHLUSS, RUECKWEISUNG, ANFRAGEN }

function listElemente(element: XmlElement): XmlElement[] {
  return [element, ...element.kinder.flatMap(listElemente)]
}

describe('Vergleich des Ergebnisses mit der Vorhersage', () => {
  it.each(Object.entries(ERGEBNISSE))(
    '%s stimmt mit sich selbst überein, auch mit Zeilenumbrüchen dazwischen',
    (_, ergebnis) => {
      const xml = buildErgebnis(ergebnis)
      expect(compareErgebnis(ergebnis, xml)).toEqual([])
      expect(compareErgebnis(ergebnis, { ...xml, text: '\n  ' })).toEqual([])
    },
  )

  it('nennt Stelle, Soll, Ist und Modellelement einer falschen Angabe', () => {
    const xml = structuredClone(buildErgebnis(ABSCHLUSS))
    const betreff = listElemente(xml).filter(({ name }) => name === 'betreff')[0]
    if (betreff === undefined) throw new Error('kein Betreff')
    betreff.text = 'Falsch'
    expect(compareErgebnis(ABSCHLUSS, xml)).toEqual([
      {
        pfad: `Ergebnis, 3. Zustellauftrag ${zus('bestaetigung')}, 1. Auftrag, 1. Betreff`,
        erwartet: 'Eingang am 27.02.2026: Muster',
        tatsaechlich: 'Falsch',
        element: zus('bestaetigung'),
      },
    ])
  })

  it('meldet einen fehlenden Auftrag einmal und die folgenden gar nicht', () => {
    const xml = structuredClone(buildErgebnis(ABSCHLUSS))
    xml.kinder.splice(0, 1)
    const abweichungen = compareErgebnis(ABSCHLUSS, xml)
    expect(abweichungen).toMatchObject([{ element: zus('fachverfahren'), tatsaechlich: undefined }])
  })

  it('bemerkt eine vertauschte Reihenfolge', () => {
    const xml = structuredClone(buildErgebnis(ABSCHLUSS))
    xml.kinder.unshift(...xml.kinder.splice(1, 1))
    expect(compareErgebnis(ABSCHLUSS, xml)).toHaveLength(2)
  })

  it('bemerkt jede Änderung: Attribut, Text, Name, Namensraum, fehlendes und zusätzliches Element', () => {
    const wahl = fc.constantFrom(...Object.values(ERGEBNISSE))
    fc.assert(
      fc.property(wahl, fc.nat(), fc.nat(), fc.nat({ max: 5 }), (ergebnis, welches, womit, wie) => {
        const xml = structuredClone(buildErgebnis(ergebnis))
        const alle = listElemente(xml)
        const element = alle[welches % alle.length]
        if (element === undefined) return
        if (!change(element, wie, womit)) return
        expect(compareErgebnis(ergebnis, xml)).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

/** Changes one thing; false where the element has nothing of the kind. */
function change(element: XmlElement, wie: number, womit: number): boolean {
  const namen = Object.keys(element.attribute)
  const name = namen[womit % Math.max(1, namen.length)]
  switch (wie) {
    case 0:
      if (name !== undefined) element.attribute[name] += 'x'
      return name !== undefined
    case 1:
      if (name !== undefined) delete element.attribute[name]
      return name !== undefined
    case 2:
      element.attribute.zusatz = ''
      return true
    case 3:
      element.text += 'x'
      return true
    case 4:
      if (element.kinder.length > 0) element.kinder.splice(womit % element.kinder.length, 1)
      else element.kinder.push({ namensraum: '', name: 'neu', attribute: {}, kinder: [], text: '' })
      return true
    default:
      if (womit % 2 === 0) element.name += 'x'
      else element.namensraum += 'x'
      return true
  }
}
