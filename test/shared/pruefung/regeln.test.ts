import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasFehler, SATZ_MAXIMUM } from '../../../shared/befund.ts'
import { DATENSATZ_SCHEMATA } from '../../../shared/modell/datensatz.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import type { Pruefregel } from '../../../shared/pruefung/pruefregel.ts'
import { PRUEFREGELN } from '../../../shared/pruefung/register.ts'

const beispielprojekt = createBeispielprojekt()

function schemaFehler(projekt: Projekt): string[] {
  return [...projekt.datensaetze.values()].flatMap((datensatz) => {
    const geprueft = DATENSATZ_SCHEMATA[datensatz.art].safeParse(datensatz)
    return geprueft.success ? [] : [`${datensatz.id}: ${geprueft.error.message}`]
  })
}

describe('Modellprüfung', () => {
  it('findet im Beispielprojekt nichts', () => {
    expect(schemaFehler(beispielprojekt)).toEqual([])
    expect(pruefeProjekt(beispielprojekt)).toEqual([])
  })

  it('kennt jede Datei mit einer Regel', () => {
    const dateien = readdirSync('shared/pruefung/regeln').map((datei) => `modell.${datei.replace('.ts', '')}`)
    expect([...PRUEFREGELN.keys()].sort()).toEqual(dateien.sort())
    expect(PRUEFREGELN.size).toBeGreaterThanOrEqual(22)
  })

  describe.each([...PRUEFREGELN])('%s', (code, regel) => {
    it('nimmt das gültige Beispiel hin, auch im Zusammenspiel mit den anderen Regeln', () => {
      const projekt = applyAenderung(beispielprojekt, regel.beispiele.gueltig)
      expect(schemaFehler(projekt)).toEqual([])
      const befunde = pruefeProjekt(projekt)
      expect(befunde.filter((befund) => befund.code === code)).toEqual([])
      expect(hasFehler(befunde) ? befunde : []).toEqual([])
    })

    it('findet das ungültige Beispiel, mit Ort und kurzem Satz', () => {
      const projekt = applyAenderung(beispielprojekt, regel.beispiele.ungueltig)
      if (code !== 'modell.verweisArt') expect(schemaFehler(projekt)).toEqual([])
      const befunde = pruefeProjekt(projekt).filter((befund) => befund.code === code)
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
    })
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

  it('stürzt auf keinem Projekt ab, dem ein Datensatz fehlt', () => {
    for (const id of beispielprojekt.datensaetze.keys()) {
      const befunde = pruefeProjekt(applyAenderung(beispielprojekt, { entferne: [id] }))
      expect(befunde.map(({ code }) => code)).not.toContain('modell.pruefungAbgebrochen')
    }
  })
})
