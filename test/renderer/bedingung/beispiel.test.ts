import { expect, it } from 'vitest'
import { readEntwurf } from '../../../shared/ausdruck/entwurf/lesen.ts'
import { createBeispiel, evaluateZeilen } from '../../../shared/ausdruck/entwurf/probe.ts'
import { createWertevorrat } from '../../../shared/ausdruck/testwerte/vorrat.ts'
import { type Ausdrucksort, readAusdruck } from '../../../shared/dokument/befehle/ausdruecke.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { resolveAusdruckslage } from '../../../shared/pruefung/ausdruckslage.ts'
import { checkEntwurf } from '../../../shared/pruefung/entwurfsmaengel.ts'
import { getFeldbaum } from '../../../shared/pruefung/modellsicht.ts'
import { readBeispielprojekt } from '../antrag/ausfuellen.ts'

function listOrte(projekt: Projekt): Ausdrucksort[] {
  const zustellwege = listDatensaetze(projekt, 'zustellweg').map(
    ({ id }): Ausdrucksort => ({ art: 'zustellweg', zustellweg: id }),
  )
  const vorgaenger = listDatensaetze(projekt, 'teilleistung').flatMap((eine) =>
    eine.vorgaenger.map(({ teilleistung }): Ausdrucksort => {
      return { art: 'vorgaenger', teilleistung: eine.id, vorgaenger: teilleistung }
    }),
  )
  const felder = listDatensaetze(projekt, 'dokument').flatMap(({ id }) =>
    [...getFeldbaum(projekt, id).nachPfad.keys()].flatMap((feld): Ausdrucksort[] => [
      { art: 'pflichtWenn', dokument: id, feld },
      { art: 'berechnung', dokument: id, feld },
    ]),
  )
  return [...zustellwege, ...vorgaenger, ...felder]
}

it('Jeder Ausdruck des Beispiels lässt sich ohne Mangel öffnen und beginnt mit einem Beispiel, das ihn erfüllt', async () => {
  const projekt = await readBeispielprojekt()
  const vorrat = createWertevorrat(projekt.codelisteninhalte)
  let geoeffnete = 0
  for (const ort of listOrte(projekt)) {
    const ausdruck = readAusdruck(projekt, ort)
    if (ausdruck === undefined) continue
    const lage = resolveAusdruckslage(projekt, ort)
    if (lage === undefined) throw new Error(JSON.stringify(ort))
    const wurzel = readEntwurf(ausdruck)
    expect(checkEntwurf(projekt, lage, wurzel), lage.name).toEqual([])
    const dokumente = createBeispiel(wurzel, true, lage, vorrat)
    const ergebnis = dokumente && evaluateZeilen(wurzel, dokumente, lage).get('')?.werte
    expect(
      ergebnis?.every((wert) => wert !== undefined && wert !== false),
      lage.name,
    ).toBe(true)
    geoeffnete += 1
  }
  expect(geoeffnete).toBeGreaterThan(100)
})
