import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { connectElemente, disconnectElemente, judgeVerbindung } from '../../../shared/dokument/befehle/verbinden.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { isLeer } from '../../../shared/dokument/dokumentstand.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getBefunde, getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const PROJEKT = createBeispielprojekt()
const LEISTUNG = 'lei-hundanmeld'

function apply(schritt: Schritt, projekt: Projekt = PROJEKT): Projekt {
  return getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt
}

function connect(von: string, nach: string, projekt: Projekt = PROJEKT) {
  return connectElemente(projekt, LEISTUNG, von, nach, createZufall())
}

const [TEILLEISTUNG] = listDatensaetze(PROJEKT, 'teilleistung')
const [TYP] = listDatensaetze(PROJEKT, 'nachrichtentyp')
if (TEILLEISTUNG === undefined || TYP === undefined) throw new Error('Beispielprojekt')

describe('Verbinden', () => {
  it.each([
    ['mit sich selbst', TEILLEISTUNG.id, TEILLEISTUNG.id, 'Eine Teilleistung folgt nicht auf sich selbst.'],
    ['mit der zuständigen Rolle', TEILLEISTUNG.zustaendigeRolle, TEILLEISTUNG.id, 'Die Rolle ist schon zuständig.'],
    ['mit dem Absender als Empfänger', TYP.id, TYP.von, 'Die Rolle ist der Absender.'],
    ['mit einem, der sie schon empfängt', TYP.id, TYP.an[0] ?? '', 'Die Nachricht geht schon an diese Rolle.'],
  ])('einer %s ist verboten, mit Grund', (_was, von, nach, grund) => {
    expect(judgeVerbindung(PROJEKT, von, nach)).toEqual({ art: 'verboten', grund })
    expect(getBefunde(connect(von, nach))[0]?.satz).toBe(grund)
  })

  it('einer Rolle mit einem Dokument hat keine Bedeutung', () => {
    const [dokument] = listDatensaetze(PROJEKT, 'dokument')
    expect(judgeVerbindung(PROJEKT, TYP.von, dokument?.id ?? '')).toEqual({ art: 'unpassend' })
    expect(getBefunde(connect(TYP.von, dokument?.id ?? ''))[0]?.code).toBe('dokument.verbindung')
  })

  it('zweier Teilleistungen darf keinen Kreis ergeben', () => {
    for (const { id, vorgaenger } of listDatensaetze(PROJEKT, 'teilleistung')) {
      for (const { teilleistung } of vorgaenger) {
        expect(judgeVerbindung(PROJEKT, id, teilleistung)).toEqual({
          art: 'verboten',
          grund: 'Es entstünde ein Kreis.',
        })
      }
    }
  })

  it('einer Nachricht mit ihrer Antwort lässt den Vorgang auf diese warten', () => {
    const [eine, andere] = listDatensaetze(PROJEKT, 'nachrichtentyp').filter(({ erwartetAntwort }) => !erwartetAntwort)
    const danach = apply(getWert(connect(eine?.id ?? '', andere?.id ?? '')))
    expect(getDatensatz(danach, 'nachrichtentyp', eine?.id ?? '').erwartetAntwort).toBe(true)
    expect(getDatensatz(danach, 'nachrichtentyp', andere?.id ?? '').beantwortet).toBe(eine?.id)
  })

  it('gelingt, wo es erlaubt ist, ändert etwas, bleibt gültig und ist danach nicht noch einmal möglich', () => {
    const elemente = deriveGraph(PROJEKT, LEISTUNG)?.elemente.map(({ id }) => id) ?? []
    let erlaubte = 0
    for (const von of elemente) {
      for (const nach of elemente) {
        const urteil = judgeVerbindung(PROJEKT, von, nach)
        const ergebnis = connect(von, nach)
        expect(ergebnis.ok).toBe(urteil.art === 'erlaubt')
        if (!ergebnis.ok) continue
        erlaubte += 1
        expect(isLeer(ergebnis.wert.diff)).toBe(false)
        expect(checkDiff(ergebnis.wert.diff)).toEqual([])
        expect(judgeVerbindung(apply(ergebnis.wert), von, nach).art).toBe('verboten')
      }
    }
    expect(erlaubte).toBeGreaterThan(20)
  })
})

describe('Eine Verbindung lösen', () => {
  const kanten = deriveGraph(PROJEKT, LEISTUNG)?.kanten ?? []

  it('nimmt die Kante weg oder sagt, wer sie braucht', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kanten), (kante) => {
        const ergebnis = disconnectElemente(PROJEKT, kante)
        if (!ergebnis.ok) return
        expect(checkDiff(ergebnis.wert.diff)).toEqual([])
        const danach = deriveGraph(apply(ergebnis.wert), LEISTUNG)?.kanten.map(({ id }) => id) ?? []
        expect(danach).not.toContain(kante.id)
      }),
    )
  })

  it.each(['zustaendig', 'sendet', 'eroeffnet'] as const)('ist bei „%s“ nicht möglich', (bezug) => {
    const kante = kanten.find((eine) => eine.bezug === bezug)
    if (kante === undefined) throw new Error(`Beispielprojekt without ${bezug}`)
    expect(getBefunde(disconnectElemente(PROJEKT, kante))[0]?.code).toBe('dokument.verbindung')
  })
})
