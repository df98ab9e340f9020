import { describe, expect, it } from 'vitest'
import { type Befund, createBefund } from '../../../shared/befund.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { addAusnahme, removeAusnahme } from '../../../shared/dokument/befehle/ausnahmen.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { applyAusnahmen, isAusnehmbar, stelleOf } from '../../../shared/pruefung/ausnahmen.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'

const CODE = 'modell.beschreibungFehlt'
const unbeschrieben = applyAenderung(createBeispielprojekt(), {
  aendere: { 'vor-anmeldung0': { beschreibung: undefined }, 'lei-hundanmeld': { beschreibung: undefined } },
})

function run(projekt: Projekt, schritt: Schritt): Projekt {
  expect(checkDiff(schritt.diff)).toEqual([])
  const danach = applyDiff({ projekt, positionen: new Map() }, schritt.diff)
  if (!danach.ok) throw new Error(danach.befunde[0]?.satz)
  return danach.wert.projekt
}

let zaehler = 0
function nimmAus(projekt: Projekt, befund: Befund | undefined, grund = 'Der Name sagt alles.'): Projekt {
  const { ort, code } = befund ?? {}
  if (ort?.element === undefined || code === undefined) throw new Error('Befund ohne Element')
  const stelle = stelleOf(ort)
  const angaben = {
    name: 'Leistungen und Vorgangstypen sind beschrieben',
    regel: code,
    element: ort.element,
    ...(stelle === undefined ? {} : { stelle }),
    grund,
    verfasser: 'E. Muster',
    datum: '2025-03-01',
  }
  zaehler += 1
  return run(
    projekt,
    addAusnahme(projekt, angaben, (anzahl) => new Uint8Array(anzahl).fill(zaehler)),
  )
}

const findBefund = (projekt: Projekt, element: string, code = CODE): Befund | undefined =>
  pruefeProjekt(projekt).find((befund) => befund.code === code && befund.ort?.element === element)

describe('Ausnahmen von der Modellprüfung', () => {
  const vorgangstyp = findBefund(unbeschrieben, 'vor-anmeldung0')
  const ausgenommen = nimmAus(unbeschrieben, vorgangstyp)

  it('stehen mit Grund, Namen und Tag am Befund, und nur an diesem', () => {
    expect(findBefund(ausgenommen, 'vor-anmeldung0')?.ausnahme).toMatchObject({
      grund: 'Der Name sagt alles.',
      verfasser: 'E. Muster',
      datum: '2025-03-01',
    })
    expect(findBefund(ausgenommen, 'lei-hundanmeld')?.ausnahme).toBeUndefined()
    expect(pruefeProjekt(ausgenommen)).toHaveLength(pruefeProjekt(unbeschrieben).length)
  })

  it('stehen in einer Datei für sich und lassen alle anderen, wie sie sind', () => {
    const davor = writeModelldateien(unbeschrieben)
    const danach = writeModelldateien(ausgenommen)
    const neue = [...danach].filter(([pfad, text]) => davor.get(pfad) !== text).map(([pfad]) => pfad)
    expect(neue).toEqual(['ausnahmen.json'])
    const [ausnahme] = listDatensaetze(ausgenommen, 'ausnahme')
    const aufgehoben = run(ausgenommen, removeAusnahme(ausgenommen, ausnahme?.id ?? ''))
    expect([...writeModelldateien(aufgehoben)]).toEqual([...davor])
    expect(findBefund(aufgehoben, 'vor-anmeldung0')).toEqual(vorgangstyp)
  })

  it('gibt es für denselben Befund nur eine: Der neue Grund tritt an die Stelle des alten', () => {
    const neuer = nimmAus(ausgenommen, vorgangstyp, 'Die Fachleute haben es so beschlossen.')
    expect(listDatensaetze(neuer, 'ausnahme').map(({ grund }) => grund)).toEqual([
      'Die Fachleute haben es so beschlossen.',
    ])
  })

  it('werden selbst zum Befund, wenn der Anlass weg ist, auch mit dem Element', () => {
    for (const ohneAnlass of [
      applyAenderung(ausgenommen, { aendere: { 'vor-anmeldung0': { beschreibung: 'Für alle.' } } }),
      applyAenderung(ausgenommen, { entferne: ['vor-anmeldung0'] }),
      applyAenderung(ausgenommen, {
        aendere: { [listDatensaetze(ausgenommen, 'ausnahme')[0]?.id ?? '']: { regel: 'modell.gibtEsNicht' } },
      }),
    ]) {
      const [befund] = pruefeProjekt(ohneAnlass).filter(({ code }) => code === 'modell.ausnahmeOhneAnlass')
      expect(befund).toMatchObject({ schwere: 'hinweis', behebung: 'Ausnahme entfernen' })
    }
    expect(pruefeProjekt(ausgenommen).filter(({ code }) => code === 'modell.ausnahmeOhneAnlass')).toEqual([])
  })

  it('verdecken nie einen Fehler', () => {
    const falsch = applyAenderung(unbeschrieben, { aendere: { 'lei-hundanmeld': { leikaSchluessel: '1' } } })
    const fehler = findBefund(falsch, 'lei-hundanmeld', 'modell.leikaForm')
    expect(fehler && isAusnehmbar(fehler)).toBe(false)
    const trotzdem = nimmAus(falsch, fehler)
    expect(findBefund(trotzdem, 'lei-hundanmeld', 'modell.leikaForm')).toEqual(fehler)
    expect(pruefeProjekt(trotzdem).map(({ satz }) => satz)).toContain(
      '„Leistungen und Vorgangstypen sind beschrieben“: Ein Fehler lässt sich nicht…',
    )
  })

  it('halten kein Element fest: Es wird gelöscht, als gäbe es sie nicht', () => {
    const unbenutzte = applyAenderung(createBeispielprojekt(), {
      aendere: { 'fel-hunderasse': { datentyp: 'text', codeliste: undefined } },
    })
    const befund = findBefund(unbenutzte, 'cod-rassen0000', 'modell.codelisteUnbenutzt')
    const trotzdem = nimmAus(unbenutzte, befund)
    expect(findBefund(trotzdem, 'cod-rassen0000', 'modell.codelisteUnbenutzt')?.ausnahme).toBeDefined()
  })

  it.each([
    [{ feld: 'fel-a', pfad: '/anzahl' }, 'fel-a'],
    [{ pfad: '/an/0', bezug: 'rol-a' }, '/an/0 rol-a'],
    [{ bezug: 'Stufe 2' }, 'Stufe 2'],
    [{}, undefined],
  ])('merken sich die Stelle %j als %s', (ort, stelle) => {
    expect(stelleOf(ort)).toBe(stelle)
  })

  it('gelten nur für Befunde der Modellprüfung an einem Element', () => {
    const angaben = { code: 'modell.x', schwere: 'hinweis', satz: 'S.', abhilfe: 'A.' } as const
    expect(isAusnehmbar(createBefund(angaben))).toBe(false)
    expect(isAusnehmbar(createBefund({ ...angaben, code: 'datei.format', ort: { element: 'lei-a' } }))).toBe(false)
    expect(applyAusnahmen([createBefund(angaben)], []).staende).toEqual([])
  })
})
