import { describe, expect, it } from 'vitest'
import { escapeHtml, writeHtml } from '../../../../electron/host/konzept/html/html.ts'
import { BEISPIELBAUM, FEINDLICH } from '../beispielbaum.ts'

const html = writeHtml(BEISPIELBAUM)

describe('HTML eines Konzepts', () => {
  it('macht aus feindlichem Text nie Auszeichnung', () => {
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<!-- -->')
    expect(html.split(escapeHtml(FEINDLICH)).length).toBeGreaterThan(15)
    // nothing but the tags of the writer is left
    const namen = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name))
    expect([...namen].filter((name) => !BEKANNTE.includes(name ?? ''))).toEqual([])
  })

  it('braucht nichts von außen und führt nichts aus', () => {
    expect(html).toContain(`default-src 'none'`)
    expect(html).not.toMatch(/\s(?:src|href)="(?!#|data:)/)
    expect(html).not.toMatch(/url\(|@import|\son[a-z]+=/)
  })

  it('ist zugänglich gegliedert: Sprache, Überschriften, Kopfzellen, Titel von Tabellen und Bildern', () => {
    expect(html).toContain('<html lang="de">')
    expect([...html.matchAll(/<h1/g)]).toHaveLength(1)
    expect(html).toContain('<h2 id="eins"><span class="nummer">1</span>')
    expect(html).toContain('<h3 id="zwei"><span class="nummer">1.1</span> Zwei</h3>')
    expect(html).toContain('<a href="#zwei"><span class="nummer">1.1</span> Zwei</a>')
    expect(html).toContain(`<caption>${escapeHtml(FEINDLICH)}</caption>`)
    expect(html).toContain('<th scope="col">Wert</th>')
    expect(html).toMatch(/<th scope="row"[^>]*>/)
    expect(html).toContain(`alt="${escapeHtml(FEINDLICH)}"`)
    expect(html).toContain('<section class="anforderung" id="EMP-0000-0000" aria-label="Anforderung EMP-0000-0000">')
  })

  it('ist bei gleichem Inhalt gleich', () => {
    expect(writeHtml(structuredClone(BEISPIELBAUM))).toBe(html)
  })
})

const BEKANNTE =
  'html head meta title style body a header h1 h2 h3 span dl div dt dd nav ol li main p strong code ul table caption colgroup col thead tr th tbody td section figure img figcaption pre'.split(
    ' ',
  )
