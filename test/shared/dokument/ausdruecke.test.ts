import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { type Ausdrucksort, readAusdruck, setAusdruck } from '../../../shared/dokument/befehle/ausdruecke.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { setAnzahl } from '../../../shared/dokument/befehle/haeufigkeit.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Bedingung } from '../../../shared/modell/elemente/ausdruck.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { beliebigeBedingung } from '../ausdruck/zufall.ts'

const PROJEKT = createBeispielprojekt()
const DOKUMENT = 'dok-anmeldung0'
const RASSE: Bedingung = { art: 'vorhanden', feld: 'fel-hunderasse' }

function apply(schritt: Schritt, projekt: Projekt = PROJEKT): Projekt {
  return getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt
}

const textOf = (projekt: Projekt): string => JSON.stringify([...writeModelldateien(projekt)])
const [vorgaenger] = [...PROJEKT.datensaetze.values()].flatMap((einer) =>
  einer.art === 'teilleistung'
    ? einer.vorgaenger.map(({ teilleistung }) => ({ teilleistung: einer.id, vorgaenger: teilleistung }))
    : [],
)
if (vorgaenger === undefined) throw new Error('Beispielprojekt')

const ORTE: [string, Ausdrucksort][] = [
  ['eines Zustellwegs', { art: 'zustellweg', zustellweg: 'zus-ordnungsam' }],
  ['eines Vorgängers', { art: 'vorgaenger', ...vorgaenger }],
  ['der Pflicht eines Felds', { art: 'pflichtWenn', dokument: DOKUMENT, feld: 'fel-versicheru' }],
]

describe('Bedingungen setzen', () => {
  it.each(ORTE)('gelingt an der Stelle %s und lässt sich Zeichen für Zeichen zurücknehmen', (_, ort) => {
    fc.assert(
      fc.property(beliebigeBedingung, (bedingung) => {
        const schritt = setAusdruck(PROJEKT, ort, bedingung)
        const mit = apply(schritt)
        expect(readAusdruck(mit, ort)).toEqual(bedingung)
        expect(textOf(apply(invertSchritt(schritt), mit))).toBe(textOf(PROJEKT))
      }),
      { numRuns: 15 },
    )
  })

  it.each(ORTE)('nennt an der Stelle %s, was geschah', (_, ort) => {
    const ohne = apply(setAusdruck(PROJEKT, ort, undefined))
    const festlegen = setAusdruck(ohne, ort, RASSE)
    expect(festlegen.name).toMatch(/(?:edingung) festlegen$/)
    const mit = apply(festlegen, ohne)
    expect(setAusdruck(mit, ort, { art: 'nicht', bedingung: RASSE }).name).toMatch(/edingung ändern$/)
    expect(setAusdruck(mit, ort, undefined).name).toMatch(/edingung entfernen$/)
  })

  it('macht ein Pflichtfeld sonst freiwillig, sodass die Prüfung nichts findet', () => {
    const ort: Ausdrucksort = { art: 'pflichtWenn', dokument: DOKUMENT, feld: 'fel-versicheru' }
    const pflicht = apply(
      changeDatensatz(PROJEKT, 'fel-versicheru', { anzahl: { min: 1, max: 1 }, pflichtWenn: undefined }),
    )
    const mit = apply(setAusdruck(pflicht, ort, RASSE), pflicht)
    expect(getDatensatz(mit, 'datenfeld', 'fel-versicheru').anzahl.min).toBe(0)
    expect(pruefeProjekt(mit).map(({ code }) => code)).not.toContain('modell.pflichtWennMitMin')
  })

  it('liest und schreibt im Baukasten Feldpfade, die an jeder Stelle gelten', () => {
    const ort: Ausdrucksort = { art: 'pflichtWenn', dokument: DOKUMENT, feld: 'ver-halteransc/fel-strasse000' }
    const absolut: Bedingung = { art: 'vorhanden', feld: 'ver-halteransc/fel-plz0000000' }
    const hierPflicht = apply(setAnzahl(PROJEKT, 'ver-halteransc/fel-strasse000', { min: 1, max: 1 }))
    const mit = apply(setAusdruck(hierPflicht, ort, absolut), hierPflicht)
    expect(getDatensatz(mit, 'datenfeld', 'fel-strasse000').pflichtWenn).toEqual({
      art: 'vorhanden',
      feld: 'fel-plz0000000',
    })
    expect(readAusdruck(mit, ort)).toEqual(absolut)
    expect(pruefeProjekt(mit).map(({ code }) => code)).not.toContain('modell.pflichtWennMitMin')
  })

  it('legt eine Berechnung fest, aber keine Bedingung an ihre Stelle', () => {
    const ort: Ausdrucksort = { art: 'berechnung', dokument: DOKUMENT, feld: 'fel-versicheru' }
    const schritt = setAusdruck(PROJEKT, ort, { art: 'zahl', wert: 3 })
    expect(checkDiff(schritt.diff)).toEqual([])
    expect(readAusdruck(apply(schritt), ort)).toEqual({ art: 'zahl', wert: 3 })
    expect(readAusdruck(apply(setAusdruck(PROJEKT, ort, RASSE)), ort)).toBeUndefined()
  })

  it('ändert nichts, wo es das Element nicht mehr gibt', () => {
    const weg: Ausdrucksort = { art: 'zustellweg', zustellweg: 'zus-gibtesnich' }
    expect(setAusdruck(PROJEKT, weg, RASSE).diff.datensaetze.geaendert).toEqual([])
  })
})
