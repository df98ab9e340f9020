import { describe, expect, it } from 'vitest'
import {
  changeAussage,
  changeFeld,
  keyOfAussage,
  listAussagen,
  parseAussage,
} from '../../../renderer/bedingung/aussagen.ts'
import { isWiederholt, listFeldauswahl } from '../../../renderer/bedingung/feldauswahl.ts'
import { formatKonstante, parseKonstante } from '../../../renderer/bedingung/konstanten.ts'
import { createEntwurf } from '../../../shared/ausdruck/entwurf/knoten.ts'
import { pfad, projekt, verzeichnis } from '../../shared/ausdruck/beispiel.ts'

const knotenOf = (name: string) => verzeichnis.get(pfad(name))
const schluesselOf = (name: string) =>
  listAussagen(knotenOf(name)).flatMap(({ items }) => items.map(({ value }) => value))

describe('Aussagen einer Zeile', () => {
  it.each([
    ['beginn', 'vergleich:kleiner', true],
    ['rechtsform', 'vergleich:kleiner', false],
    ['rechtsform', 'inCodeliste', true],
    ['ort', 'inCodeliste', false],
    ['nachweis', 'vergleich:gleich', false],
    ['nachweis', 'vorhanden', true],
    ['taetigkeit', 'vergleich:gleich', false],
    ['taetigkeit', 'anzahl:groesser', true],
  ])('passen zum Datenfeld: %s, %s', (name, schluessel, moeglich) => {
    expect(schluesselOf(name).includes(schluessel)).toBe(moeglich)
  })

  it('lassen sich aus ihrem Schlüssel lesen, Fremdes nicht', () => {
    for (const schluessel of schluesselOf('beginn')) {
      const aussage = parseAussage(schluessel)
      expect(aussage && keyOfAussage(aussage)).toBe(schluessel)
    }
    expect(parseAussage('und')).toBeUndefined()
    expect(parseAussage('vergleich:unsinn')).toBeUndefined()
  })

  it('sprechen bei Tagen von vor und nach', () => {
    const [, wert] = listAussagen(knotenOf('beginn'))
    expect(wert?.items.map(({ label }) => label)).toContain('liegt vor')
  })

  it('behalten den Wert bei einem Feld, zu dem er passt, und sonst nicht', () => {
    const zeile = createEntwurf('vergleich', { feld: pfad('beginn'), operator: 'kleiner', wert: '2024-01-01' })
    expect(changeFeld(zeile, pfad('ende'), verzeichnis)).toEqual({ ...zeile, feld: pfad('ende') })
    const andere = changeFeld(zeile, pfad('erlaubnis'), verzeichnis)
    expect([andere.operator, andere.wert]).toEqual(['gleich', true])
    expect(changeFeld(zeile, pfad('nachweis'), verzeichnis).art).toBe('vorhanden')
  })

  it('machen aus einem Code eine Liste und umgekehrt', () => {
    const zeile = createEntwurf('vergleich', { feld: pfad('rechtsform'), wert: '350' })
    const liste = changeAussage(zeile, { art: 'inCodeliste', operator: 'gleich' })
    expect(liste.codes).toEqual(['350'])
    expect(changeAussage({ ...liste, wert: undefined }, { art: 'vergleich', operator: 'gleich' }).wert).toBe('350')
  })
})

describe('Werte einer Zeile', () => {
  it.each([
    ['beginn', '1.2.2026', '2026-02-01', '01.02.2026'],
    ['beschaeftigte', '1.930', 1930, '1.930'],
    ['gebuehr', '12,50', 12.5, '12,5'],
    ['oeffnung', '8:30', '08:30:00', '08:30'],
    ['ort', ' Dresden', ' Dresden', ' Dresden'],
  ])('werden deutsch geschrieben: %s', (name, eingabe, wert, text) => {
    const feld = knotenOf(name)?.feld
    if (feld === undefined) throw new Error(name)
    expect(parseKonstante(feld, eingabe)).toEqual({ wert })
    expect(formatKonstante(feld, wert)).toBe(text)
  })

  it.each([
    ['beginn', '31.02.2026'],
    ['beginn', 'morgen'],
    ['beschaeftigte', 'viele'],
    ['oeffnung', '25:00'],
    ['eingang', '1.2.2026'],
  ])('werden abgewiesen, wo sie keine sind: %s, %s', (name, eingabe) => {
    const feld = knotenOf(name)?.feld
    if (feld === undefined) throw new Error(name)
    expect(parseKonstante(feld, eingabe)).toHaveProperty('fehler')
  })

  it('ein leeres Feld ist eine Lücke, kein Fehler', () => {
    const feld = knotenOf('beschaeftigte')?.feld
    expect(feld && parseKonstante(feld, ' ')).toEqual({ wert: undefined })
  })
})

describe('Auswahl der Datenfelder', () => {
  it('nennt innerhalb einer Gruppe zuerst deren Felder', () => {
    const gruppen = listFeldauswahl(projekt, verzeichnis, () => true, knotenOf('taetigkeit'))
    expect(gruppen[0]?.group).toBe('In dieser Angabe zu „Tätigkeit“')
    expect(gruppen[0]?.items.map(({ value }) => value)).toEqual(
      ['art', 'anteil', 'seit', 'hauptsache', 'schluessel'].map(pfad),
    )
  })

  it('bietet für „jede Angabe“ nur Gruppen, die mehrfach vorkommen', () => {
    const gruppen = listFeldauswahl(projekt, verzeichnis, isWiederholt, undefined)
    expect(gruppen.flatMap(({ items }) => items.map(({ value }) => value))).toEqual(
      ['betriebsstaette', 'taetigkeit', 'posten'].map(pfad),
    )
  })
})
