import { describe, expect, it } from 'vitest'
import { REGELTHEMEN } from '../../../shared/pruefung/pruefregel.ts'
import { findRegeln } from '../../../shared/pruefung/regelsuche.ts'
import { PRUEFREGELN } from '../../../shared/pruefung/register.ts'

const codes = (gesucht: string): string[] => findRegeln(PRUEFREGELN, gesucht).map(([code]) => code)

describe('Suche in den Prüfregeln', () => {
  it('zeigt ohne Wort alle, nach Titel geordnet', () => {
    expect(codes('')).toHaveLength(PRUEFREGELN.size)
    const titel = findRegeln(PRUEFREGELN, ' ').map(([, regel]) => regel.titel)
    expect(titel).toEqual([...titel].sort((a, b) => a.localeCompare(b, 'de')))
  })

  it.each([
    ['leikaform', 'modell.leikaForm'],
    ['KREIS vorgänger', 'modell.kreisInVorgaengern'],
    ['§ 42a', 'modell.fristOhneRechtsgrundlage'],
    ['xrepository', 'modell.codelisteKennungForm'],
  ])('findet „%s“ in Code, Titel, Quelle und Schritten', (gesucht, code) => {
    expect(codes(gesucht)).toContain(code)
  })

  it('findet nichts, wo ein Wort fehlt', () => {
    expect(codes('leika quitte')).toEqual([])
  })

  it('hat zu jedem Thema Regeln', () => {
    const themen = new Set([...PRUEFREGELN.values()].map(({ hilfe }) => hilfe.thema))
    expect([...REGELTHEMEN].filter((thema) => !themen.has(thema))).toEqual([])
  })
})
