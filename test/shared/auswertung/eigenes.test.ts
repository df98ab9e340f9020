import { describe, expect, it } from 'vitest'
import { readEigenes } from '../../../shared/auswertung/eigenes.ts'
import { buildErgebnis } from '../../../shared/auswertung/ergebnisXml.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import { compareErgebnis } from '../../../shared/auswertung/vergleich.ts'
import { createBeispielprojekt } from '../generator/beispielprojekt.ts'
import { createAntrag, createEingabe } from './beispieleingabe.ts'

const HINWEIS = {
  code: 'eigen.sonntag',
  schwere: 'hinweis',
  satz: 'Sonntags wird nicht abgeschleppt',
  abhilfe: 'Bitte wählen Sie einen Werktag.',
} as const

const MERKMAL = { name: 'eigen.wochentag', wert: 'So' }

describe('was eine eigene Regel hinzufügt', () => {
  const projekt = createBeispielprojekt()
  const eingabe = createEingabe({ stufe: 1, nachricht: createAntrag({ 'fel-steuerid00': [] }) })

  it('wird aus dem Ergebnis gelesen und an seiner Stelle erwartet', () => {
    const mit = evaluateRegel(projekt, eingabe, { befunde: [HINWEIS], merkmale: [MERKMAL] })
    const xml = buildErgebnis(mit)
    expect(readEigenes(xml)).toEqual({ befunde: [HINWEIS], merkmale: [MERKMAL] })
    expect(compareErgebnis(evaluateRegel(projekt, eingabe, readEigenes(xml)), xml)).toEqual([])
    expect(compareErgebnis(evaluateRegel(projekt, eingabe), xml)).toHaveLength(2)
  })

  it('ein Fehler der eigenen Regel führt zur Rückweisung', () => {
    const fehler = { ...HINWEIS, schwere: 'fehler' } as const
    const ergebnis = evaluateRegel(projekt, eingabe, { befunde: [fehler], merkmale: [MERKMAL] })
    expect(ergebnis.ausgang).toEqual({ art: 'rueckweisung' })
  })

  it('erzeugte Befunde und Merkmale gelten nie als eigene', () => {
    const xml = buildErgebnis(
      evaluateRegel(projekt, createEingabe({ nachricht: createAntrag({ 'fel-grund00000': [] }) })),
    )
    expect(xml.kinder.some(({ name }) => name === 'befund')).toBe(true)
    expect(readEigenes(xml)).toEqual({ befunde: [], merkmale: [] })
  })
})
