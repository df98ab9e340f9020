import { describe, expect, it } from 'vitest'
import { createEntwurf, type Entwurf } from '../../../shared/ausdruck/entwurf/knoten.ts'
import { readEntwurf } from '../../../shared/ausdruck/entwurf/lesen.ts'
import type { Ausdrucksort } from '../../../shared/dokument/befehle/ausdruecke.ts'
import { resolveAusdruckslage } from '../../../shared/pruefung/ausdruckslage.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { checkEntwurf } from '../../../shared/pruefung/entwurfsmaengel.ts'

const PROJEKT = createBeispielprojekt()
const ZUSTELLWEG: Ausdrucksort = { art: 'zustellweg', zustellweg: 'zus-ordnungsam' }
const FELD: Ausdrucksort = { art: 'pflichtWenn', dokument: 'dok-anmeldung0', feld: 'fel-versicheru' }
const RASSE = 'fel-hunderasse'

function maengelOf(ort: Ausdrucksort, wurzel: Entwurf): string[][] {
  const lage = resolveAusdruckslage(PROJEKT, ort)
  if (lage === undefined) throw new Error('Beispielprojekt')
  return checkEntwurf(PROJEKT, lage, wurzel).map(({ pfad, satz, art }) => [pfad.join('.'), art, satz])
}

describe('Mängel eines Entwurfs', () => {
  it.each<[string, Entwurf, string[][]]>([
    ['vollständig', createEntwurf('vorhanden', { feld: RASSE }), []],
    ['ohne Feld', createEntwurf('vergleich'), [['', 'luecke', 'Wählen Sie ein Datenfeld.']]],
    ['ohne Wert', createEntwurf('vergleich', { feld: RASSE }), [['', 'luecke', 'Der Wert fehlt.']]],
    ['ohne Code', createEntwurf('inCodeliste', { feld: RASSE }), [['', 'luecke', 'Wählen Sie mindestens einen Code.']]],
    [
      'ohne Gruppe',
      createEntwurf('jedes', { teile: [readEntwurf({ art: 'vorhanden', feld: RASSE })] }),
      [['', 'luecke', 'Wählen Sie eine Gruppe.']],
    ],
    [
      'mit fremdem Code',
      createEntwurf('inCodeliste', { feld: RASSE, codes: ['99'] }),
      [['', 'fehler', 'Code „99“ fehlt in der Codeliste.']],
    ],
    [
      'größer bei einer Auswahl',
      createEntwurf('vergleich', { feld: RASSE, operator: 'groesser', wert: '01' }),
      [['', 'fehler', '„Rasse“ kennt kein Größer oder Kleiner.']],
    ],
    [
      'halbe Anzahl',
      createEntwurf('anzahl', { feld: RASSE, zahl: 0.5 }),
      [['', 'fehler', 'Eine Anzahl ist eine ganze Zahl ab 0.']],
    ],
    [
      'XPath ohne Satz',
      createEntwurf('freierXPath', { xpath: 'true()' }),
      [['', 'luecke', 'Der Satz für Konzepte fehlt.']],
    ],
    [
      'Lücke in einem Teil',
      createEntwurf('nicht', { teile: [createEntwurf('vorhanden')] }),
      [['0', 'luecke', 'Wählen Sie ein Datenfeld.']],
    ],
  ])('stehen an ihrer Zeile: %s', (_, wurzel, erwartet) => {
    expect(
      maengelOf(FELD, wurzel).map(([pfad, art, satz]) => [pfad, art, satz?.replace(/„[^“]*rasse“/i, '„Rasse“')]),
    ).toEqual(erwartet)
  })

  it('nennen Felder, die an der Stelle nicht vorliegen', () => {
    const fremdes = createEntwurf('vorhanden', { feld: 'fel-bescheini0' })
    expect(maengelOf(ZUSTELLWEG, fremdes)).toEqual([['', 'fehler', 'Dieses Datenfeld liegt hier nicht vor.']])
  })

  it('weisen auf Felder späterer Stufen nur hin', () => {
    expect(maengelOf(FELD, createEntwurf('vorhanden', { feld: 'fel-chipnummer' })).map(([, art]) => art)).toEqual([
      'hinweis',
    ])
  })

  it('lassen das Feld selbst nicht wählen und kennen keine Stelle, die es nicht gibt', () => {
    expect(resolveAusdruckslage(PROJEKT, FELD)?.felder.has('fel-versicheru')).toBe(false)
    expect(resolveAusdruckslage(PROJEKT, { ...FELD, feld: 'fel-gibtesnich' })).toBeUndefined()
  })
})
