import { describe, expect, it } from 'vitest'
import { ins } from '../../shared/generator/beispielbausteine.ts'
import {
  anfrage,
  auftrag,
  createPruefstand,
  endgueltig,
  fragt,
  idOf,
  nachrichtXml,
  neutral,
  type Pruefregel,
} from './pruefstand.ts'

const treffer = (merkmale: Record<string, string> = {}) => ({ art: 'treffer', anzahl: 'einer', merkmale }) as const

/** Asks the register, then a second one, then delivers; what it learned goes into the state. */
const zweiRunden: Pruefregel = ({ antworten }) => {
  const [erste, zweite] = antworten.kinder
  if (erste === undefined) return fragt(anfrage('register'))
  if (zweite === undefined) return fragt(anfrage('zweitreg'))
  const ausgang = antworten.kinder.map(
    ({ kinder: [eine] }) => eine?.attribute.art ?? eine?.kinder[0]?.attribute.treffer,
  )
  return endgueltig([auftrag('akte')], `<zustand>${ausgang.join(' ')}</zustand>`)
}

async function run(regel: Pruefregel, antworten: Parameters<ReturnType<typeof register>['setAntworten']>[1] = []) {
  const stand = createPruefstand({ regel })
  register(stand).setAntworten('register', antworten)
  const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
  const vorgang = stand.speicher.vorgaenge.find(transaktion.vorgang ?? '')
  return { stand, transaktion, zustand: vorgang?.zustand }
}

function register({ demo }: ReturnType<typeof createPruefstand>) {
  const eines = demo.register.get(ins('register'))
  if (eines === undefined) throw new Error('Kein Register')
  return eines
}

describe('Runden', () => {
  it.each([
    ['ein Treffer', treffer({ id: '7' }), 'einer keiner'],
    ['mehrere Treffer', { art: 'treffer', anzahl: 'mehrere', merkmale: {} }, 'mehrere keiner'],
    ['kein Treffer', { art: 'keinTreffer' }, 'keiner keiner'],
    ['Antwort nach der Frist', { art: 'zeit' }, 'zeit keiner'],
    ['Ablehnung', { art: 'ablehnung' }, 'ablehnung keiner'],
    ['technischer Fehler', { art: 'technik' }, 'technik keiner'],
  ] as const)('gibt der Regel die Antwort oder ihren Fehler: %s', async (_, antwort, erwartet) => {
    const { stand, transaktion, zustand } = await run(zweiRunden, [antwort])
    expect(transaktion.zustand).toBe('zugestellt')
    expect(zustand).toBe(erwartet)
    expect(stand.laeufe.get('regel')).toBe(3)
    expect(stand.speicher.transaktionen.listAntworten(transaktion.id).map((eine) => eine.runde)).toEqual([1, 2])
    expect(stand.demo.dms.get(ins('akte'))?.listAkten()).toHaveLength(1)
  })

  it('fragt mehrere Dienste zugleich und ordnet die Antworten, wie gefragt wurde', async () => {
    const regel: Pruefregel = ({ antworten }) =>
      antworten.kinder.length === 0
        ? fragt(anfrage('register'), anfrage('zweitreg'))
        : endgueltig([], `<zustand>${antworten.kinder.map(({ attribute }) => attribute.anfrage).join(' ')}</zustand>`)
    const { stand, zustand } = await run(regel, [{ art: 'zeit' }])
    expect(zustand).toBe(`${idOf('register')} ${idOf('zweitreg')}`)
    expect(stand.laeufe.get('regel')).toBe(2)
  })

  it('stellt vor der letzten Runde nichts zu und zählt die Runden', async () => {
    const runden: string[] = []
    const regel: Pruefregel = (lauf) => {
      runden.push(lauf.kontext.attribute.runde ?? '')
      return zweiRunden(lauf)
    }
    await run(regel)
    expect(runden).toEqual(['1', '2', '3'])
  })

  it.each<[string, Pruefregel, string]>([
    ['dieselbe Anfrage noch einmal', () => fragt(anfrage('register')), 'prozessor.anfrageWiederholt'],
    [
      'mehr als acht Runden',
      ({ antworten }) => fragt(anfrage(`r${antworten.kinder.length}`)),
      'prozessor.zuVieleRunden',
    ],
    [
      'ein Ergebnis, das dem Schema widerspricht',
      () => '<ergebnis xmlns="urn:fachwerk:regel:1"/>',
      'prozessor.ergebnisUngueltig',
    ],
    ['ein Ergebnis, das kein XML ist', () => 'oh', 'xml.wohlgeformt'],
    ['doppelte lokale Kennungen', () => endgueltig([auftrag('akte'), auftrag('akte')]), 'prozessor.ergebnisUngueltig'],
    [
      'ein Auftrag nach einem, den es nicht gibt',
      () => endgueltig([auftrag('fach', { nach: 'akte' })]),
      'prozessor.ergebnisUngueltig',
    ],
    [
      'Aufträge, die im Kreis aufeinander warten',
      () => endgueltig([auftrag('fach', { nach: 'akte' }), auftrag('akte', { nach: 'fach' })]),
      'prozessor.ergebnisUngueltig',
    ],
    [
      'eine Regel, die abbricht',
      () => {
        throw new Error('kaputt')
      },
      'prozessor.regelGescheitert',
    ],
  ])('legt zur Klärung: %s', async (_, regel, code) => {
    const { stand, transaktion } = await run(regel)
    expect(transaktion).toMatchObject({ zustand: 'klaerung', ebene: 'prozessor' })
    expect(transaktion.befunde.map((befund) => befund.code)).toContain(code)
    expect(stand.speicher.zustellungen.listKlaerungen()).toMatchObject([{ transaktion: transaktion.id }])
    expect(stand.speicher.zustellungen.list(transaktion.id).filter(({ art }) => art === 'zustellauftrag')).toEqual([])
  })

  it('nimmt eine geklärte Nachricht wieder auf', async () => {
    let kaputt = true
    const stand = createPruefstand({
      regel: () => {
        if (kaputt) throw new Error('kaputt')
        return endgueltig([auftrag('akte')])
      },
    })
    const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    kaputt = false
    expect(await stand.prozessor.klaere(transaktion.id)).toMatchObject({
      ok: true,
      wert: { zustand: 'zugestellt', befunde: [] },
    })
    expect(stand.speicher.zustellungen.listKlaerungen()).toEqual([])
  })
})
