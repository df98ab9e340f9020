import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../../shared/dokument/anwenden.ts'
import {
  addGruppe,
  addVerwendung,
  checkVerwendung,
  wrapInGruppe,
} from '../../../../shared/dokument/befehle/felder/einfuegen.ts'
import { checkVerschiebung, findZielort, moveFelder } from '../../../../shared/dokument/befehle/felder/verschieben.ts'
import type { Schritt } from '../../../../shared/dokument/diff.ts'
import { isLeer } from '../../../../shared/dokument/dokumentstand.ts'
import { resolveFeldbaum, walkFeldbaum } from '../../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../../shared/pruefung/pruefeProjekt.ts'
import { getWert } from '../../../setup/ergebnis.ts'
import { createZufall } from '../zufall.ts'

const PROJEKT = createBeispielprojekt()
const ANMELDUNG = 'dok-anmeldung0'
const HALTER = 'gru-halter0000'

const apply = (schritt: Schritt, projekt: Projekt = PROJEKT): Projekt =>
  getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt

/** The technical names of a Dokument as they stand, indented by level. */
function treeOf(projekt: Projekt, dokument = ANMELDUNG): string[] {
  return [...walkFeldbaum(resolveFeldbaum(projekt, dokument).kinder)]
    .filter(({ pfad }) => !pfad.includes('/'))
    .map(({ technischerName, eltern }) => (eltern === undefined ? technischerName : `- ${technischerName}`))
}

describe('Datenfelder verschieben', () => {
  it('innerhalb einer Liste zählt die Stelle vor dem Verschieben', () => {
    const projekt = apply(moveFelder(PROJEKT, ['fel-hundename0', 'fel-hunderasse'], { eltern: ANMELDUNG, stelle: 6 }))
    expect(treeOf(projekt).slice(5)).toEqual([
      ...['anschrift', 'gefaehrlich', 'versicherung', 'rufname', 'rasse'],
      ...['wurfdatum', 'chipnummer', 'jahressteuer'],
    ])
  })

  it('in eine Gruppe und wieder hinaus; Verweise auf das Feld bleiben gültig', () => {
    const hinein = findZielort(PROJEKT, ['ver-halteransc'], 'hinein')
    if (typeof hinein === 'string') throw new Error(hinein)
    const drinnen = apply(moveFelder(PROJEKT, ['ver-halteransc'], hinein))
    expect(treeOf(drinnen).slice(0, 6)).toEqual([
      'halter',
      ...['- familienname', '- postfach', '- mail', '- assistenzhund', '- anschrift'],
    ])
    expect(pruefeProjekt(drinnen)).toEqual([])
    const hinaus = findZielort(drinnen, ['ver-halteransc'], 'hinaus')
    if (typeof hinaus === 'string') throw new Error(hinaus)
    expect(treeOf(apply(moveFelder(drinnen, ['ver-halteransc'], hinaus), drinnen))).toEqual(treeOf(PROJEKT))
  })

  it('was in einer gewählten Gruppe liegt, geht mit ihr und nicht für sich', () => {
    const schritt = moveFelder(PROJEKT, [HALTER, 'fel-mail000000'], { eltern: ANMELDUNG, stelle: 9 })
    expect(schritt.name).toBe('Datenfeldgruppe „Halterin oder Halter“ verschieben')
    expect(treeOf(apply(schritt)).slice(-5)).toEqual([
      'halter',
      ...['- familienname', '- postfach', '- mail', '- assistenzhund'],
    ])
  })

  it.each([
    ['in sich selbst', [HALTER], { eltern: HALTER, stelle: 0 }, /nicht in sich selbst/],
    ['wohin es nicht gibt', ['fel-mail000000'], { eltern: 'gru-gibtesnich', stelle: 0 }, /gibt es nicht mehr/],
    ['in den Baukasten', ['fel-mail000000'], { eltern: 'gru-anschrift0', stelle: 0 }, /wird kopiert/],
    [
      'alles aus einer Gruppe',
      ['fel-familienna', 'fel-postfach00', 'fel-mail000000', 'fel-assistenz0'],
      { eltern: ANMELDUNG, stelle: 0 },
      /„Halterin oder Halter“ wäre danach leer/,
    ],
  ])('verboten, mit Grund: %s', (_was, ids, ziel, grund) => {
    expect(checkVerschiebung(PROJEKT, ids, ziel)).toMatch(grund)
    expect(isLeer(moveFelder(PROJEKT, ids, ziel).diff)).toBe(true)
  })

  it.each([
    ['hoch', HALTER, /am Anfang/],
    ['runter', 'fel-steuer0000', /am Ende/],
    ['hinein', 'fel-hundename0', /aus dem Baukasten und nimmt nichts auf/],
    ['hinein', 'fel-hunderasse', /keine Gruppe/],
    ['hinaus', 'fel-hunderasse', /obersten Ebene/],
  ] as const)('%s geht nicht für %s, mit Grund', (richtung, id, grund) => {
    expect(findZielort(PROJEKT, [id], richtung)).toMatch(grund)
  })
})

describe('Gruppen', () => {
  it('mehrere Felder werden an ihrer Stelle zu einer Gruppe', () => {
    const { schritt } = wrapInGruppe(PROJEKT, ['fel-hunderasse', 'fel-hundename0'], { name: 'Hund' }, createZufall())
    expect(schritt.name).toBe('2 Datenfelder zu „Hund“ gruppieren')
    const projekt = apply(schritt)
    expect(treeOf(projekt).slice(5, 10)).toEqual(['anschrift', 'hund', '- rufname', '- rasse', 'gefaehrlich'])
    expect(pruefeProjekt(projekt)).toEqual([])
  })

  it('eine neue hat ihr erstes Feld, und ihr Name ist unter den Geschwistern frei', () => {
    const angaben = { name: 'Halter', erstesFeld: 'Straße und Hausnummer' }
    const { schritt } = addGruppe(PROJEKT, { eltern: ANMELDUNG, stelle: 0 }, angaben, createZufall())
    expect(treeOf(apply(schritt)).slice(0, 2)).toEqual(['halter2', '- strasseUndHausnummer'])
  })

  it('eine des Baukastens wird verwendet, aber nie in sich selbst', () => {
    const ort = { eltern: ANMELDUNG, stelle: 9 }
    const projekt = apply(addVerwendung(PROJEKT, ort, 'gru-anschrift0', createZufall()).schritt)
    expect(treeOf(projekt).at(-1)).toBe('anschrift2')
    expect(checkVerwendung(PROJEKT, ort, 'gru-anschrift0')).toBeUndefined()
    expect(checkVerwendung(PROJEKT, { eltern: 'gru-anschrift0', stelle: 0 }, 'gru-anschrift0')).toMatch(/sich selbst/)
  })
})
