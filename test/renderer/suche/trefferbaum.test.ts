import { beforeAll, describe, expect, it } from 'vitest'
import {
  createTrefferbaum,
  cutText,
  describeAnzahl,
  describeStelle,
  describeZeile,
  keyOfStelle,
  listErsetzungsorte,
} from '../../../renderer/suche/trefferbaum.ts'
import { findFunde, type Suchergebnis } from '../../../shared/suche/suche.ts'
import { readBeispiel } from '../../shared/graph/beispiel.ts'

let ergebnis: Suchergebnis
beforeAll(async () => {
  ergebnis = findFunde(await readBeispiel(), {
    ...{ text: 'Handwerkskammer', gross: false, ganzeWoerter: false, regulaer: false },
    ...{ nurNamen: false, technisch: true, leistung: undefined },
  })
})

describe('Fundstellen', () => {
  it('stehen unter ihrem Element; was nicht zum Modell gehört, wird nie ersetzt', () => {
    const baum = createTrefferbaum(ergebnis.funde)
    const stellen = baum.flatMap(({ kinder }) => kinder?.() ?? [])
    expect(stellen).toHaveLength(ergebnis.anzahl)
    expect(new Set([...baum, ...stellen].map(({ schluessel }) => schluessel)).size).toBe(baum.length + stellen.length)
    const codes = ergebnis.funde.flatMap((fund) => fund.stellen.filter(({ art }) => art === 'code'))
    expect(listErsetzungsorte(ergebnis.funde, new Set())).toHaveLength(ergebnis.anzahl - codes.length)
  })

  it('werden einzeln abgewählt', () => {
    const [erste] = listErsetzungsorte(ergebnis.funde, new Set())
    const ohne = new Set([keyOfStelle(erste?.element ?? '', erste?.pfad ?? '')])
    expect(listErsetzungsorte(ergebnis.funde, ohne)).toHaveLength(
      listErsetzungsorte(ergebnis.funde, new Set()).length - 1,
    )
  })

  it.each([
    ['/name', 'text', 'Name'],
    ['/hinweistext/0/text', 'text', 'Hinweistext'],
    ['/rechtsgrundlagen/0/zweck', 'text', 'Rechtsgrundlagen: Zweck'],
    ['042', 'code', 'Code 042'],
  ] as const)('%s heißt „%s: %s“', (pfad, art, name) => {
    expect(describeStelle({ art, pfad, text: '', treffer: [] })).toBe(name)
  })

  it('sagen in Worten, ob sie ersetzt werden und was dagegen spricht', () => {
    const [fund] = ergebnis.funde
    const [stelle] = fund?.stellen ?? []
    if (fund === undefined || stelle === undefined) throw new Error('Beispiel')
    const zeile = { art: 'stelle' as const, fund, stelle, schluessel: 'x', ersetzbar: true }
    const nurGesucht = describeZeile(zeile, { ersetzt: false, gewaehlt: true, ungueltig: undefined })
    expect(nurGesucht).not.toMatch(/bleibt|ersetzt/)
    expect(describeZeile(zeile, { ersetzt: true, gewaehlt: false, ungueltig: undefined })).toMatch(/, bleibt$/)
    const ungueltig = { element: fund.element.id, pfad: stelle.pfad, neu: '', grund: 'zu kurz' }
    const ersetzt = describeZeile(zeile, { ersetzt: true, gewaehlt: true, ungueltig })
    expect(ersetzt).toMatch(/, wird ersetzt, wäre ungültig: zu kurz$/)
  })

  it.each([
    ['satz', 'Der Satz entsteht aus Bedingung oder Berechnung; ändern Sie diese oder das Feld.'],
    ['code', 'Einträge ändern Sie in der Codeliste.'],
  ] as const)('sagen bei „%s“, warum sich dort nichts ersetzen lässt', (art, grund) => {
    const [fund] = ergebnis.funde
    if (fund === undefined) throw new Error('Beispiel')
    const stelle = { art, pfad: '/bedingung', text: 'Hund ist groß', treffer: [] }
    const [element] = createTrefferbaum([{ ...fund, stellen: [stelle] }])
    const zeile = element?.kinder?.()[0]?.wert
    if (zeile === undefined) throw new Error('Keine Zeile')
    expect(describeZeile(zeile, { ersetzt: true, gewaehlt: true, ungueltig: undefined })).toContain(
      `, nicht ersetzbar: ${grund}`,
    )
    expect(listErsetzungsorte([{ ...fund, stellen: [stelle] }], new Set())).toEqual([])
  })

  it('zeigen den Text um den Treffer herum und was an seine Stelle tritt', () => {
    const text = 'Diese Angabe wird der Handwerkskammer mitgeteilt.'
    const stuecke = cutText(text, [{ von: 22, bis: 37, gruppen: [] }], () => 'Kammer')
    expect(stuecke.map((stueck) => stueck.text)).toEqual([
      '…',
      'ese Angabe wird der ',
      'Handwerkskammer',
      'Kammer',
      ' mitgeteilt.',
    ])
    expect(cutText('abc', [{ von: 0, bis: 1, gruppen: [] }], () => '').map(({ art }) => art)).toEqual([
      'treffer',
      'text',
    ])
  })

  it('werden gezählt', () => {
    expect(describeAnzahl([], 0, false)).toBe('Nichts gefunden')
    expect(describeAnzahl(ergebnis.funde.slice(0, 1), 1, false)).toBe('1 Fundstelle in 1 Element')
    expect(describeAnzahl(ergebnis.funde, 1000, true)).toBe('die ersten 1.000 Fundstellen; bitte genauer suchen')
  })
})
