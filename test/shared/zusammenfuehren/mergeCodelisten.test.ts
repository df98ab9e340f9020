import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { createDiff } from '../../../shared/dokument/createDiff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { listEintraege } from '../../../shared/dokument/listen.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { describeKonflikt } from '../../../shared/zusammenfuehren/describeKonflikt.ts'
import type { Seite } from '../../../shared/zusammenfuehren/konflikt.ts'
import { mergeStaende } from '../../../shared/zusammenfuehren/mergeStaende.ts'
import { getWert } from '../../setup/ergebnis.ts'

const LISTE = 'cod-rassen0000'

type Paare = readonly (readonly [string, string])[]

function withCodes(paare: Paare): Dokumentstand {
  const projekt = createBeispielprojekt()
  const eintraege: Codelisteneintrag[] = paare.map(([code, name]) => ({ code, name }))
  return { projekt: { ...projekt, codelisteninhalte: new Map([[LISTE, eintraege]]) }, positionen: new Map() }
}

/** Without the list and without what says that it is used. */
function withoutListe(): Dokumentstand {
  const { projekt, positionen } = BASIS
  const geloest = new Map(projekt.datensaetze)
  for (const satz of projekt.datensaetze.values()) {
    if (satz.art !== 'datenfeld' || satz.codeliste !== LISTE) continue
    const { codeliste: _, ...rest } = satz
    geloest.set(satz.id, { ...rest, datentyp: 'text' })
  }
  const ohne = { projekt: { ...projekt, datensaetze: geloest }, positionen }
  return getWert(applyDiff(ohne, getWert(deleteElemente(ohne.projekt, [LISTE])).diff))
}

const HUNDE: Paare = [
  ['01', 'Dackel'],
  ['02', 'Pudel'],
]
const BASIS = withCodes(HUNDE)

function merge(eigene: Dokumentstand, fremde: Dokumentstand, entscheidungen?: ReadonlyMap<string, Seite>) {
  return mergeStaende({ basis: BASIS, eigene, fremde }, entscheidungen)
}

function paareOf({ projekt }: Dokumentstand): Paare {
  return listEintraege(projekt, LISTE).map(({ code, name }) => [code, name] as const)
}

describe('Einträge von Codelisten', () => {
  it('werden Code für Code zusammengeführt', () => {
    const eigene = withCodes([...HUNDE, ['03', 'Boxer']])
    const fremde = withCodes([['00', 'Mops'], ['01', 'Teckel'], ...HUNDE.slice(1)])
    const { stand, konflikte } = merge(eigene, fremde)
    expect(konflikte).toEqual([])
    expect(paareOf(stand)).toEqual([
      ['00', 'Mops'],
      ['01', 'Teckel'],
      ['02', 'Pudel'],
      ['03', 'Boxer'],
    ])
  })

  it('derselbe Code, verschieden genannt, wird gefragt', () => {
    const eigene = withCodes([['01', 'Teckel'], ...HUNDE.slice(1)])
    const fremde = withCodes([['01', 'Rauhaardackel'], ...HUNDE.slice(1)])
    const { konflikte } = merge(eigene, fremde)
    const [konflikt] = konflikte
    if (konflikt === undefined) throw new Error('no conflict')
    expect(konflikte.map(({ pfad }) => pfad)).toEqual([['eintraege', '01', 'name']])
    expect(describeKonflikt({ basis: BASIS, eigene, fremde }, konflikt)).toMatchObject({
      element: expect.stringContaining('Codeliste'),
      angabe: 'Einträge: 01: Name',
      basis: 'Dackel',
      eigene: 'Teckel',
      fremde: 'Rauhaardackel',
    })
    const entschieden = merge(eigene, fremde, new Map([[konflikt.id, 'fremde']]))
    expect(paareOf(entschieden.stand)[0]).toEqual(['01', 'Rauhaardackel'])
  })

  it('die Liste dort entfernt, hier um einen Eintrag ergänzt: das wird gefragt, nichts geht vorher verloren', () => {
    const eigene = withCodes([...HUNDE, ['03', 'Boxer']])
    const fremde = withoutListe()
    const { stand, konflikte } = merge(eigene, fremde)
    const konflikt = konflikte.find(({ element, art }) => element === LISTE && art === 'entfernt')
    if (konflikt === undefined) throw new Error('no conflict')
    expect(paareOf(stand)).toHaveLength(3)
    expect(describeKonflikt({ basis: BASIS, eigene, fremde }, konflikt).eigeneSaetze).toEqual([
      expect.stringContaining('enthält jetzt auch den Code 03 (Boxer)'),
    ])
    const entfernt = merge(eigene, fremde, new Map(konflikte.map(({ id }) => [id, 'fremde'])))
    expect(entfernt.stand.projekt.codelisteninhalte.has(LISTE)).toBe(false)
  })

  it('was von einem Stand zum anderen führt, führt auch zurück', () => {
    const codes = fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom('a', 'b')), {
      selector: ([code]) => code,
    })
    const staende = fc.oneof(codes.map(withCodes), fc.constant(withoutListe()))
    fc.assert(
      fc.property(staende, staende, (hier, dort) => {
        const { stand } = merge(hier, dort)
        for (const von of [hier, dort]) {
          const diff = createDiff(von, stand)
          const hin = getWert(applyDiff(von, diff))
          expect(paareOf(hin)).toEqual(paareOf(stand))
          expect([...hin.projekt.datensaetze.keys()].sort()).toEqual([...stand.projekt.datensaetze.keys()].sort())
          expect(paareOf(getWert(applyDiff(hin, invertDiff(diff))))).toEqual(paareOf(von))
        }
      }),
    )
  })

  it('eine gelöschte Liste kommt mit ihren Einträgen und in ihre Datei zurück, auch wo niemand sich an sie erinnert', () => {
    const ohne = withoutListe()
    const neu = createDiff(ohne, BASIS)
    const { dateien } = ohne.projekt
    const vergessen = { ...ohne, projekt: { ...ohne.projekt, dateien: new Map(dateien) } }
    ;(vergessen.projekt.dateien as Map<string, string>).delete(LISTE)
    const wieder = getWert(applyDiff(vergessen, neu))
    expect(paareOf(wieder)).toEqual(HUNDE)
    expect(wieder.projekt.dateien.get(LISTE)).toBe(BASIS.projekt.dateien.get(LISTE))
  })
})
