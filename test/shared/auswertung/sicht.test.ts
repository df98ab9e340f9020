import { describe, expect, it } from 'vitest'
import type { Sichtangaben } from '../../../shared/auswertung/eingabe.ts'
import { evaluateSicht } from '../../../shared/auswertung/sicht.ts'
import { evaluateStufen, isZustellwegInStufe } from '../../../shared/auswertung/stufen.ts'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import { dok, fel, gru, nac, ver, zus } from '../generator/beispielbausteine.ts'
import { PFADE } from '../generator/beispieldokumente.ts'
import { createBeispielprojekt, LEISTUNG, withDatensaetze } from '../generator/beispielprojekt.ts'
import { createAntrag, createZone } from './beispieleingabe.ts'

const SICHT: Sichtangaben = {
  nachrichtenUUID: '44444444-4444-4444-8444-444444444444',
  erstellungszeitpunkt: '2026-02-27T10:00:06+01:00',
  leserKennung: 'svb:ordnung',
  leserName: 'Stelle ordnung',
  vorgangId: '11111111-1111-4111-8111-111111111111',
}

const ANLAGEN = ['a1', 'a2'].map((id) => ({ id, name: id, typ: 'application/pdf', groesse: 1, sha256: '0'.repeat(64) }))

describe('Dokumentsicht', () => {
  const projekt = createBeispielprojekt()

  it('lässt nur durch, was die Sicht nennt: Felder, ganze Gruppen und den Weg dorthin', () => {
    const zonen = [
      createZone({ [fel('lageplan')]: ['a2'], [fel('kennzeichen')]: ['M-1'] }),
      createZone({ [fel('laenge')]: [], [fel('zonestrasse')]: [] }),
    ]
    const nachricht = {
      ...createAntrag({ [gru('zone')]: zonen }),
      anlagen: ANLAGEN,
      kopf: { ...createAntrag().kopf, bezugNachricht: 'b', fremdkennungen: [{ system: 'portal', kennung: '7' }] },
    }
    expect(evaluateSicht(projekt, nac('unterrichtung'), nachricht, SICHT)).toEqual({
      nachrichtentyp: nac('unterrichtung'),
      fachmodellVersion: '1.2',
      test: true,
      kopf: {
        nachrichtenUUID: SICHT.nachrichtenUUID,
        erstellungszeitpunkt: SICHT.erstellungszeitpunkt,
        leser: { kennung: 'svb:ordnung', name: 'Stelle ordnung' },
        autor: { kennung: 'portal:1', name: 'Portal' },
        vorgangId: SICHT.vorgangId,
        bezugNachricht: 'b',
        fremdkennungen: [{ system: 'portal', kennung: '7' }],
      },
      anlagen: [ANLAGEN[1]],
      dokumente: {
        [dok('antrag')]: {
          [ver('antragstel')]: [
            {
              [fel('nachname')]: ['Muster'],
              [ver('anschrift')]: [
                {
                  [fel('strasse')]: ['Hauptstraße'],
                  [fel('hausnr')]: ['12a'],
                  [fel('plz')]: ['01234'],
                  [fel('ort')]: ['Musterstadt'],
                },
              ],
            },
          ],
          // the second zone has nothing the Ordnungsamt may see
          [gru('zone')]: [{ [fel('zonestrasse')]: ['Lindenweg'], [fel('laenge')]: ['10'], [fel('lageplan')]: ['a2'] }],
          [fel('grund')]: ['umzug'],
        },
      },
    })
  })

  it('behält das Dokument, auch wenn darin nichts übrig bleibt, und verwirft fremde Dokumente', () => {
    const dokumente = {
      [dok('antrag')]: { [fel('grund')]: ['umzug'] },
      [dok('nachweis')]: { [fel('bezeichn')]: ['x'] },
    }
    const ergebnis = evaluateSicht(
      projekt,
      nac('eingangsbestaetigung'),
      { ...createAntrag(), dokumente, anlagen: ANLAGEN },
      SICHT,
    )
    expect(ergebnis.dokumente).toEqual({ [dok('antrag')]: {} })
    expect(ergebnis.anlagen).toEqual([])
  })
})

describe('Stufen', () => {
  it('leitet die Stufe einer Gruppe von ihrem frühesten Feld ab', () => {
    const projekt = createBeispielprojekt()
    const ort = { ...getDatensatz(projekt, 'datenfeld', fel('firmenname')), abStufe: 3 as const }
    const nummer = { ...getDatensatz(projekt, 'datenfeld', fel('registernr')), abStufe: 4 as const }
    const stufen = evaluateStufen(withDatensaetze(projekt, ort, nummer), LEISTUNG)
    expect([PFADE.firma, PFADE.zone, PFADE.steuerId, dok('antrag')].map((pfad) => stufen.get(pfad))).toEqual([
      3, 1, 2, 1,
    ])
  })

  it('achtet auf die Stufe, die ein Baukasten an dieser Stelle bekommt', () => {
    const projekt = createBeispielprojekt()
    const antragsteller = getDatensatz(projekt, 'baukastenverwendung', ver('antragstel'))
    const ueberschreibungen = [{ teil: `${ver('anschrift')}/${fel('hausnr')}`, abStufe: 2 as const }]
    const stufen = evaluateStufen(withDatensaetze(projekt, { ...antragsteller, ueberschreibungen }), LEISTUNG)
    expect(stufen.get(`${PFADE.anschrift}/${fel('hausnr')}`)).toBe(2)
    expect(stufen.get(PFADE.anschrift)).toBe(1)
  })

  it.each([
    ['fachmail', [true, false, false, false]],
    ['fachverfahren', [false, true, true, true]],
    ['bestmail', [false, false, false, false]],
  ] as const)('Zustellweg %s gilt in den Stufen 1 bis 4: %j', (name, erwartet) => {
    const weg = getDatensatz(createBeispielprojekt(), 'zustellweg', zus(name))
    expect(([1, 2, 3, 4] as const).map((stufe) => isZustellwegInStufe(weg, stufe))).toEqual(erwartet)
  })
})
