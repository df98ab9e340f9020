import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { sortBefunde } from '../../../shared/pruefung/befundstand.ts'
import { type Aenderung, applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { createModellpruefung } from '../../../shared/pruefung/modellpruefung.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { PRUEFREGELN } from '../../../shared/pruefung/register.ts'
import { createSchrittOf, wahlen } from '../dokument/zufallsbefehle.ts'

const ANFANG: Dokumentstand = { projekt: createBeispielprojekt(), positionen: new Map() }
const BEISPIELE: readonly Aenderung[] = [...PRUEFREGELN.values()].flatMap(({ beispiele }) => [
  beispiele.ungueltig,
  beispiele.gueltig,
])

/** The examples of the rules change what rules look at; some take away what a later one wants to change. */
function tryAenderung(projekt: Projekt, aenderung: Aenderung): Projekt {
  try {
    return applyAenderung(projekt, aenderung)
  } catch {
    return projekt
  }
}

const schritte = fc.array(
  fc.oneof(
    wahlen.map((wahl) => ({ art: 'befehle' as const, wahl: wahl.slice(0, 3) })),
    fc.constantFrom(...BEISPIELE).map((aenderung) => ({ art: 'beispiel' as const, aenderung })),
    fc.nat(1_000).map((stelle) => ({ art: 'loeschen' as const, stelle })),
    fc.constant({ art: 'zurueck' as const }),
  ),
  { minLength: 1, maxLength: 12 },
)

type Schrittwahl = (typeof schritte extends fc.Arbitrary<infer T> ? T : never)[number]

describe('Modellprüfung von Änderung zu Änderung', () => {
  it('sagt nach beliebigen Änderungen dasselbe wie eine Prüfung von vorn', () => {
    fc.assert(
      fc.property(schritte, (folge) => {
        const pruefung = createModellpruefung()
        pruefung.pruefe(ANFANG.projekt)
        let stand = ANFANG
        for (const schritt of folge) {
          stand = runSchritt(stand, schritt)
          expect(sortBefunde(pruefung.pruefe(stand.projekt))).toEqual(pruefeProjekt(stand.projekt))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('ebenso in Abschnitten, auch wenn die nächste Änderung kommt, bevor die letzte zu Ende geprüft ist', () => {
    fc.assert(
      fc.property(schritte, fc.infiniteStream(fc.nat(40)), fc.boolean(), (folge, mengen, mitSicht) => {
        const pruefung = createModellpruefung()
        const leistung = mitSicht ? 'lei-hundanmeld' : undefined
        let stand = ANFANG
        const pruefe = () => {
          let rest = mengen.next().value
          return pruefung.pruefeAbschnitt(stand.projekt, { leistung, istUm: () => rest-- <= 0 })
        }
        pruefe()
        for (const schritt of folge) {
          stand = runSchritt(stand, schritt)
          pruefe()
        }
        let letzter = pruefe()
        for (let runden = 0; !letzter.fertig && runden < 1000; runden++) letzter = pruefe()
        while (!letzter.fertig) letzter = pruefung.pruefeAbschnitt(stand.projekt, { leistung, istUm: () => false })
        expect(sortBefunde(letzter.befunde)).toEqual(pruefeProjekt(stand.projekt))
      }),
      { numRuns: 25 },
    )
  })

  it('in Abschnitten kommt zuerst, was geändert wurde und in Sicht ist', () => {
    const pruefung = createModellpruefung()
    const abschnitt = { leistung: 'lei-hundanmeld', istUm: () => true }
    const codesOf = (projekt: Projekt) => {
      const { befunde, fertig } = pruefung.pruefeAbschnitt(projekt, abschnitt)
      return { codes: [...befunde.values()].flat().map(({ code, ort }) => `${code} ${ort?.element}`), fertig }
    }
    pruefung.pruefe(ANFANG.projekt)
    // a Baukasten part that all use, with a mistake of its own and one that only shows in the Leistung
    const projekt = applyAenderung(ANFANG.projekt, {
      aendere: { 'fel-plz0000000': { name: ' Postleitzahl' }, 'zus-postfach00': { bisStufe: 3 } },
    })
    expect(codesOf(projekt)).toEqual({
      codes: ['modell.nameMitLeerzeichen fel-plz0000000', 'modell.zustellwegLuecke zus-postfach00'],
      fertig: false,
    })
    expect(sortBefunde(pruefung.pruefe(projekt))).toEqual(pruefeProjekt(projekt))
  })

  function runSchritt(stand: Dokumentstand, schritt: Schrittwahl): Dokumentstand {
    switch (schritt.art) {
      case 'beispiel':
        return { ...stand, projekt: tryAenderung(stand.projekt, schritt.aenderung) }
      case 'loeschen': {
        const ids = [...stand.projekt.datensaetze.keys()]
        const id = ids[schritt.stelle % ids.length] ?? ''
        return { ...stand, projekt: applyAenderung(stand.projekt, { entferne: [id] }) }
      }
      case 'zurueck':
        return ANFANG
      case 'befehle':
        return schritt.wahl.reduce((einer, wahl) => {
          const { diff } = createSchrittOf(einer, wahl) ?? {}
          if (diff === undefined || checkDiff(diff).length > 0) return einer
          const neu = applyDiff(einer, diff)
          return neu.ok ? neu.wert : einer
        }, stand)
    }
  }
})
