import { describe, expect, test } from 'vitest'
import { cleanDateiname, completeAnlage, formatGroesse, refuseDatei } from '../../../renderer/antrag/anlagen.ts'
import {
  formatEingabe,
  joinZeitpunkt,
  joinZeitraum,
  parseEingabe,
  splitZeitpunkt,
  splitZeitraum,
} from '../../../renderer/antrag/eingabetext.ts'
import type { Datenfeld, Datentyp } from '../../../shared/modell/elemente/dokument.ts'

function feld(datentyp: Datentyp, rest: Partial<Datenfeld> = {}): Datenfeld {
  return {
    ...{ id: 'fel-0000000001', art: 'datenfeld', name: 'Feld', technischerName: 'feld', datentyp },
    ...{ anzahl: { min: 0, max: 1 }, schutzkategorie: 'keine', abStufe: 1, rechtsgrundlagen: [] },
    ...rest,
  } as Datenfeld
}

describe('deutsche Schreibweise', () => {
  test.each([
    ['datum', '1.2.2026', '2026-02-01', '01.02.2026'],
    ['datum', '01.02.26', '01.02.26', '01.02.26'],
    ['betrag', '12,50', '12.50', '12,50'],
    ['betrag', '1.234,50', '1234.50', '1234,50'],
    ['dezimalzahl', '0,125', '0.125', '0,125'],
    ['zeit', '8:30', '08:30:00', '08:30'],
    ['text', 'a.b,c', 'a.b,c', 'a.b,c'],
  ] as const)('%s „%s“', (datentyp, getippt, wert, gezeigt) => {
    expect(parseEingabe(feld(datentyp), getippt)).toBe(wert)
    expect(formatEingabe(feld(datentyp), wert)).toBe(gezeigt)
  })

  test('ein Zeitpunkt behält seine Minute, ein halber bleibt, wie er getippt ist', () => {
    const [tag, uhrzeit] = splitZeitpunkt('2026-11-02T10:15:00Z')
    expect(tag).toMatch(/^\d{2}\.\d{2}\.2026$/)
    expect(joinZeitpunkt(tag, uhrzeit)).toBe('2026-11-02T10:15:00Z')
    expect(splitZeitpunkt(joinZeitpunkt('2.11.2026', '8'))).toEqual(['2.11.2026', '8'])
    expect(joinZeitpunkt('', '')).toBe('')
  })

  test('ein Zeitraum ist erst leer, wenn beide Tage leer sind', () => {
    expect(splitZeitraum(joinZeitraum('2026-01-02', ''))).toEqual(['2026-01-02', ''])
    expect(joinZeitraum('', '')).toBe('')
  })
})

describe('Anlagen', () => {
  const pdf = feld('datei', { dateitypen: ['application/pdf'] })

  test.each([
    [{ name: 'a.pdf', type: 'application/pdf', size: 1 }, undefined],
    [{ name: 'a.png', type: 'image/png', size: 1 }, 'Dieses Dateiformat wird hier nicht angenommen.'],
    [{ name: 'a.pdf', type: 'application/pdf', size: 0 }, 'Die Datei ist leer.'],
    [{ name: 'a.pdf', type: 'application/pdf', size: 16 * 1024 * 1024 }, 'Die Datei ist größer als 15 MB.'],
  ])('%j', (datei, grund) => {
    expect(refuseDatei(pdf, datei)).toBe(grund)
  })

  test('Größe und Prüfsumme entstehen aus den Bytes', async () => {
    const anlage = await completeAnlage({ id: 'a1', name: 'x.txt', typ: 'text/plain', inhalt: btoa('abc') })
    expect(anlage).toMatchObject({
      groesse: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      inhalt: btoa('abc'),
    })
  })

  test('Dateinamen enthalten keine Pfade', () => {
    expect(cleanDateiname('C:\\a/b?.pdf')).toBe('C__a_b_.pdf')
  })

  test.each([
    [900, '900 Byte'],
    [2048, '2 KB'],
    [1_572_864, '1,5 MB'],
  ])('%i Byte heißen %s', (bytes, worte) => {
    expect(formatGroesse(bytes)).toBe(worte)
  })
})
