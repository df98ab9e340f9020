import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import {
  applyAusdrucksziele,
  createCodeziel,
  createFeldziel,
  findFeldplatz,
  setAusdruckMitZielen,
} from '../../../shared/dokument/befehle/ausdrucksziele.ts'
import { type Ausdrucksort, readAusdruck } from '../../../shared/dokument/befehle/ausdruecke.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { resolveAusdruckslage } from '../../../shared/pruefung/ausdruckslage.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const PROJEKT = createBeispielprojekt()
const PFLICHT: Ausdrucksort = { art: 'pflichtWenn', dokument: 'dok-anmeldung0', feld: 'fel-versicheru' }
const [vorgaenger] = listDatensaetze(PROJEKT, 'teilleistung').flatMap(({ id, vorgaenger: davor }) =>
  davor.map(({ teilleistung }) => ({ teilleistung: id, vorgaenger: teilleistung })),
)
if (vorgaenger === undefined) throw new Error('Beispielprojekt')
const ORTE: [string, Ausdrucksort][] = [
  ['der Pflicht eines Felds', PFLICHT],
  ['eines Vorgängers', { art: 'vorgaenger', ...vorgaenger }],
  ['eines Zustellwegs', { art: 'zustellweg', zustellweg: 'zus-ordnungsam' }],
]

function apply(schritt: Schritt, projekt: Projekt = PROJEKT): Projekt {
  return getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt
}

const textOf = (projekt: Projekt): string => JSON.stringify([...writeModelldateien(projekt)])

function createZiel(ort: Ausdrucksort, name = 'Hat einen Garten', projekt = PROJEKT) {
  const ziel = createFeldziel(projekt, ort, name, { datentyp: 'jaNein' }, createZufall())
  if (ziel === undefined) throw new Error('Hier entsteht kein Feld')
  return ziel
}

describe('Ein Datenfeld, von dem eine Bedingung zuerst spricht,', () => {
  it.each(ORTE)('entsteht mit der Bedingung %s in einem Schritt, den einmal Rückgängig ganz zurücknimmt', (_, ort) => {
    const ziel = createZiel(ort)
    const bedingung = { art: 'vorhanden', feld: ziel.wert } as const
    expect(resolveAusdruckslage(applyAusdrucksziele(PROJEKT, [ziel]), ort)?.felder.has(ziel.wert)).toBe(true)
    const schritt = setAusdruckMitZielen(PROJEKT, ort, bedingung, [ziel])
    expect(checkDiff(schritt.diff)).toEqual([])
    const mit = apply(schritt)
    expect(readAusdruck(mit, ort)).toEqual(bedingung)
    expect(textOf(apply(invertSchritt(schritt), mit))).toBe(textOf(PROJEKT))
  })

  it('steht hinter dem Feld, um dessen Pflicht es geht', () => {
    const mit = applyAusdrucksziele(PROJEKT, [createZiel(PFLICHT)])
    const [neues] = listDatensaetze(mit, 'datenfeld').filter(({ name }) => name === 'Hat einen Garten')
    const eltern = [...mit.datensaetze.values()].find(
      (einer) => 'kinder' in einer && einer.kinder.includes(PFLICHT.feld),
    )
    const kinder = eltern !== undefined && 'kinder' in eltern ? eltern.kinder : []
    expect(kinder.indexOf(neues?.id ?? '')).toBe(kinder.indexOf(PFLICHT.feld) + 1)
    expect(neues?.datentyp).toBe('jaNein')
  })

  it('bekommt einen freien technischen Namen, auch wenn seiner inzwischen vergeben ist', () => {
    const ziel = createZiel(PFLICHT)
    const inzwischen = applyAusdrucksziele(
      PROJEKT,
      [createFeldziel(PROJEKT, PFLICHT, ziel.name, { datentyp: 'text' }, createZufall(77))].flatMap(
        (eines) => eines ?? [],
      ),
    )
    const mit = applyAusdrucksziele(inzwischen, [ziel])
    const namen = listDatensaetze(mit, 'datenfeld').filter(({ name }) => name === ziel.name)
    expect(new Set(namen.map(({ technischerName }) => technischerName)).size).toBe(2)
  })

  it('entsteht nicht, wo die Nachricht nur ausgewählte Felder trägt', () => {
    const weg = findDatensatz(PROJEKT, 'zustellweg', 'zus-ordnungsam')
    const typ = findDatensatz(PROJEKT, 'nachrichtentyp', weg?.nachrichtentyp)
    const eingehend = findDatensatz(PROJEKT, 'nachrichtentyp', typ?.ausgeloestDurch) ?? typ
    if (eingehend === undefined) throw new Error('Beispielprojekt')
    const dokumentsichten = eingehend.dokumentsichten.map((sicht) => ({ ...sicht, felder: ['fel-hunderasse'] }))
    const enger = apply(changeDatensatz(PROJEKT, eingehend.id, { dokumentsichten }))
    expect(findFeldplatz(enger, { art: 'zustellweg', zustellweg: 'zus-ordnungsam' })).toBeUndefined()
  })
})

describe('Ein Eintrag einer Codeliste, von dem eine Bedingung zuerst spricht,', () => {
  const [liste] = PROJEKT.codelisteninhalte.keys()

  it.each([
    [['01', '02', '09'], 'Anders', '10'],
    [['1', '2'], 'Anders', '3'],
    [['gmbh', 'ag'], 'Eingetragener Verein', 'eingetragenerVerein'],
    [['anders'], 'Anders', 'anders2'],
    [[], 'Anders', 'anders'],
  ])('hat nach %j einen Code wie die anderen', (codes, name, erwartet) => {
    const eintraege = codes.map((code) => ({ code, name: `Name ${code}` }))
    const projekt = { ...PROJEKT, codelisteninhalte: new Map([[liste ?? '', eintraege]]) }
    const ziel = createCodeziel(projekt, liste ?? '', name)
    expect(ziel.wert).toBe(erwartet)
    const mit = applyAusdrucksziele(projekt, [ziel])
    expect(mit.codelisteninhalte.get(liste ?? '')?.at(-1)).toEqual({ code: erwartet, name })
  })
})
