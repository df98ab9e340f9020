import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Befund, hasFehler, SATZ_MAXIMUM } from '../../../shared/befund.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import { DATENSATZ_SCHEMATA } from '../../../shared/modell/datensatz.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { sortBefunde } from '../../../shared/pruefung/befundstand.ts'
import { createBehebung } from '../../../shared/pruefung/behebeBefunde.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { createModellpruefung } from '../../../shared/pruefung/modellpruefung.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import type { Pruefregel } from '../../../shared/pruefung/pruefregel.ts'
import { PRUEFREGELN } from '../../../shared/pruefung/register.ts'

const beispielprojekt = createBeispielprojekt()
// that it says the same as a check from the start is tested beside
const pruefung = createModellpruefung()
const pruefe = (projekt: Projekt): Befund[] => sortBefunde(pruefung.pruefe(projekt))

/** What a Befund says and where; places in lists may move when something is mended. */
const inhaltOf = ({ code, satz, ort }: Befund): string => JSON.stringify([code, satz, ort?.element, ort?.bezug])

function expectBehoben(stand: Dokumentstand, davor: readonly Befund[], behobene: readonly Befund[]): void {
  const schritt = createBehebung(stand, behobene)
  if (!schritt.ok) throw new Error(JSON.stringify(schritt.befunde))
  expect(schritt.wert.name).toMatch(/^\S.{3,}/)
  expect(checkDiff(schritt.wert.diff)).toEqual([])
  const danach = applyDiff(stand, schritt.wert.diff)
  if (!danach.ok) throw new Error(JSON.stringify(danach.befunde))
  const uebrige = pruefe(danach.wert.projekt)
  const weg = new Set(behobene.map(inhaltOf))
  expect(uebrige.filter((befund) => weg.has(inhaltOf(befund)))).toEqual([])
  const alte = new Set(davor.map(inhaltOf))
  expect(uebrige.filter((befund) => befund.schwere !== 'hinweis' && !alte.has(inhaltOf(befund)))).toEqual([])
  const zurueck = applyDiff(danach.wert, invertDiff(schritt.wert.diff))
  expect(zurueck.ok && [...zurueck.wert.projekt.datensaetze].sort()).toEqual([...stand.projekt.datensaetze].sort())
}

function schemaFehler(projekt: Projekt): string[] {
  return [...projekt.datensaetze.values()].flatMap((datensatz) => {
    const geprueft = DATENSATZ_SCHEMATA[datensatz.art].safeParse(datensatz)
    return geprueft.success ? [] : [`${datensatz.id}: ${geprueft.error.message}`]
  })
}

describe('Modellprüfung', () => {
  it('findet im Beispielprojekt nichts', () => {
    expect(schemaFehler(beispielprojekt)).toEqual([])
    expect(pruefe(beispielprojekt)).toEqual([])
  })

  it('kennt jede Datei mit einer Regel', () => {
    const dateien = readdirSync('shared/pruefung/regeln').map((datei) => `modell.${datei.replace('.ts', '')}`)
    expect([...PRUEFREGELN.keys()].sort()).toEqual(dateien.sort())
    expect(PRUEFREGELN.size).toBeGreaterThanOrEqual(60)
  })

  describe.each([...PRUEFREGELN])('%s', (code, regel) => {
    it('nimmt das gültige Beispiel hin, auch im Zusammenspiel mit den anderen Regeln', () => {
      const projekt = applyAenderung(beispielprojekt, regel.beispiele.gueltig)
      expect(schemaFehler(projekt)).toEqual([])
      const befunde = pruefe(projekt)
      expect(befunde.filter((befund) => befund.code === code)).toEqual([])
      expect(hasFehler(befunde) ? befunde : []).toEqual([])
    })

    it('findet das ungültige Beispiel, mit Ort und kurzem Satz', () => {
      const projekt = applyAenderung(beispielprojekt, regel.beispiele.ungueltig)
      if (code !== 'modell.verweisArt') expect(schemaFehler(projekt)).toEqual([])
      const befunde = pruefe(projekt).filter((befund) => befund.code === code)
      expect(befunde.length).toBeGreaterThan(0)
      for (const befund of befunde) {
        expect(befund.schwere).toBe(regel.schwere)
        expect(befund.satz.length).toBeLessThanOrEqual(SATZ_MAXIMUM)
        expect(befund.satz).toMatch(/^[A-ZÄÖÜ„].*[.…]$/)
        expect(befund.satz).not.toContain('…')
        expect(projekt.datensaetze.has(befund.ort?.element ?? '')).toBe(true)
        expect(befund.ort?.datei).toMatch(/\.json$/)
        expect(befund.abhilfe).toMatch(/\.$/)
      }
    })

    it('erklärt sich auf Deutsch', () => {
      expect(regel.titel.length).toBeLessThanOrEqual(SATZ_MAXIMUM)
      expect(regel.erlaeuterung).toMatch(/^[A-ZÄÖÜ].*\.$/)
      const { warum, quelle, falsch, richtig, schritte } = regel.hilfe
      expect(warum).toMatch(/^[A-ZÄÖÜ].*\.$/)
      expect(quelle.length).toBeGreaterThan(5)
      expect(falsch).not.toBe(richtig)
      expect(schritte.length).toBeGreaterThan(0)
      for (const schritt of schritte) expect(schritt).toMatch(/^[A-ZÄÖÜ].*\.$/)
    })

    if (regel.behebe !== undefined) {
      it('behebt, was es im ungültigen Beispiel anbietet, ohne Neues anzurichten', () => {
        const stand = { projekt: applyAenderung(beispielprojekt, regel.beispiele.ungueltig), positionen: new Map() }
        const davor = pruefe(stand.projekt)
        const behebbare = davor.filter((befund) => befund.code === code && befund.behebung !== undefined)
        expect(behebbare.length).toBeGreaterThan(0)
        expectBehoben(stand, davor, behebbare.slice(0, 1))
        expectBehoben(stand, davor, behebbare)
      })
    }
  })

  it('macht aus einer abgestürzten Regel einen Befund und führt die anderen aus', () => {
    const regel = PRUEFREGELN.get('modell.leikaForm')
    if (regel === undefined) throw new Error('Regel fehlt')
    const kaputt: Pruefregel = {
      ...regel,
      titel: 'Diese Regel ist kaputt',
      pruefe: {
        *teilleistung(teilleistung) {
          yield { element: teilleistung.id, satz: 'Das hat sie noch gefunden.' }
          throw new Error('Absturz')
        },
      },
    }
    const regeln = new Map([
      ['modell.kaputt', kaputt],
      ['modell.leikaForm', regel],
    ])
    const befunde = pruefeProjekt(applyAenderung(beispielprojekt, regel.beispiele.ungueltig), regeln)
    expect(befunde.map(({ code }) => code)).toEqual([
      'modell.kaputt',
      // three Teilleistungen, one Befund: it is one mistake
      'modell.pruefungAbgebrochen',
      'modell.kaputt',
      'modell.kaputt',
      'modell.leikaForm',
    ])
    expect(befunde[1]).toMatchObject({
      satz: 'Die Prüfung „Diese Regel ist kaputt“ ist abgebrochen.',
      ort: { element: 'tei-eingang000' },
      einzelheiten: 'modell.kaputt: Absturz',
    })
  })

  it('führt von einer Regel nur die ersten Befunde auf und sagt, wie viele fehlen', () => {
    const regel = PRUEFREGELN.get('modell.leikaForm')
    if (regel === undefined) throw new Error('Regel fehlt')
    const gespraechige: Pruefregel = {
      ...regel,
      pruefe: {
        *teilleistung(teilleistung) {
          for (let k = 1; k <= 100; k += 1) yield { element: teilleistung.id, satz: `Mangel ${k}.` }
        },
      },
    }
    const befunde = pruefeProjekt(beispielprojekt, new Map([['modell.gespraechig', gespraechige]]))
    expect(befunde.filter(({ code }) => code === 'modell.gespraechig')).toHaveLength(200)
    expect(befunde.filter(({ code }) => code === 'modell.befundeGekuerzt')).toMatchObject([
      { schwere: 'hinweis', satz: '100 weitere Befunde einer Prüfung sind nicht aufgeführt.' },
    ])
  })

  it('stürzt auf keinem Projekt ab, dem ein Datensatz fehlt', () => {
    for (const id of beispielprojekt.datensaetze.keys()) {
      const befunde = pruefe(applyAenderung(beispielprojekt, { entferne: [id] }))
      expect(befunde.map(({ code }) => code)).not.toContain('modell.pruefungAbgebrochen')
    }
  })
})
