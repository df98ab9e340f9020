import { describe, expect, it } from 'vitest'
import type { Befund } from '../../../shared/befund.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createBehebung } from '../../../shared/pruefung/behebeBefunde.ts'
import { type Aenderung, applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { PRUEFREGELN } from '../../../shared/pruefung/register.ts'

function listBehebbare(projekt: Projekt, code: string): Befund[] {
  return pruefeProjekt(projekt).filter((befund) => befund.code === code && befund.behebung !== undefined)
}

/** Mends all Befunde of the rule at once; returns the project before and after it. */
function behebeAlle(aenderung: Aenderung, code: string) {
  const stand = { projekt: applyAenderung(createBeispielprojekt(), aenderung), positionen: new Map() }
  const befunde = listBehebbare(stand.projekt, code)
  const schritt = createBehebung(stand, befunde)
  if (!schritt.ok) throw new Error(schritt.befunde[0]?.satz)
  const danach = applyDiff(stand, schritt.wert.diff)
  if (!danach.ok) throw new Error(danach.befunde[0]?.satz)
  return { stand, befunde, schritt: schritt.wert, danach: danach.wert }
}

describe('Schnelle Behebung', () => {
  it('bieten mindestens zwölf Regeln an', () => {
    expect([...PRUEFREGELN.values()].filter(({ behebe }) => behebe !== undefined).length).toBeGreaterThanOrEqual(12)
  })

  it('behebt viele Befunde einer Regel in einem Schritt, der sich als einer zurücknehmen lässt', () => {
    const ids = [
      'tei-eingang000',
      'tei-pruefung00',
      'tei-unterricht',
      'rol-ordnungsam',
      'rol-halter0000',
      'dok-nachweis00',
      'vor-anmeldung0',
    ]
    const vorlage = createBeispielprojekt()
    const aendere = Object.fromEntries(ids.map((id) => [id, { name: ` ${vorlage.datensaetze.get(id)?.name}  ` }]))
    const { stand, befunde, schritt, danach } = behebeAlle({ aendere }, 'modell.nameMitLeerzeichen')
    expect(befunde).toHaveLength(7)
    expect(schritt.name).toMatch(/^7 Befunde beheben: /)
    expect(listBehebbare(danach.projekt, 'modell.nameMitLeerzeichen')).toEqual([])
    const zurueck = applyDiff(danach, invertSchritt(schritt).diff)
    expect(zurueck.ok && zurueck.wert.projekt.datensaetze).toEqual(stand.projekt.datensaetze)
  })

  it('schließt mehrere Lücken eines Zustellwegs, in welcher Reihenfolge auch immer', () => {
    const aenderung = { aendere: { 'zus-postfach00': { bisStufe: 1 } } }
    const { befunde, danach, stand } = behebeAlle(aenderung, 'modell.zustellwegLuecke')
    expect(befunde.map(({ behebung }) => behebung)).toEqual([
      'Bis Stufe 2 verlängern',
      'Bis Stufe 3 verlängern',
      'Bis Stufe 4 verlängern',
    ])
    expect(listBehebbare(danach.projekt, 'modell.zustellwegLuecke')).toEqual([])
    const umgekehrt = createBehebung(stand, befunde.toReversed())
    const ergebnis = umgekehrt.ok ? applyDiff(stand, umgekehrt.wert.diff) : umgekehrt
    expect(ergebnis.ok && ergebnis.wert.projekt.datensaetze.get('zus-postfach00')).toMatchObject({ bisStufe: 4 })
  })

  it('gibt doppelten technischen Namen verschiedene neue', () => {
    const gleich = { technischerName: 'rufname' }
    const aendere = { 'fel-wurfdatum0': gleich, 'fel-chipnummer': gleich, 'fel-versicheru': gleich }
    const { befunde, danach } = behebeAlle({ aendere }, 'modell.technischerNameDoppelt')
    expect(befunde).toHaveLength(3)
    const namen = [...Object.keys(aendere), 'fel-hundename0'].map(
      (id) => danach.projekt.datensaetze.get(id)?.technischerName,
    )
    expect(new Set(namen).size).toBe(4)
  })

  it('tut nichts, wo es nichts zu beheben gibt', () => {
    const stand = { projekt: createBeispielprojekt(), positionen: new Map() }
    const schritt = createBehebung(stand, [])
    expect(schritt.ok && schritt.wert.diff.datensaetze.geaendert).toEqual([])
  })
})
