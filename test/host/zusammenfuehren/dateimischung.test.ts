import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseModelldatei } from '../../../electron/host/projekte/modelldatei.ts'
import { writeDateien } from '../../../electron/host/projekte/writeProjektdateien.ts'
import { mergeDatei } from '../../../electron/host/zusammenfuehren/dateimischung.ts'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { wahlen } from '../../shared/dokument/zufallsbefehle.ts'
import { BASIS, play } from '../../shared/zusammenfuehren/zweiSeiten.ts'
import { createGenericode, textOf } from '../projekte/projektordner.ts'
import { resolveMarken } from './marken.ts'

const LEISTUNG = 'leistungen/hundAnmelden.json'
const LISTE = 'codelisten/hunderassen.xml'
const ROLLE = 'rol-ordnungsam'
const WEG = 'zus-ordnungsam'
const TEILLEISTUNG = 'tei-eingang000'

type Satz = Record<string, unknown>
type Saetze = Record<string, Satz>

/** A version of a model file of the Beispielprojekt, changed by its records. */
function fassung(aendere: (saetze: Saetze) => void, pfad = LEISTUNG): string {
  const datei: { datensaetze: Saetze } = JSON.parse(textOf(pfad))
  aendere(datei.datensaetze)
  return writeKanonisch(datei)
}

const set = (id: string, angaben: Satz) => (saetze: Saetze) => {
  saetze[id] = { ...saetze[id], ...angaben }
}

function merge(eigene: string, fremde: string, basis = textOf(LEISTUNG), pfad = LEISTUNG) {
  const ergebnis = mergeDatei(pfad, {
    basis: Buffer.from(basis),
    eigene: Buffer.from(eigene),
    fremde: Buffer.from(fremde),
  })
  return { ...ergebnis, text: Buffer.from(ergebnis.bytes).toString() }
}

function saetzeOf(text: string, pfad = LEISTUNG): Saetze {
  expect(parseModelldatei(pfad, text).befunde).toEqual([])
  return JSON.parse(text).datensaetze
}

const codesOf = (befunde: readonly { code: string }[]): string[] => befunde.map(({ code }) => code)

describe('Eine Modelldatei', () => {
  it('verschiedene Elemente und verschiedene Angaben eines Elements kommen zusammen', () => {
    const { text, markiert } = merge(
      fassung((saetze) => {
        set(ROLLE, { name: 'Ordnungsbehörde' })(saetze)
        set(TEILLEISTUNG, { name: 'Anmeldung annehmen' })(saetze)
      }),
      fassung((saetze) => {
        set(ROLLE, { beschreibung: 'Zuständig für Gefahren' })(saetze)
        set(WEG, { name: 'Nachricht an das Amt' })(saetze)
      }),
    )
    expect(markiert).toBe(false)
    const saetze = saetzeOf(text)
    expect(saetze[ROLLE]).toMatchObject({ name: 'Ordnungsbehörde', beschreibung: 'Zuständig für Gefahren' })
    expect([saetze[TEILLEISTUNG]?.name, saetze[WEG]?.name]).toEqual(['Anmeldung annehmen', 'Nachricht an das Amt'])
  })

  it('dieselbe Angabe verschieden geändert: nur ihre Zeile ist markiert, und die Worte nennen alle drei Werte', () => {
    const { text, markiert, konflikte } = merge(
      fassung(set(ROLLE, { name: 'Amt' })),
      fassung((saetze) => {
        set(ROLLE, { name: 'Ordnungsbehörde' })(saetze)
        set(WEG, { name: 'Nachricht an das Amt' })(saetze)
      }),
    )
    expect(markiert).toBe(true)
    expect(text).toContain(
      '<<<<<<< eigene Fassung\n      "name": "Amt",\n=======\n      "name": "Ordnungsbehörde",\n>>>>>>> fremde Fassung\n',
    )
    expect(text.split('<<<<<<<')).toHaveLength(2)
    expect(konflikte).toMatchObject([
      { element: 'Rolle „Amt“', angabe: 'Name', basis: 'Ordnungsamt', eigene: 'Amt', fremde: 'Ordnungsbehörde' },
    ])
    expect(codesOf(parseModelldatei(LEISTUNG, text).befunde)).toEqual(['datei.konflikt'])
    expect(saetzeOf(resolveMarken(text, 'fremde'))[ROLLE]?.name).toBe('Ordnungsbehörde')
    expect(saetzeOf(resolveMarken(text, 'eigene'))[WEG]?.name).toBe('Nachricht an das Amt')
  })

  it('entfernt und geändert: die geänderte Fassung steht ganz da, die andere Seite ist leer', () => {
    const ohne = fassung((saetze) => {
      delete saetze[WEG]
      const wege = getDatensatz(createBeispielprojekt(), 'leistung', 'lei-hundanmeld').zustellwege
      set('lei-hundanmeld', { zustellwege: wege.filter((id) => id !== WEG) })(saetze)
    })
    const { text, markiert, konflikte } = merge(ohne, fassung(set(WEG, { name: 'Nachricht an das Amt' })))
    expect(markiert).toBe(true)
    expect(konflikte).toMatchObject([{ eigene: 'entfernt', fremde: 'vorhanden' }])
    expect(konflikte[0]?.fremdeSaetze.join()).toContain('Nachricht an das Amt')
    expect(saetzeOf(resolveMarken(text, 'eigene'))[WEG]).toBeUndefined()
    const behalten = saetzeOf(resolveMarken(text, 'fremde'))
    expect(behalten[WEG]?.name).toBe('Nachricht an das Amt')
    expect(behalten['lei-hundanmeld']?.zustellwege).toContain(WEG)
  })

  it('umgeschrieben mit anderen Zeilenenden und Einzügen ist nicht geändert', () => {
    const umgeschrieben = JSON.stringify(JSON.parse(textOf(LEISTUNG)), null, 4).replaceAll('\n', '\r\n')
    const eigene = fassung(set(ROLLE, { name: 'Amt' }))
    expect(merge(eigene, umgeschrieben)).toMatchObject({ text: eigene, markiert: false })
  })

  it.each([
    ['kaputt', (text: string) => text.replace('{', '{ kaputt'), 'datei.json'],
    ['neuer', (text: string) => text.replace('"format": 1', '"format": 999'), 'datei.neuer'],
    ['schon markiert', (text: string) => `<<<<<<< HEAD\n${text}`, 'datei.konflikt'],
  ])('ist eine Seite %s, bleiben beide ganz, und ein Befund sagt warum', (_, breche, code) => {
    const eigene = fassung(set(ROLLE, { name: 'Amt' }))
    const fremde = breche(textOf(LEISTUNG).replace('Ordnungsamt', 'Ordnungsbehörde'))
    const { text, markiert, befunde } = merge(eigene, fremde)
    expect([markiert, codesOf(befunde)[0]]).toEqual([true, code])
    expect(resolveMarken(text, 'eigene')).toBe(eigene)
    for (const zeile of fremde.split('\n')) expect(text).toContain(zeile)
  })

  it('eine Seite in einer anderen Kodierung bleibt Byte für Byte', () => {
    const [basis, eigene] = [Buffer.from(textOf(LEISTUNG)), Buffer.from(fassung(set(ROLLE, { name: 'Amt' })))]
    const fremde = Buffer.from(textOf(LEISTUNG).replace('"Ordnungsamt"', '"Behörde"'), 'latin1')
    const { bytes, markiert, befunde } = mergeDatei(LEISTUNG, { basis, eigene, fremde })
    expect([markiert, codesOf(befunde)]).toEqual([true, ['datei.kodierung']])
    const gemischt = Buffer.from(bytes).toString('latin1')
    expect(resolveMarken(gemischt, 'fremde')).toBe(fremde.toString('latin1'))
    expect(resolveMarken(gemischt, 'eigene')).toBe(eigene.toString('latin1'))
  })

  it('ohne gemeinsame Grundlage, auch bei einer kaputten, ist alles Verschiedene ein Widerspruch', () => {
    for (const basis of ['', '{ kaputt']) {
      const { text, markiert } = merge(
        fassung(set(ROLLE, { name: 'Amt' })),
        fassung(set(ROLLE, { name: 'Behörde' })),
        basis,
      )
      expect(markiert).toBe(true)
      expect(saetzeOf(resolveMarken(text, 'eigene'))[ROLLE]?.name).toBe('Amt')
      expect(saetzeOf(resolveMarken(text, 'fremde'))[ROLLE]?.name).toBe('Behörde')
    }
  })

  it('zwei Leistungen gleichen Dateinamens werden nicht vermischt', () => {
    const andere = textOf(LEISTUNG).replaceAll('lei-hundanmeld', 'lei-andere0000')
    const { text, markiert, befunde } = merge(textOf(LEISTUNG), andere, '')
    expect([markiert, codesOf(befunde)]).toEqual([true, ['zusammenfuehren.unvereinbar']])
    expect(resolveMarken(text, 'fremde')).toBe(andere)
  })

  it('zwei neue Leistungsbündel stehen danach beide in buendel.json', () => {
    const neues = (id: string) =>
      fassung((saetze) => {
        saetze[id] = { ...saetze['bue-steuern000'], id, name: id, technischerName: id.replace('-', '') }
      }, 'buendel.json')
    const { text, markiert } = merge(
      neues('bue-kultur0000'),
      neues('bue-sport00000'),
      textOf('buendel.json'),
      'buendel.json',
    )
    expect(markiert).toBe(false)
    expect(Object.keys(saetzeOf(text, 'buendel.json'))).toEqual(['bue-kultur0000', 'bue-sport00000', 'bue-steuern000'])
  })
})

describe('Zufällige Änderungen zweier Zweige', () => {
  it('ergeben Dateien, die sich lesen lassen, wenn man jede Marke für dieselbe Seite entscheidet', () => {
    const alte = writeDateien(BASIS)
    fc.assert(
      fc.property(wahlen, wahlen, (hier, dort) => {
        const [eigene, fremde] = [writeDateien(play(hier, 0)), writeDateien(play(dort, 1))]
        for (const [pfad, text] of eigene) {
          const andere = fremde.get(pfad)
          if (andere === undefined || pfad === 'projekt.fachwerk' || pfad.startsWith('ansicht/')) continue
          const ergebnis = merge(text, andere, alte.get(pfad) ?? '', pfad)
          for (const seite of ['eigene', 'fremde'] as const) {
            if (ergebnis.befunde.length === 0) saetzeOf(resolveMarken(ergebnis.text, seite), pfad)
            else expect(resolveMarken(ergebnis.text, seite)).toBe(seite === 'eigene' ? text : andere)
          }
        }
      }),
      { numRuns: 6 },
    )
  })
})

describe('Die anderen Dateien', () => {
  const rassen = (...eintraege: [string, string][]): string =>
    createGenericode('urn:beispiel:codeliste:hunderassen', '1', eintraege)
  const BASIS = rassen(['01', 'Dackel'], ['02', 'Pudel'])

  it('einer Codeliste fügen beide Seiten einen Code an', () => {
    const { text, markiert } = merge(
      rassen(['01', 'Dackel'], ['02', 'Pudel'], ['03', 'Boxer']),
      rassen(['01', 'Zwergdackel'], ['02', 'Pudel'], ['04', 'Spitz']),
      BASIS,
      LISTE,
    )
    expect(markiert).toBe(false)
    expect([...text.matchAll(/<SimpleValue>(.*?)<\/SimpleValue>/g)].map(([, wert]) => wert)).toEqual([
      '01',
      'Zwergdackel',
      '02',
      'Pudel',
      '03',
      'Boxer',
      '04',
      'Spitz',
    ])
  })

  it('was eine Codeliste außer ihren Einträgen sagt, bleibt von der Seite, die es geändert hat', () => {
    const kommentiert = BASIS.replace('<SimpleCodeList>', '<!-- geprüft --><SimpleCodeList>')
    const { text, markiert } = merge(rassen(['01', 'Zwergdackel'], ['02', 'Pudel']), kommentiert, BASIS, LISTE)
    expect(markiert).toBe(false)
    expect(text).toBe(kommentiert.replace('Dackel', 'Zwergdackel'))
  })

  it('haben beide mehr als Einträge geändert, steht beides markiert da', () => {
    const [hier, dort] = ['eins', 'zwei'].map((wort) =>
      BASIS.replace('<SimpleCodeList>', `<!-- ${wort} --><SimpleCodeList>`),
    )
    const { text, markiert, befunde } = merge(hier ?? '', dort ?? '', BASIS, LISTE)
    expect([markiert, codesOf(befunde)]).toEqual([true, ['zusammenfuehren.beiwerk']])
    expect(text).toContain('<!-- eins -->')
    expect(text).toContain('<!-- zwei -->')
  })

  it('denselben Code verschieden benannt ist ein Widerspruch', () => {
    const { konflikte } = merge(
      rassen(['01', 'Teckel'], ['02', 'Pudel']),
      rassen(['01', 'Dachshund'], ['02', 'Pudel']),
      BASIS,
      LISTE,
    )
    expect(konflikte).toMatchObject([{ basis: 'Dackel', eigene: 'Teckel', fremde: 'Dachshund' }])
  })

  it('Lagen im Graph sind nie ein Widerspruch; die eigenen gelten', () => {
    const lagen = (positionen: Record<string, { x: number; y: number }>): string =>
      writeKanonisch({ format: 1, leistung: 'lei-hundanmeld', positionen })
    const [a, b, c] = ['tei-eingang000', 'tei-pruefung00', ROLLE] as const
    const { text, markiert } = merge(
      lagen({ [a]: { x: 10, y: 0 }, [b]: { x: 5, y: 5 } }),
      lagen({ [a]: { x: 20, y: 0 }, [c]: { x: 7, y: 7 } }),
      lagen({ [a]: { x: 0, y: 0 } }),
      'ansicht/hundAnmelden.json',
    )
    expect(markiert).toBe(false)
    expect(JSON.parse(text).positionen).toEqual({ [a]: { x: 10, y: 0 }, [b]: { x: 5, y: 5 }, [c]: { x: 7, y: 7 } })
  })

  it('in projekt.fachwerk kann nur der Name ein Widerspruch sein', () => {
    const mit = (name: string): string => textOf('projekt.fachwerk').replace(/"name": ".*"/, `"name": "${name}"`)
    const { markiert, konflikte } = merge(mit('Hier'), mit('Dort'), textOf('projekt.fachwerk'), 'projekt.fachwerk')
    expect([markiert, konflikte[0]?.eigene, konflikte[0]?.fremde]).toEqual([true, 'Hier', 'Dort'])
  })

  it('was keine Elemente hat, wird markiert und nicht verworfen', () => {
    const { text, befunde } = merge('hier\n', 'dort\n', '', 'regeln/hundAnmelden/stufe-1.xsl')
    expect(codesOf(befunde)).toEqual(['zusammenfuehren.fremdeDatei'])
    expect(text).toBe('<<<<<<< eigene Fassung\nhier\n=======\ndort\n>>>>>>> fremde Fassung\n')
  })
})
