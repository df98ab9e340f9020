import { describe, expect, it } from 'vitest'
import { createBefund } from '../../../shared/befund.ts'
import { REGELBEFUNDE } from '../../../shared/modell/regelbefunde.ts'
import { completeSatz } from '../../../shared/spiel/befundsatz.ts'
import { BEISPIELPROJEKT } from '../../renderer/spiel/beispielprojekt.ts'

const LANGER_NAME = 'Anzeige einer natürlichen Person in die elektronische Akte der zuständigen Stelle'
const id = 'org-0000000001'
const organisation = BEISPIELPROJEKT.datensaetze.get(id)
if (organisation?.art !== 'organisation') throw new Error('Beispiel')
const projekt = { ...BEISPIELPROJEKT, datensaetze: new Map([[id, { ...organisation, name: LANGER_NAME }]]) }

function befund(code: 'regel.zustellungEntfaellt' | 'regel.anlageFehlt', name: string, element = id) {
  return createBefund({ code, satz: REGELBEFUNDE[code].satz(name), abhilfe: 'x', ort: { element } })
}

describe('Ganzer Satz eines Befunds', () => {
  it.each([
    [
      'gekürzt',
      befund('regel.zustellungEntfaellt', LANGER_NAME),
      `„${LANGER_NAME}“ entfällt, weil kein System dafür da ist`,
    ],
    ['nicht gekürzt', befund('regel.anlageFehlt', 'Ausweis'), 'Die Datei zu „Ausweis“ fehlt'],
  ])('%s', (_fall, eingabe, satz) => {
    expect(completeSatz(projekt, eingabe)).toBe(satz)
  })

  it('bleibt gekürzt, wo das Element fehlt oder anders heißt', () => {
    for (const eingabe of [
      befund('regel.zustellungEntfaellt', LANGER_NAME, 'zus-0000000000'),
      befund('regel.zustellungEntfaellt', `Andere ${LANGER_NAME}`),
    ]) {
      expect(completeSatz(projekt, eingabe)).toBe(eingabe.satz)
    }
  })
})
