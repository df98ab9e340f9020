import { describe, expect, it } from 'vitest'
import { readAblage } from '../../../../renderer/ansichten/graph/bearbeiten/ablagetext.ts'
import { copyElemente } from '../../../../shared/dokument/befehle/kopieren.ts'
import { listDatensaetze } from '../../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const ABLAGE = copyElemente(
  PROJEKT,
  listDatensaetze(PROJEKT, 'teilleistung').map(({ id }) => id),
)
const TEXT = JSON.stringify(ABLAGE)

describe('Zwischenablage', () => {
  it('liest, was ein anderes Fenster kopiert hat', () => {
    expect(readAblage(TEXT)).toEqual({ ok: true, wert: ABLAGE })
  })

  const FREMDE: readonly (readonly [string, string, string])[] = [
    ['nichts', '  ', 'fenster.zwischenablage.leer'],
    ['ein Satz', 'Sehr geehrte Damen und Herren', 'fenster.zwischenablage.fremd'],
    ['eine Tabelle', 'Name\tTyp\nOrt\tText', 'fenster.zwischenablage.fremd'],
    ['anderes JSON', '{"name":"x"}', 'fenster.zwischenablage.fremd'],
    ['Datenfelder statt Elementen', '{"fachwerk":"datenfelder"}', 'fenster.zwischenablage'],
    ['abgeschnitten', TEXT.slice(0, -20), 'fenster.zwischenablage'],
    ['keine Elemente', '{"fachwerk":"elemente","elemente":[],"umgebung":[],"lagen":[]}', 'fenster.zwischenablage'],
    ['sehr tief', `{"fachwerk":${'['.repeat(200_000)}`, 'fenster.zwischenablage'],
    ['fremde Angaben', TEXT.replace('"art":', '"skript":"x","art":'), 'fenster.zwischenablage'],
    [
      'eine Lage ohne Zahl',
      TEXT.replace('"lagen":[', '"lagen":[{"element":"x","x":"0","y":0}'),
      'fenster.zwischenablage',
    ],
  ]
  it.each(FREMDE)('sagt bei fremdem Text, woran es liegt: %s', (_was, text, code) => {
    const ergebnis = readAblage(text)
    expect(ergebnis.ok ? [] : ergebnis.befunde.map((befund) => befund.code)).toEqual([code])
  })
})
