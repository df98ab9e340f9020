import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Listenaenderung } from '../../../shared/dokument/diff.ts'
import {
  applyListenaenderungen,
  composeListenaenderungen,
  invertListenaenderung,
} from '../../../shared/dokument/listen.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { getWert } from '../../setup/ergebnis.ts'

const LISTE = 'cod-rassen0000'
const eintrag = (code: string, name = code): Codelisteneintrag => ({ code, name })
const ANFANG = new Map([[LISTE, ['a', 'b', 'c', 'd', 'e'].map((code) => eintrag(code))]])

/** Changes that fit one after the other, made from numbers. */
function createAenderungen(zahlen: readonly (readonly [number, number, number])[]): Listenaenderung[] {
  let eintraege: readonly Codelisteneintrag[] = ANFANG.get(LISTE) ?? []
  return zahlen.map(([wo, weg, neu], nummer) => {
    const stelle = wo % (eintraege.length + 1)
    const entfernt = eintraege.slice(stelle, stelle + (weg % 3))
    const hinzugefuegt = Array.from({ length: neu % 3 }, (_, n) => eintrag(`${nummer}.${n}`))
    eintraege = [...eintraege.slice(0, stelle), ...hinzugefuegt, ...eintraege.slice(stelle + entfernt.length)]
    return { liste: LISTE, stelle, entfernt, hinzugefuegt }
  })
}

const zahlen = fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.nat(5)), { maxLength: 8 })

describe('Änderungen an den Einträgen einer Codeliste', () => {
  it('zusammengefasst bewirken sie dasselbe und lassen sich ebenso zurücknehmen', () => {
    fc.assert(
      fc.property(zahlen, (einzelne) => {
        const aenderungen = createAenderungen(einzelne)
        const danach = getWert(applyListenaenderungen(ANFANG, aenderungen))
        const kurz = composeListenaenderungen(aenderungen)
        expect(getWert(applyListenaenderungen(ANFANG, kurz))).toEqual(danach)
        const zurueck = kurz.map(invertListenaenderung).reverse()
        expect(getWert(applyListenaenderungen(danach, zurueck))).toEqual(ANFANG)
        expect(composeListenaenderungen([...kurz, ...zurueck])).toEqual([])
      }),
    )
  })

  it('mehrmals dieselbe Stelle ist am Ende eine Änderung', () => {
    const schritte = ['x', 'y', 'z'].map((name, index) => ({
      liste: LISTE,
      stelle: 2,
      entfernt: [eintrag('c', ['c', 'x', 'y'][index])],
      hinzugefuegt: [eintrag('c', name)],
    }))
    expect(composeListenaenderungen(schritte)).toEqual([
      { liste: LISTE, stelle: 2, entfernt: [eintrag('c')], hinzugefuegt: [eintrag('c', 'z')] },
    ])
  })
})
