import { describe, expect, it } from 'vitest'
import {
  currentEntwurf,
  type Entwurfsstand,
  isOffen,
  listGemeinte,
  noteEntwurf,
  stepBackEntwurf,
} from '../../../renderer/bedingung/entwurfsstand.ts'
import { createEntwurf, type Entwurf } from '../../../shared/ausdruck/entwurf/knoten.ts'
import { readEntwurf } from '../../../shared/ausdruck/entwurf/lesen.ts'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import type { Bedingung } from '../../../shared/modell/elemente/ausdruck.ts'

const IM_MODELL: Bedingung = { art: 'vorhanden', feld: 'fel-aaaaaaaaaa' }
const ANDERES: Bedingung = { art: 'vorhanden', feld: 'fel-bbbbbbbbbb' }
const luecke = createEntwurf('und', { teile: [readEntwurf(IM_MODELL), createEntwurf('vergleich')] })
const groessere = createEntwurf('oder', { teile: [luecke] })

describe('Entwurf einer Bedingung', () => {
  it('zeigt das Modell, solange niemand etwas geändert hat', () => {
    expect(currentEntwurf(undefined, IM_MODELL)).toEqual(readEntwurf(IM_MODELL))
    expect(currentEntwurf(undefined, undefined)).toBeUndefined()
  })

  it('bleibt mit Lücken stehen, auch wenn sich das Modell ändert', () => {
    const stand = noteEntwurf(undefined, readEntwurf(IM_MODELL), luecke)
    expect(isOffen(stand)).toBe(true)
    expect(currentEntwurf(stand, ANDERES)).toBe(luecke)
  })

  it('behält seine Form, wenn das Modell dasselbe sagt, und weicht, wenn es etwas anderes sagt', () => {
    const einzeln = createEntwurf('und', { teile: [readEntwurf(IM_MODELL)] })
    const stand: Entwurfsstand = { wurzel: einzeln, uebernommen: IM_MODELL, vorige: [], neue: [] }
    expect(currentEntwurf(stand, { ...IM_MODELL })).toBe(einzeln)
    expect(currentEntwurf(stand, ANDERES)).toEqual(readEntwurf(ANDERES))
    expect(currentEntwurf(stand, undefined)).toBeUndefined()
  })

  it('geht Änderung für Änderung zurück, bis zu dem, was das Modell sagt', () => {
    const eins = noteEntwurf(undefined, readEntwurf(IM_MODELL), luecke)
    const zwei = noteEntwurf(eins, luecke, groessere)
    expect(stepBackEntwurf(zwei)).toEqual(eins)
    expect(stepBackEntwurf(eins)).toBeUndefined()
    expect(stepBackEntwurf(noteEntwurf(undefined, undefined, luecke))).toBeUndefined()
  })

  it('behält, was darin angelegt wurde, solange eine seiner Formen davon spricht', () => {
    const ziel = { name: 'Neu', wert: 'fel-neuneuneun', isGemeint: isNeu, anlegen: () => schritt }
    const mit = createEntwurf('vergleich', { feld: ziel.wert })
    const eins = noteEntwurf(undefined, undefined, luecke)
    const zwei = noteEntwurf(eins, luecke, mit, [ziel])
    const drei = noteEntwurf(zwei, mit, luecke, zwei.neue)
    expect(listGemeinte(zwei.neue, zwei.wurzel)).toEqual([ziel])
    expect(listGemeinte(drei.neue, drei.wurzel)).toEqual([])
    const zurueck = stepBackEntwurf(drei)
    expect(listGemeinte(zurueck?.neue ?? [], zurueck?.wurzel)).toEqual([ziel])
  })
})

const schritt = { name: '', diff: createLeerenDiff() }
const isNeu = ({ feld }: Entwurf): boolean => feld === 'fel-neuneuneun'
